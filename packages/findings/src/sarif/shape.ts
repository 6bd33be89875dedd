import {
  field,
  firstOf,
  firstRowOf,
  listOf,
  objectOf,
  phraseField,
  rowOf,
  scalar,
  whole,
  wordField,
} from '../json-scan/shape.ts'

/*
 * What the reader of SARIF asks for, and nothing else: a field that it comes to ask for is to be named here, too.
 */

const TEXT = objectOf({ text: scalar })

const RULE = objectOf({
  id: scalar,
  name: scalar,
  shortDescription: TEXT,
  fullDescription: TEXT,
  messageStrings: whole,
  helpUri: scalar,
  defaultConfiguration: objectOf({ level: scalar }),
  properties: objectOf({ 'security-severity': scalar, 'problem.severity': scalar, tags: listOf(scalar) }),
})

const COMPONENT = objectOf({ name: scalar, rules: listOf(RULE) })

/** The members of a run (§3.14) that are kept, beside its results. */
export const RUN = {
  tool: objectOf({ driver: COMPONENT, extensions: listOf(COMPONENT) }),
  invocations: listOf(objectOf({ executionSuccessful: scalar })),
  artifacts: listOf(objectOf({ location: objectOf({ uri: scalar, uriBaseId: scalar }) })),
  originalUriBaseIds: whole,
  externalPropertyFileReferences: objectOf({ results: firstOf(scalar) }),
  properties: objectOf({ imageName: scalar }),
} as const

/** The fields of a result that decide: name → its place in the row. */
export const FIELD = {
  ruleId: 0,
  ruleIndex: 1,
  nestedRuleId: 2,
  nestedRuleIndex: 3,
  component: 4,
  kind: 5,
  level: 6,
  text: 7,
  markdown: 8,
  messageId: 9,
  arguments: 10,
  uri: 11,
  uriBaseId: 12,
  artifact: 13,
  startLine: 14,
  endLine: 15,
  snippet: 16,
  contextSnippet: 17,
  fingerprints: 18,
  lineHash: 19,
  baselineState: 20,
  suppressions: 21,
  score: 22,
  subject: 23,
  aliases: 24,
} as const

const snippet = (place: number) => rowOf({ text: field(place) })

/** A result (§3.27), of which the first location counts (see placeOf). */
export const RESULT = rowOf({
  ruleId: wordField(FIELD.ruleId),
  ruleIndex: field(FIELD.ruleIndex),
  rule: rowOf({
    id: wordField(FIELD.nestedRuleId),
    index: field(FIELD.nestedRuleIndex),
    toolComponent: rowOf({ index: field(FIELD.component) }),
  }),
  kind: wordField(FIELD.kind),
  level: wordField(FIELD.level),
  message: rowOf({
    text: phraseField(FIELD.text),
    markdown: field(FIELD.markdown),
    id: wordField(FIELD.messageId),
    arguments: field(FIELD.arguments),
  }),
  locations: firstRowOf(
    rowOf({
      physicalLocation: rowOf({
        artifactLocation: rowOf({
          uri: wordField(FIELD.uri),
          uriBaseId: wordField(FIELD.uriBaseId),
          index: field(FIELD.artifact),
        }),
        region: rowOf({
          startLine: field(FIELD.startLine),
          endLine: field(FIELD.endLine),
          snippet: snippet(FIELD.snippet),
        }),
        contextRegion: rowOf({ snippet: snippet(FIELD.contextSnippet) }),
      }),
    }),
  ),
  fingerprints: field(FIELD.fingerprints),
  partialFingerprints: rowOf({ primaryLocationLineHash: field(FIELD.lineHash) }),
  baselineState: wordField(FIELD.baselineState),
  suppressions: field(FIELD.suppressions),
  properties: rowOf({
    'security-severity': field(FIELD.score),
    package: field(FIELD.subject),
    aliases: field(FIELD.aliases),
  }),
})
