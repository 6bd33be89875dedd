import { ConfigurationError, SEVERITIES, suggestion, type Fault } from '@devsecops/core'
import { load, YAMLException } from 'js-yaml'
import { BUILTIN_RULES } from './builtin.ts'
import { isObject } from './objects.ts'
import { SCOPES, type KubernetesRule } from './rule.ts'

const TEXTS = ['id', 'title', 'severity', 'scope', 'require'] as const
const KEYS: readonly string[] = [...TEXTS, 'when', 'references']

/** A rule's name, as findings and waivers write it. */
const ID = /^[a-z0-9][a-z0-9.-]{0,99}$/

/**
 * Rules of one's own, in the form that the built-in ones have: `rules:` with a list of id, title, severity, scope, require
 * and, where wanted, when and references. They stand beside the built-in ones and cannot replace one.
 *
 * @throws ConfigurationError `bad-syntax` or `bad-rule` with every fault.
 */
export const parseOwnRules = (text: string, file: string): readonly KubernetesRule[] => {
  const entries = entriesIn(text, file)
  const faults = entries.flatMap((entry, index) =>
    faultsOf(entry, index).map((message): Fault => ({ code: 'bad-rule', file, message })),
  )
  const ids = entries.map((entry) => (isObject(entry) ? entry['id'] : undefined))
  const twice = ids.filter((id, index) => typeof id === 'string' && ids.indexOf(id) < index)
  faults.push(
    ...twice.map((id): Fault => ({ code: 'bad-rule', file, message: `two rules are called ${String(id)}` })),
  )
  if (faults.length > 0) throw new ConfigurationError(faults)
  return entries as readonly KubernetesRule[]
}

const entriesIn = (text: string, file: string): readonly unknown[] => {
  const root = parse(text, file)
  const entries = isObject(root) ? root['rules'] : undefined
  if (Array.isArray(entries) && Object.keys(root as object).length === 1) return entries
  throw new ConfigurationError({
    code: 'bad-rule',
    file,
    message: 'expected the key rules with a list, and no other',
  })
}

const parse = (text: string, file: string): unknown => {
  try {
    return load(text)
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error
    throw new ConfigurationError({ code: 'bad-syntax', file, message: 'the file is not valid YAML' })
  }
}

const faultsOf = (entry: unknown, index: number): readonly string[] => {
  if (!isObject(entry)) return [`rules[${index}] is no mapping`]
  const name = typeof entry['id'] === 'string' ? `rule ${entry['id']}` : `rules[${index}]`
  const wrong = (key: string, expected: string): string => `${name}: ${key} is not as expected: ${expected}`
  return [
    ...Object.keys(entry)
      .filter((key) => !KEYS.includes(key))
      .map(
        (key) =>
          `${name}: nothing is called ${key}${suggestion(key, KEYS) || `; expected ${KEYS.join(', ')}`}`,
      ),
    ...TEXTS.filter((key) => typeof entry[key] !== 'string' || entry[key].trim() === '').map((key) =>
      wrong(key, 'a text'),
    ),
    ...(entry['when'] === undefined || typeof entry['when'] === 'string'
      ? []
      : [wrong('when', 'a condition')]),
    ...(isTexts(entry['references']) ? [] : [wrong('references', 'a list of texts')]),
    ...oneOf(entry, 'severity', SEVERITIES, wrong),
    ...oneOf(entry, 'scope', SCOPES, wrong),
    ...idFaults(entry['id'], wrong),
  ]
}

const isTexts = (value: unknown): boolean =>
  value === undefined || (Array.isArray(value) && value.every((item) => typeof item === 'string'))

const oneOf = (
  entry: Readonly<Record<string, unknown>>,
  key: string,
  words: readonly string[],
  wrong: (key: string, expected: string) => string,
): readonly string[] => {
  const value = entry[key]
  if (typeof value !== 'string' || words.includes(value)) return []
  return [wrong(key, `one of ${words.join(', ')}${suggestion(value, words)}`)]
}

const idFaults = (id: unknown, wrong: (key: string, expected: string) => string): readonly string[] => {
  if (typeof id !== 'string') return []
  if (!ID.test(id)) return [wrong('id', 'small letters, digits, dots and hyphens')]
  return BUILTIN_RULES.some((rule) => rule.id === id) ? [wrong('id', 'a name that no built-in rule has')] : []
}
