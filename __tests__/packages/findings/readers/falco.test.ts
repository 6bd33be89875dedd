import { describe, expect, test } from '@jest/globals'
import { findingOf, lines, readContent, readFixture } from '../reading.ts'

describe('Falco', () => {
  const reading = readFixture('falco.ndjson')

  test('each alert is a finding, rated by its priority', () => {
    expect(reading).toMatchObject({ format: 'falco', categories: ['container'] })
    expect(lines(reading).toSorted()).toEqual([
      'critical Drop and execute new binary in container -',
      'medium Read sensitive file untrusted -',
    ])
  })

  test('it names what it was about, and never the command line', () => {
    expect(findingOf(reading, 'Read sensitive file untrusted').message).toBe(
      'Read sensitive file untrusted (shop, registry.example/shop/web, cat)',
    )
    expect(JSON.stringify(reading)).not.toContain('planted-value')
  })

  const alert = (priority: string, fields: object = {}): object => ({
    rule: 'A rule',
    priority,
    time: '2026-01-01T10:00:00Z',
    output_fields: fields,
  })

  test.each([
    ['Emergency', 'critical'],
    ['Error', 'high'],
    ['Notice', 'low'],
    ['Debug', 'info'],
    ['Loud', 'unknown'],
  ])('%s is %s', (priority, severity) => {
    expect(readContent(alert(priority)).findings[0]?.severity).toBe(severity)
  })

  test('pod and tag change nothing in the id, the image does', () => {
    const id = (fields: object) => readContent([alert('Error', fields)]).findings[0]?.id
    const fields = { 'container.image.repository': 'web', 'k8s.pod.name': 'a', 'container.image.tag': '1' }
    expect(id(fields)).toBe(id({ ...fields, 'k8s.pod.name': 'b', 'container.image.tag': '2' }))
    expect(id(fields)).not.toBe(id({ ...fields, 'container.image.repository': 'api' }))
  })
})
