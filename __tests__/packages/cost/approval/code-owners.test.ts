import { describe, expect, test } from '@jest/globals'
import { ownsChange, readCodeOwners } from '@devsecops/cost'

const OWNERS = readCodeOwners(
  [
    '# who answers for what',
    '*                @everybody',
    '/infrastructure/ @Ada @grace # the platform',
    '*.md             docs@example.org',
    '/infrastructure/modules/free/',
    'a\\ b.txt        @blank',
    '!not.txt         @never',
    '[ab].txt         @never',
  ].join('\r\n'),
)

describe('the owners of a path', () => {
  test.each([
    ['src/main.ts', ['everybody']],
    ['infrastructure/main.tf', ['ada', 'grace']],
    ['infrastructure/README.md', ['docs@example.org']],
    ['infrastructure/modules/free/main.tf', []],
    ['a b.txt', ['blank']],
    ['not.txt', ['everybody']],
    ['a.txt', ['everybody']],
  ])('%s', (path, owners) => {
    expect(OWNERS.of(path)).toEqual(owners)
  })
})

describe('an account owns a change', () => {
  test('when every file of infrastructure in it is its own, whatever else there is', () => {
    expect(ownsChange(OWNERS, 'ADA', ['infrastructure/main.tf', 'src/main.ts'])).toBe(true)
  })

  test('not when one of them is not', () => {
    expect(ownsChange(OWNERS, 'ada', ['infrastructure/main.tf', 'other/main.tf'])).toBe(false)
  })

  test('of no infrastructure when every file is its own', () => {
    expect(ownsChange(OWNERS, 'ada', ['infrastructure/plan.json'])).toBe(true)
    expect(ownsChange(OWNERS, 'ada', ['infrastructure/plan.json', 'src/main.ts'])).toBe(false)
  })

  test('never of no file at all', () => {
    expect(ownsChange(OWNERS, 'everybody', [])).toBe(false)
  })
})
