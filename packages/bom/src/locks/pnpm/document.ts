import { UnreadableLock } from '../guarded-reader.ts'
import { isRecord } from '../javascript/fields.ts'
import type { TextFile } from '../lock-reader.ts'
import { yamlDocuments, type YamlDocument } from '../yaml-document.ts'

export interface PnpmLock extends YamlDocument {
  readonly value: Readonly<Record<string, unknown>>
  /** The lockfileVersion before its dot: 5, 6 or 9; 7 is what 9 was called while it was made. */
  readonly major: number
}

/**
 * pnpm's lock file. Since version 11 of pnpm a document may stand before it that locks pnpm itself and its configuration:
 * these are tools of the machine and no dependencies of the project.
 *
 * @throws UnreadableLock when it is none, or of a version that is not known.
 */
export const parsePnpm = (file: TextFile): PnpmLock => {
  const document = yamlDocuments(file).at(-1)
  if (document === undefined || !isRecord(document.value))
    throw new UnreadableLock(
      'truncated',
      `${file.path}: it is empty, or no mapping; expected a lock file of pnpm.`,
    )
  const { value } = document
  const version = Object.hasOwn(value, 'lockfileVersion') ? value.lockfileVersion : undefined
  const major = typeof version === 'string' ? Number(/^(\d+)(?:\.|$)/.exec(version)?.[1]) : NaN
  if (typeof version !== 'string')
    throw new UnreadableLock(
      'not-a-lock-file',
      `${file.path}: it has no lockfileVersion; expected a lock file of pnpm.`,
    )
  if (![5, 6, 7, 9].includes(major))
    throw new UnreadableLock(
      'unsupported-version',
      `${file.path}: its lockfileVersion is not known; expected 5, 6 or 9.`,
      document.lineOf('lockfileVersion'),
    )
  return { ...document, value, major: major === 7 ? 9 : major }
}
