import { isShape, listOf, shapeOf, textOf, textsOf } from '../syntax/shape.ts'
import type { Ecosystem } from '../model/component.ts'

/** A point of a range: from here on affected, or no longer. */
export interface RangeEvent {
  readonly kind: 'introduced' | 'fixed' | 'last-affected'
  readonly version: string
}

/** One package that an advisory speaks of. */
export interface Affected {
  readonly ecosystem: Ecosystem
  readonly name: string
  /** Versions that are named one by one. */
  readonly versions: ReadonlySet<string>
  /** Ranges of versions, and those of commits, whose events are in the order of a repository and not of versions. */
  readonly ranges: readonly {
    readonly kind: 'versions' | 'commits'
    readonly events: readonly RangeEvent[]
  }[]
}

/** An advisory of an OSV database: https://ossf.github.io/osv-schema/. */
export interface Advisory {
  readonly id: string
  readonly aliases: readonly string[]
  readonly summary?: string
  /** When it was last changed, as it says: RFC 3339. */
  readonly modified?: string
  /** CVSS vectors of any version, as written. */
  readonly vectors: readonly string[]
  /** How bad its database says it is, in the database's own words. */
  readonly label?: string
  /** As written: `CWE-79`. */
  readonly weaknesses: readonly string[]
  readonly affected: readonly Affected[]
}

/** OSV's names of ecosystems that components have; one may bear a suffix (`Maven:https://…`), which is another registry of it. */
const ECOSYSTEMS: Readonly<Record<string, Ecosystem>> = {
  npm: 'npm',
  PyPI: 'pypi',
  Go: 'golang',
  'crates.io': 'cargo',
  Maven: 'maven',
  Packagist: 'composer',
  RubyGems: 'gem',
  NuGet: 'nuget',
  Pub: 'pub',
  Hex: 'hex',
  SwiftURL: 'swift',
  'GitHub Actions': 'githubactions',
}

/** Reads an OSV record. Undefined where it is none; one that was withdrawn speaks of nothing any more. */
export const parseAdvisory = (record: unknown): Advisory | undefined => {
  const value = shapeOf(record)
  const [id, summary, modified] = [textOf(value.id), textOf(value.summary), textOf(value.modified)]
  if (id === undefined || !isShape(record)) return undefined
  const { severity: label, cwe_ids: weaknesses } = shapeOf(value.database_specific)
  return {
    id,
    aliases: textsOf(value.aliases),
    ...(summary !== undefined && { summary }),
    ...(modified !== undefined && { modified }),
    vectors: listOf(value.severity).flatMap((each) => textOf(shapeOf(each).score) ?? []),
    ...(typeof label === 'string' && { label }),
    weaknesses: textsOf(weaknesses),
    affected: textOf(value.withdrawn) === undefined ? listOf(value.affected).flatMap(affectedOf) : [],
  }
}

const affectedOf = (item: unknown): readonly Affected[] => {
  const value = shapeOf(item)
  const { ecosystem, name } = shapeOf(value.package)
  const known = ECOSYSTEMS[(textOf(ecosystem) ?? '').split(':')[0] ?? '']
  const named = textOf(name)
  if (known === undefined || named === undefined) return []
  return [
    {
      ecosystem: known,
      name: named,
      versions: new Set(textsOf(value.versions)),
      ranges: listOf(value.ranges).map(rangeOf),
    },
  ]
}

const rangeOf = (item: unknown): Affected['ranges'][number] => {
  const { type, events } = shapeOf(item)
  return { kind: type === 'GIT' ? 'commits' : 'versions', events: listOf(events).flatMap(eventOf) }
}

/** `limit` says up to where a range was looked at, and nothing of what is affected. */
const eventOf = (item: unknown): readonly RangeEvent[] => {
  const value = shapeOf(item)
  for (const [key, kind] of KINDS) {
    const version = textOf(value[key])
    if (version !== undefined) return [{ kind, version }]
  }
  return []
}

const KINDS = [
  ['introduced', 'introduced'],
  ['fixed', 'fixed'],
  ['last_affected', 'last-affected'],
] as const
