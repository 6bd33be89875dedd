import { brotliCompressSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import { openBook } from '../../../../packages/cost/src/book/book.ts'
import type { StoredTable } from '../../../../packages/cost/src/book/book.ts'

const bookOf = (table: Pick<StoredTable, 'regions' | 'prices'>) => {
  const layers = [{ asOf: '2026-06-18', source: 'a file', licence: 'MIT', unit: 'hour', ...table }]
  return openBook({ machines: brotliCompressSync(JSON.stringify(layers)).toString('base64') })
}

describe('A packed book', () => {
  const book = bookOf({
    regions: ['eastus', 'westeurope', 'uksouth'],
    prices: { small: [0.1, 0.12, null], new: [0, 2, null], newest: [0, 0, 0] },
  })

  test('has the price of a region', () => {
    expect(book.price('machines', 'westeurope', 'small')).toMatchObject({ amount: 0.12, method: 'exact' })
  })

  test('borrows one from the first region, in bounds of what regions differ by: 1.72 times at most', () => {
    expect(book.price('machines', 'uksouth', 'small')).toMatchObject({
      amount: 0.1,
      method: 'region-fallback',
      range: [0.1, 0.1 * 1.72],
    })
  })

  test('takes a size that the vendor lists at nothing for one whose price is not told yet', () => {
    expect(book.price('machines', 'eastus', 'new')).toMatchObject({ amount: 2, method: 'region-fallback' })
    expect(book.price('machines', 'eastus', 'newest')).toBeUndefined()
    expect(book.keys('machines', 'eastus')).toEqual(['small'])
  })
})
