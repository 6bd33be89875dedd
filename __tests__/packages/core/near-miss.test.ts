import { nearMiss, suggestion } from '@devsecops/core'
import { describe, expect, test } from '@jest/globals'

const ENVIRONMENTS = ['dev', 'staging', 'production', 'dr']

describe('a word that is nearly one of a list', () => {
  test.each([
    ['prodution', 'production'],
    ['PRODUCTION', 'production'],
    ['porduction', 'production'],
    ['stagin', 'staging'],
    ['dve', undefined],
    ['de', 'dev'],
    ['qa', undefined],
    ['', undefined],
    ['preview', undefined],
  ])('%j was probably %j', (word, meant) => {
    expect(nearMiss(word, ENVIRONMENTS)).toBe(meant)
  })

  test('has no neighbour in an empty list', () => {
    expect(nearMiss('production', [])).toBeUndefined()
  })

  test('is suggested as the end of a sentence', () => {
    expect(`unknown key${suggestion('enviroments', ['environments'])}`).toBe(
      'unknown key; did you mean "environments"?',
    )
    expect(suggestion('xyz', ENVIRONMENTS)).toBe('')
  })
})
