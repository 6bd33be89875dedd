import { expect, test } from '@jest/globals'
import { billOf, costOf, estimateOf } from '../../estimating.ts'

const FEE = 73 // 730 h × $0.10
const NODE = 24.46 + 4 // e2-medium: 730 h × $0.0335; 100 GB × $0.04
const cluster = (values: Readonly<Record<string, unknown>>) => ({
  type: 'google_container_cluster',
  name: 'main',
  values: { location: 'us-central1', ...values },
})
const pool = (values: Readonly<Record<string, unknown>>) => ({
  type: 'google_container_node_pool',
  values,
  references: { cluster: ['google_container_cluster.main'] },
})

test('With Autopilot a cluster costs its fee, and what the pods ask for', () => {
  const usage = { autopilot_vcpu_count: 10, autopilot_memory_gb: 50, autopilot_ephemeral_storage_gb: 100 }
  expect(billOf(cluster({ enable_autopilot: true }), { region: 'us-central1', usage })).toEqual({
    Autopilot: FEE,
    'Autopilot vCPU': 324.85, // 10 × 730 h × $0.0445
    'Autopilot memory': 179.67, // 50 GB × 730 h × $0.0049225
    'Autopilot ephemeral storage': 4, // 100 GB × 730 h × $0.0000548
  })
})

test('A regional cluster has three nodes in each of three zones, a zonal one three in all', () => {
  expect(costOf(cluster({}))).toBeCloseTo(FEE + 9 * NODE, 0)
  expect(costOf(cluster({ location: 'us-central1-a' }))).toBeCloseTo(FEE + 3 * NODE, 0)
})

test('A cluster that gives up its default pool costs its fee alone', () => {
  expect(billOf(cluster({ remove_default_node_pool: true, initial_node_count: 1 }))).toEqual({
    'Cluster management fee': FEE,
  })
})

test('A pool takes its zones and its prices from its cluster', () => {
  const beside = [cluster({ location: 'us-central1-a', node_locations: ['us-central1-a', 'us-central1-b'] })]
  expect(costOf(pool({ node_count: 2 }), { beside })).toBeCloseTo(4 * NODE, 0)
})

test('An autoscaler moves the cost between its bounds, and is expected to stay at the lower one', () => {
  const beside = [cluster({ location: 'us-central1-a' })]
  const autoscaling = [{ min_node_count: 1, max_node_count: 5 }]
  const [machines] = estimateOf(pool({ autoscaling }), { beside }).lines
  expect(machines?.cost?.expected).toBeCloseTo(24.46, 2)
  expect(machines?.cost?.high).toBeCloseTo(5 * 24.46, 1)
})

test('Bounds for the whole pool do not hang on the zones', () => {
  const beside = [cluster({})]
  const autoscaling = [{ total_min_node_count: 2, total_max_node_count: 4 }]
  const [machines] = estimateOf(pool({ autoscaling }), { beside }).lines
  expect(machines?.quantity).toEqual({ low: 2 * 730, expected: 2 * 730, high: 4 * 730 })
})

test('A count that only the apply will know leaves the pool unknown', () => {
  const unknown = {
    ...pool({ location: 'us-central1' }),
    unknown: { node_count: true },
    references: { node_count: ['random_integer.nodes'] },
  }
  expect(billOf(unknown)).toStrictEqual({ 'Instance usage': undefined })
})
