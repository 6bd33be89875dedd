import type { Gap } from '../model/graph.ts'

/** A document, or the gap that it leaves. */
export type Parsed<T> = { readonly value: T } | { readonly gap: Gap }

/** The gap of a file that is not what its name says; `reason` without the content of the file. */
export const broken = (
  reason: string,
  line?: number,
  code: Gap['code'] = 'not-a-lock-file',
): { gap: Gap } => ({
  gap: { code, message: reason, ...(line !== undefined && { line }) },
})

/**
 * Runs a parser, and takes a stack that ran over for what it is: a file nested too deeply for anyone. Any other exception that
 * `explain` does not know is a mistake of ours and is thrown on.
 */
export const guarded = <T>(parse: () => T, explain: (cause: unknown) => Gap | undefined): Parsed<T> => {
  try {
    return { value: parse() }
  } catch (cause) {
    if (cause instanceof RangeError) return broken('it is nested too deeply to be read', undefined, 'refused')
    const gap = explain(cause)
    if (gap === undefined) throw cause
    return { gap }
  }
}
