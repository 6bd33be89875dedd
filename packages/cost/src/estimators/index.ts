import type { Estimators } from '../estimate/estimator.ts'
import { AWS_FREE } from './aws/free.ts'
import { AWS } from './aws/index.ts'
import { AZURE_FREE } from './azure/free.ts'
import { AZURE } from './azure/index.ts'
import { GOOGLE_FREE } from './google/free.ts'
import { GOOGLE } from './google/index.ts'
import { UTILITY_FREE } from './utility-types.ts'

/** How to price each resource type. A new one is one file, its line in its provider's table, and one test. */
export const ESTIMATORS: Estimators = { ...AWS, ...AZURE, ...GOOGLE }

/** Types that are known to cost nothing of their own: settings, permissions, and parts that what they belong to pays for. */
export const FREE_TYPES: ReadonlySet<string> = new Set([
  ...AWS_FREE,
  ...AZURE_FREE,
  ...GOOGLE_FREE,
  ...UTILITY_FREE,
])
