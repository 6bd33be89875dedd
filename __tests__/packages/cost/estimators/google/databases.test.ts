import { expect, test } from '@jest/globals'
import { billOf, costOf, estimateOf } from '../../estimating.ts'

const REGION = { region: 'us-central1' }

test('An AlloyDB primary has a standby; a pool for reading has the nodes it says', () => {
  const alloydb = (values: Readonly<Record<string, unknown>>) => ({
    type: 'google_alloydb_instance',
    values: { machine_config: [{ cpu_count: 4 }], ...values },
  })
  expect(billOf(alloydb({ instance_type: 'PRIMARY' }), REGION)).toEqual({
    vCPUs: 385.91, // 2 × 4 × 730 h × $0.06608
    Memory: 523.26, // 2 × 32 GB × 730 h × $0.0112
  })
  expect(
    costOf(alloydb({ instance_type: 'READ_POOL', read_pool_config: [{ node_count: 3 }] }), REGION),
  ).toBeCloseTo(3 * 730 * (4 * 0.06608 + 32 * 0.0112), 1)
})

test('A part of a Spanner node costs that part', () => {
  const values = { config: 'regional-us-central1', processing_units: 200 }
  expect(billOf({ type: 'google_spanner_instance', values })).toEqual({
    'Compute capacity': 131.4, // 0.2 × 730 h × $0.90
  })
})

test('A Spanner instance in several regions has no known price', () => {
  const values = { config: 'nam3', num_nodes: 1, edition: 'ENTERPRISE_PLUS' }
  expect(billOf({ type: 'google_spanner_instance', values })).toStrictEqual({ 'Compute capacity': undefined })
})

test('Bigtable costs the nodes of each cluster, where it stands', () => {
  const cluster = [
    { zone: 'us-central1-b', num_nodes: 3 },
    { zone: 'europe-west1-b', autoscaling_config: [{ min_nodes: 1, max_nodes: 2 }] },
  ]
  const { lines } = estimateOf({ type: 'google_bigtable_instance', values: { cluster } })
  expect(lines[0]?.cost?.expected).toBeCloseTo(3 * 730 * 0.65, 2)
  expect(lines[2]?.cost?.high).toBeCloseTo(2 * 730 * 0.65, 2)
})

test('A Filestore share costs its capacity, by its tier', () => {
  const values = { tier: 'BASIC_SSD', file_shares: [{ capacity_gb: 2560 }] }
  expect(costOf({ type: 'google_filestore_instance', values }, REGION)).toBeCloseTo(2560 * 0.3, 2)
})

test.each([
  ['BASIC', 5, 98.55], // 5 GB × 730 h × $0.027
  ['STANDARD_HA', 105, 2299.5], // 105 GB × 730 h × $0.03
])('Redis of tier %s with %d GB costs $%d', (tier, memory_size_gb, dollars) => {
  expect(costOf({ type: 'google_redis_instance', values: { tier, memory_size_gb } }, REGION)).toBe(dollars)
})

test('Two read replicas are three nodes', () => {
  const values = {
    tier: 'STANDARD_HA',
    memory_size_gb: 10,
    read_replicas_mode: 'READ_REPLICAS_ENABLED',
    replica_count: 2,
  }
  expect(costOf({ type: 'google_redis_instance', values }, REGION)).toBeCloseTo(1.5 * 10 * 730 * 0.054, 2)
})

test('The nodes of a Redis cluster are counted, and have no known price', () => {
  const values = { node_type: 'REDIS_STANDARD_SMALL', shard_count: 3, replica_count: 1 }
  const [line] = estimateOf({ type: 'google_redis_cluster', values }, REGION).lines
  expect(line).toMatchObject({
    name: 'Redis Cluster Node (standard small)',
    quantity: { expected: 6 * 730 },
    cost: undefined,
  })
})

test('A Redis cluster that keeps a log and backups pays for what its nodes hold, and for what is told', () => {
  const values = {
    node_type: 'REDIS_HIGHMEM_MEDIUM',
    shard_count: 3,
    persistence_config: [{ mode: 'AOF' }],
    automated_backup_config: [{ retention: '86400s' }],
  }
  const usage = { backup_storage_gb: 10 }
  const { lines } = estimateOf({ type: 'google_redis_cluster', values }, { ...REGION, usage })
  expect(lines.slice(1)).toMatchObject([
    { name: 'AOF persistence', quantity: { expected: 3 * 13 * 730 }, cost: undefined },
    { name: 'Backups', quantity: { expected: 10 * 730 }, cost: undefined },
  ])
})
