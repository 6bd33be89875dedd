import { describe, expect, test } from '@jest/globals'
import { crossCheck, readInput, type Estimate } from '@devsecops/cost'
import { bytesOf } from '../plan/planning.ts'

/** Estimates of these resources, each with lines of a name and a cost; `null` is a line whose cost is not known. */
const estimates = (
  costs: Readonly<Record<string, Readonly<Record<string, number | null>>>>,
): readonly Estimate[] => {
  const resources = Object.entries(costs).map(([name, lines]) => ({
    name,
    costComponents: Object.entries(lines).map(([line, cost]) => ({
      name: line,
      unit: 'x',
      price: '1',
      monthlyQuantity: cost === null ? null : String(cost),
      monthlyCost: cost === null ? null : String(cost),
      priceNotFound: false,
    })),
  }))
  const document = { version: '0.2', projects: [{ name: 'p', breakdown: { resources } }] }
  const input = readInput({ path: 'x.json', bytes: bytesOf(document) })
  return input.kind === 'infracost' ? (input.result.projects[0]?.after ?? []) : []
}

describe('what two engines say of the same resources', () => {
  test('differs in dollars and as a share, the largest first', () => {
    const differences = crossCheck(
      estimates({ 'a_b.c': { hours: 12 }, 'a_b.d': { hours: 110 }, 'a_b.e': { hours: 5 } }),
      estimates({ 'a_b.c': { hours: 10 }, 'a_b.d': { hours: 100 }, 'a_b.e': { hours: 5.001 } }),
    )
    expect(differences.map(({ address, amount, share }) => [address, amount, share])).toEqual([
      ['a_b.d', 10, 0.1],
      ['a_b.c', 2, 0.2],
    ])
  })

  test('names the lines that one of them has', () => {
    const [found] = crossCheck(
      estimates({ 'a_b.c': { hours: 10, disk: 5, free: 0 } }),
      estimates({ 'a_b.c': { hours: 10, traffic: 1 } }),
    )
    expect(found).toMatchObject({ amount: 4, onlyOurs: ['disk'], onlyTheirs: ['traffic'] })
  })

  test('a resource that only one of them prices comes first', () => {
    const differences = crossCheck(
      estimates({ 'a_b.c': { hours: 10 }, 'a_b.d': { hours: 900 }, 'a_b.u': { requests: null } }),
      estimates({ 'a_b.d': { hours: 100 }, 'a_b.u': { requests: 3 } }),
    )
    expect(differences.map(({ address, ours, theirs }) => [address, ours, theirs])).toEqual([
      ['a_b.c', 10, undefined],
      ['a_b.u', undefined, 3],
      ['a_b.d', 900, 100],
    ])
  })

  test('a share of nothing is none', () => {
    const [found] = crossCheck(estimates({ 'a_b.c': { hours: 1 } }), estimates({ 'a_b.c': { hours: 0 } }))
    expect(found).toMatchObject({ amount: 1, share: undefined })
  })
})
