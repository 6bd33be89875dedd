import type { Gap } from '../../model/graph.ts'
import type { Neighbours } from '../lock-reader.ts'
import { Fields, isRecord } from './fields.ts'
import { wishesOf, type Wish } from './wishes.ts'

/** What a package.json says of itself, so far as a lock file leaves it out. */
export interface Manifest {
  readonly file: string
  readonly name: string | undefined
  readonly version: string | undefined
  readonly licence: string | undefined
  readonly wishes: readonly Wish[]
  /** The names that are wanted as peers alone. */
  readonly peers: ReadonlySet<string>
  /** The globs of the members of its workspace. */
  readonly workspaces: readonly string[]
  /** Yarn's `resolutions`: what is wanted, by whom, and what it gets instead. */
  readonly resolutions: readonly (readonly [string, string])[]
}

/** The package.json of a folder; `undefined` where there is none or it cannot be read, which is a gap. */
export const manifestIn = (
  folder: string,
  neighbours: Neighbours,
  fault: (gap: Gap) => void,
): Manifest | undefined => {
  const file = folder === '' || folder === '.' ? 'package.json' : `${folder}/package.json`
  const text = neighbours(file)
  if (text === undefined) {
    fault({
      code: 'unresolved',
      message: `${file}: it is not there, and tells what is wanted, and for what.`,
    })
    return undefined
  }
  const raw = parsed(text)
  if (!isRecord(raw)) {
    fault({
      code: 'unresolved',
      message: `${file}: it is not a JSON object; expected what package managers read.`,
    })
    return undefined
  }
  return manifestOf(file, new Fields(raw, file, fault))
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown
  } catch {
    return undefined
  }
}

const manifestOf = (file: string, fields: Fields): Manifest => ({
  file,
  name: fields.text('name'),
  version: fields.text('version'),
  licence: licenceOf(fields.raw('license')),
  wishes: wishesOf(fields, { dev: true }),
  peers: peersOf(fields),
  workspaces: workspacesOf(fields),
  resolutions: fields.ranges('resolutions'),
})

const peersOf = (fields: Fields): ReadonlySet<string> => {
  const others = new Set(
    [...fields.members('dependencies'), ...fields.members('optionalDependencies')].map(([name]) => name),
  )
  return new Set(
    fields
      .members('peerDependencies')
      .map(([name]) => name)
      .filter((name) => !others.has(name)),
  )
}

/** A list of globs, or an object that has it as `packages` (yarn's `nohoist` form). */
export const workspacesOf = (fields: Fields): readonly string[] => {
  const raw = fields.raw('workspaces')
  const globs = isRecord(raw) ? raw.packages : raw
  return Array.isArray(globs) ? globs.filter((glob) => typeof glob === 'string') : []
}

/** An SPDX expression or other words; in old packages an object with a `type`, or a list of them, of which any may be chosen. */
export const licenceOf = (raw: unknown): string | undefined => {
  if (typeof raw === 'string') return raw.trim() === '' ? undefined : raw
  if (isRecord(raw)) return licenceOf(raw.type)
  if (!Array.isArray(raw)) return undefined
  const each = raw.flatMap((item: unknown) => licenceOf(item) ?? [])
  return each.length < 2 ? each[0] : `(${each.join(' OR ')})`
}
