import { draft, type Draft } from '../draft.ts'
import { severityOfLabel } from '../severities.ts'

/** What Prowler's formats say of a check of a resource. */
export interface ProwlerCheck {
  /** The check's id: `s3_bucket_public_access`, in version 2 `extra73`. */
  readonly id: string
  readonly title: string
  /** What was found at this resource. */
  readonly detail: string | undefined
  /** PASS, FAIL or MANUAL; INFO and WARNING in version 2. */
  readonly status: string
  readonly severity: string | undefined
  readonly isMuted: boolean
  readonly account: string | undefined
  readonly region: string | undefined
  /** The resource's id, such as an ARN; nothing of it is made anew with a version. */
  readonly resource: string | undefined
  readonly url: string | undefined
}

/**
 * The checks that are findings. MANUAL is one that Prowler leaves to a person: it is listed as suppressed, since nothing was
 * found. INFO of version 2 says that there was nothing to check, and WARNING that a failure is allow-listed.
 */
export const prowlerFindings = (checks: readonly ProwlerCheck[]): readonly Draft[] =>
  checks.filter(({ status }) => !['PASS', 'SUCCESS', 'INFO'].includes(status.toUpperCase())).map(toDraft)

const toDraft = (check: ProwlerCheck): Draft =>
  draft({
    category: 'iac',
    severity: severityOfLabel(check.severity),
    tool: 'prowler',
    rule: check.id,
    message: [check.title, check.detail].filter((part) => part !== undefined && part !== '').join(': '),
    key: [check.account, check.region, check.resource],
    helpUri: check.url,
    suppressed: suppressionOf(check),
  })

const suppressionOf = ({ status, isMuted }: ProwlerCheck): string | undefined => {
  if (isMuted || /^(?:WARNING|MUTED)/i.test(status)) return 'muted in Prowler’s configuration'
  return status.toUpperCase() === 'MANUAL' ? 'left to a person by Prowler' : undefined
}
