import { suggestion } from '@devsecops/core'
import type { Fault } from '@devsecops/core'
import type { ErrorObject } from 'ajv'
import type { LocatedYaml, Step } from './located-yaml.ts'
import { keysAt, settingAt } from './setting-path.ts'

/**
 * The schema's objections to a policy, as sentences a person can act on: each names the key, what was found and what
 * is expected, and stands at the key's line and column.
 */
export const schemaFaults = (
  errors: readonly ErrorObject[],
  file: string,
  { value, locate }: LocatedYaml,
): Fault[] => {
  const faults = withoutEchoes(errors, value).map((error): Fault => {
    const path = pathOf(error)
    const place = keyPathOf(error, path)
    return { code: 'bad-policy', file, ...locate(place), message: sentence(error, path, at(value, path)) }
  })
  return unique(faults)
}

/**
 * Where a setting has two forms (a number or an object), ajv objects to both. Only the form that the user chose is
 * worth a sentence; where neither was chosen, one sentence for both.
 */
const withoutEchoes = (errors: readonly ErrorObject[], document: unknown): readonly ErrorObject[] => {
  const choices = errors.filter(({ keyword }) => keyword === 'anyOf').map(({ instancePath }) => instancePath)
  const noise = new Set(['type', 'const', 'enum'])
  return errors.filter((error) => {
    if (error.keyword === 'propertyNames') return false
    const choice = choices.find((path) => error.instancePath.startsWith(path))
    if (choice === undefined) return true
    const specific = errors.some(
      ({ keyword, instancePath }) =>
        instancePath.startsWith(choice) &&
        keyword !== 'anyOf' &&
        !(instancePath === choice && noise.has(keyword)),
    )
    if (error.instancePath !== choice) return true
    // A word where a word of a list is expected: the list of words says more than "a word or a list".
    const words = typeof at(document, pathOf(error)) === 'string'
    if (words && errors.some(({ keyword, instancePath }) => instancePath === choice && keyword === 'enum'))
      return error.keyword === 'enum'
    return specific ? error.keyword !== 'anyOf' && !noise.has(error.keyword) : error.keyword === 'anyOf'
  })
}

const pathOf = ({ instancePath }: ErrorObject): Step[] =>
  instancePath
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step))

const keyPathOf = ({ keyword, params, propertyName }: ErrorObject, path: readonly Step[]): Step[] => {
  if (keyword === 'additionalProperties') return [...path, String(params['additionalProperty'])]
  return propertyName === undefined ? [...path] : [...path, propertyName]
}

const at = (value: unknown, path: readonly Step[]): unknown =>
  path.reduce<unknown>(
    (node, step) =>
      node !== null && typeof node === 'object' ? (node as Record<string, unknown>)[step] : undefined,
    value,
  )

const sentence = (error: ErrorObject, path: readonly Step[], found: unknown): string => {
  const name = path.length === 0 ? 'the policy' : dotted(path)
  const { keyword, params, propertyName } = error
  if (propertyName !== undefined)
    return `"${propertyName}" is not a name for ${name}; ${nameExpectation(params)}`
  switch (keyword) {
    case 'additionalProperties':
      return unknownKey(String(params['additionalProperty']), path)
    case 'required':
      return `${name} lacks the key "${String(params['missingProperty'])}"`
    case 'enum':
    case 'const': {
      const allowed = allowedOf(params)
      return `${name} is ${shown(found)}; expected ${allowed.length === 1 ? '' : 'one of '}${allowed.join(', ')}${allowed.length === 1 ? '' : suggestion(String(found), allowed)}`
    }
    case 'anyOf':
    case 'type':
    case 'pattern':
      return `${name} is ${shown(found)}; expected ${expectation(path, params)}`
    case 'minimum':
    case 'maximum':
      return `${name} is ${shown(found)}; expected at ${keyword === 'minimum' ? 'least' : 'most'} ${String(params['limit'])}`
    case 'minItems':
    case 'minLength':
      return `${name} is too short; expected at least ${String(params['limit'])} ${keyword === 'minItems' ? 'entries' : 'characters'}`
    case 'maxItems':
      return `${name} has too many entries; expected at most ${String(params['limit'])}`
    case 'uniqueItems':
      return `${name} names the same entry twice`
    default:
      return `${name} ${error.message ?? 'is not what the schema expects'}`
  }
}

const allowedOf = (params: Record<string, unknown>): string[] =>
  (Array.isArray(params['allowedValues']) ? params['allowedValues'] : [params['allowedValue']]).map(String)

const nameExpectation = (params: Record<string, unknown>): string =>
  params['allowedValues'] === undefined
    ? 'expected letters, digits, "_" and "-", starting with a letter or digit'
    : `expected one of ${allowedOf(params).join(', ')}`

const unknownKey = (key: string, path: readonly Step[]): string => {
  const known = keysAt(path)
  const where = path.length === 0 ? '' : ` in ${dotted(path)}`
  return `unknown key "${key}"${where}${suggestion(key, known) || '; '}${suggestion(key, known) === '' ? '' : ' '}expected one of ${known.join(', ')}`
}

const UNIT_EXAMPLES = {
  dollars: 'an amount in US dollars such as 500 or "$5,000", or none',
  share: 'a percentage such as 99.9%, or none',
  ratio: 'a percentage such as 25% or 150%, or none',
  count: 'a whole number, or none',
  seconds: 'a duration such as 200ms, 30min, 4h, 7d or 7y, or none',
  number: 'a number',
} as const

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: 'text',
  array: 'a list',
  object: 'a mapping',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  null: 'nothing',
}

const expectation = (path: readonly Step[], params: Record<string, unknown>): string => {
  const setting = settingAt(path)
  if (setting?.kind === 'ordered' && 'unit' in setting) return UNIT_EXAMPLES[setting.unit]
  // The environments of a test are a list; the policy's own are a mapping.
  const special =
    path.length === 1 && path[0] === 'environments' ? undefined : SPECIAL_EXPECTATIONS[String(path.at(-1))]
  if (special !== undefined) return special
  const types = [params['type']].flat().map((type) => TYPE_WORDS[String(type)] ?? String(type))
  return types.join(' or ')
}

const SPECIAL_EXPECTATIONS: Readonly<Record<string, string>> = {
  approvals: 'a whole number from 0 to 20, or a mapping with count, teams and security-review',
  on: 'an event of GitHub such as push, a list of events, or "*"',
  environments: 'a list of environments, or all',
  extends: 'a path such as ./base.yml, or owner/repository/path@ref',
}

const shown = (value: unknown): string => {
  if (value === undefined || value === null) return 'empty'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'a mapping'
  const text = JSON.stringify(value)
  return text.length > 80 ? `${text.slice(0, 80)}…` : text
}

const dotted = (path: readonly Step[]): string =>
  path
    .map((step, index) => (typeof step === 'number' ? `[${String(step)}]` : index === 0 ? step : `.${step}`))
    .join('')

const unique = (faults: readonly Fault[]): Fault[] => {
  const seen = new Map(faults.map((fault) => [JSON.stringify(fault), fault]))
  return [...seen.values()].sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0))
}
