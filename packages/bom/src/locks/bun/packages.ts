import type { Assembly } from '../javascript/assembly.ts'
import { defined } from '../javascript/defined.ts'
import { Fields, isRecord } from '../javascript/fields.ts'
import { hashesOf } from '../javascript/integrity.ts'
import { originOf } from '../javascript/origin.ts'
import type { TextFile } from '../lock-reader.ts'
import type { JsoncDocument } from '../jsonc-document.ts'
import type { Origin } from '../../model/component.ts'
import { locationOf } from './location.ts'

/** An entry of `packages`: a tuple that begins with `name@resolution`. */
export interface BunEntry {
  /** Its place as npm would write it; bun's key has the names alone (`a/b` is `node_modules/a/node_modules/b`). */
  readonly location: string
  readonly name: string
  readonly resolution: string
  readonly info: Fields
  readonly registry: string | undefined
  readonly integrity: string | undefined
}

/** The entries of `packages`. One that is no such tuple is left out, with a gap. */
export const bunEntries = (
  file: TextFile,
  lock: Fields,
  document: JsoncDocument,
  assembly: Assembly,
): readonly BunEntry[] =>
  lock.members('packages').flatMap(([key, raw]): BunEntry[] => {
    const line = document.lineOf('packages', key)
    const place = `${file.path}: the entry at line ${line ?? 1}`
    const refuse = (): [] => {
      assembly.gap({
        code: 'malformed-entry',
        message: `${place} is no list that begins with a name and what it came to.`,
        ...defined({ line }),
      })
      return []
    }
    const location = locationOf(key)
    if (!Array.isArray(raw) || location === undefined) return refuse()
    const [first, ...rest] = raw as readonly unknown[]
    const { name, resolution } =
      /^(?<name>(?:@[^/@]+\/)?[^/@]+)@(?<resolution>.+)$/s.exec(typeof first === 'string' ? first : '')
        ?.groups ?? {}
    if (name === undefined || resolution === undefined) return refuse()
    const info = new Fields(rest.find(isRecord) ?? {}, place, assembly.gap, line)
    const [second] = rest
    const integrity = rest.findLast(
      (item): item is string => typeof item === 'string' && /^(?:md5|sha\d+)-/.test(item),
    )
    // Only what a registry serves has its registry second, which is empty for the default one.
    const registry = typeof second === 'string' && rest.length > 1 ? second : undefined
    return [{ location, name, resolution, info, registry, integrity }]
  })

export const addEntry = (
  { location, name, resolution, info, registry, integrity }: BunEntry,
  assembly: Assembly,
): void => {
  const origin = originIn(resolution, registry)
  const isVersion = /^v?\d+\.\d+\.\d+/.test(resolution)
  assembly.add({
    ref: location,
    kind: 'package',
    name,
    ...defined({
      version: isVersion ? resolution : undefined,
      hashes: hashesOf(integrity),
      origin,
      line: info.line,
    }),
  })
}

const originIn = (resolution: string, registry: string | undefined): Origin | undefined => {
  if (/^v?\d+\.\d+\.\d+/.test(resolution))
    return registry === undefined || registry === '' ? undefined : registryOrigin(registry)
  // A tarball of this machine has its path alone.
  if (/^\.{0,2}\//.test(resolution)) return { kind: 'path', url: resolution }
  return originOf(resolution)
}

/** bun writes the registry's URL, or the tarball's. */
const registryOrigin = (url: string): Origin | undefined => {
  const origin = originOf(url.includes('/-/') ? url : `${url.replace(/\/+$/, '')}/x/-/x.tgz`)
  return origin?.kind === 'url' ? { ...origin, kind: 'registry' } : origin
}
