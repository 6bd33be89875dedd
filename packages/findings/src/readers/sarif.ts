import type { Document } from '../document.ts'
import { byteOffset, encodingOf } from '../encoding.ts'
import { repeatedMember } from '../json-scan/repeated.ts'
import { ScanFault } from '../json-scan/scan-fault.ts'
import { MAX_DOCUMENT_BYTES } from '../limits.ts'
import { mergeRuns, readRun } from '../sarif/run.ts'
import { isSarif, scanLog } from '../sarif/scan-log.ts'
import type { Source } from '../source.ts'
import { UnreadableError } from '../unreadable.ts'
import { jsonReader, type Extract, type Reader, type Surroundings } from './reader.ts'

/**
 * SARIF 2.1.0 (OASIS). A log is scanned: it may be longer than a string can be. What the scan stumbles over, and what is
 * not in UTF-8, is parsed as a whole (`parsedSarif`), which then says what is wrong, if anything is.
 */
export const sarif: Reader = {
  format: 'sarif',
  recognises: (document, surroundings) =>
    scanned(document, surroundings) !== undefined || parsedSarif.recognises(document),
  read: (document, surroundings) =>
    scanned(document, surroundings) ?? parsedSarif.read(document, surroundings),
}

/** The same format, read by parsing the whole log: what a scan has to agree with. */
export const parsedSarif: Reader = jsonReader('sarif', isSarif, (root, surroundings, document) => {
  refuseRepetition(document)
  const runs = root.at('runs').needList()
  if (runs.length === 0)
    throw root.at('runs').refusal('not-a-report', 'there is no run: no tool reports here')
  return mergeRuns(runs.map((run) => readRun(run, surroundings)))
})

const refuseRepetition = ({ source, text }: Document): void => {
  const index = repeatedMember(text())
  if (index === undefined) return
  const offset = byteOffset(source.read(0, source.size), text(), index)
  throw repetition(source.file, offset)
}

const repetition = (file: string, offset: number): UnreadableError =>
  new UnreadableError(
    'refused',
    `${file} names a member of an object twice (byte ${offset}): it says two things.`,
  )

/** Recognising and reading are one: what came of it is kept for the one document that is being read. */
const scans = new WeakMap<
  Document,
  { readonly surroundings: Surroundings | undefined; readonly extract: Extract | undefined }
>()

const scanned = (document: Document, surroundings: Surroundings | undefined): Extract | undefined => {
  const known = scans.get(document)
  if (known !== undefined && known.surroundings === surroundings) return known.extract
  const extract = scan(document.source, surroundings ?? {})
  scans.set(document, { surroundings, extract })
  return extract
}

/** `undefined` where it is to be parsed. @throws UnreadableError for a log that is too large to be parsed. */
const scan = (source: Source, surroundings: Surroundings): Extract | undefined => {
  if (encodingOf(source.read(0, 4)) !== 'utf-8') return undefined
  try {
    return scanLog(source, surroundings)
  } catch (error) {
    const isParsable = source.size <= MAX_DOCUMENT_BYTES
    if (error instanceof ScanFault) {
      if (isParsable || error.fault === 'foreign') return undefined
      throw unreadable(source.file, error)
    }
    if (error instanceof UnreadableError && isParsable) return undefined
    throw error
  }
}

const unreadable = (file: string, { fault, offset }: ScanFault): UnreadableError => {
  switch (fault) {
    case 'truncated':
      return new UnreadableError('truncated', `${file} ends at byte ${offset} in the middle of its JSON.`)
    case 'too-deep':
      return new UnreadableError('refused', `${file} nests too deep (byte ${offset}).`)
    case 'repeated':
      return repetition(file, offset)
    case 'malformed':
    case 'foreign':
      return new UnreadableError('not-a-report', `${file} is not valid JSON (byte ${offset}).`)
  }
}
