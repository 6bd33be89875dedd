import type { Category, ReportedSeverity } from '@devsecops/core'
import type { Value } from '../value.ts'

/** What results take from their rule: found out when it is first asked for, as most results of a rule ask the same. */
export interface Rule {
  /** The reportingDescriptor; `undefined` where the log has none for the result. */
  readonly value: Value | undefined
  readonly id: () => string | undefined
  readonly description: () => string | undefined
  /** The kinds of weakness that its tags name: `external/cwe/cwe-079`, `CWE-79: …`. */
  readonly cwes: () => readonly string[]
  readonly helpUri: () => string | undefined
  readonly rated: () => ReportedSeverity | undefined
  readonly byDefault: () => ReportedSeverity
  /** The category of results that have this id. */
  readonly category: (ruleId: string) => Category
}
