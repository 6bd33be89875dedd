import { PackageUrlError, type PackageUrl } from './package-url.ts'
import { TYPE_RULES, type TypeRule } from './type-rules.ts'

/** Parts as somebody may give them: `null` and empty text stand for nothing. */
export type LooseParts = {
  readonly [Part in Exclude<keyof PackageUrl, 'qualifiers'>]?: string | null | undefined
} & { readonly qualifiers?: Readonly<Record<string, string | null | undefined>> | null | undefined }

/**
 * The parts as the rules for all types and those of this type have them.
 * @throws PackageUrlError for what no package URL can have.
 */
export const canonicalParts = (loose: LooseParts): PackageUrl => {
  const type = (loose.type ?? '').toLowerCase()
  if (!/^[a-z][a-z0-9.-]*$/.test(type))
    throw new PackageUrlError(
      `"${loose.type ?? ''}" is no type of a package URL: a letter, then letters, digits, . and -`,
    )
  const rule: TypeRule = (Object.hasOwn(TYPE_RULES, type) ? TYPE_RULES[type] : undefined) ?? {}
  const qualifiers = canonicalQualifiers(loose.qualifiers ?? {})
  const parts = {
    type,
    ...present('namespace', folded(rule, 'namespace', segments(loose.namespace ?? ''))),
    name: nameOf(type, rule, loose.name ?? '', qualifiers),
    ...present('version', folded(rule, 'version', loose.version ?? '')),
    ...(Object.keys(qualifiers).length > 0 ? { qualifiers } : {}),
    ...present('subpath', segments(loose.subpath ?? '', ['.', '..'])),
  }
  assertAllowed(rule, parts)
  return parts
}

const assertAllowed = (
  rule: TypeRule,
  { type, namespace, name, version, qualifiers = {} }: PackageUrl,
): void => {
  const refuse = (what: string): never => {
    throw new PackageUrlError(`pkg:${type}: ${what}`)
  }
  if (rule.namespace === 'required' && namespace === undefined) refuse('a namespace is required')
  if (rule.namespace === 'prohibited' && namespace !== undefined)
    refuse(`"${namespace}" is a namespace, and this type has none`)
  if (rule.names?.test(name) === false) refuse(`"${name}" is no name of this type`)
  if (version !== undefined && rule.versions?.test(version) === false)
    refuse(`"${version}" is no version of this type`)
  for (const key of rule.qualifiers ?? [])
    if (qualifiers[key] === undefined) refuse(`the qualifier ${key} is required`)
}

const nameOf = (
  type: string,
  rule: TypeRule,
  text: string,
  qualifiers: Readonly<Record<string, string>>,
): string => {
  const name = folded(rule, 'name', text.replace(/^\/+|\/+$/g, ''))
  if (name === '') throw new PackageUrlError(`pkg:${type}: a name is required`)
  return rule.spell?.(name, qualifiers) ?? name
}

const folded = (rule: TypeRule, part: 'namespace' | 'name' | 'version', text: string): string =>
  rule.lower?.includes(part) === true ? text.toLowerCase() : text

/** Segments without the empty ones and those that say nothing. */
const segments = (path: string, dropped: readonly string[] = []): string =>
  path
    .split('/')
    .filter((segment) => segment !== '' && !dropped.includes(segment))
    .join('/')

const canonicalQualifiers = (
  given: Readonly<Record<string, string | null | undefined>>,
): Record<string, string> => {
  const entries = Object.entries(given).map(([key, value]): [string, string] => [
    key.toLowerCase(),
    value ?? '',
  ])
  for (const [key] of entries)
    if (!/^[a-z][a-z0-9._-]*$/.test(key))
      throw new PackageUrlError(
        `"${key}" is no key of a qualifier: a letter, then letters, digits, ., - and _`,
      )
  return Object.fromEntries(entries.filter(([, value]) => value !== '').sort(([a], [b]) => (a < b ? -1 : 1)))
}

const present = <Key extends string>(key: Key, value: string): { [_ in Key]?: string } =>
  (value === '' ? {} : { [key]: value }) as { [_ in Key]?: string }
