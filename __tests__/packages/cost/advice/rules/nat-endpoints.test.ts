import { expect, test } from '@jest/globals'
import { onlyAdvice, savings } from '../advising.ts'

const gateway = { type: 'aws_nat_gateway' }
const usage = { 'aws_nat_gateway.nat_gateway': { monthly_data_processed_gb: 1000 } }
const endpoint = (service: string) => ({
  ...{ type: 'aws_vpc_endpoint', name: service },
  values: { service_name: `com.amazonaws.us-east-1.${service}` },
})

test('What passes a NAT gateway may go to S3 and DynamoDB for nothing', () => {
  const { change, saving } = onlyAdvice('nat-endpoints', [gateway], { usage })
  expect(saving).toEqual({ low: 0, expected: expect.closeTo(22.5), high: expect.closeTo(45) }) // 1,000 GB × $0.045
  expect(change).toContain('for S3 and DynamoDB')
})

test('An endpoint that is there is not asked for again', () => {
  const one = onlyAdvice('nat-endpoints', [gateway, endpoint('s3')], { usage })
  expect(one.change).toContain('endpoints for DynamoDB to')
  expect(savings('nat-endpoints', [gateway, endpoint('s3'), endpoint('dynamodb')], { usage })).toEqual({})
})

test('Where nobody tells what passes, there are no dollars to tell', () => {
  expect(savings('nat-endpoints', [gateway])).toEqual({})
})
