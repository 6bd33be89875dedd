import type { Mode } from './environment.ts'

/** GitHub's words for how a check ended; the three of them that a gate uses. */
export const CONCLUSIONS = ['success', 'failure', 'neutral'] as const
export type Conclusion = (typeof CONCLUSIONS)[number]

/**
 * Why a gate concluded as it did. `blocks` fails a required gate, `warns` is shown and does not, `notes` explains.
 * The code is stable and documented (kebab-case); the message is for people and may hold text from strangers, so it is
 * escaped wherever it is shown.
 */
export interface Reason {
  readonly code: string
  readonly effect: 'blocks' | 'warns' | 'notes'
  readonly message: string
  /** The finding, setting, file or fact that the reason is about. */
  readonly subject?: string
}

/** What a gate decided: the whole of it, before anything is shown. */
export interface Verdict {
  readonly gate: string
  readonly mode: Mode
  readonly conclusion: Conclusion
  readonly reasons: readonly Reason[]
  /** Numbers and words that were measured, by name. JSON values only. */
  readonly measures: Readonly<Record<string, unknown>>
  /** Facts the gate wanted and did not get, in words. */
  readonly missing: readonly string[]
  /** Identities of what a waiver let through. */
  readonly waived: readonly string[]
}

/**
 * The one place where reasons become a conclusion: any blocking reason is a failure, in an advisory gate a neutral one.
 * It comes last, after everything was decided, so that advisory mode hides nothing.
 */
export const conclude = (
  gate: string,
  mode: Mode,
  reasons: readonly Reason[],
  rest: Partial<Pick<Verdict, 'measures' | 'missing' | 'waived'>> = {},
): Verdict => {
  const blocked = reasons.some(({ effect }) => effect === 'blocks')
  return {
    gate,
    mode,
    conclusion: !blocked ? 'success' : mode === 'required' ? 'failure' : 'neutral',
    reasons,
    measures: rest.measures ?? {},
    missing: rest.missing ?? [],
    waived: rest.waived ?? [],
  }
}
