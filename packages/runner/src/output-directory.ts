import { ConfigurationError } from '@devsecops/core'
import { mkdirSync, realpathSync } from 'node:fs'
import { isAbsolute, join, resolve } from 'node:path'
import { isWithin } from './disk.ts'
import { variable, type Env } from './env.ts'
import { inputText } from './inputs.ts'

/**
 * Makes the folder that a run writes to, and gives its absolute path: the input `output-dir`, else
 * `$RUNNER_TEMP/devsecops`, else `out` in the workspace.
 *
 * @throws ConfigurationError `bad-input` when a relative `output-dir` leads out of the workspace, by `..` or by a link.
 */
export const makeOutputDirectory = (env: Env, workspace: string): string => {
  const given = inputText(env, 'output-dir')
  const temporary = variable(env, 'RUNNER_TEMP')
  const fallback = temporary === undefined ? join(workspace, 'out') : join(resolve(temporary), 'devsecops')
  const directory = given === '' ? fallback : resolve(workspace, given)
  mkdirSync(directory, { recursive: true })
  const leaves = !isWithin(realpathSync.native(workspace), realpathSync.native(directory))
  if (given !== '' && !isAbsolute(given) && leaves) {
    throw new ConfigurationError({
      code: 'bad-input',
      message: 'Input output-dir: a relative path must stay in the workspace; this one leads out of it.',
    })
  }
  return directory
}
