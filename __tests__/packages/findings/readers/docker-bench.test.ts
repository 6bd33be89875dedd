import { describe, expect, test } from '@jest/globals'
import { lines, readContent, readFixture } from '../reading.ts'

describe('Docker Bench for Security', () => {
  test('WARN is high, INFO low, NOTE information; what a person must look at is none of them', () => {
    const reading = readFixture('docker-bench.json')
    expect(reading).toMatchObject({ format: 'docker-bench', categories: ['iac'] })
    expect(lines(reading).toSorted()).toEqual(['high 2.2 -', 'high 5.8 -', 'info 5.22 -', 'low 2.7 -'])
  })

  test('a word that is not known is of unknown severity', () => {
    const results = [{ id: '1', desc: 'A check', result: 'FAIL' }]
    expect(lines(readContent({ dockerbenchsecurity: '1', tests: [{ results }] }))).toEqual(['unknown 1 -'])
  })

  test('a run of no check is a failure', () => {
    expect(readContent({ dockerbenchsecurity: '1', tests: [] }).unreadable?.code).toBe('tool-failed')
  })

  test('a section without results is no report', () => {
    expect(readContent({ dockerbenchsecurity: '1', tests: [{ id: '1' }] }).unreadable?.code).toBe(
      'not-a-report',
    )
  })
})
