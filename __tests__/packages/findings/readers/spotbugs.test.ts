import { describe, expect, test } from '@jest/globals'
import { fixture, findingOf, lines, readContent, readFixture } from '../reading.ts'

const text = new TextDecoder().decode(fixture('spotbugs.xml'))

describe('SpotBugs', () => {
  test('the priority is the severity', () => {
    const reading = readFixture('spotbugs.xml')
    expect(reading).toMatchObject({ format: 'spotbugs', tools: ['spotbugs'], categories: ['sast'] })
    expect(lines(reading)).toEqual([
      'low EI_EXPOSE_REP com/example/Order.java:3',
      'high SQL_INJECTION_JDBC com/example/Store.java:21',
    ])
  })

  test('a report without bugs is a scan that found nothing', () => {
    expect(readContent('<BugCollection version="4.8.3"/>')).toMatchObject({
      categories: ['sast'],
      findings: [],
    })
  })

  test('classes that could not be analysed make the report untrustworthy', () => {
    expect(readContent(text.replace('errors="0"', 'errors="2"')).unreadable?.code).toBe('tool-failed')
  })

  test('a bug without its type is refused', () => {
    expect(readContent(text.replace('type="EI_EXPOSE_REP"', '')).unreadable?.code).toBe('not-a-report')
  })

  test('the id stays when the lines are others', () => {
    const moved = text.replaceAll('"21"', '"90"').replaceAll('"18"', '"87"')
    const id = (report: string) => findingOf(readContent(report), 'SQL_INJECTION_JDBC').id
    expect(id(moved)).toBe(id(text))
    expect(id(text.replace('name="find"', 'name="all"'))).not.toBe(id(text))
  })
})
