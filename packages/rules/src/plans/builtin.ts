import type { PlanRule } from './rule.ts'
import { ALLOWED_INSTANCE_FAMILIES } from './rules/allowed-instance-families.ts'
import { ALLOWED_REGIONS } from './rules/allowed-regions.ts'
import { BLAST_RADIUS } from './rules/blast-radius.ts'
import { ENCRYPTION_AT_REST } from './rules/encryption-at-rest.ts'
import { OPEN_SECURITY_GROUP } from './rules/open-security-group.ts'
import { PUBLIC_ACCESS } from './rules/public-access.ts'
import { STATEFUL_DELETION } from './rules/stateful-deletion.ts'
import { WILDCARD_IAM } from './rules/wildcard-iam.ts'

/** The rules over plans that this project brings, in the order in which they are told. */
export const BUILTIN_PLAN_RULES: readonly PlanRule[] = [
  ENCRYPTION_AT_REST,
  PUBLIC_ACCESS,
  STATEFUL_DELETION,
  WILDCARD_IAM,
  OPEN_SECURITY_GROUP,
  ALLOWED_REGIONS,
  ALLOWED_INSTANCE_FAMILIES,
  BLAST_RADIUS,
]
