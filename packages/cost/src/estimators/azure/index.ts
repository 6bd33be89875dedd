import type { Estimators } from '../../estimate/estimator.ts'

/** The azurerm provider's types that have a price. */
export const AZURE: Estimators = {}
