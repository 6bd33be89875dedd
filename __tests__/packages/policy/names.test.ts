import { aSchedule, aWorkflowRun } from '@devsecops/testing'
import { absent } from '@devsecops/core'
import { detect, triggerContext } from '@devsecops/policy'
import { describe, expect, test } from '@jest/globals'
import { aPolicy } from './policies.ts'

/** Names that every object of JavaScript has already. */
const INHERITED = ['constructor', 'toString', 'valueOf', 'hasOwnProperty']

describe('a policy may use any name', () => {
  test.each(INHERITED)(
    'for an environment: %s, with the strictest controls as any that it adds',
    async (name) => {
      const policy = await aPolicy(`environments: { ${name}: { strategy: rolling } }`)
      expect(policy.environments[name]).toMatchObject({ name, strategy: 'rolling', compliance: 'full' })
      expect(detect(triggerContext(aSchedule(), absent), policy, { environment: name }).environment).toBe(
        name,
      )
    },
  )

  test.each(INHERITED)('for a component and for a test: %s', async (name) => {
    const policy = await aPolicy(
      `components: { ${name}: { paths: ["a/**"] } }\ntests: { ${name}: { tools: [x] } }`,
    )
    expect(Object.keys(policy.components)).toEqual([name])
    expect(policy.tests[name]).toEqual({ tools: ['x'], environments: 'all', parallel: false })
  })

  test('and none reaches what all objects share', async () => {
    await aPolicy('environments: { constructor: { strategy: canary } }')
    expect(Object.keys(Object)).toEqual([])
  })
})

test.each([0.005, 1e21])('an amount of %d dollars is one', async (amount) => {
  const policy = await aPolicy(`environments: { dev: { cost: { change: ${String(amount)} } } }`)
  expect(policy.environments['dev']?.cost.change).toBe(amount)
})

describe('a chain of workflow runs', () => {
  test('hides whose change it began with, and is never trusted', () => {
    expect(triggerContext(aWorkflowRun({ event: 'workflow_run' }), absent).untrusted).toContain(
      'followed another one',
    )
  })

  test('that began with a push is trusted at its first link', () => {
    expect(triggerContext(aWorkflowRun({ event: 'push' }), absent).untrusted).toBeUndefined()
  })

  test('that Dependabot began is as from a fork', () => {
    const { payload } = aWorkflowRun()
    const run = { ...(payload['workflow_run'] as object), actor: { login: 'dependabot[bot]' } }
    expect(triggerContext(aWorkflowRun({}, { payload: { workflow_run: run } }), absent).untrusted).toContain(
      'Dependabot',
    )
  })
})
