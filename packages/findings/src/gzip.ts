import { gunzipSync } from 'node:zlib'
import { MAX_DOCUMENT_BYTES } from './limits.ts'
import { sourceOf, type Source } from './source.ts'
import { UnreadableError } from './unreadable.ts'

/**
 * The source itself or, when it is gzipped (RFC 1952: 1f 8b), what is packed in it.
 * @throws UnreadableError `truncated` for one that breaks off, `refused` for one that unpacks to too much.
 */
export const unpacked = (source: Source): Source => {
  const [first, second] = source.read(0, 2)
  if (first !== 0x1f || second !== 0x8b) return source
  try {
    const bytes = gunzipSync(source.read(0, source.size), { maxOutputLength: MAX_DOCUMENT_BYTES })
    return sourceOf(source.file, bytes)
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
      ? new UnreadableError('refused', `${source.file} unpacks to more than ${MAX_DOCUMENT_BYTES} bytes.`)
      : new UnreadableError('truncated', `${source.file} is gzipped, and broken or cut off.`)
  }
}
