import { describe, expect, test } from '@jest/globals'
import { lines, readContent, readFixture } from '../reading.ts'

const host = (vulnerabilities: unknown): object => ({
  host: 'a',
  ip: '192.0.2.1',
  port: '80',
  banner: '',
  vulnerabilities,
})
const item = { id: '001811', method: 'GET', url: '/backup/', msg: 'This might be interesting.' }

describe('Nikto’s JSON', () => {
  const reading = readFixture('nikto.json')

  test('each item is a finding of unknown severity, since Nikto rates nothing', () => {
    expect(reading).toMatchObject({ format: 'nikto', tools: ['nikto'], categories: ['dast'] })
    expect(lines(reading).toSorted()).toEqual(['unknown 700007 -', 'unknown 999103 -'])
  })

  test('the password of a default account is not shown', () => {
    expect(JSON.stringify(reading)).not.toContain('planted-value')
  })

  test('a single host, as 2.1 writes it', () => {
    expect(lines(readContent(host([item])))).toEqual(['unknown 001811 -'])
    expect(readContent(host([]))).toMatchObject({ format: 'nikto', categories: ['dast'], findings: [] })
  })

  test('a path that a plugin makes up changes nothing in the id, another path does', () => {
    const id = (changes: object) => readContent(host([{ ...item, ...changes }])).findings[0]?.id
    expect(id({ id: '999103', url: '/a1b2.' })).toBe(id({ id: '999103', url: '/c3d4.' }))
    expect(id({ url: '/backup/' })).not.toBe(id({ url: '/old/' }))
  })

  test('an item without its message is no report', () => {
    expect(readContent(host([{ id: '1' }])).unreadable?.code).toBe('not-a-report')
  })
})
