/** A member of a document: a value, or a long list that is written item by item. */
export type Member =
  readonly [name: string, value: unknown] | readonly [name: string, list: Iterable<unknown>, 'list']

/** A JSON object in pieces, each item of a list on a line of its own: a document of any size needs the memory of one item. */
export function* jsonPieces(members: Iterable<Member>): Generator<string> {
  let separator = '{\n'
  for (const [name, value, isList] of members) {
    if (value === undefined) continue
    yield `${separator}${JSON.stringify(name)}: `
    if (isList === 'list') yield* listPieces(value as Iterable<unknown>)
    else yield JSON.stringify(value)
    separator = ',\n'
  }
  yield '\n}\n'
}

function* listPieces(items: Iterable<unknown>): Generator<string> {
  let separator = '[\n'
  for (const item of items) {
    yield `${separator}${JSON.stringify(item)}`
    separator = ',\n'
  }
  yield separator === '[\n' ? '[]' : '\n]'
}

/** The parts of an object that are there. */
export const without = <Value extends object>(value: Value): Value =>
  Object.fromEntries(
    Object.entries(value).filter(
      ([, member]) => member !== undefined && !(Array.isArray(member) && member.length === 0),
    ),
  ) as Value
