import type { Assembly } from '../javascript/assembly.ts'
import { defined } from '../javascript/defined.ts'
import { Fields, isRecord } from '../javascript/fields.ts'
import { manifestIn } from '../javascript/manifest.ts'
import type { Wish } from '../javascript/wishes.ts'
import type { Neighbours, TextFile } from '../lock-reader.ts'
import { folderOf, joined } from '../paths.ts'
import type { PnpmLock } from './document.ts'

/** A project that the lock file is for: the only one, or each member of the workspace. */
export interface Importer {
  /** Its folder, relative to the lock file's: `.` or `packages/a`. */
  readonly folder: string
  readonly wishes: readonly PnpmWish[]
}

/** A wish, and what it was resolved to. */
export interface PnpmWish extends Wish {
  readonly reference: string
}

const KINDS = [
  ['dependencies', 'required'],
  ['optionalDependencies', 'optional'],
  ['devDependencies', 'dev'],
] as const

/** The projects of a lock file; without `importers`, the document itself is the only one. */
export const importersOf = (file: TextFile, lock: PnpmLock, assembly: Assembly): readonly Importer[] => {
  const document = new Fields(lock.value, file.path, assembly.gap)
  if (!document.has('importers')) return [{ folder: '.', wishes: wishesIn(document) }]
  return document.members('importers').map(([folder, raw]) => {
    const line = lock.lineOf('importers', folder)
    const place = `${file.path}: the importer at line ${line ?? 1}`
    return { folder, wishes: wishesIn(new Fields(raw, place, assembly.gap, line)) }
  })
}

/** `name: 1.2.3`, or with what was asked for: `name: { specifier: ^1.0.0, version: 1.2.3 }`. */
const wishesIn = (fields: Fields): readonly PnpmWish[] =>
  KINDS.flatMap(([key, kind]) =>
    fields.members(key).flatMap(([name, raw]): PnpmWish[] => {
      const reference = isRecord(raw) && Object.hasOwn(raw, 'version') ? raw.version : raw
      if (typeof reference !== 'string') {
        fields.wrong(key, 'a mapping of names to versions')
        return []
      }
      return [{ name, range: reference, reference, kind, mayMiss: kind === 'optional' }]
    }),
  )

/** The importers as roots; their names stand in their package.json alone. */
export const addImporters = (
  importers: readonly Importer[],
  file: TextFile,
  neighbours: Neighbours,
  assembly: Assembly,
): void => {
  for (const { folder, wishes } of importers) {
    // That a name is not known is no gap of what is needed.
    const manifest = manifestIn(joined(folderOf(file.path), folder), neighbours, () => undefined)
    assembly.compare(manifest, wishes)
    assembly.root({
      ref: folder,
      kind: 'project',
      name: manifest?.name ?? folder,
      ...defined({ version: manifest?.version, licence: manifest?.licence }),
    })
  }
}
