import { describe, expect, test } from '@jest/globals'
import { billOf, dollars } from '../../estimating.ts'

const anInstance = (values: object) => ({ type: 'aws_dms_replication_instance', values: { ...values } })

describe('A replication instance', () => {
  test('costs its machine, and storage beyond what that comes with', () => {
    const instance = anInstance({ replication_instance_class: 'dms.c4.large', allocated_storage: 150 })
    expect(billOf(instance)).toEqual({
      'Instance (c4.large)': 112.42,
      'Storage (general purpose SSD, gp2)': 50 * 0.115,
    })
  })

  test('in two zones costs twice as much', () => {
    const instance = anInstance({
      replication_instance_class: 'dms.t3.small',
      allocated_storage: 60,
      multi_az: true,
    })
    expect(billOf(instance)).toEqual({
      'Instance (t3.small)': dollars(2 * 730 * 0.036),
      'Storage (general purpose SSD, gp2)': 2.3,
    })
  })

  test('of a machine without a known price is unknown', () => {
    const bill = billOf(anInstance({ replication_instance_class: 'dms.x9.large' }))
    expect(bill).toEqual({ 'Instance (x9.large)': undefined, 'Storage (general purpose SSD, gp2)': 0 })
  })
})
