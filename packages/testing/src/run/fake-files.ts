import { ConfigurationError } from '@devsecops/core'
import type { Files, OpenFile } from '@devsecops/runner'
import { posix } from 'node:path'

/** Where a fake checkout lies. */
export const WORKSPACE = '/workspace'

/** The runner's disk, in memory: path relative to the workspace (or absolute) → content. */
export const fakeFiles = (content: Readonly<Record<string, string | Uint8Array>>): Files => {
  const disk = new Map(Object.entries(content).map(([path, bytes]) => [absolute(path), Buffer.from(bytes)]))
  return {
    workspace: WORKSPACE,
    read: (path, limit) => read(disk, path, limit),
    open: (path) => open(disk, path),
    glob: (patterns) => glob([...disk.keys()].map(relative), patterns),
  }
}

type Disk = ReadonlyMap<string, Buffer>

const absolute = (path: string): string => posix.resolve(WORKSPACE, path)

const relative = (path: string): string =>
  path.startsWith(`${WORKSPACE}/`) ? path.slice(WORKSPACE.length + 1) : path

const read = (disk: Disk, path: string, limit: number): Uint8Array | undefined => {
  if (isDirectory(disk, path)) throw unreadable(path, 'is a directory')
  const bytes = disk.get(absolute(path))
  if (bytes === undefined || bytes.length <= limit) return bytes
  throw new ConfigurationError({ code: 'too-large', file: path, message: `has more than ${limit} bytes` })
}

const open = (disk: Disk, path: string): OpenFile => {
  const bytes = disk.get(absolute(path))
  if (bytes === undefined) throw unreadable(path, isDirectory(disk, path) ? 'is a directory' : 'is not there')
  return {
    path: absolute(path),
    size: bytes.length,
    read: (offset, length) => bytes.subarray(offset, offset + length),
    close: () => undefined,
  }
}

const isDirectory = (disk: Disk, path: string): boolean =>
  [...disk.keys()].some((file) => file.startsWith(`${absolute(path)}/`))

const unreadable = (file: string, message: string): ConfigurationError =>
  new ConfigurationError({ code: 'unreadable', file, message })

/** Patterns, folders and names; `!` in front takes out. */
const glob = (paths: readonly string[], patterns: readonly string[]): readonly string[] => {
  const matches = (path: string, pattern: string): boolean => {
    const name = relative(absolute(pattern))
    return posix.matchesGlob(path, name) || path.startsWith(`${name}/`) || name === WORKSPACE
  }
  const wanted = patterns.filter((pattern) => !pattern.startsWith('!'))
  const excluded = patterns.filter((pattern) => pattern.startsWith('!')).map((pattern) => pattern.slice(1))
  return paths
    .filter(
      (path) => wanted.some((each) => matches(path, each)) && !excluded.some((each) => matches(path, each)),
    )
    .sort()
}
