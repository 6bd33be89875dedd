import type { Estimators } from '../../estimate/estimator.ts'

/** The Google provider's types that have a price. */
export const GOOGLE: Estimators = {}
