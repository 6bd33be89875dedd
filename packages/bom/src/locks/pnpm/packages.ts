import { UnreadableLock } from '../guarded-reader.ts'
import type { Assembly, Draft } from '../javascript/assembly.ts'
import { defined } from '../javascript/defined.ts'
import { Fields } from '../javascript/fields.ts'
import { hashesOf } from '../javascript/integrity.ts'
import { originOf, withoutUser } from '../javascript/origin.ts'
import type { TextFile } from '../lock-reader.ts'
import type { Origin } from '../../model/component.ts'
import type { PnpmLock } from './document.ts'
import { parseKey, withoutPeers, type PackageKey } from './keys.ts'

/** An entry of `snapshots`, or, before version 9, of `packages`: a package with the peers it was resolved with. */
export interface Snapshot {
  readonly key: string
  readonly ref: string
  /** What it needs. */
  readonly needs: Fields
}

/** Adds a component for each snapshot, and gives what each needs, by key. */
export const addSnapshots = (
  file: TextFile,
  lock: PnpmLock,
  assembly: Assembly,
): ReadonlyMap<string, Snapshot> => {
  const document = new Fields(lock.value, file.path, assembly.gap)
  const packages = entriesIn('packages', file, document, lock, assembly)
  const snapshots = lock.major >= 9 ? entriesIn('snapshots', file, document, lock, assembly) : packages
  const added = new Map<string, Snapshot>()
  for (const [key, needs] of snapshots) {
    const entry = packages.get(key) ?? packages.get(withoutPeers(key, lock.major))
    const draft = draftOf(key, entry, needs, lock, assembly)
    if (draft === undefined) continue
    assembly.add(draft)
    added.set(key, { key, ref: draft.ref, needs })
  }
  return added
}

const entriesIn = (
  section: 'packages' | 'snapshots',
  file: TextFile,
  document: Fields,
  lock: PnpmLock,
  assembly: Assembly,
): ReadonlyMap<string, Fields> =>
  new Map(
    document.members(section).map(([key, raw]): [string, Fields] => {
      const line = lock.lineOf(section, key)
      // A key alone (`foo@1.0.0:`) is an entry that says no more.
      const entry = raw === '' || raw === null ? {} : raw
      return [key, new Fields(entry, `${file.path}: the entry at line ${line ?? 1}`, assembly.gap, line)]
    }),
  )

const draftOf = (
  key: string,
  entry: Fields | undefined,
  needs: Fields,
  lock: PnpmLock,
  assembly: Assembly,
): Draft | undefined => {
  const stated = parseKey(key, lock.major)
  const name = entry?.text('name') ?? stated?.name
  const line = entry?.line ?? needs.line
  if (entry === undefined || name === undefined) {
    assembly.gap({
      code: entry === undefined ? 'missing-entry' : 'malformed-entry',
      message: `${assembly.file}: the entry at line ${line ?? 1} ${
        entry === undefined ? 'has none below `packages`' : 'has a key that names no package'
      }.`,
      ...defined({ line }),
    })
    if (name === undefined) return undefined
  }
  const resolution = new Fields(
    entry?.raw('resolution') ?? {},
    `${assembly.file}: the entry`,
    assembly.gap,
    line,
  )
  const origin = originIn(key, stated, resolution, lock.major)
  return {
    ref: assembly.has(key) ? `packages/${key}` : key,
    kind: 'package',
    name,
    ...defined({
      version: entry?.text('version') ?? versionOf(stated, origin),
      hashes: hashesOf(resolution.text('integrity')),
      origin,
      line,
      installScript: (entry?.flag('requiresBuild') ?? false) || undefined,
    }),
  }
}

/** A repository's key ends in a commit and a file's in its path: neither is a version. */
const versionOf = (stated: PackageKey | undefined, origin: Origin | undefined): string | undefined =>
  stated === undefined || (origin !== undefined && origin.kind !== 'registry') || /[:/]/.test(stated.version)
    ? undefined
    : stated.version

const originIn = (
  key: string,
  stated: PackageKey | undefined,
  resolution: Fields,
  major: number,
): Origin | undefined => {
  const commit = resolution.text('commit')
  const repository = resolution.text('repo')
  if (repository !== undefined) return { kind: 'git', url: gitUrl(repository), ...defined({ commit }) }
  const directory = resolution.text('directory')
  if (directory !== undefined) return { kind: 'path', url: directory }
  const tarball = resolution.text('tarball')
  if (tarball !== undefined) return originOf(tarball)
  if (/^file:/.test(key)) return originOf(withoutPeers(key, major))
  if (stated !== undefined && /^[a-z+]+:/.test(stated.version))
    return originOf(withoutPeers(stated.version, major))
  // Before 9 a key begins with the host of its registry, unless that is the default one.
  const host = major < 9 ? /^(?<host>[^/@]+)\//.exec(key)?.groups?.host : undefined
  return host === undefined ? undefined : { kind: 'registry', url: `https://${host}/` }
}

const gitUrl = (repository: string): string => {
  const origin = originOf(repository)
  return origin?.url ?? withoutUser(repository)
}

/** @throws UnreadableLock when nothing in the file could be an entry of a lock file. */
export const refuseEmpty = (file: TextFile, lock: PnpmLock): void => {
  const known = [
    'importers',
    'dependencies',
    'devDependencies',
    'optionalDependencies',
    'packages',
    'specifiers',
    'settings',
  ]
  if (known.every((key) => !Object.hasOwn(lock.value, key)))
    throw new UnreadableLock(
      'truncated',
      `${file.path}: there is nothing behind its lockfileVersion; expected a whole lock file of pnpm.`,
    )
}
