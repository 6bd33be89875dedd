import { expect, test } from '@jest/globals'
import { billOf, costOf, estimateOf } from '../../estimating.ts'

test('An environment of Beanstalk is its machines, balancer and database', () => {
  const setting = (name: string, value: string) => ({ namespace: 'aws:any', name, value })
  const environment = {
    type: 'aws_elastic_beanstalk_environment',
    values: {
      setting: [
        setting('InstanceTypes', 'm5.large,m5.xlarge'),
        setting('MinSize', '2'),
        setting('LoadBalancerType', 'classic'),
        setting('DBInstanceClass', 'db.t3.large'),
      ],
    },
  }
  expect(billOf(environment, { usage: { elb: { monthly_data_processed_gb: 100 } } })).toEqual({
    'aws_launch_configuration / Instance usage (Linux/UNIX, on-demand, m5.large)': 140.16, // 2 × 730 h × $0.096
    'aws_launch_configuration / aws_ebs_volume / Storage (general purpose SSD, gp2)': 1.6, // 2 × 8 GB × $0.10
    'aws_db_instance / Database instance (on-demand, Single-AZ, db.t3.large)': 99.28, // 730 h × $0.136
    'aws_db_instance / Storage (general purpose SSD, gp2)': 2.3, // 20 GB × $0.115
    'aws_elb / Classic load balancer': 18.25, // 730 h × $0.025
    'aws_elb / Data processed': 0.8, // 100 GB × $0.008
  })
})

test('A map-reduce cluster pays a quarter of its machines again', () => {
  const cluster = {
    type: 'aws_emr_cluster',
    values: {
      master_instance_group: [{ instance_type: 'm5.xlarge' }],
      core_instance_group: [
        {
          instance_type: 'm5.8xlarge',
          instance_count: 2,
          ebs_config: [{ size: 40, type: 'gp2', volumes_per_instance: 2 }],
        },
      ],
    },
  }
  expect(billOf(cluster)).toMatchObject({
    'master_instance_group / EMR (m5.xlarge)': 35.04, // 730 h × $0.048
    'core_instance_group / EMR (m5.8xlarge)': 394.2, // 2 × 730 h × $0.27, the most that is asked
    'core_instance_group / ebs_config[0] / Storage (general purpose SSD, gp2)': 16, // 2 × 2 × 40 GB × $0.10
  })
})

test('A place for jobs costs nothing while none run, and at most what it may have', () => {
  const environment = {
    type: 'aws_batch_compute_environment',
    values: {
      compute_resources: [{ type: 'EC2', instance_type: ['m5.large'], min_vcpus: 0, max_vcpus: 16 }],
    },
  }
  const [line] = estimateOf(environment).lines
  expect(line?.cost).toEqual({ low: 0, expected: 0, high: expect.closeTo(560.64) }) // 8 × 730 h × $0.096
})

test('A place for jobs that chooses its machines is unknown', () => {
  const environment = {
    type: 'aws_batch_compute_environment',
    values: { compute_resources: [{ type: 'EC2', instance_type: ['optimal'], max_vcpus: 16 }] },
  }
  expect(estimateOf(environment)).toMatchObject({ standing: 'unknown' })
})

test('A fleet is bought as spare capacity, but for what it wants on demand', () => {
  const fleet = {
    type: 'aws_spot_fleet_request',
    values: {
      target_capacity: 4,
      on_demand_target_capacity: 1,
      launch_specification: [{ instance_type: 'm5.large' }],
    },
  }
  const { lines } = estimateOf(fleet)
  expect(lines.map(({ name, quantity }) => [name, quantity?.expected])).toEqual([
    ['Instance usage (Linux/UNIX, on-demand, m5.large)', 730],
    ['Instance usage (Linux/UNIX, spot, m5.large)', 2190],
  ])
})

test('Bundles of Lightsail cost their month by the hour', () => {
  const server = (bundle_id: string) => costOf({ type: 'aws_lightsail_instance', values: { bundle_id } })
  expect(server('xlarge_2_0')).toBe(82.42) // 730 h × $84 / 744 h
  expect(server('small_win_2_0')).toBe(21.58) // 730 h × $22 / 744 h
  const database = {
    type: 'aws_lightsail_database',
    values: { relational_database_bundle_id: 'small_ha_2_0' },
  }
  expect(costOf({ type: 'aws_lightsail_database', values: { bundle_id: 'micro_2_0' } })).toBe(15)
  expect(costOf(database)).toBe(60)
})
