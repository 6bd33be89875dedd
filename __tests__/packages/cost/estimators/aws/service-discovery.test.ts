import { expect, test } from '@jest/globals'
import { costOf } from '../../estimating.ts'

test.each([
  ['aws_service_discovery_private_dns_namespace', 0.5],
  ['aws_service_discovery_public_dns_namespace', 0.5],
  ['aws_service_discovery_instance', 0.1],
])('%s costs $%d', (type, dollars) => {
  expect(costOf({ type })).toBe(dollars)
})
