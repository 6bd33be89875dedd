import { describe, expect, test } from '@jest/globals'
import { refusal } from '../../plan/planning.ts'
import { entriesOf, formatOf, tableOf } from '../spending.ts'

/** Written by hand after the documentation of GetCostAndUsage. */
const result = (periods: readonly object[], more: object = {}): string =>
  JSON.stringify({ GroupDefinitions: [], ResultsByTime: periods, DimensionValueAttributes: [], ...more })

const period = (start: string, end: string, more: object): object => ({
  TimePeriod: { Start: start, End: end },
  ...{ Total: {}, Groups: [], Estimated: true },
  ...more,
})

const cost = (amount: string, name = 'UnblendedCost') => ({ [name]: { Amount: amount, Unit: 'USD' } })

describe("Cost Explorer's result", () => {
  test('has a total for each day', () => {
    const days = result([
      period('2026-11-01', '2026-11-02', { Total: cost('12.5') }),
      period('2026-11-02', '2026-11-03', { Total: cost('0.0000001252') }),
    ])
    expect(formatOf(days)).toBe('AWS Cost Explorer')
    expect(entriesOf(days)).toEqual(['2026-11-01  12.5', '2026-11-02  1.252e-7'])
  })

  test('has groups of services and tags, of which an empty value is none', () => {
    const groups = [
      { Keys: ['AmazonEC2', 'CostCenter$42'], Metrics: cost('3') },
      { Keys: ['AmazonEC2', 'CostCenter$'], Metrics: cost('4') },
    ]
    const GroupDefinitions = [
      { Type: 'DIMENSION', Key: 'SERVICE' },
      { Type: 'TAG', Key: 'CostCenter' },
    ]
    expect(
      entriesOf(result([period('2026-11-01', '2026-11-02', { Groups: groups })], { GroupDefinitions })),
    ).toEqual(['2026-11-01 AmazonEC2 3 {"CostCenter":"42"}', '2026-11-01 AmazonEC2 4'])
  })

  test('has several amounts, of which what is billed counts', () => {
    const both = { ...cost('9', 'BlendedCost'), ...cost('10') }
    expect(entriesOf(result([period('2026-11-01', '2026-11-02', { Total: both })]))).toEqual([
      '2026-11-01  10',
    ])
    const amortized = result([period('2026-11-01', '2026-11-02', { Total: cost('7', 'AmortizedCost') })])
    expect(entriesOf(amortized)).toEqual(['2026-11-01  7'])
  })

  test('of months tells no days', () => {
    const months = result([period('2026-10-01', '2026-11-01', { Total: cost('310') })])
    expect(tableOf(months).daily).toBe(false)
  })

  test('may come in pages, of which the last says so', () => {
    const page = (day: string, more: object = {}) =>
      result([period(`2026-11-0${day}`, '2026-11-09', { Total: cost('1') })], more)
    expect(tableOf(`${page('1', { NextPageToken: 'x' })}\n${page('2')}`).entries).toHaveLength(2)
  })

  test('that is a page of several, or tells usage only, is refused', () => {
    const total = [period('2026-11-01', '2026-11-02', { Total: cost('1') })]
    expect(refusal(() => tableOf(result(total, { NextPageToken: 'x' })))).toMatch(
      /^truncated: bill ends with a page/,
    )
    const usage = [
      period('2026-11-01', '2026-11-02', { Total: { UsageQuantity: { Amount: '1', Unit: 'N/A' } } }),
    ]
    expect(refusal(() => tableOf(result(usage)))).toMatch(
      /^wrong-shape: bill: at \$\.ResultsByTime\[0\]\.Total there is an object where one of UnblendedCost/,
    )
  })
})
