import { describe, expect, test } from '@jest/globals'
import { lines, readContent, readFixture } from '../reading.ts'

describe('yarn npm audit of yarn 4', () => {
  test('advisories and deprecated packages are findings', () => {
    const reading = readFixture('yarn-berry.ndjson')
    expect(reading).toMatchObject({ format: 'yarn-berry', tools: ['yarn-audit'], categories: ['sca'] })
    expect([...lines(reading)].sort()).toEqual([
      'critical GHSA-yyyy-2222-0002 yarn.lock:',
      'medium request (deprecation) yarn.lock:',
    ])
  })

  test('a single line is one document, and is read', () => {
    const line = {
      value: 'ws',
      children: { ID: 7, Issue: 'Text', Severity: 'low', 'Tree Versions': ['1.0.0'] },
    }
    expect(lines(readContent(line))).toEqual(['low 7 yarn.lock:'])
  })

  test('the package’s name must be a string', () => {
    const line = { value: 7, children: { ID: 7, Severity: 'low' } }
    expect(readContent(line).unreadable?.code).toBe('not-a-report')
  })
})
