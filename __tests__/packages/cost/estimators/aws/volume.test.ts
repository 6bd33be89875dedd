import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { billOf, costOf } from '../../estimating.ts'

const aVolume = (values: Readonly<Record<string, unknown>>) => ({ type: 'aws_ebs_volume', values })

describe('a volume', () => {
  test('of gp3 pays operations and throughput beyond what is free', () => {
    expect(billOf(aVolume({ type: 'gp3', size: 40, iops: 4000, throughput: 130 }))).toEqual({
      'Storage (general purpose SSD, gp3)': 3.2, // 40 GB × $0.08
      'Provisioned throughput': 0.2, // 5 of 1,024 MiB/s × $40.96
      'Provisioned IOPS': 5, // 1,000 × $0.005
    })
  })

  test('of io2 pays less for operations beyond 32,000', () => {
    expect(billOf(aVolume({ type: 'io2', size: 100, iops: 40_000 }))).toEqual({
      'Storage (provisioned IOPS SSD, io2)': 12.5, // 100 GB × $0.125
      'Provisioned IOPS': 2080, // 32,000 × $0.065
      'Provisioned IOPS (over 32,000)': 364, // 8,000 × $0.0455
    })
  })

  test('of magnetic disks pays requests that somebody tells of', () => {
    const magnetic = aVolume({ type: 'standard', size: 20 })
    expect(billOf(magnetic)).toEqual({ 'Storage (magnetic)': 1, 'I/O requests': undefined })
    const usage = { monthly_standard_io_requests: 3_000_000 }
    expect(billOf(magnetic, { usage })).toHaveProperty(['I/O requests'], 0.15) // 3 M × $0.05
  })

  test('never costs less for being larger', () => {
    const kinds = fc.constantFrom('gp2', 'gp3', 'io1', 'io2', 'st1', 'sc1', 'standard')
    const sizes = fc.integer({ min: 1, max: 16_000 })
    fc.assert(
      fc.property(kinds, sizes, sizes, (type, a, b) => {
        const of = (size: number) => costOf(aVolume({ type, size, iops: 5000 }))
        expect(of(Math.max(a, b))).toBeGreaterThanOrEqual(of(Math.min(a, b)))
      }),
    )
  })
})

test('A snapshot is at most as large as its volume, and a copy as the snapshot', () => {
  const volume = { type: 'aws_ebs_volume', values: { size: 100 } }
  const snapshot = { type: 'aws_ebs_snapshot', references: { volume_id: ['aws_ebs_volume.ebs_volume'] } }
  const copy = {
    type: 'aws_ebs_snapshot_copy',
    references: { source_snapshot_id: ['aws_ebs_snapshot.ebs_snapshot'] },
  }
  expect(billOf(snapshot, { beside: [volume] })).toMatchObject({ 'EBS snapshot storage': 5 }) // 100 GB × $0.05
  expect(billOf(copy, { beside: [snapshot, volume] })).toEqual({ 'EBS snapshot storage': 5 })
})
