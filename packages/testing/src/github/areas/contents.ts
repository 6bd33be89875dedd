import { createHash } from 'node:crypto'

import { failure, notFound, ok, type Call, type Operation, type Reply } from '../operation.ts'
import type { Entry, RepositoryState } from '../state.ts'

/** Above it GitHub gives a file's size, and no content. */
const LARGEST_CONTENT = 1024 * 1024

export const contents: readonly Operation[] = [
  { id: 'repos/get-content', permission: 'contents: read', answer: (call) => content(call) },
  { id: 'repos/get-commit', permission: 'contents: read', answer: (call) => commit(call) },
  { id: 'git/get-tree', permission: 'contents: read', answer: (call) => tree(call) },
  { id: 'git/get-blob', permission: 'contents: read', answer: (call) => blobAlone(call) },
]

/** The commit a ref of the state stands for: the ref itself where it is a SHA, one made from its name otherwise. */
const commitOf = (ref: string): string => (/^[0-9a-f]{40}$/.test(ref) ? ref : sha1(`commit ${ref}`))

const content = (call: Call): Reply => {
  const ref = refIn(call.repository, call.query['ref'] ?? 'HEAD')
  if (isEmpty(call.repository)) return failure(404, 'This repository is empty.')
  const tree = ref === undefined ? undefined : call.repository.files?.[ref]
  if (tree === undefined) return failure(404, `No commit found for the ref ${call.query['ref'] ?? ''}`)
  const path = call.path['path'] ?? ''
  const entry = tree[path]
  if (entry !== undefined) return ok(document(call, path, entry))
  const names = Object.keys(tree).filter((name) => name.startsWith(`${path}/`))
  return names.length === 0 ? notFound : directory(call, path, names)
}

const commit = (call: Call): Reply => {
  if (isEmpty(call.repository)) return failure(409, 'Git Repository is empty.')
  const asked = call.path['ref'] ?? ''
  const ref = refIn(call.repository, asked)
  if (ref === undefined) return failure(422, `No commit found for SHA: ${asked}`)
  const sha = commitOf(ref)
  if (call.accept !== 'application/vnd.github.sha') return ok({ ...call.example(), sha })
  return { status: 200, body: sha, type: 'application/vnd.github.sha; charset=utf-8' }
}

/** The whole tree of a commit, as a list: what is no file is in it, too. */
const tree = (call: Call): Reply => {
  if (isEmpty(call.repository)) return failure(409, 'Git Repository is empty.')
  const ref = refIn(call.repository, call.path['tree_sha'] ?? '')
  if (ref === undefined) return notFound
  const files = Object.entries(call.repository.files?.[ref] ?? {})
  const folders = new Set(files.flatMap(([path]) => parentsOf(path)))
  const entries = [
    ...files.map(([path, entry]) => ({ path, ...gitEntry(entry) })),
    ...[...folders].map((path) => ({ path, mode: '040000', type: 'tree', sha: sha1(`tree ${path}`) })),
  ]
  return ok({ ...call.example(), tree: entries, truncated: call.repository.manyFiles === true })
}

const parentsOf = (path: string): readonly string[] =>
  path
    .split('/')
    .slice(0, -1)
    .map((_, index, parts) => parts.slice(0, index + 1).join('/'))

const gitEntry = (entry: Entry): object => {
  if (typeof entry === 'object' && 'symlink' in entry)
    return { mode: '120000', type: 'blob', sha: idOf(Buffer.from(entry.symlink)) }
  if (typeof entry === 'object' && 'submodule' in entry)
    return { mode: '160000', type: 'commit', sha: sha1(entry.submodule) }
  return { mode: '100644', type: 'blob', sha: idOf(Buffer.from(entry)) }
}

/** Unlike as a content, a blob is given whole up to 100 MB. */
const blobAlone = (call: Call): Reply => {
  const bytes = Object.values(call.repository.files ?? {})
    .flatMap((files) => Object.values(files))
    .flatMap((entry) =>
      typeof entry === 'object' && !(entry instanceof Uint8Array) ? [] : Buffer.from(entry),
    )
    .find((content) => idOf(content) === call.path['file_sha'])
  if (bytes === undefined) return notFound
  const content = { encoding: 'base64', content: lines(bytes.toString('base64')), size: bytes.length }
  return ok({ ...call.example(), sha: call.path['file_sha'], ...content })
}

const isEmpty = ({ files }: RepositoryState): boolean => Object.keys(files ?? {}).length === 0

/** The state's name of what a request calls `HEAD`, `main`, `heads/main`, `refs/heads/main`, `tags/v1` or by its SHA. */
const refIn = ({ files, defaultBranch = 'main' }: RepositoryState, asked: string): string | undefined => {
  const name = asked === 'HEAD' ? defaultBranch : asked.replace(/^(refs\/)?(heads|tags)\//, '')
  return Object.keys(files ?? {}).find((ref) => ref === name || commitOf(ref) === name)
}

const document = (call: Call, path: string, entry: Entry): unknown => {
  const name = path.split('/').at(-1)
  if (typeof entry === 'object' && 'symlink' in entry) {
    const example = call.example('response-if-content-is-a-symlink')
    return { ...example, name, path, target: entry.symlink, size: entry.symlink.length }
  }
  if (typeof entry === 'object' && 'submodule' in entry) {
    return {
      ...call.example('response-if-content-is-a-submodule'),
      name,
      path,
      submodule_git_url: entry.submodule,
    }
  }
  return { ...call.example('response-if-content-is-a-file'), name, path, ...blob(Buffer.from(entry)) }
}

const blob = (bytes: Buffer): Record<string, unknown> => ({
  size: bytes.length,
  sha: idOf(bytes),
  ...(bytes.length > LARGEST_CONTENT
    ? { encoding: 'none', content: '' }
    : { encoding: 'base64', content: lines(bytes.toString('base64')) }),
})

/** GitHub breaks base64 into lines of 60 characters. */
const lines = (base64: string): string => base64.replaceAll(/.{1,60}/g, '$&\n')

const directory = (call: Call, path: string, names: readonly string[]): Reply => {
  const [example] = call.example('response-if-content-is-a-directory') as unknown as readonly object[]
  const children = new Set(names.map((name) => name.slice(path.length + 1).split('/')[0] ?? ''))
  return ok([...children].map((name) => ({ ...example, name, path: `${path}/${name}` })))
}

/** Git's id of a content. */
const idOf = (bytes: Buffer): string => sha1(Buffer.concat([Buffer.from(`blob ${bytes.length}\0`), bytes]))

const sha1 = (content: string | Uint8Array): string => createHash('sha1').update(content).digest('hex')
