/** Where the client says what it waits for. */
export interface ClientLog {
  readonly debug: (message: string) => void
  readonly warning: (message: string) => void
}

export interface ClientOptions {
  /** Without one (empty) GitHub shows what is public. It is never logged, nor part of a reason. */
  readonly token: string
  /** `https://api.github.com`, or `https://<host>/api/v3` of a GitHub Enterprise Server. */
  readonly apiUrl: string
  readonly userAgent?: string
  readonly log: ClientLog
  /** Milliseconds before the first retry of a failed request; the second waits four times, the third nine times as long. */
  readonly retryAfterMs?: number
  /** Milliseconds before each look at whether an upload was processed. */
  readonly processingDelaysMs?: readonly number[]
  /** `false` leaves out the second that GitHub asks for between two writes, and waits for no limit: for a server of one's own. */
  readonly paced?: false
}
