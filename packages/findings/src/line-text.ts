/** A line number that a format writes as text: `12`, of `12-15` the first; nothing for `0`, for `-` and for no number. */
export const lineOfText = (text: string | undefined): number | undefined => {
  const line = Number(/^\s*(\d{1,15})(?:\s*-\s*\d+)?\s*$/.exec(text ?? '')?.[1])
  return line > 0 ? line : undefined
}

/** The last line of `12-15`; nothing where the text is a single line. */
export const endLineOfText = (text: string | undefined): number | undefined =>
  lineOfText(/-\s*(\d+)\s*$/.exec(text ?? '')?.[1])
