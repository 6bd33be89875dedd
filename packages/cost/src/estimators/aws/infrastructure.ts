import type { Estimators } from '../../estimate/estimator.ts'
import { natGateway } from './nat-gateway.ts'

/** Compute, databases, storage and the network they stand in. */
export const INFRASTRUCTURE: Estimators = {
  aws_nat_gateway: natGateway,
}
