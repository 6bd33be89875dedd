/** A member of a document: a value, or a long list that is written item by item. */
export type Member =
  readonly [name: string, value: unknown] | readonly [name: string, list: Iterable<unknown>, 'list']

/** A piece of a document's text, and where the value belongs that is whole in it. */
export interface JsonPiece {
  readonly text: string
  readonly member?: { readonly name: string; readonly json: string; readonly isItem: boolean }
}

/** A JSON object in pieces, each item of a list on a line of its own: a document of any size needs the memory of one item. */
export function* jsonPieces(members: Iterable<Member>): Generator<JsonPiece> {
  let separator = '{\n'
  for (const [name, value, isList] of members) {
    if (value === undefined) continue
    const before = `${separator}${JSON.stringify(name)}: `
    if (isList === 'list') yield* listPieces(name, before, value as Iterable<unknown>)
    else yield piece(before, name, JSON.stringify(value), false)
    separator = ',\n'
  }
  yield { text: '\n}\n' }
}

function* listPieces(name: string, before: string, items: Iterable<unknown>): Generator<JsonPiece> {
  let separator = `${before}[\n`
  let isEmpty = true
  for (const item of items) {
    yield piece(separator, name, JSON.stringify(item), true)
    separator = ',\n'
    isEmpty = false
  }
  yield isEmpty ? piece(before, name, '[]', false) : { text: '\n]' }
}

const piece = (before: string, name: string, json: string, isItem: boolean): JsonPiece => ({
  text: `${before}${json}`,
  member: { name, json, isItem },
})

/** The text of pieces. */
export function* textOf(pieces: Iterable<JsonPiece>): Generator<string> {
  for (const { text } of pieces) yield text
}

/**
 * What a program reads in the text of pieces: every value is parsed from its own piece, so that the text is never held whole.
 *
 * @param tell is told the text on the way, piece by piece
 */
export const valueOf = (
  pieces: Iterable<JsonPiece>,
  tell: (text: string) => void,
): Readonly<Record<string, unknown>> => {
  const document: Record<string, unknown> = {}
  for (const { text, member } of pieces) {
    tell(text)
    if (member === undefined) continue
    const { name, json, isItem } = member
    const value: unknown = JSON.parse(json)
    if (!isItem) document[name] = value
    else if (Array.isArray(document[name])) document[name].push(value)
    else document[name] = [value]
  }
  return document
}

/** The parts of an object that are there. */
export const without = <Value extends object>(value: Value): Value => {
  const kept: Record<string, unknown> = {}
  for (const [name, member] of Object.entries(value))
    if (member !== undefined && !(Array.isArray(member) && member.length === 0)) kept[name] = member
  return kept as Value
}
