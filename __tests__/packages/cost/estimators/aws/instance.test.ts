import { describe, expect, test } from '@jest/globals'
import { billOf, estimateOf } from '../../estimating.ts'

const anInstance = (values: Readonly<Record<string, unknown>> = {}) => ({
  type: 'aws_instance',
  values: { ami: 'ami-1', instance_type: 't3.medium', ...values },
})
const ROOT = 'root_block_device / Storage (general purpose SSD, gp2)'

describe('a virtual machine', () => {
  test('is its hours and a root volume of 8 GB', () => {
    expect(billOf(anInstance())).toMatchObject({
      'Instance usage (Linux/UNIX, on-demand, t3.medium)': 30.37, // 730 h × $0.0416
      [ROOT]: 0.8, // 8 GB × $0.10
    })
  })

  test('costs what its own region asks', () => {
    expect(billOf(anInstance({ instance_type: 'm5.large' }), { region: 'eu-west-1' })).toMatchObject({
      'Instance usage (Linux/UNIX, on-demand, m5.large)': 78.11, // 730 h × $0.107
      [ROOT]: 0.88, // 8 GB × $0.11
    })
  })

  test('with Windows pays the licence, whose surcharge is read in another region', () => {
    const usage = { operating_system: 'windows' }
    const { lines } = estimateOf(anInstance({ instance_type: 'm5.large' }), { usage })
    expect(lines[0]).toMatchObject({
      name: 'Instance usage (Windows, on-demand, m5.large)',
      cost: { expected: expect.closeTo(730 * (0.096 + 0.092)) },
      method: 'region-fallback',
    })
  })

  test('with Red Hat pays by processor', () => {
    const usage = { operating_system: 'rhel' }
    expect(billOf(anInstance({ instance_type: 'm5.large' }), { usage })).toHaveProperty(
      ['Instance usage (RHEL, on-demand, m5.large)'],
      91.1, // 730 h × ($0.096 + 2 × $0.0144)
    )
  })

  test('on dedicated hardware costs 6 % more, and an old one 10 %', () => {
    const dedicated = { tenancy: 'dedicated' }
    expect(billOf(anInstance(dedicated))).toHaveProperty(
      ['Instance usage (Linux/UNIX, on-demand, t3.medium)'],
      32.19, // 730 h × $0.0441
    )
    expect(billOf(anInstance({ ...dedicated, instance_type: 'm3.medium' }))).toHaveProperty(
      ['Instance usage (Linux/UNIX, on-demand, m3.medium)'],
      54.02, // 730 h × $0.074
    )
  })

  test('on a host of its own pays its volumes only', () => {
    expect(billOf(anInstance({ tenancy: 'host', host_id: 'h-1' }))).toEqual({ [ROOT]: 0.8 })
  })

  test('that is bought as spare capacity costs between a tenth and the whole', () => {
    const spot = { instance_market_options: [{ market_type: 'spot' }] }
    const [line] = estimateOf(
      anInstance({ ...spot, credit_specification: [{ cpu_credits: 'standard' }] }),
    ).lines
    expect(line?.name).toBe('Instance usage (Linux/UNIX, spot, t3.medium)')
    expect(line?.method).toBe('usage-default')
    expect(line?.cost?.low).toBeCloseTo(3.04, 2) // 730 h × $0.00416
    expect(line?.cost?.high).toBeCloseTo(30.37, 2) // 730 h × $0.0416
  })

  test('that is reserved costs what is left after what was paid upfront', () => {
    const reserved = { reserved_instance_type: 'standard', reserved_instance_term: '1_year' }
    const of = (payment: string) =>
      billOf(anInstance(), { usage: { ...reserved, reserved_instance_payment_option: payment } })[
        'Instance usage (Linux/UNIX, reserved, t3.medium)'
      ]
    expect(of('no_upfront')).toBe(19.05) // 730 h × $0.0261
    expect(of('partial_upfront')).toBe(9.05) // 730 h × $0.0124
    expect(of('all_upfront')).toBe(0)
    expect(of('monthly')).toBeUndefined()
  })

  test('pays credits that it overspends, for each processor', () => {
    const bill = billOf(anInstance(), { usage: { monthly_cpu_credit_hrs: 100 } })
    expect(bill['CPU credits']).toBe(10) // 2 vCPU × 100 h × $0.05
  })

  test('of an old type pays its network to volumes, of a new one it is included', () => {
    const optimized = { ebs_optimized: true }
    expect(billOf(anInstance({ ...optimized, instance_type: 'r3.xlarge' }))).toHaveProperty(
      ['EBS-optimized usage'],
      14.6, // 730 h × $0.02
    )
    expect(billOf(anInstance({ ...optimized, instance_type: 'm5.large' }))).not.toHaveProperty([
      'EBS-optimized usage',
    ])
  })

  test('takes from its template what it does not say, and shares a volume of one device', () => {
    const template = {
      type: 'aws_launch_template',
      values: {
        name: 'web',
        instance_type: 'm5.large',
        monitoring: [{ enabled: true }],
        block_device_mappings: [
          { device_name: 'xvdc', ebs: [{ volume_type: 'io1', volume_size: 10, iops: 100 }] },
        ],
      },
    }
    const instance = {
      type: 'aws_instance',
      values: {
        launch_template: [{ name: 'web' }],
        ebs_block_device: [{ device_name: 'xvdc', volume_size: 20 }],
      },
    }
    expect(billOf(instance, { beside: [template] })).toMatchObject({
      'Instance usage (Linux/UNIX, on-demand, m5.large)': 70.08, // 730 h × $0.096
      'EC2 detailed monitoring': 2.1, // 7 × $0.30
      'ebs_block_device[0] / Storage (provisioned IOPS SSD, io1)': 2.5, // 20 GB × $0.125
      'ebs_block_device[0] / Provisioned IOPS': 6.5, // 100 × $0.065
    })
  })

  test('does not pay a volume again that is attached to it', () => {
    const volume = { type: 'aws_ebs_volume', values: { id: 'vol-1', size: 128 } }
    const instance = anInstance({ ebs_block_device: [{ volume_id: 'vol-1', volume_size: 128 }] })
    expect(billOf(instance, { beside: [volume] })).not.toHaveProperty([
      'ebs_block_device[0] / Storage (general purpose SSD, gp2)',
    ])
  })

  test('whose type is known only after apply is unknown, and its volume is not', () => {
    const { lines } = estimateOf({
      type: 'aws_instance',
      values: {},
      unknown: { instance_type: true },
      references: { instance_type: ['data.aws_ec2_instance_type.chosen'] },
    })
    expect(lines.map(({ method }) => method)).toEqual(['unknown', 'exact'])
    expect(lines[0]?.why).toMatch(/^instance_type /)
  })

  test('of a type that no book has is unknown, and never free', () => {
    const [line] = estimateOf(anInstance({ instance_type: 'z9.tiny' })).lines
    expect(line).toMatchObject({ cost: undefined, method: 'unknown' })
  })
})

test('A host costs a tenth more than the machine that fills it', () => {
  const host = { type: 'aws_ec2_host', values: { instance_family: 'm5' } }
  expect(billOf(host)).toEqual({ 'EC2 Dedicated Host (on-demand, m5)': 3700.22 }) // 730 h × $4.608 × 1.1
})

test('Reserved capacity costs up to what its machines would', () => {
  const reservation = {
    type: 'aws_ec2_capacity_reservation',
    values: { instance_type: 'm5.large', instance_count: 3, instance_platform: 'Linux/UNIX' },
  }
  const [line] = estimateOf(reservation).lines
  expect(line?.cost).toEqual({ low: 0, expected: expect.closeTo(210.24), high: expect.closeTo(210.24) }) // 3 × 730 h × $0.096
})
