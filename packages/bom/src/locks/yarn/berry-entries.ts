import type { Assembly, Draft } from '../javascript/assembly.ts'
import { defined } from '../javascript/defined.ts'
import { Fields } from '../javascript/fields.ts'
import type { TextFile } from '../lock-reader.ts'
import type { YamlDocument } from '../yaml-document.ts'
import { parseLocator, type Locator } from './locator.ts'

/** An entry of a lock file of yarn 2 and later. */
export interface BerryEntry {
  readonly ref: string
  /** What it answers, with yarn's bindings. */
  readonly descriptors: readonly string[]
  readonly resolution: string
  readonly locator: Locator
  readonly fields: Fields
}

/** Every entry but `__metadata`. One whose resolution names no package is left out, with a gap. */
export const berryEntries = (file: TextFile, lock: YamlDocument, assembly: Assembly): readonly BerryEntry[] =>
  new Fields({ lock: lock.value }, file.path, assembly.gap).members('lock').flatMap(([key, raw]) => {
    if (key === '__metadata') return []
    const line = lock.lineOf(key)
    const fields = new Fields(raw, `${file.path}: the entry at line ${line ?? 1}`, assembly.gap, line)
    const resolution = fields.text('resolution')
    const locator = resolution === undefined ? undefined : parseLocator(resolution)
    if (resolution === undefined || locator === undefined) {
      fields.wrong('resolution', 'a name and where it is from')
      return []
    }
    const ref = locator.workspace ?? resolution
    return [{ ref, descriptors: key.split(/ *, */), resolution, locator, fields }]
  })

/** What is in the workspace has the version of its package.json, and a link none: the lock file says `0.0.0-use.local` of both. */
export const draftOf = ({ ref, locator, fields }: BerryEntry): Draft => {
  const version = fields.text('version')
  if (version === undefined) fields.wrong('version', 'a text')
  return {
    ref,
    kind: 'package',
    name: locator.name,
    ...defined({
      version: version === '0.0.0-use.local' ? undefined : version,
      checksum: fields.text('checksum'),
      origin: locator.origin,
      line: fields.line,
    }),
  }
}
