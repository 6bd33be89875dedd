import type { Category } from '@devsecops/core'
import type { Coverage } from '../finding.ts'

/** What an earlier run found on the branch that changes go into (schemas/baseline.schema.json). */
export interface Baseline {
  /** The commit that the run was about, from which on renamed files are followed. */
  readonly commit?: string
  /** The tools that looked, each with the category it looked for. */
  readonly coverage: readonly Coverage[]
  readonly entries: readonly BaselineEntry[]
}

/** One finding of the earlier run. */
export interface BaselineEntry {
  readonly id: string
  readonly category: Category
  readonly tool: string
  /** RFC 3339, in UTC: when a run first reported it. */
  readonly firstSeen: string
  /** Of a dependency: its package and place, and its names in shared databases, by which another tool's finding is known. */
  readonly component?: string
  /** As Finding.anchor. */
  readonly anchor?: string
  readonly advisories?: readonly string[]
}
