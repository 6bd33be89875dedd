import { ConfigurationError, type Fault } from '@devsecops/core'

/** A regular expression of RE2's syntax that a whole text matches, or does not. */
export interface Pattern {
  readonly matches: (text: string) => boolean
}

/** A pattern as it is written, and the setting where it stands: `cost.tags.required.0.pattern`. */
export interface PatternWording {
  readonly source: string
  readonly setting: string
  /** Whether capitals and small letters are the same. */
  readonly ignoresCase?: boolean
}

/**
 * Compiles patterns, in the order given; RE2 is loaded when one is first wanted. It takes time in proportion to the text,
 * whatever the pattern is.
 * @throws ConfigurationError `bad-policy` with every one that is not of RE2's syntax.
 */
export const compilePatterns = async (wordings: readonly PatternWording[]): Promise<readonly Pattern[]> => {
  if (wordings.length === 0) return []
  const { patternFault, wholePattern } = await import('./cel/matching.ts')
  const faults = wordings.flatMap(({ source, setting }): readonly Fault[] => {
    const fault = patternFault(source)
    return fault === undefined
      ? []
      : [{ code: 'bad-policy', message: `${setting} is no regular expression of RE2: ${fault}` }]
  })
  if (faults.length > 0) throw new ConfigurationError(faults)
  return wordings.map(({ source, ignoresCase = false }) => ({ matches: wholePattern(source, ignoresCase) }))
}
