import type { Assembly } from '../javascript/assembly.ts'
import { defined } from '../javascript/defined.ts'
import { Fields } from '../javascript/fields.ts'
import { hashesOf } from '../javascript/integrity.ts'
import { manifestIn, type Manifest } from '../javascript/manifest.ts'
import { originOf } from '../javascript/origin.ts'
import type { Wish } from '../javascript/wishes.ts'
import type { Neighbours, TextFile } from '../lock-reader.ts'
import { folderOf, joined } from '../paths.ts'
import { classicEntries, type ClassicEntry } from './classic-text.ts'
import { aliased, parseDescriptor } from './descriptor.ts'
import { membersOf, type Member } from './members.ts'
import { Resolutions } from './resolutions.ts'

interface Entry {
  readonly ref: string
  readonly name: string
  readonly fields: Fields
}

/** Reads a lock file of yarn 1: an entry answers `name@range`, and what is wanted by the projects is told by their package.json. */
export const readClassic = (file: TextFile, neighbours: Neighbours, assembly: Assembly): void => {
  const entries = new Map<string, Entry>()
  const added: Entry[] = []
  for (const raw of classicEntries(file)) {
    const entry = addEntry(file, raw, assembly)
    if (entry === undefined) continue
    added.push(entry)
    for (const pattern of raw.patterns) entries.set(pattern, entry)
  }
  const root = manifestIn(folderOf(file.path), neighbours, assembly.gap)
  const members = root === undefined ? [] : membersOf(folderOf(file.path), root, neighbours, assembly.gap)
  const wishes = new Answers(entries, members, new Resolutions(root?.resolutions ?? []), assembly)
  if (root !== undefined) wishes.addProject('.', root)
  for (const { folder, manifest } of members) wishes.addProject(folder, manifest)
  for (const entry of added) wishes.addEntry(entry)
}

const addEntry = (
  file: TextFile,
  { patterns, line, raw }: ClassicEntry,
  assembly: Assembly,
): Entry | undefined => {
  const fields = new Fields(raw, `${file.path}: the entry at line ${line}`, assembly.gap, line)
  const first = patterns[0] ?? ''
  const descriptors = patterns.flatMap((pattern) => parseDescriptor(pattern) ?? [])
  const name = descriptors.map(({ range }) => aliased(range)?.name).find(Boolean) ?? descriptors[0]?.name
  const version = fields.text('version')
  if (name === undefined || version === undefined) {
    const message = `${file.path}: the entry at line ${line} has no ${name === undefined ? 'name' : 'version'}.`
    assembly.gap({ code: 'malformed-entry', message, line })
    if (name === undefined) return undefined
  }
  const ref = version === undefined || assembly.has(`${name}@${version}`) ? first : `${name}@${version}`
  const resolved = fields.text('resolved')
  const local = descriptors.find(({ range }) => /^(?:file|link):/.test(range))?.range
  assembly.add({
    ref,
    kind: 'package',
    name,
    line,
    ...defined({ version, hashes: hashesIn(fields), origin: originOf(resolved ?? local) }),
  })
  return { ref, name, fields }
}

/** Before yarn 1.10 the SHA-1 of a tarball stood behind the `#` of its URL. */
const hashesIn = (fields: Fields): ReturnType<typeof hashesOf> => {
  const integrity = hashesOf(fields.text('integrity'))
  const sha1 = /^https?:.*#(?<sha1>[0-9a-f]{40})$/s.exec(fields.text('resolved') ?? '')?.groups?.sha1
  if (integrity !== undefined || sha1 === undefined) return integrity
  return originOf(fields.text('resolved'))?.kind === 'git' ? undefined : [{ algorithm: 'sha1', value: sha1 }]
}

/** Finds which entry answers a wish. */
class Answers {
  readonly #entries: ReadonlyMap<string, Entry>
  readonly #members: ReadonlyMap<string, Member>
  readonly #resolutions: Resolutions
  readonly #assembly: Assembly

  constructor(
    entries: ReadonlyMap<string, Entry>,
    members: readonly Member[],
    resolutions: Resolutions,
    assembly: Assembly,
  ) {
    this.#entries = entries
    this.#members = new Map(members.map((member) => [member.manifest.name ?? member.folder, member]))
    this.#resolutions = resolutions
    this.#assembly = assembly
  }

  addProject(folder: string, manifest: Manifest): void {
    this.#assembly.root({
      ref: folder,
      kind: 'project',
      name: manifest.name ?? folder,
      ...defined({ version: manifest.version, licence: manifest.licence }),
    })
    // yarn 1 installs no peers.
    const wishes = manifest.wishes.filter(({ name, kind }) => kind === 'dev' || !manifest.peers.has(name))
    this.#assembly.known(folder)
    for (const wish of wishes) this.#add(folder, manifest.name ?? folder, wish, folder)
  }

  addEntry({ ref, name, fields }: Entry): void {
    this.#assembly.known(ref)
    for (const [key, kind] of [
      ['dependencies', 'required'],
      ['optionalDependencies', 'optional'],
    ] as const)
      for (const [wanted, range] of fields.ranges(key))
        this.#add(ref, name, { name: wanted, range, kind, mayMiss: kind === 'optional' })
  }

  #add(from: string, parent: string, wish: Wish, folder?: string): void {
    const instead = this.#resolutions.instead(parent, wish.name, wish.range)
    const ranges = [wish.range, ...(instead === undefined ? [] : [instead])]
    const entry = ranges.map((range) => this.#entry(wish.name, range)).find(Boolean)
    const member = this.#members.get(wish.name)
    this.#assembly.wish(from, wish, entry?.ref ?? member?.folder ?? this.#linked(wish, folder))
  }

  #entry(name: string, range: string): Entry | undefined {
    return (
      this.#entries.get(range === '' ? name : `${name}@${range}`) ?? this.#entries.get(`${name}@${range}`)
    )
  }

  /** A linked folder has no entry in a lock file of yarn 1: what it needs is not known. */
  #linked({ name, range }: Wish, folder: string | undefined): string | undefined {
    if (!range.startsWith('link:') || folder === undefined) return undefined
    const path = joined(folder, range.slice(5))
    const ref = `link:${path}`
    this.#assembly.add({ ref, kind: 'package', name, origin: { kind: 'path', url: path } })
    this.#assembly.gap({
      code: 'missing-entry',
      message: `${this.#assembly.file}: a linked folder has no entry, so that what it needs is not known.`,
    })
    return ref
  }
}
