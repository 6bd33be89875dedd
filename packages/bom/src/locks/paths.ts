/** The folder of a path, without a slash at its end; `''` for the repository's root. */
export const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')))

/** A path below a folder, where either may be the root (`''` or `.`). */
export const joined = (folder: string, path: string): string =>
  normalised(folder === '' ? path : `${folder}/${path}`)

/** A path without `.`, with `..` resolved so far as it goes; the root is `''`. */
export const normalised = (path: string): string => {
  const steps: string[] = []
  for (const step of path.split('/'))
    if (step === '..' && steps.length > 0 && steps.at(-1) !== '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  return steps.join('/')
}
