import { describe, expect, test } from '@jest/globals'
import { analyseSpend } from '@devsecops/cost'
import type { SpendFacts } from '../../../actions/cost-gate/src/facts.ts'
import { report } from '../../../actions/cost-gate/src/report.ts'
import { dailyTable } from '../../packages/cost/spend/spending.ts'
import { created, decided, facts, policy } from './deciding.ts'

const today = '2026-11-20'
const table = dailyTable('2026-11-19', 60, (_, day) => (day === '2026-11-17' ? 250 : 100))

const spend = (alone: boolean, service = 'compute'): SpendFacts => {
  const entries = table.entries.map((entry) => ({ ...entry, service, tags: { Team: '<b>a</b>' } }))
  return {
    sources: [{ file: 'bill.csv', sha256: '2'.repeat(64), format: 'FOCUS' }],
    unreadable: [],
    analysis: analyseSpend({ ...table, entries }, today, ['Team']),
    alone,
  }
}

const reported = (given: SpendFacts | undefined, movements = [created(5)]) => {
  const rest = { spend: given, today, ...(given?.alone === true && { sources: [] }) }
  const by = policy('', 'staging')
  return report(decided(movements, by, rest), facts(movements, rest), {
    commit: 'c'.repeat(40),
    policy: { digest: { sha256: '3'.repeat(64) } } as never,
  })
}

describe('a report on bills', () => {
  test('has its outputs beside those of the estimate', () => {
    const { outputs, fileOutputs } = reported(spend(false))
    expect(outputs).toMatchObject({ 'spend-to-date': '2050.00', 'monthly-cost': '5.00' })
    expect(Number(outputs['spend-forecast'])).toBeGreaterThan(3000)
    expect(fileOutputs['spend-file']).toBe('cost-gate.spend.json')
  })

  test('says nothing of an estimate where no plan was asked for', () => {
    const { outputs, summary } = reported(spend(true), [])
    expect(outputs).toMatchObject({ 'monthly-cost': '', 'plan-digest': '', currency: 'USD' })
    expect(summary).not.toContain('What one change may add')
    expect(summary).toContain('What was really spent')
  })

  test('has empty outputs, and no section, where there are no bills', () => {
    const { outputs, fileOutputs, summary } = reported(undefined)
    expect(outputs).toMatchObject({ 'spend-to-date': '', 'spend-forecast': '', 'spend-file': '' })
    expect(fileOutputs).not.toHaveProperty('spend-file')
    expect(summary).not.toContain('really spent')
  })

  test('names the bills it was made from', () => {
    expect(reported(spend(false)).evidence.inputs).toContainEqual({
      name: 'bill.csv',
      digest: { sha256: '2'.repeat(64) },
    })
  })

  test('escapes what strangers wrote', () => {
    const { summary } = reported(spend(false, '| <script> `x` ::error::'))
    expect(summary).not.toContain('<script>')
    expect(summary).not.toContain('<b>')
  })
})
