import type { Component } from '@devsecops/bom'
import { ConfigurationError, found, sha256, unavailable, type Fact } from '@devsecops/core'
import type { Files, OpenFile } from '@devsecops/runner'
import { createHash } from 'node:crypto'
import { RecordReader, type Records } from './records.ts'
import { ZipError, zipEntries } from './zip.ts'

/** A database of advisories on disk, and what of it concerns the components. */
export interface ReadDatabase extends Records {
  /** As the input has it. */
  readonly path: string
  /** Of its only file; of several, of the list of their digests and names. */
  readonly sha256: string
}

/** The largest records are some hundred kilobytes. */
const MAX_RECORD = 16 * 1024 * 1024

/** What the records of one zip file may have together, unpacked. */
const MAX_UNPACKED = 16 * 1024 * 1024 * 1024

/** How much of a file is hashed at once. */
const WINDOW = 4 * 1024 * 1024

/**
 * Reads a database in OSV's format: a folder with records (`*.json`) and zip files of them at any depth, as osv-scanner keeps them
 * (`<ecosystem>/all.zip`), or one such file. Record by record, in memory that does not grow with the database.
 */
export const readDatabase = (
  path: string,
  components: Iterable<Component>,
  files: Files,
): Fact<ReadDatabase> => {
  try {
    const parts = files.glob([path]).filter((file) => /\.(?:json|zip)$/i.test(file))
    if (parts.length === 0)
      return unavailable(
        `${path} has no records: neither *.json nor *.zip in the workspace or the temporary folder`,
      )
    const reader = new RecordReader(components)
    const digests = parts.map((part) => `${readPart(part, files, reader)}  ${part}`)
    const records = reader.records()
    if (records.count === 0 && records.broken.count === 0)
      return unavailable(`${path} has no records of the OSV format`)
    return found({ ...records, path, sha256: digestOf(digests) })
  } catch (error) {
    if (error instanceof ConfigurationError || error instanceof ZipError) return unavailable(error.message)
    throw error
  }
}

const digestOf = (digests: readonly string[]): string =>
  digests.length === 1 ? (digests[0]?.slice(0, 64) ?? '') : sha256(digests.join('\n'))

/** Reads a file's records and gives its SHA-256. */
const readPart = (part: string, files: Files, reader: RecordReader): string => {
  if (!/\.zip$/i.test(part)) {
    const bytes = files.read(part, MAX_RECORD) ?? new Uint8Array()
    reader.take(part, bytes)
    return sha256(bytes)
  }
  const file = files.open(part)
  try {
    readZip(part, file, reader)
    return sha256Of(file)
  } finally {
    file.close()
  }
}

/** @throws ZipError, with a whole sentence, where not even its list can be read. */
const readZip = (part: string, file: OpenFile, reader: RecordReader): void => {
  let unpacked = 0
  try {
    for (const entry of zipEntries(file)) {
      if (!/\.json$/i.test(entry.name)) continue
      unpacked += Math.min(entry.size, MAX_RECORD)
      if (unpacked > MAX_UNPACKED) throw new ZipError('holds more than is read')
      const place = `${part}/${entry.name}`
      if (entry.size > MAX_RECORD) reader.refuse(place, 'it is larger than any record')
      else readEntry(place, entry.read, reader)
    }
  } catch (error) {
    throw error instanceof ZipError ? new ZipError(`${part} ${error.message}`) : error
  }
}

const readEntry = (place: string, read: () => Uint8Array, reader: RecordReader): void => {
  try {
    reader.take(place, read())
  } catch (error) {
    if (!(error instanceof ZipError)) throw error
    reader.refuse(place, `it ${error.message}`)
  }
}

const sha256Of = (file: OpenFile): string => {
  const hash = createHash('sha256')
  for (let offset = 0; offset < file.size; offset += WINDOW) hash.update(file.read(offset, WINDOW))
  return hash.digest('hex')
}
