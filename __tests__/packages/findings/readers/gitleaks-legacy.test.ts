import { describe, expect, test } from '@jest/globals'
import { lines, readFixture } from '../reading.ts'

describe('gitleaks before version 8', () => {
  test('an entry is a finding at its line', () => {
    const reading = readFixture('gitleaks-legacy.json')
    expect(reading).toMatchObject({ format: 'gitleaks-legacy', tools: ['gitleaks'], categories: ['secrets'] })
    expect(lines(reading)).toEqual(['unknown Generic token deploy/env.sh:7'])
  })

  test('the offender is nowhere in what is read', () => {
    expect(JSON.stringify(readFixture('gitleaks-legacy.json'))).not.toContain('planted-value')
  })
})
