import picomatch from 'picomatch/posix.js'

/**
 * Whether a name matches a list of globs, as GitHub's filters do: `*` stops at a slash, `**` does not, a later `!glob`
 * takes back what an earlier one gave, and the last that matches decides.
 */
export const matchesGlobs = (globs: readonly string[], name: string): boolean =>
  globs.reduce((matched, glob) => {
    const negated = glob.startsWith('!')
    const matcher = picomatch(negated ? glob.slice(1) : glob, OPTIONS)
    return matcher(name) ? !negated : matched
  }, false)

/** `release/**` is not `release`; a dot file is a file; a name may hold a newline. */
const OPTIONS = { dot: true, nonegate: true, strictSlashes: true, flags: 's' }
