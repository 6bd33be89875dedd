/** What can be wrong with what a user gave us. Tests assert the code, people read the sentence. */
export type FaultCode =
  | 'bad-input'
  | 'bad-policy'
  | 'bad-rule'
  | 'bad-syntax'
  | 'looser-than-floor'
  | 'unknown-environment'
  | 'unreadable'
  | 'too-large'
  | 'extends-cycle'
  | 'extends-depth'
  | 'untrusted'
  | 'missing-tool'

/** One fault: where it is, and one sentence that says what was found and what is expected. */
export interface Fault {
  readonly code: FaultCode
  /** Plain text; it may quote what the user wrote, never a secret. */
  readonly message: string
  readonly file?: string
  /** 1-based, as editors count. */
  readonly line?: number
  readonly column?: number
}

/** A fault of the user's configuration: shown as plain sentences, all of them at once, without a stack. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError'
  readonly faults: readonly Fault[]

  constructor(faults: Fault | readonly Fault[], options?: ErrorOptions) {
    const list = 'code' in faults ? [faults] : faults
    super(list.map(describeFault).join('\n'), options)
    this.faults = list
  }
}

/** `file:line:column: sentence`, with the parts that are known. */
export const describeFault = ({ file, line, column, message }: Fault): string => {
  const place = [file, line, column].filter((part) => part !== undefined).join(':')
  return place === '' ? message : `${place}: ${message}`
}
