import { Ajv, type Options, type ValidateFunction } from 'ajv'
import formats from 'ajv-formats'

import { description, type Edition, type Schema } from './description.ts'
import { jsonSchema, type Style } from './json-schema.ts'

/** Says what is wrong with a value by a schema of GitHub's description; empty when nothing is. */
type Check = (schema: Schema, value: unknown) => readonly string[]

interface Validator {
  /** For what arrives as text, in a path or query: `"7"` is a number there. */
  readonly text: Check
  readonly json: Check
  /** For a document of which only a part is there: that part must be as described. */
  readonly part: Check
}

const built = new Map<Edition, Validator>()

/** The validator for one description; a schema is compiled when it is first needed, and kept. */
export const validator = (edition: Edition): Validator => {
  const known = built.get(edition) ?? {
    text: checker(edition, 'exact', { coerceTypes: true }),
    json: checker(edition, 'exact', {}),
    part: checker(edition, 'partial', {}),
  }
  built.set(edition, known)
  return known
}

const checker = (edition: Edition, style: Style, options: Options): Check => {
  const ajv = new Ajv({ strict: false, allErrors: true, ...options })
  formats.default(ajv)
  const register = registrar(ajv, edition, style)
  const compiled = new Map<Schema, ValidateFunction>()
  return (schema, value) => {
    const validate = compiled.get(schema) ?? ajv.compile(jsonSchema(schema, style, register))
    compiled.set(schema, validate)
    validate(value)
    return (validate.errors ?? []).map(({ instancePath, message, params }) =>
      `${instancePath} ${message ?? ''}${extra(params)}`.trim(),
    )
  }
}

/** Adds a schema that another refers to, and those it refers to in turn, each once. */
const registrar = (ajv: Ajv, edition: Edition, style: Style): ((name: string) => void) => {
  const register = (name: string): void => {
    if (ajv.schemas[name] !== undefined) return
    // Holds the place first: some schemas refer to themselves.
    ajv.addSchema({}, name)
    const schema = jsonSchema(description(edition).schema(name), style, register)
    ajv.removeSchema(name)
    ajv.addSchema(schema, name)
  }
  return register
}

/** Ajv's message for a property that is not allowed leaves out which. */
const extra = (params: Readonly<Record<string, unknown>>): string =>
  'additionalProperty' in params ? `: ${String(params['additionalProperty'])}` : ''
