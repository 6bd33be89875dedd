import { describe, expect, test } from '@jest/globals'
import { billOf, costOf } from '../../estimating.ts'

describe('A Grafana workspace', () => {
  const workspace = { type: 'aws_grafana_workspace' }

  test('has at least one user who edits', () => {
    expect(costOf(workspace)).toBe(9)
  })

  test('costs its users by what they may do', () => {
    expect(billOf(workspace, { usage: { editors_administrator_licenses: 2, viewer_licenses: 3 } })).toEqual({
      'Editor/administrator licenses': 18,
      'Viewer licenses': 15,
    })
  })

  test('with enterprise plugins costs $45 for each active user', () => {
    expect(costOf({ type: 'aws_grafana_license_association' }, { usage: { active_users: 2 } })).toBe(90)
  })
})

describe('Prometheus', () => {
  test('costs samples that are taken in, kept and read', () => {
    const usage = { monthly_samples_ingested: 1e9, storage_gb: 100, monthly_query_samples: 10e9 }
    expect(billOf({ type: 'aws_prometheus_workspace' }, { usage })).toEqual({
      'Samples ingested': 90,
      Storage: 3,
      'Query samples processed': 1,
    })
  })

  test('costs a collector by the hour', () => {
    expect(costOf({ type: 'aws_prometheus_scraper' })).toBe(29.2)
  })
})
