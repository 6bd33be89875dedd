import type { Place } from '../document/place.ts'
import type { EngineResult } from './engine.ts'
import { readLegacy } from './legacy.ts'
import { readScan } from './scan.ts'

/** Whether a document is one of Infracost's, of whatever version: it has projects, and no plan has. */
export const isInfracost = (root: Place): boolean =>
  !root.at('projects').absent && root.at('format_version').absent

/**
 * Reads a result of Infracost: 0.10's JSON (version 0.2), or 2.0's.
 * @throws UnreadableFile for another version or shape, with the place.
 */
export const readInfracost = (root: Place): EngineResult => {
  const version = root.at('version')
  if (version.absent) {
    if (root.at('summary').absent && root.at('projects').list().length === 0)
      throw root.refusal(
        'not-a-plan',
        'there is neither a version nor a summary; expected the JSON of Infracost',
      )
    return readScan(root)
  }
  if (/^0\.\d+$/.test(version.text())) return readLegacy(root)
  throw version.refusal(
    'unsupported-version',
    'the version is none that is known; expected 0.2, or the JSON of Infracost 2.0, which has none',
  )
}
