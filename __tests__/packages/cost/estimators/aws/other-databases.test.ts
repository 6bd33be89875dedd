import { describe, expect, test } from '@jest/globals'
import { billOf, costOf, estimateOf } from '../../estimating.ts'

describe('DynamoDB', () => {
  const aTable = (values: Readonly<Record<string, unknown>>) => ({
    type: 'aws_dynamodb_table',
    values: { name: 'orders', ...values },
  })
  const PROVISIONED = { billing_mode: 'PROVISIONED', read_capacity: 30, write_capacity: 20 }

  test('A table costs its capacity, and a copy what is written, at its region’s price', () => {
    const bill = billOf(aTable({ ...PROVISIONED, replica: [{ region_name: 'us-west-1' }] }))
    expect(bill).toMatchObject({
      'Write capacity unit (WCU)': 9.49, // 20 × 730 h × $0.00065
      'Read capacity unit (RCU)': 2.85, // 30 × 730 h × $0.00013
      'Global table (us-west-1) / Replicated write capacity unit (rWCU)': 10.59, // 20 × 730 h × $0.000725
    })
  })

  test('An index over the whole has capacity of its own', () => {
    const index = { name: 'by-day', read_capacity: 10, write_capacity: 10 }
    expect(billOf(aTable({ ...PROVISIONED, global_secondary_index: [index] }))).toMatchObject({
      'global_secondary_index (by-day) / Write capacity unit (WCU)': 4.75, // 10 × 730 h × $0.00065
      'global_secondary_index (by-day) / Read capacity unit (RCU)': 0.95, // 10 × 730 h × $0.00013
    })
  })

  test('A table that scales costs between its bounds', () => {
    const target = {
      type: 'aws_appautoscaling_target',
      values: {
        resource_id: 'table/orders',
        scalable_dimension: 'dynamodb:table:WriteCapacityUnits',
        min_capacity: 5,
        max_capacity: 50,
      },
    }
    const { lines } = estimateOf(aTable(PROVISIONED), { beside: [target] })
    expect(lines[0]).toMatchObject({
      name: 'Write capacity unit (WCU, autoscaling)',
      cost: { low: expect.closeTo(2.3725), expected: expect.closeTo(2.3725), high: expect.closeTo(23.725) },
    })
  })

  test('Requests are paid by the piece', () => {
    const usage = {
      monthly_write_request_units: 3_000_000,
      monthly_read_request_units: 8_000_000,
      storage_gb: 230,
    }
    expect(billOf(aTable({ billing_mode: 'PAY_PER_REQUEST' }), { usage })).toMatchObject({
      'Write request unit (WRU)': 1.88, // 3 M × $0.625
      'Read request unit (RRU)': 1, // 8 M × $0.125
      'Data storage': 57.5, // 230 GB × $0.25
    })
  })

  test('In Beijing it is billed in yuan', () => {
    const [line] = estimateOf(aTable(PROVISIONED), { region: 'cn-north-1' }).lines
    expect(line?.price?.currency).toBe('CNY')
    expect(line?.cost?.expected).toBeCloseTo(84.68) // 20 × 730 h × ¥0.0058
  })
})

describe('caches', () => {
  test('A group has a primary and replicas in each shard', () => {
    const group = {
      type: 'aws_elasticache_replication_group',
      values: { node_type: 'cache.m4.large', num_node_groups: 4, replicas_per_node_group: 3 },
    }
    expect(billOf(group)).toEqual({ 'ElastiCache (on-demand, cache.m4.large)': 1822.08 }) // 16 × 730 h × $0.156
  })

  test('Valkey costs a fifth less than Redis', () => {
    const of = (engine: string) =>
      costOf({
        type: 'aws_elasticache_cluster',
        values: { engine, node_type: 'cache.r6g.large', num_cache_nodes: 1 },
      })
    expect(of('valkey') / of('redis')).toBeCloseTo(0.8, 3)
  })

  test('A member of a group is paid with it', () => {
    const member = { type: 'aws_elasticache_cluster', values: { replication_group_id: 'group' } }
    expect(billOf(member)).toEqual({})
  })

  test('A cache without nodes is metered for a GB at least', () => {
    const cache = { type: 'aws_elasticache_serverless_cache', values: { engine: 'redis' } }
    expect(billOf(cache, { usage: { monthly_ecpus: 1_000_000_000 } })).toEqual({
      'Data storage': 91.25, // 1 GB × 730 h × $0.125
      'ElastiCache processing units': 3.4, // 1,000 M × $0.0034
    })
  })

  test('A durable cluster has a replica in each shard by default', () => {
    const cluster = { type: 'aws_memorydb_cluster', values: { node_type: 'db.r6g.large' } }
    const [line] = estimateOf(cluster).lines
    expect(line?.cost?.expected).toBeCloseTo(451.14) // 2 × 730 h × $0.309
  })
})

test('Documents: a machine, and what its cluster stores', () => {
  const member = { type: 'aws_docdb_cluster_instance', values: { instance_class: 'db.r5.4xlarge' } }
  expect(billOf(member, { usage: { data_storage_gb: 1000, monthly_io_requests: 10_000_000 } })).toEqual({
    'Database instance (on-demand, db.r5.4xlarge)': 1617.68, // 730 h × 8 × $0.277
    Storage: 100, // 1,000 GB × $0.10
    'I/O requests': 2, // 10 M × $0.20
  })
})

test('Graphs: a snapshot of a cluster that keeps one day is free', () => {
  const cluster = (days: number) => ({
    type: 'aws_neptune_cluster',
    values: { backup_retention_period: days },
  })
  const snapshot = {
    type: 'aws_neptune_cluster_snapshot',
    references: { db_cluster_identifier: ['aws_neptune_cluster.neptune_cluster'] },
  }
  const usage = { backup_storage_gb: 1000 }
  expect(costOf(snapshot, { usage, beside: [cluster(1)] })).toBe(0)
  expect(costOf(snapshot, { usage, beside: [cluster(5)] })).toBe(21) // 1,000 GB × $0.021
})

describe('search', () => {
  const aDomain = (ebs: Readonly<Record<string, unknown>>) => ({
    type: 'aws_opensearch_domain',
    values: {
      cluster_config: [{ instance_type: 'm4.large.search', instance_count: 2 }],
      ebs_options: [{ ebs_enabled: true, ...ebs }],
    },
  })

  test('Throughput beyond the free is paid for each node', () => {
    expect(billOf(aDomain({ volume_type: 'gp3', volume_size: 4000, throughput: 700 }))).toMatchObject({
      'Instance (on-demand, m4.large.search)': 220.46, // 2 × 730 h × $0.151
      'Throughput (gp3)': 25.6, // 2 × (700 − 500) × $0.064
    })
  })

  test('A volume is counted once at least, and at most for each node', () => {
    const { lines } = estimateOf(aDomain({ volume_size: 400 }))
    expect(lines[1]?.cost).toEqual({ low: 54, expected: 54, high: 108 }) // 400 GB × $0.135
  })
})

test('A warehouse: nodes, and backups that get cheaper', () => {
  const cluster = { type: 'aws_redshift_cluster', values: { node_type: 'ra3.4xlarge', number_of_nodes: 2 } }
  expect(billOf(cluster, { usage: { backup_storage_gb: 612_000 } })).toMatchObject({
    'Cluster usage (on-demand, ra3.4xlarge)': 4759.6, // 2 × 730 h × $3.26
    'Backup storage (first 50 TB)': 1177.6, // 51,200 GB × $0.023
    'Backup storage (next 450 TB)': 11264, // 512,000 GB × $0.022
    'Backup storage (over 500 TB)': 1024.8, // 48,800 GB × $0.021
  })
})

describe('brokers', () => {
  test('Kafka: each broker, and its storage', () => {
    const cluster = {
      type: 'aws_msk_cluster',
      values: {
        number_of_broker_nodes: 3,
        broker_node_group_info: [
          { instance_type: 'kafka.m5.large', storage_info: [{ ebs_storage_info: [{ volume_size: 100 }] }] },
        ],
      },
    }
    expect(billOf(cluster)).toEqual({
      'Instance (kafka.m5.large)': 459.9, // 3 × 730 h × $0.21
      Storage: 30, // 3 × 100 GB × $0.10
    })
  })

  test('RabbitMQ: a cluster is three nodes, each with storage', () => {
    const broker = {
      type: 'aws_mq_broker',
      values: {
        engine_type: 'RabbitMQ',
        host_instance_type: 'mq.m5.large',
        deployment_mode: 'CLUSTER_MULTI_AZ',
      },
    }
    expect(billOf(broker, { usage: { storage_size_gb: 10 } })).toEqual({
      'Instance usage (RabbitMQ, mq.m5.large, cluster_multi_az)': 630.72, // 730 h × $0.864
      'Storage (RabbitMQ, EBS)': 3, // 3 × 10 GB × $0.10
    })
  })
})
