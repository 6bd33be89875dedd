import type { UnreadableCode } from './finding.ts'

/** Thrown where a report stops being one; `read` turns it into a reading. The message never echoes content. */
export class UnreadableError extends Error {
  override readonly name = 'UnreadableError'
  readonly code: UnreadableCode

  constructor(code: UnreadableCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
