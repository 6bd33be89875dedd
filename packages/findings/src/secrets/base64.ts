/** The text that base64 stands for; `undefined` for what is no base64, or no text in UTF-8. */
export const ofBase64 = (encoded: unknown): string | undefined => {
  if (typeof encoded !== 'string' || !/^[\w+/-]{8,}={0,2}$/.test(encoded)) return undefined
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(encoded, 'base64'))
  } catch {
    return undefined
  }
}
