import type { Estimators } from '../../estimate/estimator.ts'
import { AZURE_APPS } from './apps.ts'
import { AZURE_COMPUTE } from './compute.ts'
import { AZURE_DATA } from './data.ts'
import { AZURE_NETWORK } from './network.ts'
import { AZURE_OPERATIONS } from './operations.ts'

/** The azurerm provider's types that have a price: each table is a part of it. */
export const AZURE: Estimators = {
  ...AZURE_APPS,
  ...AZURE_COMPUTE,
  ...AZURE_DATA,
  ...AZURE_NETWORK,
  ...AZURE_OPERATIONS,
}
