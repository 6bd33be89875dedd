/**
 * A path as reports write it, relative to the repository's root with `/` where that can be told: Windows separators,
 * `./` in front and the absolute path of the checkout (`root`) are taken away. Other absolute paths stay.
 */
export const repositoryPath = (path: string, root?: string): string => {
  const slashed = withSlashes(path.trim())
  const base = root === undefined ? '' : withSlashes(root).replace(/\/+$/, '')
  if (base !== '' && slashed.startsWith(`${base}/`)) return slashed.slice(base.length).replace(/^\/+/, '')
  return slashed.replace(/^(?:\.\/+)+/, '')
}

/** The path of a `file:` URI or of a relative reference, percent-decoded; other schemes as they are. */
export const pathOfUri = (uri: string): string => {
  const bare = uri.replace(/^file:\/\/\/(?=[A-Za-z]:)/i, '').replace(/^file:\/\/[^/]*/i, '')
  try {
    return decodeURIComponent(bare)
  } catch {
    // Not every tool encodes: a name with a lone % is meant as it stands.
    return bare
  }
}

const withSlashes = (path: string): string =>
  /^[A-Za-z]:\\/.test(path) || !path.includes('/') ? path.replaceAll('\\', '/') : path
