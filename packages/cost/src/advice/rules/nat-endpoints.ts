import { between } from '../../estimate/interval.ts'
import type { Resource } from '../../plan/resource.ts'
import type { AdviceRule } from '../advice.ts'

const SERVICES = { s3: 'S3', dynamodb: 'DynamoDB' } as const

/** How much of what passes is for these services stands in no plan: none, all, and half is expected. */
const SHARE = between(0, 0.5, 1)

/** What passes a NAT gateway is paid by the gigabyte; a gateway endpoint for S3 or DynamoDB is free. https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html */
export const natEndpoints: AdviceRule = {
  id: 'nat-endpoints',
  propose: (resource, { told }) => {
    if (resource.type !== 'aws_nat_gateway') return []
    const gigabytes = told(resource, 'monthly_data_processed_gb') ?? 0
    const missing = Object.entries(SERVICES).filter(([service]) => !hasEndpoint(resource, service))
    const names = missing.map(([, name]) => name).join(' and ')
    return gigabytes === 0 || missing.length === 0
      ? []
      : [
          {
            change: `Add gateway endpoints for ${names} to the network: they are free, and the plan has none.`,
            how: `Priced anew without the ${String(gigabytes)} GB a month that are told of; between none and all of it may go to ${names}, half is assumed.`,
            scenario: { usage: { monthly_data_processed_gb: 0 } },
            share: SHARE,
          },
        ]
  },
}

const hasEndpoint = (gateway: Resource, service: string): boolean =>
  gateway
    .peers('aws_vpc_endpoint')
    .some(
      ({ values }) =>
        values.isUnknown('service_name') || values.text('service_name', '').endsWith(`.${service}`),
    )
