import picomatch from 'picomatch'

/**
 * Whether a folder is a member of the workspace that these globs name, as package managers read them: a later glob counts, `!` takes
 * away, a leading `./` and a trailing `/` mean nothing.
 */
export const workspaceMatcher = (globs: readonly string[]): ((folder: string) => boolean) => {
  const rules = globs.map((glob) => {
    const without = glob.startsWith('!')
    return { without, matches: picomatch(bare(without ? glob.slice(1) : glob)) }
  })
  return (folder) =>
    rules.reduce((member, { without, matches }) => (matches(folder) ? !without : member), false)
}

const bare = (glob: string): string => glob.replace(/^(?:\.?\/)+/, '').replace(/\/+$/, '')
