import { expect, test } from '@jest/globals'
import { onlyAdvice, savings } from '../advising.ts'

const cluster = (version: string) => ({ type: 'aws_eks_cluster', values: { version } })
const on = '2026-11-20'

test('A cluster of an old version is charged by the hour until it is upgraded', () => {
  const advice = onlyAdvice('extended-support', [cluster('1.27')], { on })
  expect(advice.saving.expected).toBeCloseTo(365) // 730 h × ($0.60 − $0.10)
  expect(advice.change).toBe('Upgrade Kubernetes 1.27 to 1.34 (supported until 2026-12-02).')
  expect(advice.how).toContain('standard support of 1.27 ended on 2024-07-24')
})

test('Whether a version is charged hangs on the day', () => {
  expect(savings('extended-support', [cluster('1.33')], { on: '2026-07-29' })).toEqual({})
  expect(savings('extended-support', [cluster('1.33')], { on: '2026-07-30' })).toEqual({
    'aws_eks_cluster.eks_cluster': 365,
  })
  expect(savings('extended-support', [cluster('1.99')], { on })).toEqual({})
})

test('On a day that no known version reaches, any newer one is meant', () => {
  const { change } = onlyAdvice('extended-support', [cluster('1.34')], { on: '2040-01-01' })
  expect(change).toBe('Upgrade Kubernetes 1.34 to a version in standard support.')
})

test('A database is charged by its processors, and the cluster says the version of its instances', () => {
  const database = {
    type: 'aws_db_instance',
    values: {
      engine: 'mysql',
      engine_version: '5.7.44',
      instance_class: 'db.m5.large',
      allocated_storage: 20,
    },
  }
  expect(savings('extended-support', [database], { on: '2025-04-04' })).toEqual({
    'aws_db_instance.db_instance': 146, // 2 processors × 730 h × $0.10
  })
  const instance = {
    type: 'aws_rds_cluster_instance',
    values: { engine: 'aurora-postgresql', instance_class: 'db.r5.large' },
    references: { cluster_identifier: ['aws_rds_cluster.rds_cluster'] },
  }
  const whole = { type: 'aws_rds_cluster', values: { engine: 'aurora-postgresql', engine_version: '12.9' } }
  expect(savings('extended-support', [instance, whole], { on: '2025-04-04' })).toEqual({
    'aws_rds_cluster_instance.rds_cluster_instance': 146,
  })
})
