import { advisoryFault } from '@devsecops/bom'
import { expect, test } from '@jest/globals'

const record = (rest: object = {}): object => ({ id: 'EX-1', modified: '2025-01-01T00:00:00Z', ...rest })
const affecting = (rest: object): object =>
  record({ affected: [{ package: { ecosystem: 'npm', name: 'a' }, ...rest }] })

test.each([
  ['a record of nothing', record()],
  ['lists that are null', record({ aliases: null, affected: null })],
  [
    'ranges of a repository alone',
    record({ affected: [{ ranges: [{ type: 'GIT', events: [{ limit: 'a1' }] }] }] }),
  ],
  ['versions alone', affecting({ versions: ['1.0.0'] })],
])('%s is a record', (_, value) => {
  expect(advisoryFault(value)).toBeUndefined()
})

test.each([
  ['a list', [], 'no JSON object'],
  ['no id', { modified: '2025-01-01T00:00:00Z' }, 'no id'],
  ['no time', { id: 'EX-1' }, 'no time'],
  ['aliases that are a text', record({ aliases: 'CVE-1' }), 'aliases'],
  ['affected that is an object', record({ affected: {} }), 'affects'],
  ['a package without name', record({ affected: [{ package: { ecosystem: 'npm' } }] }), 'affected[0]'],
  ['a version that is a number', affecting({ versions: [1] }), 'versions'],
  ['a range without events', affecting({ ranges: [{ type: 'SEMVER' }] }), 'events'],
  ['an event of another kind', affecting({ ranges: [{ events: [{ since: '1' }] }] }), 'events'],
])('%s is a fault', (_, value, words) => {
  expect(advisoryFault(value)).toContain(words)
})
