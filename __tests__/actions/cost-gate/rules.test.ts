import { sha256 } from '@devsecops/core'
import { aPlan, type PlannedResource, type PlanOverrides } from '@devsecops/testing'
import { describe, expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { runOn, saidOf, type RunOptions } from './running.ts'

/** Databases cost more than a change in dev may add, which is not what is asked here. */
const CHEAP =
  'environments: { dev: { cost: { change: none, monthly: none, daily: none, approve-increase-over: none } } }\n'

const judged = (
  resources: readonly PlannedResource[],
  { policy = '', ...options }: RunOptions = {},
  overrides: PlanOverrides = {},
) => runOn(aPlan(resources, overrides), { policy: CHEAP + policy, ...options })

const open: PlannedResource = {
  type: 'aws_security_group',
  name: 'web',
  values: { ingress: [{ from_port: 22, to_port: 22, protocol: 'tcp', cidr_blocks: ['0.0.0.0/0'] }] },
}

describe('a rule that is broken', () => {
  test('blocks, with the resource, the rule and what to do', async () => {
    const { verdict } = await judged([open])
    expect(verdict.reasons).toContainEqual({
      ...{ code: 'open-security-group', effect: 'blocks', subject: 'aws_security_group.web' },
      message:
        'aws_security_group.web lets the whole internet in on a port of administration or of a database, or on all (rule open-security-group): name the networks that need it, or close the port.',
    })
  })

  test('warns, or is not asked, where the policy says so', async () => {
    const rules = (level: string) => ({ policy: `cost: { rules: { open-security-group: ${level} } }` })
    expect(saidOf(await judged([open], rules('warn')))).toEqual([
      'warns open-security-group aws_security_group.web',
    ])
    expect(saidOf(await judged([open], rules('off')))).toEqual([])
  })

  test('is only told of what stays as it is', async () => {
    const { verdict } = await judged([{ ...open, actions: ['no-op'] }])
    expect(verdict.conclusion).toBe('success')
    expect(verdict.reasons).toContainEqual(
      expect.objectContaining({
        code: 'existing-rule-broken',
        effect: 'notes',
        subject: 'open-security-group',
      }),
    )
  })

  test('is in a table of the summary, folded', async () => {
    const { summary } = await judged([open])
    expect(summary).toContain('<summary>Rules that are broken, or cannot be judged (1)</summary>')
    expect(summary).toContain('| `open-security-group` | `aws_security_group.web` |')
  })
})

describe('a rule without an answer', () => {
  const unknown: PlannedResource = {
    type: 'aws_security_group',
    unknown: { ingress: true },
    references: { ingress: ['var.ingress'] },
  }

  test('warns once, or does what the policy says', async () => {
    const two = [unknown, { ...unknown, name: 'other' }]
    expect(saidOf(await judged(two))).toEqual(['warns rule-unknown open-security-group'])
    expect(saidOf(await judged(two, { policy: 'cost: { on-unknown-rule: fail }' }))).toEqual([
      'blocks rule-unknown open-security-group',
    ])
    expect(saidOf(await judged(two, { policy: 'cost: { on-unknown-rule: off }' }))).toEqual([])
  })

  test('names the resources, and why', async () => {
    const { verdict } = await judged([unknown])
    expect(verdict.reasons.map(({ message }) => message)).toContain(
      'The rule open-security-group cannot be judged for aws_security_group.security_group: ingress is known only after apply.',
    )
  })
})

describe('what the policy allows', () => {
  test('of regions', async () => {
    const policy = 'cost: { allowed-regions: [eu-*, "West Europe"] }'
    const inside = { type: 'azurerm_resource_group', values: { location: 'westeurope' } }
    expect(saidOf(await judged([inside], { policy }))).toEqual([])
    expect(saidOf(await judged([open], { policy: policy }, { region: 'eu-west-1' }))).toEqual([
      'blocks open-security-group aws_security_group.web',
    ])
    const outside = { ...open, values: {} }
    expect(saidOf(await judged([outside], { policy }))).toEqual([
      'blocks allowed-regions aws_security_group.web',
    ])
  })

  test('of machines', async () => {
    const policy = 'cost: { allowed-instance-families: [t3] }'
    const machine = { type: 'aws_instance', values: { instance_type: 'm5.large' } }
    expect(saidOf(await judged([machine], { policy }))).toContain(
      'blocks allowed-instance-families aws_instance.instance',
    )
  })

  test('to be touched by one change', async () => {
    const policy = 'cost: { blast-radius: { deletions: 0 } }'
    const { verdict } = await judged([{ ...open, values: {}, actions: ['delete'] }], { policy })
    expect(verdict.reasons).toContainEqual({
      ...{ code: 'blast-radius', effect: 'warns' },
      message:
        'The plan deletes or replaces more resources than the policy lets one change delete (rule blast-radius; it touches 1, and takes away 1 of them): split the change, or have cost.blast-radius changed.',
    })
  })
})

describe('rules of one’s own', () => {
  const rules = `rules:
  - id: described
    title: The group says nothing of what it is for
    severity: SEVERITY
    scope: resource
    types: [aws_security_group]
    require: after.?description.orValue("") != ""
`
  const quiet = { ...open, values: {} }

  test.each([
    ['high', 'blocks own-rule aws_security_group.web'],
    ['medium', 'warns own-rule aws_security_group.web'],
  ])('of severity %s: %s', async (severity, said) => {
    const files = { 'rules.yml': rules.replace('SEVERITY', severity) }
    const report = await judged([quiet], { files, inputs: { rules: 'rules.yml' } })
    expect(saidOf(report)).toEqual([said])
    expect(report.evidence.inputs).toContainEqual(expect.objectContaining({ name: 'rules.yml' }))
  })

  test('in Rego, pinned', async () => {
    const file = new URL('../../packages/rules/fixtures/backup.wasm.gz', import.meta.url)
    const wasm = gunzipSync(readFileSync(file))
    const database = {
      type: 'aws_db_instance',
      values: { backup_retention_period: 0, storage_encrypted: true },
    }
    const options = { files: { 'backup.wasm': wasm }, policy: 'cost: { on-unknown: warn }' }
    const pinned = { rules: `backup.wasm@sha256:${sha256(wasm)}` }
    expect(saidOf(await judged([database], { ...options, inputs: pinned }))).toContain(
      'warns own-rule aws_db_instance.db_instance',
    )
    const other = { rules: `backup.wasm@sha256:${'0'.repeat(64)}` }
    await expect(judged([database], { ...options, inputs: other })).rejects.toThrow('the input rules pins')
  })
})
