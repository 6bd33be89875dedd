/**
 * The JSON values of a file: the one it is, those of the list it is, or one for each line (`gh attestation download` and `gh attestation
 * trusted-root` write lines).
 * @returns `undefined` in the place of a line that is no JSON
 */
export const jsonValues = (text: string): readonly unknown[] => {
  const whole = parsed(text)
  if (whole !== undefined) return Array.isArray(whole) ? (whole as unknown[]) : [whole]
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(parsed)
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
