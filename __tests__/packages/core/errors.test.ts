import { ConfigurationError, describeFault } from '@devsecops/core'
import { expect, test } from '@jest/globals'

const message = 'found this, expected that.'

test.each([
  [{}, message],
  [{ file: 'a.yml' }, `a.yml: ${message}`],
  [{ file: 'a.yml', line: 3 }, `a.yml:3: ${message}`],
  [{ file: 'a.yml', line: 3, column: 7 }, `a.yml:3:7: ${message}`],
])('a fault at %j begins with its place', (place, expected) => {
  expect(describeFault({ code: 'bad-input', message, ...place })).toBe(expected)
})

test('an error carries one fault or several, one a line', () => {
  const fault = { code: 'bad-input', message } as const
  expect(new ConfigurationError(fault).faults).toEqual([fault])
  expect(new ConfigurationError([fault, { ...fault, file: 'a.yml' }]).message).toBe(
    `${message}\na.yml: ${message}`,
  )
})
