import type { Edition, Match, Parameter, Schema } from './description.ts'
import { validator } from './validator.ts'

export interface Sent {
  readonly query: Readonly<Record<string, string>>
  readonly accept: string
  readonly body: unknown
}

/** What GitHub's description does not allow in a request, in words. */
export const requestFaults = (edition: Edition, match: Match, sent: Sent): readonly string[] => [
  ...unknownQuery(match, sent),
  ...match.operation.parameters.flatMap((parameter) => parameterFaults(edition, parameter, match, sent)),
  ...bodyFaults(edition, match, sent.body),
  ...acceptFaults(match, sent.accept),
]

const unknownQuery = ({ operation }: Match, { query }: Sent): readonly string[] => {
  const known = operation.parameters.filter((each) => each.in === 'query').map(({ name }) => name)
  return Object.keys(query).flatMap((name) => (known.includes(name) ? [] : [`query: no parameter ${name}`]))
}

const parameterFaults = (
  edition: Edition,
  parameter: Parameter,
  match: Match,
  sent: Sent,
): readonly string[] => {
  const { name, in: place, schema, required } = parameter
  const value = place === 'path' ? match.values[name] : sent.query[name]
  if (value === undefined) return required && place === 'query' ? [`query: ${name} is missing`] : []
  // In an object, because a bare value cannot be coerced.
  const wrapped: Schema = wrap(schema)
  return validator(edition)
    .text(wrapped, { value })
    .map((fault) => `${place} ${name}: ${fault}`)
}

const wrappers = new WeakMap<Schema, Schema>()

const wrap = (schema: Schema): Schema => {
  const known = wrappers.get(schema) ?? { type: 'object', properties: { value: schema } }
  wrappers.set(schema, known)
  return known
}

const bodyFaults = (edition: Edition, { operation }: Match, body: unknown): readonly string[] => {
  if (body === undefined) return operation.bodyRequired ? ['body: is missing'] : []
  if (operation.body === undefined) return ['body: none is expected']
  return validator(edition)
    .json(operation.body, body)
    .map((fault) => `body: ${fault}`)
}

/** JSON in any of its spellings, or a media type that the operation's description lists. */
const acceptFaults = ({ operation }: Match, accept: string): readonly string[] => {
  const json = [
    '',
    '*/*',
    'application/json',
    'application/vnd.github+json',
    'application/vnd.github.v3+json',
  ]
  const known = Object.values(operation.answers).flatMap((answer) => Object.keys(answer))
  return json.includes(accept) || known.includes(accept)
    ? []
    : [`accept: ${accept} is not a media type of this operation`]
}
