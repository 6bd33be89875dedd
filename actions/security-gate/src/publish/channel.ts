import type { Reason } from '@devsecops/core'

/** The ways in which a verdict is published, beside the job's summary. */
export const CHANNELS = ['upload', 'checkRun', 'comment'] as const
export type Channel = (typeof CHANNELS)[number]

/** Which of them are wanted. */
export type Channels = Readonly<Record<Channel, boolean>>

/** What came of one: what is to be said of it, and whether a later run with more rights should try again. */
export interface Sent {
  readonly notes: readonly Reason[]
  readonly open: boolean
}

const NAMES = {
  upload: 'The findings were not uploaded to code scanning',
  checkRun: 'No check run was made',
  comment: 'No comment was written',
} as const satisfies Record<Channel, string>

const CODES = {
  upload: 'upload-failed',
  checkRun: 'check-run-failed',
  comment: 'comment-failed',
} as const satisfies Record<Channel, string>

/** Says that something was not published, why, and what to grant. It warns: publishing never changes a verdict. */
export const failed = (channel: Channel, reason: string, permission?: string): Sent => {
  const advice = permission === undefined ? '' : `; it may need the permission ${permission}`
  return { notes: [warning(CODES[channel], `${NAMES[channel]}: ${reason}${advice}.`)], open: true }
}

/** Says that something is not published here, which is nobody's fault. */
export const leftOut = (channel: Channel, reason: string): Sent => ({
  notes: [note(CODES[channel], `${NAMES[channel]}: ${reason}.`)],
  open: false,
})

export const warning = (code: string, message: string): Reason => ({ code, effect: 'warns', message })

export const note = (code: string, message: string): Reason => ({ code, effect: 'notes', message })
