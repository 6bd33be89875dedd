import { UnreadableLock } from '../guarded-reader.ts'
import { isRecord } from '../javascript/fields.ts'
import type { Neighbours } from '../lock-reader.ts'
import { joined } from '../paths.ts'
import { yamlDocuments } from '../yaml-document.ts'

/** The ranges that `catalog:` and `catalog:<name>` stand for. */
export interface Catalogs {
  readonly range: (name: string, range: string) => string
}

/** Yarn's catalogs stand in .yarnrc.yml, and the lock file names them only. */
export const catalogsIn = (folder: string, neighbours: Neighbours): Catalogs => {
  let settings: unknown
  return {
    range: (name, range) => {
      if (!range.startsWith('catalog:')) return range
      settings ??= settingsIn(joined(folder, '.yarnrc.yml'), neighbours)
      const catalog = range.slice('catalog:'.length)
      const ranges =
        catalog === '' ? member(settings, 'catalog') : member(member(settings, 'catalogs'), catalog)
      const found = member(ranges, name)
      return typeof found === 'string' ? found : range
    },
  }
}

const settingsIn = (path: string, neighbours: Neighbours): unknown => {
  const text = neighbours(path)
  if (text === undefined) return {}
  try {
    return yamlDocuments({ path, text })[0]?.value ?? {}
  } catch (error) {
    if (!(error instanceof UnreadableLock)) throw error
    // What a catalog stands for is then not found, which is a gap of whoever asks for it.
    return {}
  }
}

const member = (value: unknown, key: string): unknown =>
  isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined
