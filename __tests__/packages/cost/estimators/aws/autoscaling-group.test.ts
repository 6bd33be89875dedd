import { expect, test } from '@jest/globals'
import { billOf, costOf, estimateOf } from '../../estimating.ts'

const TEMPLATE = { type: 'aws_launch_template', values: { name: 'web', instance_type: 'm5.large' } }
const HOURS = 'aws_launch_template.launch_template / Instance usage (Linux/UNIX, on-demand, m5.large)'

const aGroup = (values: Readonly<Record<string, unknown>>) => ({
  type: 'aws_autoscaling_group',
  values: { launch_template: [{ name: 'web' }], ...values },
})

test('A group costs what it wants now, within what it may have', () => {
  const group = aGroup({ min_size: 1, desired_capacity: 2, max_size: 5 })
  const [line] = estimateOf(group, { beside: [TEMPLATE] }).lines
  // 730 h × $0.096 for each machine
  expect(line?.cost).toEqual({
    low: expect.closeTo(70.08),
    expected: expect.closeTo(140.16),
    high: expect.closeTo(350.4),
  })
})

test('A usage file knows how many machines there are in the mean', () => {
  const bill = billOf(aGroup({ min_size: 1, max_size: 5 }), { beside: [TEMPLATE], usage: { instances: 3 } })
  expect(bill[HOURS]).toBe(210.24) // 3 × 730 h × $0.096
})

test('A group of no machines costs nothing', () => {
  expect(costOf(aGroup({ min_size: 0, desired_capacity: 0, max_size: 0 }), { beside: [TEMPLATE] })).toBe(0)
})

test('Of mixed machines a base is bought on demand, and a share of the rest', () => {
  const policy = {
    instances_distribution: [{ on_demand_base_capacity: 1, on_demand_percentage_above_base_capacity: 50 }],
    launch_template: [
      {
        launch_template_specification: [{ launch_template_name: 'web' }],
        override: [{ instance_type: 'm5.xlarge', weighted_capacity: '2' }],
      },
    ],
  }
  const group = {
    type: 'aws_autoscaling_group',
    values: { min_size: 8, desired_capacity: 8, max_size: 8, mixed_instances_policy: [policy] },
  }
  const { lines } = estimateOf(group, { beside: [TEMPLATE] })
  // 8 units are 4 machines: one, and half of the other three, rounded up.
  expect(lines.map(({ name, quantity }) => [name, quantity?.expected])).toEqual([
    ['Instance usage (Linux/UNIX, on-demand, m5.xlarge)', 3 * 730],
    ['Instance usage (Linux/UNIX, spot, m5.xlarge)', 730],
  ])
})

test('A group whose template is not in the plan is unknown', () => {
  const [line] = estimateOf(aGroup({ min_size: 1, max_size: 1 })).lines
  expect(line).toMatchObject({ method: 'unknown', why: 'launch_template is not in this plan' })
})

test('Machines kept ready and stopped cost their volumes', () => {
  const template = {
    type: 'aws_launch_template',
    values: {
      name: 'web',
      instance_type: 'm5.large',
      block_device_mappings: [{ ebs: [{ volume_size: 10 }] }],
    },
  }
  const group = aGroup({ min_size: 1, desired_capacity: 1, max_size: 4, warm_pool: [{}] })
  const bill = billOf(group, { beside: [template] })
  expect(
    bill[
      'aws_launch_template.launch_template / warm_pool / block_device_mapping[0] / Storage (general purpose SSD, gp2)'
    ],
  ).toBe(3) // (4 − 1) × 10 GB × $0.10
})
