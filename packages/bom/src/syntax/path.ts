/** The folder of a path from the repository's root: '' for the root itself. */
export const folderOf = (path: string): string => path.slice(0, Math.max(path.lastIndexOf('/'), 0))

/** The last part of a path. */
export const baseOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

/**
 * A path relative to a folder, as a path from the repository's root: without `.` and `..`. Undefined where it leads out of the
 * repository, or is absolute.
 */
export const joined = (folder: string, path: string): string | undefined => {
  if (/^([/\\]|[A-Za-z]:)/.test(path)) return undefined
  const parts: string[] = []
  for (const part of `${folder}/${path.replaceAll('\\', '/')}`.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return undefined
    } else if (part !== '' && part !== '.') parts.push(part)
  }
  return parts.join('/')
}
