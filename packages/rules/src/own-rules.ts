import { ConfigurationError, SEVERITIES, suggestion, type Fault } from '@devsecops/core'
import { load, YAMLException } from 'js-yaml'

/** What rules of one kind are made of, in a file of rules of one's own. */
export interface RuleForm {
  /** What may be asked of what: the words of `scope`. */
  readonly scopes: readonly string[]
  /** Texts that may be there beside id, title, severity, scope and require. */
  readonly optionalTexts: readonly string[]
  /** Lists of texts that may be there. */
  readonly lists: readonly string[]
  /** Names that are taken. */
  readonly taken: readonly string[]
}

/** A rule as a file holds it. */
export type RuleEntry = Readonly<Record<string, unknown>>

const TEXTS = ['id', 'title', 'severity', 'scope', 'require'] as const

/** A rule's name, as findings and waivers write it. */
const ID = /^[a-z0-9][a-z0-9.-]{0,99}$/

/**
 * The entries of a file of rules: `rules:` with a list. They stand beside the built-in ones and cannot replace one.
 * @throws ConfigurationError `bad-syntax` or `bad-rule` with every fault.
 */
export const parseRuleFile = (text: string, file: string, form: RuleForm): readonly RuleEntry[] => {
  const entries = entriesIn(text, file)
  const faults = entries.flatMap((entry, index) =>
    faultsOf(entry, index, form).map((message): Fault => ({ code: 'bad-rule', file, message })),
  )
  const ids = entries.map((entry) => (isEntry(entry) ? entry['id'] : undefined))
  const twice = ids.filter((id, index) => typeof id === 'string' && ids.indexOf(id) < index)
  faults.push(
    ...twice.map((id): Fault => ({ code: 'bad-rule', file, message: `two rules are called ${String(id)}` })),
  )
  if (faults.length > 0) throw new ConfigurationError(faults)
  return entries as readonly RuleEntry[]
}

const isEntry = (value: unknown): value is RuleEntry =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const entriesIn = (text: string, file: string): readonly unknown[] => {
  const root = parse(text, file)
  const entries = isEntry(root) ? root['rules'] : undefined
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

const faultsOf = (entry: unknown, index: number, form: RuleForm): readonly string[] => {
  if (!isEntry(entry)) return [`rules[${index}] is no mapping`]
  const keys = [...TEXTS, ...form.optionalTexts, ...form.lists]
  const name = typeof entry['id'] === 'string' ? `rule ${entry['id']}` : `rules[${index}]`
  const wrong = (key: string, expected: string): string => `${name}: ${key} is not as expected: ${expected}`
  return [
    ...Object.keys(entry)
      .filter((key) => !keys.includes(key))
      .map(
        (key) =>
          `${name}: nothing is called ${key}${suggestion(key, keys) || `; expected ${keys.join(', ')}`}`,
      ),
    ...TEXTS.filter((key) => typeof entry[key] !== 'string' || entry[key].trim() === '').map((key) =>
      wrong(key, 'a text'),
    ),
    ...form.optionalTexts
      .filter((key) => entry[key] !== undefined && typeof entry[key] !== 'string')
      .map((key) => wrong(key, key === 'when' ? 'a condition' : 'a text')),
    ...form.lists.filter((key) => !isTexts(entry[key])).map((key) => wrong(key, 'a list of texts')),
    ...oneOf(entry, 'severity', SEVERITIES, wrong),
    ...oneOf(entry, 'scope', form.scopes, wrong),
    ...idFaults(entry['id'], form.taken, wrong),
  ]
}

const isTexts = (value: unknown): boolean =>
  value === undefined || (Array.isArray(value) && value.every((item) => typeof item === 'string'))

const oneOf = (
  entry: RuleEntry,
  key: string,
  words: readonly string[],
  wrong: (key: string, expected: string) => string,
): readonly string[] => {
  const value = entry[key]
  if (typeof value !== 'string' || words.includes(value)) return []
  return [wrong(key, `one of ${words.join(', ')}${suggestion(value, words)}`)]
}

const idFaults = (
  id: unknown,
  taken: readonly string[],
  wrong: (key: string, expected: string) => string,
): readonly string[] => {
  if (typeof id !== 'string') return []
  if (!ID.test(id)) return [wrong('id', 'small letters, digits, dots and hyphens')]
  return taken.includes(id) ? [wrong('id', 'a name that no built-in rule has')] : []
}
