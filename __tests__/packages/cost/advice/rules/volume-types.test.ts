import { describe, expect, test } from '@jest/globals'
import { onlyAdvice, savings } from '../advising.ts'

const saved = (values: Readonly<Record<string, unknown>>): number | undefined =>
  savings('volume-types', [{ type: 'aws_ebs_volume', values }])['aws_ebs_volume.ebs_volume']

describe('a volume that could be gp3', () => {
  test('costs a fifth less where gp3 has enough without charge', () => {
    expect(saved({ type: 'gp2', size: 100 })).toBe(2) // 100 GB × ($0.10 − $0.08)
    expect(saved({ size: 100 })).toBe(2) // a volume without a type is gp2
  })

  test('keeps the throughput and the operations that a large one has', () => {
    expect(saved({ type: 'gp2', size: 500 })).toBe(5) // $10 − 125 of 1,024 MiB/s × $40.96
    expect(saved({ type: 'gp2', size: 2000 })).toBe(20) // $40 − $5 − 3,000 operations × $0.005
  })

  test('of io1 pays less for operations, if gp3 has as many', () => {
    expect(saved({ type: 'io1', size: 500, iops: 4000 })).toBe(262.5) // $322.50 − ($40 + $5 + $15)
    expect(saved({ type: 'io1', size: 500, iops: 20_000 })).toBeUndefined()
  })

  test('is none of another kind, or of a size that nobody knows', () => {
    expect(saved({ type: 'gp3', size: 100 })).toBeUndefined()
    expect(saved({ type: 'io2', size: 100, iops: 3000 })).toBeUndefined()
    const unknown = { type: 'aws_ebs_volume', values: { type: 'gp2' }, unknown: { size: true } }
    expect(savings('volume-types', [{ ...unknown, references: { size: ['var.size'] } }])).toEqual({})
  })
})

test('The volumes of an instance are told together', () => {
  const instance = {
    type: 'aws_instance',
    values: {
      instance_type: 't4g.nano',
      root_block_device: [{ volume_type: 'gp2', volume_size: 50 }],
      ebs_block_device: [
        { device_name: '/dev/sdb', volume_type: 'gp3', volume_size: 10 },
        { device_name: '/dev/sdc', volume_type: 'gp2', volume_size: 150 },
      ],
    },
  }
  const { change, saving } = onlyAdvice('volume-types', [instance])
  expect(saving.expected).toBeCloseTo(4)
  expect(change).toBe(
    'Make the volumes gp3: aws_instance.instance.root_block_device[0], aws_instance.instance.ebs_block_device[1].',
  )
})

test('The volumes of a group are those of its template, once for each machine', () => {
  const group = {
    type: 'aws_autoscaling_group',
    values: { min_size: 1, desired_capacity: 2, max_size: 10 },
    references: {},
  }
  const template = {
    type: 'aws_launch_template',
    values: {
      name: 'web',
      instance_type: 'c5.xlarge',
      block_device_mappings: [{ device_name: '/dev/xvda', ebs: [{ volume_type: 'gp2', volume_size: 100 }] }],
    },
  }
  const named = { ...group, values: { ...group.values, launch_template: [{ name: 'web' }] } }
  expect(onlyAdvice('volume-types', [named, template]).saving).toEqual({
    low: expect.closeTo(2),
    expected: expect.closeTo(4),
    high: expect.closeTo(20),
  })
})
