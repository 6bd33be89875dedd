import type { ResourceDescriptor, RunContext, VerdictPredicate } from '@devsecops/core'

/** How one gate ended. */
export interface GateResult {
  readonly name: string
  /** `missing`: it left no verdict, because it crashed. `skipped`: the policy wants none. */
  readonly conclusion: 'success' | 'failure' | 'neutral' | 'missing' | 'skipped'
  /** Why it was skipped. */
  readonly why?: string
  readonly outputs: Readonly<Record<string, string>>
  /** Markdown, already escaped by the gate. */
  readonly summary: string
  /** What the gate's verdict document says; absent when it left none. */
  readonly predicate?: VerdictPredicate
  /** The verdict document, by the digest of the bytes that were read back. */
  readonly document?: ResourceDescriptor
  /** Whether the document's bytes are those that the gate said it wrote. */
  readonly altered: boolean
}

export interface Facts {
  readonly gates: readonly GateResult[]
  readonly context: RunContext
  /** The commit that was judged, as the gates' verdicts name it. */
  readonly commit: string
}
