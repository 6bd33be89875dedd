import { expect, test } from '@jest/globals'
import { csv, entriesOf, formatOf, tableOf } from '../spending.ts'

const HEADER = 'BilledCost,EffectiveCost,BillingCurrency,ChargePeriodStart,ChargePeriodEnd,ServiceName,Tags'

test('What is billed counts, and tags are JSON', () => {
  const bill = csv(
    HEADER,
    '12.5,99,USD,2026-11-01T00:00:00Z,2026-11-02T00:00:00Z,Amazon EC2,"{""CostCenter"":""42""}"',
  )
  expect(formatOf(bill)).toBe('FOCUS')
  expect(entriesOf(bill)).toEqual(['2026-11-01 Amazon EC2 12.5 {"CostCenter":"42"}'])
})

test('A purchase for a month does not make a bill of days one of months', () => {
  const month = '30,30,USD,2026-11-01T00:00:00Z,2026-12-01T00:00:00Z,Support,'
  const day = '1,1,USD,2026-11-01T00:00:00Z,2026-11-02T00:00:00Z,Amazon EC2,'
  expect(tableOf(csv(HEADER, month, day)).daily).toBe(true)
  expect(tableOf(csv(HEADER, month)).daily).toBe(false)
})
