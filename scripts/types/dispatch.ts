type Schema = { readonly [key: string]: unknown }

/**
 * SPDX 3's schema offers an element every class in turn: some sixty refusals for each element, minutes for a large document. Every class
 * names its type, so the type can choose: the same documents are valid, in a fraction of the time.
 */
export const dispatchedByType = (schema: Schema): Schema => {
  const definitions = schema['$defs'] as Readonly<Record<string, Schema>>
  return rewritten(schema, (node) => chosenByType(node, definitions)) as Schema
}

const rewritten = (node: unknown, change: (node: Schema) => Schema): unknown => {
  if (Array.isArray(node)) return node.map((item) => rewritten(item, change))
  if (node === null || typeof node !== 'object') return node
  const inner = Object.fromEntries(
    Object.entries(node).map(([key, value]) => [key, rewritten(value, change)]),
  )
  return change(inner)
}

const chosenByType = (node: Schema, definitions: Readonly<Record<string, Schema>>): Schema => {
  const { anyOf, ...others } = node
  if (!Array.isArray(anyOf) || anyOf.length < 4 || 'if' in others || 'allOf' in others) return node
  const typed = (anyOf as Schema[]).map((choice) => ({ choice, type: typeOf(choice, definitions) }))
  const known = typed.filter(({ type }) => type !== undefined)
  const rest = typed.filter(({ type }) => type === undefined).map(({ choice }) => choice)
  if (known.length < 4) return node
  return {
    ...others,
    if: {
      type: 'object',
      required: ['type'],
      properties: { type: { enum: known.map(({ type }) => type) } },
    },
    then: {
      allOf: known.map(({ choice, type }) => ({
        if: { properties: { type: { const: type } } },
        then: choice,
      })),
    },
    else: rest.length === 0 ? false : { anyOf: rest },
  }
}

/** The type that a class demands: `{ allOf: [{ properties: { type: { oneOf: [{ const }] } } }, …] }`. */
const typeOf = ({ $ref }: Schema, definitions: Readonly<Record<string, Schema>>): string | undefined => {
  if (typeof $ref !== 'string') return undefined
  const [own] = (definitions[$ref.replace('#/$defs/', '')]?.['allOf'] ?? []) as Schema[]
  const { oneOf } = ((own?.['properties'] as Schema | undefined)?.['type'] ?? {}) as Schema
  const [only] = (oneOf ?? []) as Schema[]
  return typeof only?.['const'] === 'string' ? only['const'] : undefined
}
