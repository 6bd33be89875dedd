import { ConfigurationError, type FaultCode } from '@devsecops/core'
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readSync,
  realpathSync,
  type Stats,
} from 'node:fs'
import { isAbsolute, relative } from 'node:path'
import type { OpenFile } from './io.ts'

/**
 * Opens a regular file without following a link at its last part and without waiting at a FIFO. The kind is checked
 * on the open file, so that it cannot be exchanged in between.
 *
 * @throws ConfigurationError `unreadable` for anything but a regular file, naming it as `name`.
 */
export const openRegular = (path: string, name: string): OpenFile => {
  const descriptor = attempt(name, () => openSync(path, READ_ONLY))
  const stats = fstatSync(descriptor)
  if (!stats.isFile()) {
    closeSync(descriptor)
    throw fault('unreadable', name, `is ${kindOf(stats)}, expected a regular file`)
  }
  return {
    path,
    size: stats.size,
    read: (offset, length) => {
      const bytes = new Uint8Array(Math.max(0, Math.min(length, stats.size - offset)))
      return bytes.subarray(0, readFully(descriptor, offset, bytes))
    },
    readInto: (offset, target) =>
      readFully(descriptor, offset, target.subarray(0, Math.max(0, stats.size - offset))),
    close: () => closeSync(descriptor),
  }
}

/**
 * The whole of an open file, which is closed.
 *
 * @throws ConfigurationError `too-large` above `limit` bytes.
 */
export const readWhole = (file: OpenFile, name: string, limit: number): Uint8Array => {
  try {
    if (file.size > limit) {
      const sizes = `${file.size.toLocaleString('en-US')} bytes, more than the ${limit.toLocaleString('en-US')}`
      throw fault('too-large', name, `has ${sizes} that are read`)
    }
    return file.read(0, file.size)
  } finally {
    file.close()
  }
}

/** What is at a path, a link itself and not its target; `undefined` when nothing is. */
export const lookAt = (path: string, name: string): Stats | undefined =>
  attempt(name, () => {
    try {
      return lstatSync(path)
    } catch (error) {
      if (['ENOENT', 'ENOTDIR'].includes(codeOf(error))) return undefined
      throw error
    }
  })

/** The path without any link in it. @throws ConfigurationError `unreadable` for a link that leads nowhere. */
export const realPath = (path: string, name: string): string => attempt(name, () => realpathSync.native(path))

/** Whether the path is the folder or lies in it; both are real paths. */
export const isWithin = (folder: string, path: string): boolean => {
  const way = relative(folder, path)
  return way === '' || (!/^\.\.(?:[\\/]|$)/.test(way) && !isAbsolute(way))
}

/** The error for a file that cannot be used; `what` continues the sentence that begins with its name. */
export const fault = (code: FaultCode, file: string, what: string, cause?: unknown): ConfigurationError =>
  new ConfigurationError({ code, file, message: `The file ${what}.` }, { cause })

// On Windows the last two do not exist, which counts as 0 here.
const READ_ONLY = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK

const attempt = <T>(name: string, work: () => T): T => {
  try {
    return work()
  } catch (error) {
    if (error instanceof ConfigurationError) throw error
    throw fault('unreadable', name, `cannot be read (${codeOf(error)})`, error)
  }
}

/** The system's name of an error, such as ENOENT. */
const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown error'

/** Fills the buffer as far as the file goes; gives how many bytes that were. */
const readFully = (descriptor: number, offset: number, buffer: Uint8Array): number => {
  let filled = 0
  while (filled < buffer.length) {
    const count = readSync(descriptor, buffer, filled, buffer.length - filled, offset + filled)
    if (count === 0) break
    filled += count
  }
  return filled
}

const kindOf = (stats: Stats): string => {
  if (stats.isDirectory()) return 'a directory'
  if (stats.isFIFO()) return 'a FIFO'
  if (stats.isSocket()) return 'a socket'
  return 'a device'
}
