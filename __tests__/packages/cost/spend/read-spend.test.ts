import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { gzipSync } from 'node:zlib'
import { refusal } from '../plan/planning.ts'
import { bytesOf, csv, entriesOf, tableOf } from './spending.ts'

const HEADER = 'BilledCost,BillingCurrency,ChargePeriodStart,ServiceName,Tags'
const cents = fc.integer({ min: -100_000, max: 10_000_000 }).map((amount) => (amount / 100).toFixed(2))
const rows = fc.array(
  fc
    .tuple(cents, fc.integer({ min: 1, max: 28 }), fc.constantFrom('compute', 'storage'))
    .map(([amount, day, service]) => `${amount},USD,2026-11-${String(day).padStart(2, '0')},${service},`),
  { minLength: 1, maxLength: 30 },
)
const sum = (text: string): number => tableOf(text).entries.reduce((total, { amount }) => total + amount, 0)

describe('a bill', () => {
  test('is the same in whatever order its rows come', () => {
    fc.assert(
      fc.property(
        rows.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([some, shuffled]) => {
          expect(tableOf(csv(HEADER, ...shuffled))).toEqual(tableOf(csv(HEADER, ...some)))
        },
      ),
      { numRuns: 50 },
    )
  })

  test('is never lower for a dollar more', () => {
    fc.assert(
      fc.property(rows, (some) => {
        const more = csv(HEADER, ...some, '1,USD,2026-11-03,compute,')
        expect(sum(more)).toBeGreaterThan(sum(csv(HEADER, ...some)))
      }),
      { numRuns: 50 },
    )
  })

  test('that is gzipped is what is in it', () => {
    fc.assert(
      fc.property(rows, (some) => {
        const plain = csv(HEADER, ...some)
        expect(tableOf(gzipSync(bytesOf(plain)))).toEqual(tableOf(plain))
      }),
      { numRuns: 20 },
    )
  })

  test('adds tenths up without what binary fractions leave', () => {
    const tenths = Array.from({ length: 10 }, () => '0.1,USD,2026-11-01,compute,')
    expect(entriesOf(csv(HEADER, ...tenths))).toEqual(['2026-11-01 compute 1'])
  })

  test('may have semicolons, a byte order mark, or be in UTF-16', () => {
    const table = 'BilledCost;BillingCurrency;ChargePeriodStart;ServiceName\r\n1.5;USD;2026-11-01;a\r\n'
    const wide = Buffer.from(`\uFEFF${table}`, 'utf16le')
    expect(entriesOf(`\uFEFF${table}`)).toEqual(['2026-11-01 a 1.5'])
    expect(entriesOf(new Uint8Array(wide))).toEqual(['2026-11-01 a 1.5'])
  })
})

describe('a file that is no bill', () => {
  test.each([
    ['empty', '', /^empty: bill is empty/],
    [
      'another table',
      'a,b\n1,2\n',
      /^wrong-shape: bill is a table of no bill that is known; expected Cost Explorer’s JSON/,
    ],
    ['another document', '{"resource_changes": []}', /^wrong-shape/],
    ['broken JSON', '{"ResultsByTime": nothing}', /^not-json/],
    ['cut JSON', '{"ResultsByTime": [', /^truncated: bill ends at line 1 in the middle/],
    ['a key twice', '{"ResultsByTime": [], "ResultsByTime": []}', /^duplicate-key/],
    ['a row that ends early', csv(HEADER, '1,USD,2026-11-01'), /^truncated: bill is no whole table: row 1 /],
    [
      'two currencies',
      csv(HEADER, '1,USD,2026-11-01,a,', '1,EUR,2026-11-01,a,'),
      /^contradictory: .*USD and in EUR/,
    ],
    [
      'no amount',
      csv(HEADER, ',USD,2026-11-01,a,'),
      /^wrong-shape: bill: billedcost of row 1 under the header/,
    ],
    ['a German amount', csv(HEADER, '"1.234,5",USD,2026-11-01,a,'), /^wrong-shape/],
    ['no day of the calendar', csv(HEADER, '1,USD,2026-02-30,a,'), /^wrong-shape: bill: chargeperiodstart/],
    ['no currency', csv(HEADER, '1,$,2026-11-01,a,'), /^wrong-shape: bill: billingcurrency/],
  ])('such as %s is refused in a sentence', (_, content, sentence) => {
    expect(refusal(() => tableOf(content))).toMatch(sentence)
  })

  test('such as a gzip that is cut off is refused', () => {
    const packed = gzipSync(bytesOf(csv(HEADER, '1,USD,2026-11-01,a,')))
    expect(refusal(() => tableOf(packed.subarray(0, 30)))).toMatch(/^truncated: bill is gzipped/)
  })
})
