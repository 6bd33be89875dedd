import { LOCK_READERS, type Graph, type Neighbours } from '@devsecops/bom'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const FIXTURES = join(import.meta.dirname, '../fixtures')

/** A recorded lock file: where it stands in a checkout, and what else is there. */
export interface LockFixture {
  readonly name: string
  readonly path: string
  readonly text: string
  readonly checkout: Neighbours
}

/** A checkout of files by path. */
export const checkoutOf = (files: Readonly<Record<string, string>>): Neighbours =>
  Object.assign((path: string) => (Object.hasOwn(files, path) ? files[path] : undefined), {
    named: (name: string) => Object.keys(files).filter((path) => path.split('/').at(-1) === name),
  })

const fixture = (name: string, path: string, checkout: Neighbours): LockFixture => ({
  name,
  path,
  text: readFileSync(join(FIXTURES, name), 'utf8'),
  checkout,
})

const project = JSON.parse(readFileSync(join(FIXTURES, 'javascript/project.json'), 'utf8')) as Readonly<
  Record<string, unknown>
>
const javascript = checkoutOf(
  Object.fromEntries(Object.entries(project).map(([path, manifest]) => [path, JSON.stringify(manifest)])),
)

/** The lock files of one JavaScript project, by every package manager. */
export const JAVASCRIPT: readonly LockFixture[] = [
  fixture('javascript/npm-1.json', 'package-lock.json', javascript),
  fixture('javascript/npm-2.json', 'package-lock.json', javascript),
  fixture('javascript/npm-3.json', 'package-lock.json', javascript),
  fixture('javascript/yarn-1.lock', 'yarn.lock', javascript),
  fixture('javascript/yarn-3.lock', 'yarn.lock', javascript),
  fixture('javascript/yarn-4.lock', 'yarn.lock', javascript),
  fixture('javascript/pnpm-7.yaml', 'pnpm-lock.yaml', javascript),
  fixture('javascript/pnpm-8.yaml', 'pnpm-lock.yaml', javascript),
  fixture('javascript/pnpm-9.yaml', 'pnpm-lock.yaml', javascript),
  fixture('javascript/pnpm-10.yaml', 'pnpm-lock.yaml', javascript),
  fixture('javascript/bun.jsonc', 'bun.lock', javascript),
]

/** Every recorded lock file: what the mutants are made of. To cover another reader, add its fixtures here. */
export const LOCK_FIXTURES: readonly LockFixture[] = [...JAVASCRIPT]

/** Reads a text as the lock file of a path. */
export const readLock = (path: string, text: string, checkout: Neighbours = checkoutOf({})): Graph => {
  const reader = LOCK_READERS.find(({ reads }) => reads(path))
  if (reader === undefined) throw new Error(`no reader for ${path}`)
  return reader.read({ path, text }, checkout)
}

export const readFixture = ({ path, text, checkout }: LockFixture, changed = text): Graph =>
  readLock(path, changed, checkout)

/** Edges by name and version, sorted: what lock files of several package managers have in common. */
export const edgesOf = (graph: Graph): readonly string[] => {
  const labels = new Map(graph.components.map(({ ref, name, version }) => [ref, `${name}@${version ?? ''}`]))
  return [
    ...new Set(
      [...graph.edges].flatMap(([from, to]) =>
        to.map((ref) => `${labels.get(from) ?? ''} > ${labels.get(ref) ?? ''}`),
      ),
    ),
  ].sort()
}

export const codesOf = (graph: Graph): readonly string[] => graph.gaps.map(({ code }) => code)
