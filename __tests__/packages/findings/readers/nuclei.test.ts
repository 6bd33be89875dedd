import { describe, expect, test } from '@jest/globals'
import { findingOf, lines, readContent, readFixture } from '../reading.ts'

const entry = (changes: object): object => ({
  'template-id': 'git-config',
  info: { name: 'Git Configuration', severity: 'medium' },
  type: 'http',
  'matched-at': 'https://shop.example/.git/config',
  ...changes,
})

describe('Nuclei', () => {
  const reading = readFixture('nuclei.ndjson')

  test('each match is a finding, and what did not match is none', () => {
    expect(reading).toMatchObject({ format: 'nuclei', categories: ['dast'] })
    expect(lines(reading)).toEqual(['critical CVE-2021-44228 -', 'info ssh-auth-methods -'])
    expect(findingOf(reading, 'CVE-2021-44228').aliases).toEqual(['CVE-2021-44228'])
    expect(JSON.stringify(reading)).not.toContain('planted-value')
  })

  test('an array is read too', () => {
    expect(lines(readContent([entry({})]))).toEqual(['medium git-config -'])
  })

  test('the names before 2.5 are known', () => {
    const old = {
      templateID: 'git-config',
      matched: 'https://shop.example/',
      matcher_name: 'x',
      info: { severity: 'low' },
    }
    expect(lines(readContent(old))).toEqual(['low git-config -'])
  })

  test('a severity that is not rated is unknown', () => {
    expect(lines(readContent([entry({ info: { severity: 'unknown' } })]))).toEqual(['unknown git-config -'])
  })

  test('host, query and numbers of a path change nothing in the id; path and matcher do', () => {
    const id = (matched: string, matcher = 'm') =>
      readContent([entry({ 'matched-at': matched, 'matcher-name': matcher })]).findings[0]?.id
    expect(id('https://a.example/orders/1?x=1')).toBe(id('https://b.example/orders/2'))
    expect(id('https://a.example/orders/1')).not.toBe(id('https://a.example/carts/1'))
    expect(id('https://a.example/', 'a')).not.toBe(id('https://a.example/', 'b'))
  })

  test('an empty list is its report only where the input says so', () => {
    expect(readContent([], { format: 'nuclei' })).toMatchObject({ format: 'nuclei', categories: ['dast'] })
  })
})
