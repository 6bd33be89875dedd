import { describe, expect, test } from '@jest/globals'
import { lines, readContent, readFixture } from '../reading.ts'

const section = (results: readonly object[]): object => ({
  id: '4',
  node_type: 'node',
  tests: [{ section: '4.2', results }],
})
const failed = { test_number: '4.2.1', test_desc: 'A check', status: 'FAIL' }

describe('kube-bench', () => {
  test('what failed is high; what asks to look is information', () => {
    const reading = readFixture('kube-bench.json')
    expect(reading).toMatchObject({ format: 'kube-bench', categories: ['iac'] })
    expect(lines(reading)).toEqual(['high 4.2.1 -', 'info 4.2.9 -'])
    expect(JSON.stringify(reading)).not.toContain('planted-value')
  })

  test.each([
    ['an array of sections', [section([failed])]],
    ['a single section', section([failed])],
  ])('%s is read too', (_, content) => {
    expect(lines(readContent(content))).toEqual(['high 4.2.1 -'])
  })

  test('a node of another type has findings of its own', () => {
    const id = (type: string) =>
      readContent({ Controls: [{ ...section([failed]), node_type: type }] }).findings[0]?.id
    expect(id('node')).not.toBe(id('master'))
  })

  test('a run of no test is a failure', () => {
    expect(readContent([section([])]).unreadable?.code).toBe('tool-failed')
  })

  test('a result without a status is no report', () => {
    expect(readContent([section([{ test_number: '1' }])]).unreadable?.code).toBe('not-a-report')
  })
})
