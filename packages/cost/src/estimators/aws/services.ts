import type { Estimators } from '../../estimate/estimator.ts'

/** Serverless, delivery, security and management services. */
export const SERVICES: Estimators = {}
