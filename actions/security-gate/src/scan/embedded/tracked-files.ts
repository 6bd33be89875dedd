import type { Io } from '@devsecops/runner'

/**
 * The files of the checkout, sorted: those that git tracks, so that neither what it ignores nor what a build has left is
 * looked at. Where the workspace is no checkout, or git is not there, all files.
 */
export const trackedFiles = async ({
  exec,
  files,
}: Pick<Io, 'exec' | 'files'>): Promise<readonly string[]> => {
  const { exitCode, stdout } = await exec('git', ['ls-files', '-z', '--cached'])
  if (exitCode !== 0) return files.glob(['.'])
  return [...new Set(stdout.split('\0').filter((path) => path !== ''))].sort()
}
