import { draft } from './draft.ts'
import type { Reading } from './finding.ts'
import { identify } from './identity.ts'

/** The scanner that this gate has itself, as findings name it. */
export const KUBERNETES_TOOL = 'devsecops-kubernetes'

/** What breaks a rule over Kubernetes objects, as packages/rules tells it. */
export interface RuleViolation {
  readonly rule: {
    readonly id: string
    readonly title: string
    readonly severity: 'critical' | 'high' | 'medium' | 'low' | 'info'
    readonly references?: readonly string[]
  }
  readonly line: number
  readonly subject: readonly string[]
  readonly unknown?: string
}

/** A file of manifests that was scanned, or why it could not be. */
export interface ScannedFile {
  readonly file: string
  readonly sha256?: string
  readonly violations: readonly RuleViolation[]
  readonly fault?: string
}

/**
 * A scanned file as the reading of a report. A violation is the same tomorrow by its rule, its kind, namespace and name, and its
 * container: neither by the file nor by the line. What a rule could not judge is of unknown severity, so that it blocks.
 */
export const manifestReading = ({ file, sha256, violations, fault }: ScannedFile, root?: string): Reading => {
  const drafts = violations.map(({ rule, line, subject, unknown }) =>
    draft(
      {
        category: 'iac',
        severity: unknown === undefined ? rule.severity : 'unknown',
        tool: KUBERNETES_TOOL,
        rule: rule.id,
        message: `${subject.filter((word) => word !== '').join('/')}: ${unknown === undefined ? rule.title : `it cannot be judged whether this holds: ${rule.title} (${unknown})`}`,
        key: subject,
        path: file,
        keyPath: '',
        line,
        helpUri: rule.references?.find((reference) => reference.startsWith('https://')),
      },
      root,
    ),
  )
  return {
    file,
    ...(sha256 !== undefined && { sha256 }),
    format: 'kubernetes-manifests',
    tools: [KUBERNETES_TOOL],
    categories: ['iac'],
    coverage: [{ tool: KUBERNETES_TOOL, category: 'iac' }],
    findings: identify(drafts),
    ...(fault !== undefined && { unreadable: { code: 'not-a-report', message: `${file}: ${fault}.` } }),
  }
}
