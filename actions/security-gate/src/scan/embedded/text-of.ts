/** How far a file is looked at to tell whether it is binary; git looks as far. */
const LOOKED_AT_BYTES = 8000

/** The text of a file; `undefined` when it is binary: it has a NUL at its beginning and is not marked as UTF-16. */
export const textOf = (bytes: Uint8Array): string | undefined => {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return bytes.subarray(0, LOOKED_AT_BYTES).includes(0) ? undefined : new TextDecoder().decode(bytes)
}
