import { describe, expect, test } from '@jest/globals'
import { fixture, lines, readContent, readFixture } from '../reading.ts'

const report = (changes: object): unknown => ({
  ...(JSON.parse(new TextDecoder().decode(fixture('njsscan.json'))) as object),
  ...changes,
})

describe('njsscan', () => {
  test('each match of a rule is a finding with the severity of the rule', () => {
    const reading = readFixture('njsscan.json')
    expect(reading).toMatchObject({ format: 'njsscan', tools: ['njsscan'], categories: ['sast'] })
    expect(lines(reading)).toEqual([
      'high handlebar_mustache_template web/page.html:1',
      'medium node_md5 web/store.js:2',
      'high eval_nodejs web/store.js:3',
    ])
  })

  test('a report without findings is a scan that found nothing', () => {
    expect(readContent(report({ nodejs: {}, templates: {} }))).toMatchObject({
      format: 'njsscan',
      categories: ['sast'],
      findings: [],
    })
  })

  test.each([[['semgrep not found']], [[{ code: 2, message: 'timeout' }]]])(
    'errors %j are a failed scan',
    (errors) => {
      expect(readContent(report({ errors })).unreadable?.code).toBe('tool-failed')
    },
  )

  test('a warning about a file is no failure', () => {
    expect(readContent(report({ errors: [{ level: 'warn', path: 'a.js' }] })).unreadable).toBeUndefined()
  })

  test('rules that were retyped are refused', () => {
    expect(readContent(report({ nodejs: [] })).unreadable?.code).toBe('not-a-report')
  })
})
