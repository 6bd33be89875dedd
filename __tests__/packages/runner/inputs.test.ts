import { describe, expect, test } from '@jest/globals'
import { ConfigurationError } from '@devsecops/core'
import {
  flag,
  lines,
  list,
  oneOf,
  optional,
  path,
  readInputs,
  secret,
  text,
  type Table,
} from '@devsecops/runner'
import { secretsOf } from '../../../packages/runner/src/inputs.ts'

const faultsOf = (table: Table, env: Record<string, string>): readonly string[] => {
  try {
    readInputs(table, env)
  } catch (error) {
    if (error instanceof ConfigurationError) return error.faults.map(({ message }) => message)
  }
  return []
}

describe('inputs', () => {
  test('are found as GitHub passes them: upper case, hyphens kept', () => {
    expect(readInputs({ 'fail-on': text }, { 'INPUT_FAIL-ON': ' high ' })).toEqual({ 'fail-on': 'high' })
  })

  test('are parsed each by its own parser', () => {
    const table = { a: flag, b: list, c: lines, d: optional(text), e: path, f: oneOf(['x', 'y']) }
    const env = {
      INPUT_A: 'true',
      INPUT_B: 'p, q\nr',
      INPUT_C: 'one\r\n\n# no\n two',
      INPUT_E: 'a/b',
      INPUT_F: 'y',
    }
    expect(readInputs(table, env)).toEqual({
      a: true,
      b: ['p', 'q', 'r'],
      c: ['one', 'two'],
      d: undefined,
      e: 'a/b',
      f: 'y',
    })
  })

  test('that are wrong are all named, with what was found and what is allowed', () => {
    const table = { 'fail-on': oneOf(['critical', 'high']), loud: flag, title: text }
    expect(faultsOf(table, { 'INPUT_FAIL-ON': 'hihg', INPUT_LOUD: 'yes' })).toEqual([
      'Input fail-on: found "hihg", expected one of critical, high. Did you mean high?',
      'Input loud: found "yes", expected true or false.',
      'Input title: found nothing, expected a text.',
    ])
  })

  test.each([
    ['blue_green', 'blue-green'],
    ['Canary', 'canary'],
    ['rollin', 'rolling'],
  ])('%s nearly is %s', (given, near) => {
    const [message] = faultsOf({ s: oneOf(['rolling', 'canary', 'blue-green']) }, { INPUT_S: given })
    expect(message).toContain(`Did you mean ${near}?`)
  })

  test('that may be left out say so when they are wrong', () => {
    expect(faultsOf({ a: optional(flag) }, { INPUT_A: '1' })).toEqual([
      'Input a: found "1", expected true or false, or nothing.',
    ])
  })

  test('never show a secret', () => {
    const never = { ...secret, parse: () => undefined }
    const [message] = faultsOf({ token: never }, { INPUT_TOKEN: 'hunter2' })
    expect(message).toBe('Input token: expected a secret; its value is not shown.')
  })

  test('that are long or hold control characters are quoted short and clean', () => {
    const [message = ''] = faultsOf({ a: flag }, { INPUT_A: `\u001B[31m::x\n${'y'.repeat(10_000)}` })
    expect(message.length).toBeLessThan(200)
    expect(message).not.toMatch(/\p{Cc}/u)
  })

  test.each(['a\0b', 'a\nb', ''])('of kind path refuse %j', (given) => {
    expect(path.parse(given)).toBeUndefined()
  })
})

test('the secrets to mask are those given to secret inputs', () => {
  const table = { token: optional(secret), other: secret, title: text }
  expect(secretsOf(table, { INPUT_TOKEN: 's3', INPUT_TITLE: 't' })).toEqual(['s3'])
})
