/**
 * Whether a text quotes a plan's digest, whole: `sha256:` and 64 hexadecimal digits. Lines that repeat somebody else's
 * words (`> …`) do not count.
 */
export const quotesDigest = (text: string, digest: string): boolean =>
  text
    .split(/\r?\n/)
    .filter((line) => !line.trimStart().startsWith('>'))
    .some((line) =>
      [...line.toLowerCase().matchAll(/\bsha256:([0-9a-f]{64})\b/g)].some(([, quoted]) => quoted === digest),
    )
