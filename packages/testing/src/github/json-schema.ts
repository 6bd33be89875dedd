import type { Schema } from './description.ts'

/**
 * `partial` asks that what is there is described, and not that everything described is there. `open` does not mind what
 * is not described either: each part of an `allOf` knows its own members only.
 */
export type Style = 'exact' | 'partial' | 'open'

/** Keywords without a schema in them that OpenAPI 3.0 and JSON Schema mean the same by. */
const PLAIN = [
  'type',
  'format',
  'required',
  'enum',
  'minimum',
  'maximum',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'uniqueItems',
  'maxProperties',
  'pattern',
]

/**
 * An OpenAPI 3.0 schema as JSON Schema: `nullable` becomes a type, a reference becomes the name that `register` is given,
 * and `oneOf` becomes `anyOf`, since GitHub's alternatives overlap.
 */
export const jsonSchema = (schema: Schema, style: Style, register: (name: string) => void): Schema => {
  const inner = (value: unknown): Schema => jsonSchema(value as Schema, style, register)
  const open = (value: unknown): Schema =>
    jsonSchema(value as Schema, style === 'partial' ? 'open' : style, register)
  const out = Object.assign(
    {},
    ...Object.entries(schema).map(([key, value]) => keyword(key, value, key === 'allOf' ? open : inner)),
  ) as Record<string, unknown>
  const reference = schema['$ref']
  if (typeof reference === 'string') out['$ref'] = named(reference, register)
  if (style !== 'exact') delete out['required']
  if (style === 'partial' && out['properties'] !== undefined) out['additionalProperties'] ??= false
  return schema['nullable'] === true ? { anyOf: [out, { type: 'null' }] } : out
}

const keyword = (key: string, value: unknown, inner: (value: unknown) => Schema): Schema => {
  if (PLAIN.includes(key)) return { [key]: value }
  if (key === 'items' || key === 'not') return { [key]: inner(value) }
  if (key === 'additionalProperties') return { [key]: typeof value === 'boolean' ? value : inner(value) }
  if (key === 'allOf') return { allOf: (value as readonly unknown[]).map(inner) }
  if (key === 'anyOf' || key === 'oneOf') return { anyOf: (value as readonly unknown[]).map(inner) }
  if (key !== 'properties') return {}
  return {
    properties: Object.fromEntries(
      Object.entries(value as Schema).map(([name, each]) => [name, inner(each)]),
    ),
  }
}

const named = (reference: string, register: (name: string) => void): string => {
  const name = reference.slice('#/components/schemas/'.length)
  register(name)
  return name
}
