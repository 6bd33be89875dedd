import { suggestion, type Fault } from '@devsecops/core'
import type { ErrorObject } from 'ajv'
import type { LocatedYaml, Step } from '../located-yaml.ts'

/** The keys of a waiver, in the order of the schema. */
const KEYS = [
  'id',
  'rule',
  'secret',
  'tool',
  'package',
  'path',
  'category',
  'owner',
  'reason',
  'expires',
  'expires-on-fix',
  'vex-justification',
] as const

/** What is expected of a key whose form the schema gives as a pattern or a choice of types. */
const EXPECTED: Readonly<Record<string, string>> = {
  expires: 'a date such as 2026-12-31, or a moment such as 2026-12-31T12:00:00Z (RFC 3339)',
  secret: '64 hexadecimal digits, as the summary shows them',
  id: 'a name, or a list of names',
  waivers: 'a list of waivers',
  'expires-on-fix': 'true or false',
}

/** The schema's objections as sentences, each at the line and column of its key. */
export const waiverFaults = (
  errors: readonly ErrorObject[],
  file: string,
  { locate }: LocatedYaml,
): readonly Fault[] => {
  const faults = errors.filter(isOwn).map((error): Fault => {
    const path = pathOf(error)
    const key = error.keyword === 'additionalProperties' ? [unknownKeyOf(error)] : []
    return { code: 'bad-policy', file, ...locate([...path, ...key]), message: sentence(error, path) }
  })
  return [...new Map(faults.map((fault) => [JSON.stringify(fault), fault])).values()].sort(
    (a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0),
  )
}

/** Where one of several forms is expected, ajv objects for each form and once for all: the last is enough. */
const isOwn = ({ schemaPath }: ErrorObject): boolean => !/\/anyOf\/\d/.test(schemaPath)

const pathOf = ({ instancePath }: ErrorObject): Step[] =>
  instancePath
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step))

const unknownKeyOf = ({ params }: ErrorObject): string => String(params['additionalProperty'])

/** `waivers[2].expires`: never the value, which may be a secret that was put in the wrong place. */
const nameOf = (path: readonly Step[]): string =>
  path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`))
    .join('') || 'the file'

const sentence = (error: ErrorObject, path: readonly Step[]): string => {
  const name = nameOf(path)
  const { keyword, params } = error
  switch (keyword) {
    case 'additionalProperties': {
      const known = path.length === 0 ? ['version', 'waivers'] : KEYS
      const hint = suggestion(unknownKeyOf(error), known)
      return `unknown key "${unknownKeyOf(error)}" in ${name}${hint === '' ? ';' : hint} expected one of ${known.join(', ')}`
    }
    case 'required':
      return `${name} lacks the key "${String(params['missingProperty'])}"`
    case 'anyOf':
      return path.length === 2
        ? `${name} does not say what it lets through; expected id, rule or secret`
        : `${name} is not what is expected: ${expected(path)}`
    case 'enum':
      return `${name} is none of ${(params['allowedValues'] as readonly string[]).join(', ')}`
    case 'const':
      return `${name} is not ${String(params['allowedValue'])}, the version that is read here`
    case 'minLength':
      return `${name} is too short; expected at least ${String(params['limit'])} characters`
    case 'maxItems':
      return `${name} has too many entries; expected at most ${String(params['limit'])}`
    default:
      return `${name} is not what is expected: ${expected(path)}`
  }
}

const expected = (path: readonly Step[]): string =>
  EXPECTED[String(path.at(-1))] ?? (path.length < 2 ? 'a mapping with the key waivers' : 'a text')
