import { describe, expect, test } from '@jest/globals'
import { billOf, dollars } from '../../estimating.ts'

const aStream = (more: object) => ({ type: 'aws_kinesis_firehose_delivery_stream', ...more })
const usage = { monthly_data_ingested_gb: 1000 }

describe('A delivery stream', () => {
  test('costs what it takes in, in steps', () => {
    expect(billOf(aStream({}), { usage: { monthly_data_ingested_gb: 513_000 } })).toEqual({
      'Data ingested (first 500TB)': 512_000 * 0.029,
      'Data ingested (next 1.5PB)': 25,
    })
  })

  test('that converts formats costs more, unless the conversion is off', () => {
    const converting = (enabled: boolean) =>
      aStream({
        values: { extended_s3_configuration: [{ data_format_conversion_configuration: [{ enabled }] }] },
      })
    expect(billOf(converting(true), { usage })).toMatchObject({ 'Format conversion': 18 })
    expect(billOf(converting(false), { usage })).not.toHaveProperty('Format conversion')
  })

  test('into a VPC costs each zone by the hour', () => {
    const values = { opensearch_configuration: [{ vpc_config: [{ subnet_ids: ['a', 'b', 'c'] }] }] }
    expect(billOf(aStream({ values }), { usage })).toMatchObject({
      'VPC data': 10,
      'VPC AZ delivery': dollars(3 * 730 * 0.01),
    })
  })

  test('into subnets of which nothing is known is unknown, not free of charge', () => {
    const values = { opensearch_configuration: [{ vpc_config: [{ security_group_ids: ['a'] }] }] }
    expect(billOf(aStream({ values }), { usage })['VPC AZ delivery']).toBeUndefined()
  })
})
