import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { billOf, costOf, estimateOf } from '../../estimating.ts'

const aDatabase = (values: Readonly<Record<string, unknown>> = {}) => ({
  type: 'aws_db_instance',
  values: { engine: 'mysql', instance_class: 'db.t3.large', ...values },
})

describe('a database', () => {
  test('is its hours and 20 GB of storage', () => {
    expect(billOf(aDatabase())).toEqual({
      'Database instance (on-demand, Single-AZ, db.t3.large)': 99.28, // 730 h × $0.136
      'Storage (general purpose SSD, gp2)': 2.3, // 20 GB × $0.115
    })
  })

  test('in two zones costs both', () => {
    expect(billOf(aDatabase({ multi_az: true, allocated_storage: 100 }))).toEqual({
      'Database instance (on-demand, Multi-AZ, db.t3.large)': 198.56, // 730 h × $0.272
      'Storage (general purpose SSD, gp2)': 23, // 100 GB × $0.23
    })
  })

  test('with provisioned operations has 100 GB and 1,000 of them at least', () => {
    expect(billOf(aDatabase({ storage_type: 'io1', allocated_storage: 50, iops: 500 }))).toMatchObject({
      'Storage (provisioned IOPS SSD, io1)': 12.5, // 100 GB × $0.125
      'Provisioned IOPS': 100, // 1,000 × $0.10
    })
  })

  test('with gp3 pays what goes beyond its size’s share', () => {
    const gp3 = { storage_type: 'gp3', allocated_storage: 400, iops: 14_000, storage_throughput: 600 }
    expect(billOf(aDatabase(gp3))).toMatchObject({
      'Provisioned GP3 IOPS (above 12,000)': 40, // 2,000 × $0.02
      'Provisioned GP3 throughput (above 500)': 8, // 100 × $0.08
    })
  })

  test('of a copy has the engine of its source', () => {
    const source = aDatabase({ engine: 'postgres' })
    const copy = {
      type: 'aws_db_instance',
      name: 'copy',
      values: { instance_class: 'db.t3.large' },
      references: { replicate_source_db: ['aws_db_instance.db_instance'] },
    }
    expect(billOf(copy, { beside: [source] })).toHaveProperty(
      ['Database instance (on-demand, Single-AZ, db.t3.large)'],
      105.85, // 730 h × $0.145
    )
  })

  test('with a licence in its price pays it, with one’s own it does not', () => {
    const oracle = { engine: 'oracle-se2' }
    const name = 'Database instance (on-demand, Single-AZ, db.t3.large)'
    expect(billOf(aDatabase(oracle))[name]).toBe(219) // 730 h × $0.30
    expect(billOf(aDatabase({ ...oracle, license_model: 'bring-your-own-license' }))[name]).toBe(99.28)
  })

  test('of an old version pays for support, by processor', () => {
    const old = aDatabase({ engine_version: '5.7.44' })
    expect(billOf(old)).toHaveProperty(['Extended support (year 1)'], 146) // 2 vCPU × 730 h × $0.10
    const refused = aDatabase({
      engine_version: '5.7.44',
      engine_lifecycle_support: 'open-source-rds-extended-support-disabled',
    })
    expect(billOf(refused)).not.toHaveProperty(['Extended support (year 1)'])
  })

  test('that is reserved for a family whose discount nobody read is unknown', () => {
    const usage = { reserved_instance_term: '1_year', reserved_instance_payment_option: 'no_upfront' }
    const of = (instance_class: string) => estimateOf(aDatabase({ instance_class }), { usage }).lines[0]
    expect(of('db.t3.large')?.cost?.expected).toBeCloseTo(69.86, 2) // 730 h × $0.0957
    expect(of('db.x2g.large')).toMatchObject({ method: 'unknown' })
  })

  test('whose version is known only after apply may have to pay for support: that alone is unknown', () => {
    const { lines } = estimateOf({
      ...aDatabase(),
      unknown: { engine_version: true },
      references: { engine_version: ['data.aws_rds_engine_version.newest'] },
    })
    expect(lines.filter(({ method }) => method === 'unknown')).toEqual([
      expect.objectContaining({ name: 'Extended support', why: 'engine_version is known only after apply' }),
    ])
  })

  test('never costs less for more storage', () => {
    const sizes = fc.integer({ min: 20, max: 60_000 })
    fc.assert(
      fc.property(fc.constantFrom('gp2', 'gp3', 'io1'), sizes, sizes, (storage_type, a, b) => {
        const of = (allocated_storage: number) => costOf(aDatabase({ storage_type, allocated_storage }))
        expect(of(Math.max(a, b))).toBeGreaterThanOrEqual(of(Math.min(a, b)))
      }),
    )
  })
})

describe('Aurora', () => {
  const CLUSTER = { type: 'aws_rds_cluster', values: { engine: 'aurora-postgresql' } }
  const aMember = (values: Readonly<Record<string, unknown>>) => ({
    type: 'aws_rds_cluster_instance',
    values: { engine: 'aurora-postgresql', ...values },
    references: { cluster_identifier: ['aws_rds_cluster.rds_cluster'] },
  })

  test('A cluster is billed by use', () => {
    const usage = { storage_gb: 100, read_requests_per_sec: 10, write_requests_per_sec: 10 }
    expect(billOf(CLUSTER, { usage })).toEqual({
      Storage: 10, // 100 GB × $0.10
      'I/O requests': 10.51, // 20 × 730 × 3,600 = 52.56 M × $0.20
      'Snapshot export': undefined,
    })
  })

  test('A member costs by its size', () => {
    expect(billOf(aMember({ instance_class: 'db.r5.2xlarge' }), { beside: [CLUSTER] })).toEqual({
      'Database instance (on-demand, db.r5.2xlarge)': 846.8, // 730 h × 4 × $0.29
    })
  })

  test('A member whose operations are paid with it costs 30 % more', () => {
    const optimized = {
      type: 'aws_rds_cluster',
      values: { engine: 'aurora-postgresql', storage_type: 'aurora-iopt1' },
    }
    expect(billOf(aMember({ instance_class: 'db.r5.large' }), { beside: [optimized] })).toEqual({
      'Database instance (on-demand, db.r5.large)': 275.21, // 730 h × $0.377
    })
  })

  test('Capacity that scales costs between the bounds of its cluster', () => {
    const scaling = {
      type: 'aws_rds_cluster',
      values: {
        engine: 'aurora-postgresql',
        serverlessv2_scaling_configuration: [{ min_capacity: 0.5, max_capacity: 16 }],
      },
    }
    const [line] = estimateOf(aMember({ instance_class: 'db.serverless' }), { beside: [scaling] }).lines
    expect(line?.cost?.low).toBeCloseTo(43.8) // 0.5 × 730 h × $0.12
    expect(line?.cost?.high).toBeCloseTo(1401.6) // 16 × 730 h × $0.12
  })
})
