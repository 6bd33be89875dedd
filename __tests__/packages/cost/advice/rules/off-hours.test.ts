import { expect, test } from '@jest/globals'
import { savings } from '../advising.ts'

const instance = { type: 'aws_instance', values: { instance_type: 'm5.large' } }
const database = {
  type: 'aws_db_instance',
  values: { engine: 'postgres', instance_class: 'db.m5.large', allocated_storage: 20 },
}
const idle = 108 / 168

test('Where it may stand still, what can be stopped is paid 60 of 168 hours', () => {
  expect(savings('off-hours', [instance, database], { offHours: true })).toEqual({
    'aws_instance.instance': Math.round(7300 * 0.96 * idle) / 100, // 730 h × $0.096, without the disk
    'aws_db_instance.db_instance': Math.round(73_000 * 0.178 * idle) / 100,
  })
})

test('Where it may not, or its hours are told, there is nothing to say', () => {
  expect(savings('off-hours', [instance, database])).toEqual({})
  const usage = { 'aws_instance.instance': { monthly_hrs: 200 } }
  expect(savings('off-hours', [instance], { offHours: true, usage })).toEqual({})
})
