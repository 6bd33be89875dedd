import { expect, test } from '@jest/globals'
import { csv, entriesOf, formatOf } from '../spending.ts'

const EA = 'SubscriptionId,Date,MeterCategory,CostInBillingCurrency,BillingCurrencyCode,Tags'
const MCA = 'invoiceId,date,meterCategory,costInBillingCurrency,billingCurrency,tags'
const PAYG = 'UsageDateTime,MeterCategory,PreTaxCost,Currency,Tags'

test('An Enterprise Agreement writes American days, and tags without braces', () => {
  const bill = csv(EA, 's,11/01/2026,Virtual Machines,12.5,EUR,"""CostCenter"": ""42"",""env"": ""prod"""')
  expect(formatOf(bill)).toBe('Azure cost details')
  expect(entriesOf(bill)).toEqual(['2026-11-01 Virtual Machines 12.5 {"CostCenter":"42","env":"prod"}'])
})

test('A Customer Agreement has other names for the same', () => {
  const bill = csv(MCA, ',2026-11-01,Storage,0.5,USD,"{ ""env"": ""prod"" }"')
  expect(entriesOf(bill)).toEqual(['2026-11-01 Storage 0.5 {"env":"prod"}'])
})

test('So has pay as you go', () => {
  expect(entriesOf(csv(PAYG, '2026-11-01,Bandwidth,0.25,USD,'))).toEqual(['2026-11-01 Bandwidth 0.25'])
})
