import { guardedReader, UnreadableLock } from '../guarded-reader.ts'
import { Assembly } from '../javascript/assembly.ts'
import { defined } from '../javascript/defined.ts'
import { Fields, isRecord } from '../javascript/fields.ts'
import { manifestIn } from '../javascript/manifest.ts'
import { wishesOf } from '../javascript/wishes.ts'
import { jsoncDocument, type JsoncDocument } from '../jsonc-document.ts'
import type { LockReader, Neighbours, TextFile } from '../lock-reader.ts'
import { isRefused, Tree } from '../npm/tree.ts'
import { folderOf, joined } from '../paths.ts'
import { addEntry, bunEntries, type BunEntry } from './packages.ts'

/** bun.lock, lockfileVersion 0 to 2. Of the binary bun.lockb it is only said that it cannot be read. */
export const bunLock: LockReader = guardedReader({
  format: 'bun',
  reads: (path) => /(?:^|\/)bun\.lockb?$/.test(path),
  read: (file, neighbours) => {
    const assembly = new Assembly(file.path, 'bun')
    readBun(file, neighbours, assembly)
    return assembly.build()
  },
})

const readBun = (file: TextFile, neighbours: Neighbours, assembly: Assembly): void => {
  if (file.path.endsWith('b'))
    throw new UnreadableLock(
      'unsupported-version',
      `${file.path}: it is binary; expected bun.lock, which \`bun install --save-text-lockfile\` writes.`,
    )
  const document = jsoncDocument(file)
  if (!isRecord(document.value))
    throw new UnreadableLock('not-a-lock-file', `${file.path}: it is no object; expected a lock file of bun.`)
  const lock = new Fields(document.value, file.path, assembly.gap)
  checkVersion(file, lock)
  const entries = bunEntries(file, lock, document, assembly).filter((entry) => accepts(entry, assembly))
  const tree = treeOf(entries)
  addProjects(file, lock, document, tree, neighbours, assembly)
  for (const entry of entries) if (folderIn(entry) === undefined) addEntry(entry, assembly)
  for (const entry of entries)
    if (folderIn(entry) === undefined) addNeeds(entry.location, entry.location, entry.info, tree, assembly)
}

const checkVersion = (file: TextFile, lock: Fields): void => {
  const version = lock.raw('lockfileVersion')
  if (version !== 0 && version !== 1 && version !== 2)
    throw new UnreadableLock(
      'unsupported-version',
      `${file.path}: its lockfileVersion is not known; expected 0, 1 or 2.`,
    )
  if (!lock.has('workspaces'))
    throw new UnreadableLock(
      'not-a-lock-file',
      `${file.path}: it has no \`workspaces\`; expected a lock file of bun.`,
    )
}

const accepts = ({ location, info }: BunEntry, assembly: Assembly): boolean => {
  if (!isRefused(location)) return true
  assembly.gap({
    code: 'refused',
    message: `${assembly.file}: the entry at line ${info.line ?? 1} has a path that no file system takes.`,
    ...defined({ line: info.line }),
  })
  return false
}

/** The folder of a member of the workspace: an entry that has one is a link to it. */
const folderIn = ({ resolution }: BunEntry): string | undefined => {
  const folder = /^workspace:(?<folder>.*)$/s.exec(resolution)?.groups?.folder
  if (folder !== undefined) return refOf(folder)
  return /^root:/.test(resolution) ? '.' : undefined
}

const treeOf = (entries: readonly BunEntry[]): Tree => {
  const tree = new Tree()
  for (const entry of entries) tree.add(entry.location, folderIn(entry))
  return tree
}

const refOf = (folder: string): string => joined('', folder) || '.'

const addProjects = (
  file: TextFile,
  lock: Fields,
  document: JsoncDocument,
  tree: Tree,
  neighbours: Neighbours,
  assembly: Assembly,
): void => {
  for (const [folder, raw] of lock.members('workspaces')) {
    const line = document.lineOf('workspaces', folder)
    const fields = new Fields(raw, `${file.path}: the project at line ${line ?? 1}`, assembly.gap, line)
    const manifest = manifestIn(joined(folderOf(file.path), folder), neighbours, () => undefined)
    assembly.compare(manifest, wishesOf(fields, { dev: true }))
    const ref = refOf(folder)
    const name = fields.text('name') ?? manifest?.name
    assembly.root({
      ref,
      kind: 'project',
      name: name ?? ref,
      ...defined({ version: fields.text('version') ?? manifest?.version, licence: manifest?.licence, line }),
    })
    // What is nested below a member is kept under its name.
    addNeeds(ref, folder === '' || name === undefined ? '' : `node_modules/${name}`, fields, tree, assembly)
  }
}

const addNeeds = (ref: string, from: string, fields: Fields, tree: Tree, assembly: Assembly): void => {
  assembly.known(ref)
  for (const wish of wishesOf(fields, { dev: true })) assembly.wish(ref, wish, tree.resolve(from, wish.name))
}
