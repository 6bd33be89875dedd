import type { Estimators } from '../../estimate/estimator.ts'
import { INFRASTRUCTURE } from './infrastructure.ts'
import { RARE_SERVICES } from './rare-services.ts'
import { SERVICES } from './services.ts'

/** The AWS provider's types that have a price. */
export const AWS: Estimators = { ...INFRASTRUCTURE, ...SERVICES, ...RARE_SERVICES }
