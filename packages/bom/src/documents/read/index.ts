import { object, text } from './json.ts'
import { readCycloneDx } from './cyclonedx.ts'
import { UnknownDocumentError, type ReadDocument } from './read-document.ts'
import { readSpdx2 } from './spdx-2.ts'
import { readSpdx3 } from './spdx-3.ts'

export * from './read-document.ts'

/**
 * Reads a parsed bill of materials: CycloneDX, SPDX 2 or SPDX 3, told by what only each of them has.
 * @throws UnknownDocumentError for any other JSON
 */
export const readDocument = (json: unknown): ReadDocument => {
  const document = object(json)
  if (document['bomFormat'] === 'CycloneDX') return readCycloneDx(document)
  if (Array.isArray(document['@graph'])) return readSpdx3(document)
  if (text(document['spdxVersion']) !== undefined || text(document['SPDXID']) !== undefined)
    return readSpdx2(document)
  throw new UnknownDocumentError('neither CycloneDX nor SPDX: bomFormat, spdxVersion or @graph is expected')
}
