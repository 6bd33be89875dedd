import { describe, expect, test } from '@jest/globals'
import { fakeFiles, WORKSPACE } from '@devsecops/testing'
import { collect } from '../../../actions/security-gate/src/collect.ts'
import type { ReportPattern } from '../../../actions/security-gate/src/inputs.ts'

const leak = JSON.stringify([{ RuleID: 'r', File: `${WORKSPACE}/src/a.ts` }])
const files = fakeFiles({
  'reports/b.json': leak,
  'reports/a.json': '[]',
  'reports/notes.txt': 'no report',
  'reports/deep/c.json': '[]',
})
const collected = (...reports: readonly ReportPattern[]) => collect({ reports, expect: ['dast'] }, files)
const names = (...reports: readonly ReportPattern[]) => collected(...reports).readings.map(({ file }) => file)

describe('collecting reports', () => {
  test('reads each file once, sorted', () => {
    expect(names({ pattern: 'reports/*.json' }, { pattern: 'reports/b.json' })).toEqual([
      'reports/a.json',
      'reports/b.json',
    ])
  })

  test('a line with ! takes files out of all others', () => {
    expect(names({ pattern: 'reports/*.json' }, { pattern: '!reports/a.json' })).toEqual(['reports/b.json'])
  })

  test('paths become relative to the checkout', () => {
    expect(collected({ pattern: 'reports/b.json' }).readings[0]?.findings[0]?.location?.path).toBe('src/a.ts')
  })

  test('a file has all categories that lines name for it', () => {
    const lines: readonly ReportPattern[] = [
      { pattern: 'reports/a.json', category: 'sca' },
      { pattern: 'reports/*.json' },
      { pattern: 'reports/a.json', category: 'iac' },
    ]
    expect(collected(...lines).readings.map(({ categories }) => categories)).toEqual([
      ['sca', 'iac'],
      ['secrets'],
    ])
  })

  test('a file is read as the format that a line names', () => {
    expect(collected({ pattern: 'reports/a.json', format: 'hadolint' }).readings).toMatchObject([
      { format: 'hadolint', categories: ['iac'] },
    ])
  })

  test('content that is not of that format is a reading that says so', () => {
    expect(collected({ pattern: 'reports/b.json', format: 'hadolint' }).readings[0]?.unreadable).toEqual({
      code: 'not-a-report',
      message: 'reports/b.json is not a report of the format hadolint, which the input names for it.',
    })
  })

  test('two formats for one file are refused', () => {
    const lines: readonly ReportPattern[] = [
      { pattern: 'reports/a.json', format: 'hadolint' },
      { pattern: 'reports/*.json', format: 'nuclei' },
    ]
    expect(collected(...lines).readings[0]?.unreadable?.code).toBe('refused')
  })

  test('what is no report is a reading that says so', () => {
    expect(collected({ pattern: 'reports/notes.txt' }).readings[0]?.unreadable?.code).toBe('not-a-report')
  })

  test('what cannot be opened is a reading that says so', () => {
    const link = { ...files, glob: () => ['reports/link.json'] }
    expect(collect({ reports: [{ pattern: 'x' }], expect: [] }, link).readings).toMatchObject([
      { file: 'reports/link.json', unreadable: { code: 'refused' } },
    ])
  })

  test('a line that matches nothing is demanded when it names a file, a category or a format', () => {
    const lines: readonly ReportPattern[] = [
      { pattern: 'other/*.json' },
      { pattern: 'other/a.json' },
      { pattern: 'other/**', category: 'iac' },
      { pattern: 'more/**', format: 'hadolint' },
    ]
    expect(collected(...lines).unmatched).toEqual([
      { pattern: 'other/*.json', demanded: false },
      { pattern: 'other/a.json', demanded: true },
      { pattern: 'other/**', demanded: true },
      { pattern: 'more/**', demanded: true },
    ])
  })

  test('passes on what is expected', () => {
    expect(collected({ pattern: 'reports/a.json' }).expected).toEqual(['dast'])
  })
})
