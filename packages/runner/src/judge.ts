import { digestOf, sha256, type ResourceDescriptor } from '@devsecops/core'
import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative, sep } from 'node:path'

/**
 * The code that judges, by digest: of a bundle (`dist/<name>/index.js`) all files in its folder, since it loads
 * further ones from there; otherwise of the one file that was started. The digest is the SHA-256 of the canonical JSON of
 * {path: sha256}, with `/` in paths that are relative to the folder.
 */
export const judgeOf = (name: string, entry: string): ResourceDescriptor => {
  const folder = dirname(entry)
  const bundled = basename(entry) === 'index.js' && basename(folder) === name
  const paths = bundled ? filesIn(folder) : [entry]
  const digests = paths.map((path) => [
    relative(folder, path).replaceAll(sep, '/'),
    sha256(readFileSync(path)),
  ])
  return {
    name: bundled ? `dist/${name}` : basename(entry),
    digest: { sha256: digestOf(Object.fromEntries(digests)) },
  }
}

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
