import type { Value } from '../value.ts'

/**
 * What the reader asks of a result (§3.27). A log that was parsed as a whole answers from its values (`valueFields`), one
 * that was scanned from a row (`RowFields`). Nothing is `undefined` but what is absent or null.
 */
export interface ResultFields {
  readonly ruleId: () => string | undefined
  readonly ruleIndex: () => number | undefined
  /** The index of the extension that has the rule. */
  readonly component: () => number | undefined
  readonly kind: () => string | undefined
  readonly baselineState: () => string | undefined
  readonly level: () => string | undefined
  readonly text: () => string | undefined
  /** A text without arguments as `messageOf` gives it, where it is known to be one line that holds no credential. */
  readonly cleanText: () => string | undefined
  readonly markdown: () => string | undefined
  readonly messageId: () => string | undefined
  readonly messageArguments: () => readonly string[]
  readonly uri: () => string | undefined
  readonly uriBaseId: () => string | undefined
  readonly artifact: () => number | undefined
  readonly startLine: () => number | undefined
  readonly endLine: () => number | undefined
  /** The text of the region, or around it, where the tool put it into the log. */
  readonly snippet: () => string | undefined
  /** The object of fingerprints; `undefined` for what is none. */
  readonly fingerprints: () => object | undefined
  readonly lineHash: () => string | undefined
  readonly suppressions: () => readonly Suppression[]
  /** `security-severity` of the result's own properties, whatever it is. */
  readonly score: () => unknown
  /** The package that it is about, of tools that say it in a property. */
  readonly subject: () => unknown
  /** Other names of the weakness, of tools that say them in a property. */
  readonly aliases: () => unknown
}

export interface Suppression {
  readonly status: string | undefined
  readonly justification: string | undefined
}

/** The fields of a result that was parsed. All raise UnreadableError for a field of the wrong type. */
export const valueFields = (result: Value): ResultFields => {
  const message = (): Value => result.object().at('message')
  // The first location: GitHub, too, looks at no other.
  const place = (): Value | undefined => result.at('locations').list()[0]?.object().at('physicalLocation')
  const artifact = (): Value | undefined => place()?.at('artifactLocation')
  const properties = result.object().at('properties')
  return {
    ruleId: () => result.at('ruleId').text() ?? result.at('rule').at('id').text(),
    ruleIndex: () => result.at('rule').at('index').number() ?? result.at('ruleIndex').number(),
    component: () => result.at('rule').at('toolComponent').at('index').number(),
    kind: () => result.at('kind').text(),
    baselineState: () => result.at('baselineState').text(),
    level: () => result.at('level').text(),
    text: () => message().at('text').text(),
    cleanText: () => undefined,
    markdown: () => message().at('markdown').text(),
    messageId: () => message().at('id').text(),
    messageArguments: () =>
      message()
        .at('arguments')
        .list()
        .map((argument) => argument.text() ?? ''),
    uri: () => artifact()?.at('uri').text(),
    uriBaseId: () => artifact()?.at('uriBaseId').text(),
    artifact: () => artifact()?.at('index').number(),
    startLine: () => place()?.at('region').at('startLine').line(),
    endLine: () => place()?.at('region').at('endLine').line(),
    snippet: () =>
      place()?.at('region').at('snippet').at('text').text() ??
      place()?.at('contextRegion').at('snippet').at('text').text(),
    fingerprints: () => {
      const own = result.at('fingerprints')
      return own.isObject ? (own.raw as object) : undefined
    },
    lineHash: () => result.at('partialFingerprints').at('primaryLocationLineHash').text(),
    suppressions: () => suppressionsOf(result.at('suppressions')),
    score: () => (properties.isObject ? properties.at('security-severity').raw : undefined),
    subject: () => (properties.isObject ? properties.at('package').raw : undefined),
    aliases: () => (properties.isObject ? properties.at('aliases').raw : undefined),
  }
}

/** @throws UnreadableError when an element is no object. */
export const suppressionsOf = (suppressions: Value): readonly Suppression[] =>
  suppressions.list().map((each) => ({
    status: each.object().at('status').text(),
    justification: each.at('justification').text(),
  }))
