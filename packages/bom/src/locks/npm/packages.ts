import type { Origin } from '../../model/component.ts'
import { UnreadableLock } from '../guarded-reader.ts'
import type { Assembly, Draft } from '../javascript/assembly.ts'
import { defined } from '../javascript/defined.ts'
import { Fields } from '../javascript/fields.ts'
import { hashesOf } from '../javascript/integrity.ts'
import { licenceOf, manifestIn, workspacesOf } from '../javascript/manifest.ts'
import { originOf } from '../javascript/origin.ts'
import { wishesOf } from '../javascript/wishes.ts'
import { workspaceMatcher } from '../javascript/workspaces.ts'
import { Lines } from '../lines.ts'
import type { Neighbours, TextFile } from '../lock-reader.ts'
import { folderOf, joined } from '../paths.ts'
import { packageOffsets } from './document.ts'
import { scopeOf } from './scope.ts'
import { installedName, isRefused, Tree } from './tree.ts'

interface Entry {
  readonly location: string
  readonly fields: Fields
  /** Where a link leads to: the location of another entry, if that is there. */
  readonly target?: string
}

/** The ref of the project itself, whose location is empty. */
export const ROOT = '.'
const refOf = (location: string): string => (location === '' ? ROOT : location)

/** Reads lock files of versions 2 and 3: `packages` has an entry for each place that something is installed at. */
export const readPackages = (
  file: TextFile,
  lock: Fields,
  neighbours: Neighbours,
  assembly: Assembly,
): void => {
  const entries = entriesOf(file, lock, assembly)
  const root = entries.get('')
  if (root === undefined)
    assembly.gap({
      code: 'missing-entry',
      message: `${file.path}: there is no entry of the project itself, so that what it needs is not known.`,
    })
  const isMember = workspaceMatcher(root === undefined ? [] : workspacesOf(root.fields))
  const tree = treeOf(entries, assembly)
  const linked = linkedNames(entries)
  for (const entry of entries.values())
    if (!isLink(entry)) addComponent(entry, linked.get(entry.location), isMember, lock, assembly)
  for (const entry of entries.values()) if (!isLink(entry)) addNeeds(entry, tree, assembly)
  if (root !== undefined) addMembers(entries, isMember, assembly)
  for (const { location, fields } of entries.values())
    if (location === '' || (installedName(location) === undefined && isMember(location)))
      assembly.compare(
        manifestIn(joined(folderOf(file.path), location), neighbours, () => undefined),
        wishesOf(fields, { dev: true }),
      )
}

const entriesOf = (file: TextFile, lock: Fields, assembly: Assembly): ReadonlyMap<string, Entry> => {
  const lines = new Lines(file.text)
  const offsets = packageOffsets(file.text)
  const entries = new Map<string, Entry>()
  for (const [location, raw] of lock.members('packages')) {
    const line = lines.at(offsets.get(location) ?? 0)
    const place = `${file.path}: the entry at line ${line}`
    if (isRefused(location))
      assembly.gap({ code: 'refused', message: `${place} has a path that no file system takes.`, line })
    else entries.set(location, { location, fields: new Fields(raw, place, assembly.gap, line) })
  }
  for (const [location, entry] of entries) {
    const target =
      entry.fields.flag('link') || !entry.fields.has('version') ? entry.fields.text('resolved') : undefined
    if (target !== undefined && entries.has(target)) entries.set(location, { ...entry, target })
  }
  if (entries.size === 0 && !lock.has('packages'))
    throw new UnreadableLock(
      'not-a-lock-file',
      `${file.path}: it has no \`packages\`; expected a lock file of npm.`,
    )
  return entries
}

const isLink = ({ fields, target }: Entry): boolean => target !== undefined || fields.flag('link')

/** A link leads to the folder that it is resolved to; to one that has no entry, it stands for it. */
const treeOf = (entries: ReadonlyMap<string, Entry>, assembly: Assembly): Tree => {
  const tree = new Tree()
  for (const entry of entries.values()) {
    tree.add(entry.location, entry.target)
    if (isLink(entry) && entry.target === undefined) addLost(entry, assembly)
  }
  return tree
}

const addLost = ({ location, fields }: Entry, assembly: Assembly): void => {
  const url = fields.text('resolved')
  assembly.add({
    ref: location,
    kind: 'package',
    name: fields.text('name') ?? installedName(location) ?? location,
    scope: scopeOf(fields),
    ...defined({
      line: fields.line,
      origin: url === undefined ? undefined : ({ kind: 'path', url } as const),
    }),
  })
  assembly.gap({
    code: 'missing-entry',
    message: `${assembly.file}: the folder that the link at line ${fields.line ?? 1} leads to has no entry.`,
    ...defined({ line: fields.line }),
  })
}

/** A folder is called as its link is, where its entry has no name of its own. */
const linkedNames = (entries: ReadonlyMap<string, Entry>): ReadonlyMap<string, string> =>
  new Map(
    [...entries.values()].flatMap(({ location, target }): [string, string][] => {
      const name = installedName(location)
      return target === undefined || name === undefined ? [] : [[target, name]]
    }),
  )

const addComponent = (
  entry: Entry,
  linked: string | undefined,
  isMember: (folder: string) => boolean,
  lock: Fields,
  assembly: Assembly,
): void => {
  const { location, fields } = entry
  if (location === '') {
    assembly.root(draftOf(entry, 'project', lock.text('name') ?? ROOT))
    return
  }
  const kind = installedName(location) === undefined && isMember(location) ? 'project' : 'package'
  const draft = draftOf(entry, kind, installedName(location) ?? linked ?? nameOfFolder(location))
  if (kind === 'project') assembly.root(draft)
  else assembly.add({ ...draft, scope: scopeOf(fields) })
  if (fields.flag('extraneous')) assembly.extraneous(location)
}

/** As npm names a package by its folder: the last step, with a scope before it. */
const nameOfFolder = (location: string): string =>
  /(?:^|\/)(?<name>@[^/]+\/[^/]+)$/.exec(location)?.groups?.name ??
  location.slice(location.lastIndexOf('/') + 1)

const draftOf = ({ location, fields }: Entry, kind: 'project' | 'package', name: string): Draft => {
  const installed = installedName(location)
  const version = fields.text('version')
  if (installed !== undefined && version === undefined && !fields.has('version') && !fields.has('resolved'))
    fields.wrong('version', 'a text')
  return {
    ref: refOf(location),
    kind,
    name: fields.text('name') ?? name,
    ...defined({
      version,
      hashes: hashesOf(fields.text('integrity')),
      licence: licenceOf(fields.raw('license')),
      origin: kind === 'project' ? undefined : originIn(location, fields),
      line: fields.line,
      installScript: fields.flag('hasInstallScript') || undefined,
    }),
  }
}

const originIn = (location: string, fields: Fields): Origin | undefined =>
  installedName(location) === undefined ? { kind: 'path', url: location } : originOf(fields.text('resolved'))

/** What is not installed in node_modules is developed here: its development dependencies are installed too. */
const addNeeds = ({ location, fields }: Entry, tree: Tree, assembly: Assembly): void => {
  const ref = refOf(location)
  assembly.known(ref)
  for (const wish of wishesOf(fields, { dev: installedName(location) === undefined })) {
    const to = tree.resolve(location, wish.name)
    assembly.wish(ref, wish, to === undefined ? undefined : refOf(to))
  }
}

/** npm installs each member of the workspace for the project, whoever asks for it. */
const addMembers = (
  entries: ReadonlyMap<string, Entry>,
  isMember: (folder: string) => boolean,
  assembly: Assembly,
): void => {
  for (const entry of entries.values()) {
    if (entry.target !== undefined && isMember(entry.target))
      assembly.wish(ROOT, { kind: 'required', mayMiss: false }, refOf(entry.target))
  }
}
