import { UnreadableLock } from '../guarded-reader.ts'
import type { Assembly } from '../javascript/assembly.ts'
import { defined } from '../javascript/defined.ts'
import { Fields, isRecord } from '../javascript/fields.ts'
import { manifestIn, type Manifest } from '../javascript/manifest.ts'
import type { Wish } from '../javascript/wishes.ts'
import type { Neighbours, TextFile } from '../lock-reader.ts'
import { folderOf, joined } from '../paths.ts'
import { yamlDocuments } from '../yaml-document.ts'
import { BerryAnswers } from './berry-answers.ts'
import { berryEntries, draftOf, type BerryEntry } from './berry-entries.ts'
import { catalogsIn, type Catalogs } from './catalogs.ts'
import { Resolutions } from './resolutions.ts'

/** The newest `__metadata.version` whose meaning is known (yarn 4.18 writes 9 or older). */
const NEWEST = 10

/** Reads a lock file of yarn 2 and later: an entry answers descriptors, and is what its resolution says. */
export const readBerry = (file: TextFile, neighbours: Neighbours, assembly: Assembly): void => {
  const [lock] = yamlDocuments(file)
  if (lock === undefined || !isRecord(lock.value))
    throw new UnreadableLock('truncated', `${file.path}: it is no mapping; expected a lock file of yarn.`)
  checkVersion(file, new Fields(lock.value, file.path, assembly.gap), assembly)
  const entries = berryEntries(file, lock, assembly)
  if (entries.every(({ locator }) => locator.workspace === undefined))
    assembly.gap({
      code: 'missing-entry',
      message: `${file.path}: there is no entry of the project itself, so that what it needs is not known.`,
    })
  const folder = folderOf(file.path)
  const root = manifestIn(folder, neighbours, () => undefined)
  const needs = new Needs(
    new BerryAnswers(entries),
    new Resolutions(root?.resolutions ?? []),
    catalogsIn(folder, neighbours),
    assembly,
  )
  for (const entry of entries) {
    const { workspace } = entry.locator
    if (workspace === undefined) needs.addPackage(entry)
    else needs.addMember(entry, manifestIn(joined(folder, workspace), neighbours, assembly.gap))
  }
  for (const entry of entries)
    if (entry.locator.workspace === undefined && !needs.isOnlyPatched(entry, entries))
      assembly.add(draftOf(entry))
}

const checkVersion = (file: TextFile, lock: Fields, assembly: Assembly): void => {
  const metadata = new Fields(lock.raw('__metadata'), file.path, assembly.gap)
  const version = Number(metadata.text('version'))
  if (!Number.isInteger(version) || version < 1)
    throw new UnreadableLock(
      'unsupported-version',
      `${file.path}: its __metadata has no version; expected a number.`,
    )
  if (version > NEWEST)
    assembly.gap({
      code: 'unsupported-version',
      message: `${file.path}: its __metadata version is newer than ${NEWEST}: it was read as if it were that.`,
    })
}

/** Binds what entries ask for to the entries that answer. */
class Needs {
  readonly #answers: BerryAnswers
  readonly #resolutions: Resolutions
  readonly #catalogs: Catalogs
  readonly #assembly: Assembly
  readonly #wanted = new Set<string>()

  constructor(answers: BerryAnswers, resolutions: Resolutions, catalogs: Catalogs, assembly: Assembly) {
    this.#answers = answers
    this.#resolutions = resolutions
    this.#catalogs = catalogs
    this.#assembly = assembly
  }

  addPackage(entry: BerryEntry): void {
    const optional = optionalNames(entry.fields)
    this.#assembly.known(entry.ref)
    for (const [name, range] of entry.fields.ranges('dependencies')) {
      const kind = optional.has(name) ? 'optional' : 'required'
      this.#add(entry, { name, range, kind, mayMiss: kind === 'optional' })
    }
  }

  /** What a member is wanted for stands in its package.json: the lock file has all its dependencies in one list. */
  addMember(entry: BerryEntry, manifest: Manifest | undefined): void {
    this.#assembly.root({
      ...draftOf(entry),
      kind: 'project',
      ...defined({ version: manifest?.version, licence: manifest?.licence }),
    })
    const wanted = entry.fields.ranges('dependencies')
    this.#assembly.compare(
      manifest,
      wanted.map(([name]) => ({ name })),
    )
    const kinds = new Map<string, Wish['kind']>()
    // The last one counts, and development dependencies come last: what is required too is required.
    for (const { name, kind } of [...(manifest?.wishes ?? [])].reverse()) kinds.set(name, kind)
    const optional = optionalNames(entry.fields)
    this.#assembly.known(entry.ref)
    for (const [name, range] of wanted) {
      const kind = kinds.get(name) ?? (optional.has(name) ? 'optional' : 'required')
      this.#add(entry, { name, range, kind, mayMiss: kind === 'optional' })
    }
  }

  /** What is in the lock file only because a patch of it is installed. */
  isOnlyPatched(entry: BerryEntry, entries: readonly BerryEntry[]): boolean {
    this.#patchedResolutions ??= new Set(entries.flatMap(({ locator }) => locator.patched ?? []))
    return this.#patchedResolutions.has(entry.resolution) && !this.#wanted.has(entry.ref)
  }

  #patchedResolutions: ReadonlySet<string> | undefined

  #add(entry: BerryEntry, wish: Wish): void {
    const answer = this.#find(entry, wish)
    if (answer !== undefined) this.#wanted.add(answer.ref)
    this.#assembly.wish(entry.ref, wish, answer?.ref)
  }

  #find({ resolution, locator }: BerryEntry, { name, range }: Wish): BerryEntry | undefined {
    const wanted = this.#catalogs.range(name, range)
    const instead = this.#resolutions.instead(locator.name, name, wanted)
    const resolved =
      instead === undefined
        ? undefined
        : this.#answers.find(resolution, name, this.#catalogs.range(name, instead))
    return resolved ?? this.#answers.find(resolution, name, wanted)
  }
}

const optionalNames = (fields: Fields): ReadonlySet<string> =>
  new Set(
    fields
      .members('dependenciesMeta')
      .flatMap(([name, meta]) => (isRecord(meta) && meta.optional === 'true' ? [name] : [])),
  )
