import type { ReportedSeverity } from '@devsecops/core'
import { draft, type Draft } from '../draft.ts'
import { severityOn, type Scale } from '../scale.ts'

/** What PMD says of a violation, whatever the format. Lines are 1-based. */
export interface Violation {
  readonly rule: string
  readonly priority: string | number
  readonly message: string
  readonly path: string
  readonly line?: number | undefined
  readonly endLine?: number | undefined
  readonly helpUri?: string | undefined
  readonly suppressed?: string | undefined
  /** The class, method and variable, where the format names them. */
  readonly place?: readonly (string | undefined)[]
}

/** PMD's five priorities, of which 1 is the highest (PMD's documentation, "Rule guidelines"), on our five severities. */
const PRIORITIES: Scale = { 1: 'critical', 2: 'high', 3: 'medium', 4: 'low', 5: 'info' }

const severityOfPriority = (priority: string | number): ReportedSeverity => severityOn(PRIORITIES, priority)

/** A violation as a finding. Its message is part of the id: PMD names the variable or method in it, and never a line. */
export const violationDraft = (violation: Violation, checkout: string | undefined): Draft => {
  const { rule, priority, message, path, line, endLine, helpUri, suppressed, place = [] } = violation
  return draft(
    {
      category: 'sast',
      severity: severityOfPriority(priority),
      tool: 'pmd',
      rule,
      message,
      key: [message, ...place],
      path,
      line,
      endLine,
      helpUri,
      suppressed,
    },
    checkout,
  )
}

/** The sentence for the errors that PMD reports beside its violations; nothing for none. */
export const pmdFailure = (errors: number): { readonly failure?: string } =>
  errors === 0 ? {} : { failure: `PMD could not check everything: it reports ${errors} errors.` }
