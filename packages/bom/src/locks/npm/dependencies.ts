import type { Assembly, Draft } from '../javascript/assembly.ts'
import { defined } from '../javascript/defined.ts'
import { Fields } from '../javascript/fields.ts'
import { hashesOf } from '../javascript/integrity.ts'
import { manifestIn, type Manifest } from '../javascript/manifest.ts'
import { originOf } from '../javascript/origin.ts'
import { workspaceMatcher } from '../javascript/workspaces.ts'
import { Lines } from '../lines.ts'
import type { Neighbours, TextFile } from '../lock-reader.ts'
import { folderOf, joined } from '../paths.ts'
import { dependencyOffsets } from './document.ts'
import { ROOT } from './packages.ts'
import { scopeOf } from './scope.ts'
import { isRefused, Tree } from './tree.ts'

interface Entry {
  readonly location: string
  readonly name: string
  readonly fields: Fields
}

/** Reads lock files of version 1: `dependencies` nest as folders do, and `requires` names what each needs. */
export const readDependencies = (
  file: TextFile,
  lock: Fields,
  neighbours: Neighbours,
  assembly: Assembly,
): void => {
  const entries = entriesOf(file, lock, assembly)
  const tree = new Tree()
  for (const { location } of entries) tree.add(location)
  const manifest = manifestIn(folderOf(file.path), neighbours, assembly.gap)
  addProject(file, lock, tree, manifest, assembly)
  const memberFolder = folderOfMembers(manifest)
  const packages = entries.filter((entry) => {
    const folder = memberFolder(entry)
    if (folder !== undefined) addMember(entry, folder, { file, neighbours }, tree, assembly)
    return folder === undefined
  })
  for (const entry of packages) assembly.add(draftOf(entry))
  const tells = lock.raw('requires') === true || entries.some(({ fields }) => fields.has('requires'))
  if (tells || entries.length === 0) for (const entry of packages) addNeeds(entry, tree, assembly)
  else
    assembly.gap({
      code: 'no-edges',
      message: `${file.path}: it was written by an npm that did not yet record which package requires which.`,
    })
}

/** The folder of an entry that is a member of the workspace. */
const folderOfMembers = (manifest: Manifest | undefined): ((entry: Entry) => string | undefined) => {
  const isMember = workspaceMatcher(manifest?.workspaces ?? [])
  return ({ fields }) => {
    const folder = /^file:(?<folder>.*)$/s.exec(fields.text('version') ?? '')?.groups?.folder
    return folder !== undefined && isMember(folder) ? folder : undefined
  }
}

/** Without recursion: how deep a stranger's file nests is not ours to say. */
const entriesOf = (file: TextFile, lock: Fields, assembly: Assembly): readonly Entry[] => {
  const lines = new Lines(file.text)
  const offsets = dependencyOffsets(file.text)
  const entries: Entry[] = []
  const queue: { readonly above: string; readonly fields: Fields }[] = [{ above: '', fields: lock }]
  for (let level = queue.pop(); level !== undefined; level = queue.pop())
    for (const [name, raw] of level.fields.members('dependencies')) {
      const location = `${level.above}node_modules/${name}`
      const line = lines.at(offsets.get(location) ?? 0)
      const place = `${file.path}: the entry at line ${line}`
      if (isRefused(location)) {
        assembly.gap({ code: 'refused', message: `${place} is nested too deeply.`, line })
        continue
      }
      const fields = new Fields(raw, place, assembly.gap, line)
      entries.push({ location, name, fields })
      queue.push({ above: `${location}/`, fields })
    }
  return entries
}

/** What the project needs directly is told by its package.json alone. */
const addProject = (
  { path }: TextFile,
  lock: Fields,
  tree: Tree,
  manifest: Manifest | undefined,
  assembly: Assembly,
): void => {
  assembly.root({
    ref: ROOT,
    kind: 'project',
    name: lock.text('name') ?? manifest?.name ?? (folderOf(path) || ROOT),
    ...defined({ version: lock.text('version') ?? manifest?.version, licence: manifest?.licence }),
  })
  if (manifest !== undefined) addWishes(ROOT, '', manifest, tree, assembly)
}

/** npm 6 and older, which wrote this version, did not install peers: they may be missing. */
const addWishes = (
  ref: string,
  location: string,
  manifest: Manifest,
  tree: Tree,
  assembly: Assembly,
): void => {
  assembly.known(ref)
  for (const wish of manifest.wishes) {
    const mayMiss = wish.mayMiss || (wish.kind !== 'dev' && manifest.peers.has(wish.name))
    assembly.wish(ref, { ...wish, mayMiss }, tree.resolve(location, wish.name))
  }
}

/** A member of the workspace is an entry whose version is its folder; what it is developed with stands in its package.json alone. */
const addMember = (
  entry: Entry,
  folder: string,
  context: { readonly file: TextFile; readonly neighbours: Neighbours },
  tree: Tree,
  assembly: Assembly,
): void => {
  const manifest = manifestIn(joined(folderOf(context.file.path), folder), context.neighbours, assembly.gap)
  assembly.root({
    ref: entry.location,
    kind: 'project',
    name: manifest?.name ?? entry.name,
    ...defined({ version: manifest?.version, licence: manifest?.licence, line: entry.fields.line }),
  })
  assembly.wish(ROOT, { kind: 'required', mayMiss: false }, entry.location)
  if (manifest === undefined) addNeeds(entry, tree, assembly)
  else addWishes(entry.location, entry.location, manifest, tree, assembly)
}

/** `npm:other@1.2.3` is an alias; anything that is no version says where the package is from. */
const draftOf = ({ location, name, fields }: Entry): Draft => {
  const stated = fields.text('version')
  if (!fields.has('version')) fields.wrong('version', 'a text')
  const alias = /^npm:(?<name>(?:@[^/@]+\/)?[^/@]+)@(?<version>.+)$/s.exec(stated ?? '')?.groups
  const version = alias?.version ?? stated
  const isVersion = version !== undefined && /^v?\d+\.\d+\.\d+(?:[-+][\w.+-]*)?$/.test(version)
  return {
    ref: location,
    kind: 'package',
    name: alias?.name ?? name,
    scope: scopeOf(fields),
    ...defined({
      version: isVersion ? version : undefined,
      hashes: hashesOf(fields.text('integrity')),
      origin: originOf(isVersion ? fields.text('resolved') : version),
      line: fields.line,
    }),
  }
}

const addNeeds = ({ location, fields }: Entry, tree: Tree, assembly: Assembly): void => {
  assembly.known(location)
  // `requires: false` is written where there are none.
  if (typeof fields.raw('requires') === 'boolean') return
  for (const [name] of fields.ranges('requires')) {
    const to = tree.resolve(location, name)
    assembly.wish(location, { kind: 'required', mayMiss: false }, to)
  }
}
