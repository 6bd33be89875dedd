import { describe, expect, test } from '@jest/globals'
import ajv from 'ajv'
import { readFileSync } from 'node:fs'
import { fixture, findingOf, lines, readContent, readFixture } from '../reading.ts'

interface Report {
  tool: Record<string, unknown>
  findings: Record<string, unknown>[]
  [member: string]: unknown
}

const report = (change: (report: Report) => unknown): Report => {
  const content = JSON.parse(new TextDecoder().decode(fixture('generic.json'))) as Report
  change(content)
  return content
}
const finding = (changes: object): Report =>
  report(({ findings }) => Object.assign(findings[0] ?? {}, changes))

/** The schema without the names of its dialect, of which it uses only what all have. */
const { $schema: dialect, ...schema } = JSON.parse(
  readFileSync(new URL('../../../../schemas/generic-report.schema.json', import.meta.url), 'utf8'),
) as Record<string, unknown>
const isValid = new ajv.Ajv({ strict: true, allowUnionTypes: true }).compile(schema)

describe('the generic format', () => {
  const reading = readFixture('generic.json')

  test('each finding is as the tool says it', () => {
    expect(reading).toMatchObject({ format: 'generic', tools: ['shop-lint'], categories: ['sast', 'sca'] })
    expect(lines(reading)).toEqual([
      'unknown forbidden-licence-server -',
      'medium no-plain-http src/payment.ts:12',
    ])
    expect(findingOf(reading, 'forbidden-licence-server')).toMatchObject({
      category: 'sca',
      package: { name: '@shop/legacy-cart', version: '1.9.0', fixedIn: '2.0.0' },
      aliases: ['SHOP-2026-1'],
      suppressed: 'accepted until the move in summer',
    })
  })

  test('no findings are a scan that found nothing in its categories', () => {
    const content = report((each) => (each.findings = []))
    expect(readContent(content)).toMatchObject({ categories: ['sast', 'sca'], findings: [] })
  })

  test('a tool that did not finish is not trusted', () => {
    const reading = readContent(report((each) => (each['successful'] = false)))
    expect([reading.unreadable?.code, reading.findings.length]).toEqual(['tool-failed', 2])
  })

  test('a line that moves changes nothing in the id, another fingerprint does', () => {
    const id = (changes: object) => findingOf(readContent(finding(changes)), 'no-plain-http').id
    expect(id({ line: 99, endLine: 99 })).toBe(id({}))
    expect(id({ fingerprint: 'payment/refund' })).not.toBe(id({}))
  })

  test('another version of the format is not guessed at', () => {
    const content = report((each) => (each['version'] = 'https://github.com/org/devsecops/generic/v2'))
    expect(readContent(content).unreadable?.code).toBe('unknown-format')
  })

  test('its schema accepts it', () => {
    expect([dialect, isValid(report(() => undefined))]).toEqual([
      'https://json-schema.org/draft/2020-12/schema',
      true,
    ])
  })

  test.each<[string, Report]>([
    ['no tool', report((each) => delete (each as Record<string, unknown>)['tool'])],
    ['a tool without a name', report(({ tool }) => delete tool['name'])],
    ['a version of the tool that is no text', report(({ tool }) => (tool['version'] = 3))],
    ['no categories', report((each) => (each['categories'] = []))],
    ['a category that is none', report((each) => (each['categories'] = ['style']))],
    ['no word on its success', report((each) => delete each['successful'])],
    ['no list of findings', report((each) => delete (each as Record<string, unknown>)['findings'])],
    ['another member', report((each) => (each['score'] = 1))],
    ['a finding without a rule', finding({ rule: undefined })],
    ['a finding without a message', finding({ message: ' ' })],
    ['a severity of another scale', finding({ severity: 'HIGH' })],
    ['a mistyped member of a finding', finding({ supressed: 'mistyped' })],
    ['a blank reason to suppress', finding({ suppressed: '' })],
    ['a line before the first', finding({ line: 0 })],
    ['a package without a name', finding({ package: { version: '1' } })],
    ['an alias that is no text', finding({ aliases: [1] })],
  ])('%s is refused, by the schema too', (_, content) => {
    const written = JSON.parse(JSON.stringify(content)) as unknown
    expect(readContent(content).unreadable?.code).toBe('not-a-report')
    expect(isValid(written)).toBe(false)
  })
})
