import type { Estimators } from '../../estimate/estimator.ts'
import { natGateway } from './nat-gateway.ts'

/** The AWS provider's types that have a price. */
export const AWS: Estimators = {
  aws_nat_gateway: natGateway,
}
