import type { PolicyDocument } from './document.ts'
import type { Setting } from './setting.ts'
import { SETTINGS } from './settings.gen.ts'

/** A setting's effective value, and the document that decided it. */
export interface Origin {
  readonly value: unknown
  readonly document: PolicyDocument
  /** Where it stands in that document; for a list that appends, where its first part stands. */
  readonly path: readonly string[]
}

/** Effective settings by dotted path, such as `environments.production.cost.change`. */
export type Effective = ReadonlyMap<string, Origin>

/** Settings of this environment stand for one that a policy adds and does not spell out: the strictest controls. */
const TEMPLATE_ENVIRONMENT = 'production'

/**
 * What the documents say together, the most preferred first. Within one document, what is said of an environment goes
 * before what is said in general; a document's general word goes before another's special one, since it is preferred.
 */
export const effectiveSettings = (
  documents: readonly PolicyDocument[],
  environments: readonly string[] = environmentsOf(documents),
): Effective => {
  const names: Readonly<Record<string, readonly string[]>> = {
    environments,
    tests: keysOf(documents, 'tests'),
    components: keysOf(documents, 'components'),
  }
  const settings = new Map<string, Origin>()
  for (const pattern of Object.keys(SETTINGS)) {
    if (pattern.startsWith('triggers.')) continue
    const [head = ''] = pattern.split('.')
    for (const name of names[head] ?? ['']) {
      const path = pattern.split('.').map((step) => (step === '*' ? name : step))
      const origin = lookUp(documents, path, SETTINGS[pattern])
      if (origin !== undefined) settings.set(path.join('.'), origin)
    }
  }
  return settings
}

/** Every environment that a document names, sorted as the documents have them. */
export const environmentsOf = (documents: readonly PolicyDocument[]): readonly string[] =>
  keysOf([...documents].reverse(), 'environments')

const keysOf = (
  documents: readonly PolicyDocument[],
  key: 'environments' | 'tests' | 'components',
): readonly string[] => [...new Set(documents.flatMap(({ value }) => Object.keys(value[key] ?? {})))]

const lookUp = (
  documents: readonly PolicyDocument[],
  path: readonly string[],
  setting: Setting | undefined,
): Origin | undefined => {
  const origins = documents.flatMap((document) => {
    const origin = candidates(path, document)
      .map((candidate) => ({ value: valueAt(document.value, candidate), document, path: candidate }))
      .find(({ value }) => value !== undefined)
    return origin === undefined ? [] : [origin]
  })
  const appends = setting !== undefined && 'list' in setting && setting.list === 'appends'
  const [first] = origins
  return first === undefined || !appends
    ? first
    : { ...first, value: joined(origins.map(({ value }) => value)) }
}

const candidates = (path: readonly string[], document: PolicyDocument): readonly (readonly string[])[] => {
  const [head, environment, ...rest] = path
  if (head !== 'environments' || environment === undefined) return [path]
  const own = [path, ...(rest[0] === 'scans' ? [rest] : [])]
  const known = document.layer !== 'default' || Object.hasOwn(document.value.environments ?? {}, environment)
  return known ? own : [[head, TEMPLATE_ENVIRONMENT, ...rest], ...own]
}

/** The own property at a path; a policy's `__proto__` or `constructor` is a name like any other. */
const valueAt = (root: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (node, step) =>
      node !== null && typeof node === 'object' && Object.hasOwn(node, step)
        ? (node as Record<string, unknown>)[step]
        : undefined,
    root,
  )

/** Lists after one another without repetition; maps with the more preferred entry. */
const joined = (values: readonly unknown[]): unknown => {
  if (!values.every(Array.isArray)) return Object.assign({}, ...[...values].reverse()) as unknown
  const seen = new Map((values.flat() as unknown[]).map((value) => [JSON.stringify(value), value]))
  return [...seen.values()]
}
