import { FOREIGN_FOLDERS, type Neighbours } from '@devsecops/bom'
import { ConfigurationError, sha256 } from '@devsecops/core'
import type { Files } from '@devsecops/runner'
import { createHash } from 'node:crypto'

/** Far above any lock file: 25,000 packages of npm are 12 MB. */
const LIMIT = 64 * 1024 * 1024

/** A file of the checkout: its text and digests, or why it is not read. */
export type Content =
  | {
      readonly text: string
      readonly sha256: string
      /** The id that git has for these bytes, in a repository whose ids have as many digits as the one given. */
      readonly hasId: (id: string) => boolean
    }
  | { readonly refused: string }

/** Paths of a state of the repository, and what can be asked about them. */
export interface Paths {
  readonly all: readonly string[]
  readonly named: (name: string) => readonly string[]
  readonly list: (folder: string) => readonly string[]
}

/** Looks up paths by name and by folder, each index made when it is first asked for. Installed packages are nobody's neighbours. */
export const pathsOf = (all: readonly string[]): Paths => {
  let own: readonly string[] | undefined
  const ours = (): readonly string[] => (own ??= all.filter((path) => !isForeign(path)))
  let byName: ReadonlyMap<string, readonly string[]> | undefined
  let byFolder: ReadonlyMap<string, readonly string[]> | undefined
  return {
    all,
    named: (name) => (byName ??= Map.groupBy(ours(), nameOf)).get(name) ?? [],
    list: (folder) => (byFolder ??= Map.groupBy(ours(), folderOf)).get(folder) ?? [],
  }
}

const FOREIGN: ReadonlySet<string> = new Set(FOREIGN_FOLDERS)

const isForeign = (path: string): boolean =>
  path
    .split('/')
    .slice(0, -1)
    .some((folder) => FOREIGN.has(folder))

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')))

/** The files of the work tree, each read once and within bounds. `undefined` for what is not there. */
export const openWorkTree = (
  files: Files,
  paths: readonly string[],
): ((path: string) => Content | undefined) => {
  const known = new Set(paths)
  const contents = new Map<string, Content | undefined>()
  return (path) => {
    if (!known.has(path)) return undefined
    if (!contents.has(path)) contents.set(path, readContent(files, path))
    return contents.get(path)
  }
}

const readContent = (files: Files, path: string): Content | undefined => {
  try {
    const bytes = files.read(path, LIMIT)
    return bytes === undefined
      ? undefined
      : {
          text: new TextDecoder().decode(bytes),
          sha256: sha256(bytes),
          hasId: (id) => idOf(bytes, id.length) === id,
        }
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error
    return { refused: error.message }
  }
}

/** How git names a content: by the digest of its kind, its size and its bytes. */
const idOf = (bytes: Uint8Array, digits: number): string =>
  createHash(digits === 64 ? 'sha256' : 'sha1')
    .update(`blob ${bytes.length}\0`)
    .update(bytes)
    .digest('hex')

/** What a reader asked for beside its file. */
export interface Asked {
  readonly paths: Set<string>
  /** Whether it asked which files there are. */
  listed: boolean
}

/** Neighbours for a reader, and a record of what it asks. */
export const neighboursIn = (
  paths: Paths,
  text: (path: string) => string | undefined,
): { readonly neighbours: Neighbours; readonly asked: Asked } => {
  const asked: Asked = { paths: new Set(), listed: false }
  const look = (path: string): string | undefined => {
    asked.paths.add(path)
    return text(path)
  }
  const listing =
    (list: (of: string) => readonly string[]) =>
    (of: string): readonly string[] => {
      asked.listed = true
      return list(of)
    }
  return {
    neighbours: Object.assign(look, { named: listing(paths.named), list: listing(paths.list) }),
    asked,
  }
}
