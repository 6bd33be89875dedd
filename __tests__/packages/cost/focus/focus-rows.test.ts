import { describe, expect, test } from '@jest/globals'
import { FOCUS_COLUMNS, focusRows, serviceOf } from '@devsecops/cost'
import type { Movement } from '@devsecops/cost'
import { csvText } from '@devsecops/report'
import { aLine, aMovement, costing, created, unknownCost } from '../../../actions/cost-gate/deciding.ts'
import { tableOf } from '../spend/spending.ts'

const cellsOf = (movement: Movement): Record<string, string> => {
  const [row = []] = focusRows([movement], '2026-11-20')
  return Object.fromEntries(FOCUS_COLUMNS.map((column, index) => [column, row[index] ?? '']))
}

describe('the estimate of a resource as a bill', () => {
  test('is of the whole month of the run', () => {
    expect(cellsOf(created(12.5, { region: 'eu-west-1', tags: { Team: 'a', CostCenter: '42' } }))).toEqual({
      BilledCost: '12.5',
      BillingCurrency: 'USD',
      BillingPeriodEnd: '2026-12-01T00:00:00Z',
      BillingPeriodStart: '2026-11-01T00:00:00Z',
      ChargeCategory: 'Usage',
      ChargeDescription: 'Estimate of a month, at the prices of the book',
      ChargePeriodEnd: '2026-12-01T00:00:00Z',
      ChargePeriodStart: '2026-11-01T00:00:00Z',
      ContractedCost: '12.5',
      EffectiveCost: '12.5',
      ListCost: '12.5',
      ProviderName: 'AWS',
      RegionId: 'eu-west-1',
      ResourceId: 'aws_instance.web',
      ResourceType: 'aws_instance',
      ServiceName: 'Amazon Elastic Compute Cloud',
      Tags: '{"CostCenter":"42","Team":"a"}',
      x_High: '12.5',
      x_Low: '12.5',
      x_Method: 'exact',
      x_Project: '',
    })
  })

  test('has no amount where nothing is known, and never zero', () => {
    expect(cellsOf(aMovement({ after: unknownCost }))).toMatchObject({
      BilledCost: '',
      x_Low: '',
      x_Method: 'unknown',
    })
    const partly = { standing: 'priced', lines: [aLine(5), aLine()] } as const
    expect(cellsOf(aMovement({ after: partly }))).toMatchObject({ BilledCost: '5', x_Method: 'unknown' })
  })

  test('leaves out what no cloud calls a region', () => {
    expect(cellsOf(created(1, { region: 'Secret-7f3a' }))).toMatchObject({ RegionId: '' })
  })

  test('is none of what goes, nor of what is free', () => {
    const gone = aMovement({ move: 'delete', before: costing(5), after: undefined })
    const free = aMovement({ after: { standing: 'free', lines: [] } })
    expect(focusRows([gone, free], '2026-11-20')).toEqual([])
  })
})

test('The file can be read as the bill it looks like', () => {
  const rows = focusRows([created(0.1), created(0.2), created(1200)], '2026-11-20')
  const sum = tableOf(csvText([FOCUS_COLUMNS, ...rows])).entries.reduce(
    (total, { amount }) => total + amount,
    0,
  )
  expect(sum).toBeCloseTo(1200.3, 9)
})

test('A type that nobody taught is called by its own words', () => {
  expect(serviceOf('azurerm_linux_virtual_machine_scale_set')).toEqual({
    ...{ provider: 'Microsoft', service: 'Virtual Machines' },
  })
  expect(serviceOf('aws_wafv2_web_acl').service).toBe('AWS WAF')
  expect(serviceOf('acme_rocket')).toEqual({ provider: 'acme', service: 'rocket' })
  expect(serviceOf('constructor')).toEqual({ provider: 'constructor', service: '' })
})
