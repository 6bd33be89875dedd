import { RowScan } from '../json-scan/row-scan.ts'
import { Value } from '../value.ts'
import { suppressionsOf, type ResultFields, type Suppression } from './fields.ts'
import { FIELD, RESULT } from './shape.ts'

/** Thrown where a field of a scanned result is not of the type that it should have. */
export class IrregularError extends Error {}

const NONE: readonly never[] = []

/** The fields of the result that was gone over last: one object for all results. All raise IrregularError. */
export class RowFields implements ResultFields {
  readonly scan = new RowScan(RESULT, Object.keys(FIELD).length)

  ruleId = () => this.#text(FIELD.ruleId) ?? this.#text(FIELD.nestedRuleId)
  ruleIndex = () => this.#number(FIELD.nestedRuleIndex) ?? this.#number(FIELD.ruleIndex)
  component = () => this.#number(FIELD.component)
  kind = () => this.#text(FIELD.kind)
  baselineState = () => this.#text(FIELD.baselineState)
  level = () => this.#text(FIELD.level)
  text = () => this.#text(FIELD.text)
  cleanText = () => (this.scan.field(FIELD.arguments) === undefined ? this.scan.line(FIELD.text) : undefined)
  markdown = () => this.#text(FIELD.markdown)
  messageId = () => this.#text(FIELD.messageId)
  uri = () => this.#text(FIELD.uri)
  uriBaseId = () => this.#text(FIELD.uriBaseId)
  artifact = () => this.#number(FIELD.artifact)
  startLine = () => this.#line(FIELD.startLine)
  endLine = () => this.#line(FIELD.endLine)
  snippet = () => this.#text(FIELD.snippet) ?? this.#text(FIELD.contextSnippet)
  lineHash = () => this.#text(FIELD.lineHash)
  score = () => this.scan.field(FIELD.score)
  subject = () => this.scan.field(FIELD.subject)
  aliases = () => this.scan.field(FIELD.aliases)

  messageArguments = (): readonly string[] => {
    const list = this.scan.field(FIELD.arguments)
    if (list === undefined) return NONE
    if (!Array.isArray(list)) throw new IrregularError()
    return list.map((each: unknown) => asText(each) ?? '')
  }

  fingerprints = (): object | undefined => {
    const own = this.scan.field(FIELD.fingerprints)
    return typeof own === 'object' && own !== null && !Array.isArray(own) ? own : undefined
  }

  suppressions = (): readonly Suppression[] => {
    const list = this.scan.field(FIELD.suppressions)
    return list === undefined ? NONE : suppressionsOf(new Value('', list))
  }

  #text(place: number): string | undefined {
    const value = this.scan.field(place)
    return typeof value === 'string' ? value : asText(value)
  }

  #number(place: number): number | undefined {
    const value = this.scan.field(place)
    if (typeof value === 'number') return value
    if (value === undefined || value === null) return undefined
    throw new IrregularError()
  }

  #line(place: number): number | undefined {
    const line = this.#number(place)
    return line !== undefined && Number.isSafeInteger(line) && line > 0 ? line : undefined
  }
}

const asText = (value: unknown): string | undefined => {
  if (typeof value === 'string') return value
  if (value === undefined || value === null) return undefined
  throw new IrregularError()
}
