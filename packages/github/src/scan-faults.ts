/** Why code scanning refused an upload. */
export type ScanFaultCode =
  | 'not-enabled'
  | 'default-setup'
  | 'too-many-alerts'
  | 'same-category'
  | 'no-location'
  | 'bad-location'
  | 'foreign-location'
  | 'bad-severity'
  | 'too-large'
  | 'rejected'
  | 'other'

export interface ScanFault {
  readonly code: ScanFaultCode
  /** What GitHub said, on one line. */
  readonly message: string
  /** What to do about it; empty for `other`. */
  readonly advice: string
}

/** GitHub's words, as they stand in its answers and in reports of its users; the first that is met counts. */
const FAULTS: readonly (readonly [RegExp, ScanFaultCode, string])[] = [
  [
    /(?:advanced|code) security must be enabled|code scanning is not enabled/i,
    'not-enabled',
    'code scanning needs a public repository or GitHub Code Security; the verdict stands without it',
  ],
  [
    /cannot be processed when the default setup is enabled/i,
    'default-setup',
    'switch code scanning from default to advanced setup, or switch the upload off',
  ],
  [
    /too many logical alerts/i,
    'too-many-alerts',
    'only GitHub’s support can delete alerts; paths or rules that change with every commit cause them',
  ],
  [
    /multiple runs with the same category/i,
    'same-category',
    'another upload of this commit uses the same category and tool',
  ],
  [
    /expected artifact location|expected (?:at least one|a) (?:physical )?location/i,
    'no-location',
    'a result has no location',
  ],
  [/invalid URI was provided/i, 'bad-location', 'a result’s location is no URI'],
  [
    /did not match the checkout URI scheme/i,
    'foreign-location',
    'a result is in a file outside the repository',
  ],
  [/invalid security severity value/i, 'bad-severity', 'a rule’s security-severity is not a number'],
  [/\b413\b|too large|exceeds? the (?:size )?limit/i, 'too-large', 'the log is larger than GitHub takes'],
  [/rejecting (?:SARIF|delivery)|invalid SARIF/i, 'rejected', 'GitHub does not accept the log'],
]

/** Tells from GitHub's message why an upload was refused. */
export const scanFault = (text: string): ScanFault => {
  const message = text.replaceAll(/[\p{Cc}\s]+/gu, ' ').trim()
  const [, code = 'other', advice = ''] = FAULTS.find(([pattern]) => pattern.test(message)) ?? []
  return { code, message, advice }
}
