import { expect, test } from '@jest/globals'
import { fakeIo } from '@devsecops/testing'
import { gzipSync } from 'node:zlib'
import { findSpend } from '../../../../actions/cost-gate/src/collect/spend.ts'
import { csv } from '../../../packages/cost/spend/spending.ts'
import { policy } from '../deciding.ts'

const HEADER = 'BilledCost,BillingCurrency,ChargePeriodStart,ServiceName'
const bill = (amount: string, currency = 'USD'): string => csv(HEADER, `${amount},${currency},2026-01-01,a`)

const found = (files: Record<string, string | Uint8Array>, spend = ['bills/*']) =>
  findSpend(policy(), { spend, plan: [] }, fakeIo({ files }))

test('Bills are added up, whatever they are called and however they are packed', () => {
  const packed = gzipSync(bill('2.5'))
  const facts = found({ 'bills/a.txt': bill('1.5'), 'bills/b': packed })
  expect(facts?.analysis?.month.amount).toBe(4)
  expect(facts?.sources.map(({ file, format }) => `${file} ${format}`)).toEqual([
    'bills/a.txt FOCUS',
    'bills/b FOCUS',
  ])
})

test('The same bill, given twice, counts once', () => {
  expect(found({ 'bills/a': bill('1.5'), 'bills/b': bill('1.5') })?.analysis?.month.amount).toBe(1.5)
})

test('Bills in several currencies are not added up', () => {
  const facts = found({ 'bills/a': bill('1'), 'bills/b': bill('1', 'EUR') })
  expect(facts?.analysis).toBeUndefined()
  expect(facts?.unreadable).toEqual([
    { file: 'bills/b', message: 'bills/b is in EUR and bills/a in USD; expected bills in one currency.' },
  ])
})

test('One that cannot be read is told, and stops none of the others', () => {
  const facts = found({ 'bills/a': 'nothing', 'bills/b': bill('1') })
  expect(facts?.unreadable.map(({ file }) => file)).toEqual(['bills/a'])
  expect(facts?.analysis?.month.amount).toBe(1)
})

test('Where nobody asks for bills, there is nothing to judge', () => {
  expect(found({}, [])).toBeUndefined()
  expect(found({})).toMatchObject({ sources: [], analysis: undefined, alone: true })
})
