import { aPlan, type PlannedResource } from '@devsecops/testing'
import { describe, expect, test } from '@jest/globals'
import { runOn, saidOf, written } from './running.ts'

const machine: PlannedResource = {
  ...{ type: 'aws_instance', name: 'web', actions: ['update'] },
  before: { instance_type: 't3.micro' },
  values: { instance_type: 't3.large' },
}

const judged = (policy: string, drift: readonly PlannedResource[] = [machine]) =>
  runOn(aPlan([], { drift }), { policy: `cost:\n  on-unknown: warn\n${policy}` })

const IGNORED = `  drift:
    ignore:
      - { address: aws_instance.*, attributes: [instance_type], owner: ops, reason: tried out, expires: "DAY" }
`

describe('drift', () => {
  test('warns with the attributes, and what to do', async () => {
    const { verdict } = await judged('')
    expect(verdict.reasons).toContainEqual({
      ...{ code: 'drift', effect: 'warns', subject: 'aws_instance.web' },
      message:
        'aws_instance.web was changed outside of the configuration (instance_type): apply an ordinary plan, which puts back what the configuration says of it; or write it into the configuration, and apply a plan with -refresh-only; or leave it for a time, in cost.drift.ignore with an owner, a reason and a day on which it ends.',
    })
  })

  test('blocks, or is left out, where the policy says so', async () => {
    expect(saidOf(await judged('  drift: { on-drift: fail }\n'))).toContain('blocks drift aws_instance.web')
    expect(saidOf(await judged('  drift: { on-drift: off }\n'))).not.toContain('warns drift aws_instance.web')
  })

  test('is told in dollars', async () => {
    const { verdict } = await judged('')
    const [note] = verdict.reasons.filter(({ code }) => code === 'drift-cost')
    expect(note?.message).toMatch(
      /^The drift of 1 resource adds \+\$\d+\.\d\d a month to what the state says\.$/,
    )
  })

  test('is ignored until its day is over', async () => {
    const { verdict } = await judged(IGNORED.replace('DAY', '2026-01-01'))
    expect(verdict.reasons.map(({ code }) => code)).toContain('drift-ignored')
    expect(verdict.reasons.map(({ code }) => code)).not.toContain('drift')
  })

  test('counts again after that, and the entry is told', async () => {
    const said = saidOf(await judged(IGNORED.replace('DAY', '2025-12-31')))
    expect(said).toContain('warns drift aws_instance.web')
    expect(said).toContain('warns drift-ignore-expired aws_instance.*')
  })

  test('is in a file and in the summary, without values', async () => {
    const report = await judged('')
    expect(report.fileOutputs['drift-file']).toBe('cost-gate.drift.json')
    expect(JSON.parse(written(report, 'cost-gate.drift.json'))).toMatchObject({
      drift: [{ address: 'aws_instance.web', kind: 'changed', attributes: ['instance_type'], ignored: null }],
    })
    expect(report.summary).toContain('<summary>What changed outside of the configuration (1)</summary>')
    expect(report.summary).not.toContain('t3.')
  })
})
