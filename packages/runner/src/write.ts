import type { ReportFile, Slice } from '@devsecops/core'
import { closeSync, mkdirSync, openSync, realpathSync, rmSync, writeSync } from 'node:fs'
import { dirname, isAbsolute, resolve } from 'node:path'
import { isWithin } from './disk.ts'
import type { Files } from './io.ts'

/** How much of a slice, and of text not yet written, is held in memory. */
const BUFFER_BYTES = 1024 * 1024

/**
 * Writes a file into the output directory, in parts. A file or link that was there is replaced, never written through.
 *
 * @returns the absolute path
 * @throws Error when the path leaves the output directory, or a slice's file is shorter than the slice.
 */
export const writeReportFile = (directory: string, file: ReportFile, files: Pick<Files, 'open'>): string => {
  const target = placeFor(directory, file.path)
  const descriptor = openSync(target, 'wx')
  try {
    for (const chunk of chunks(file.parts, files)) writeFully(descriptor, chunk)
  } finally {
    closeSync(descriptor)
  }
  return target
}

/**
 * The absolute path of a file that is to be written into the output directory: its folder is made, and what was there is
 * removed. @throws Error when the path leaves the output directory, by `..` or by a link.
 */
export const placeFor = (directory: string, path: string): string => {
  const target = pathIn(directory, path)
  mkdirSync(dirname(target), { recursive: true })
  if (!isWithin(realpathSync.native(directory), realpathSync.native(dirname(target)))) throw leaving(path)
  rmSync(target, { force: true })
  return target
}

/** The absolute path of a file in the output directory. @throws Error when the path leaves it. */
export const pathIn = (directory: string, path: string): string => {
  const target = resolve(directory, path)
  if (isAbsolute(path) || target === directory || !isWithin(directory, target)) throw leaving(path)
  return target
}

const leaving = (path: string): Error =>
  new Error(`The report's file ${JSON.stringify(path)} is not in the output directory.`)

/** Small texts are gathered, so that a file of a million lines is not a million system calls. */
function* chunks(parts: Iterable<string | Slice>, files: Pick<Files, 'open'>): Generator<Uint8Array> {
  let pending: string[] = []
  let length = 0
  for (const part of parts) {
    if (typeof part === 'string') {
      length += part.length
      pending.push(part)
    }
    if (typeof part !== 'string' || length >= BUFFER_BYTES) {
      yield Buffer.from(pending.join(''))
      pending = []
      length = 0
    }
    if (typeof part !== 'string') yield* sliceOf(part, files)
  }
  yield Buffer.from(pending.join(''))
}

function* sliceOf({ file, from, to }: Slice, files: Pick<Files, 'open'>): Generator<Uint8Array> {
  const source = files.open(file)
  try {
    for (let offset = from; offset < to;) {
      const bytes = source.read(offset, Math.min(BUFFER_BYTES, to - offset))
      if (bytes.length === 0) throw new Error(`${file} ends before byte ${String(to)}.`)
      yield bytes
      offset += bytes.length
    }
  } finally {
    source.close()
  }
}

const writeFully = (descriptor: number, bytes: Uint8Array): void => {
  for (let done = 0; done < bytes.length;) done += writeSync(descriptor, bytes, done)
}
