import { findInPath } from '@actions/io'
import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { basename, isAbsolute, join } from 'node:path'
import { openRegular } from '../disk.ts'
import { variable, type Env } from '../env.ts'
import { placeFor } from '../write.ts'
import { foreignEnv } from './foreign-env.ts'
import { runTool } from './run-tool.ts'
import type { Tools } from './tools.ts'

/**
 * Other people's programs on this machine.
 *
 * @param directory the output directory
 * @param elapsed the milliseconds since some fixed moment, or nothing: then runs do not say how long they took
 */
export const createTools = (
  env: Env,
  workspace: string,
  directory: string,
  elapsed?: () => number,
): Tools => {
  const foreign = foreignEnv(env)
  return {
    platform: `${process.platform}-${process.arch}`,
    cores: availableParallelism(),
    variable: (name) => variable(foreign, name),
    which: async (program) => (await findInPath(program)).find(isAbsolute),
    run: async (command) => {
      const start = elapsed?.()
      const run = await runTool(command, workspace, foreignEnv(env, command.env))
      return elapsed === undefined || start === undefined
        ? run
        : { ...run, seconds: (elapsed() - start) / 1000 }
    },
    open: (path) => openRegular(path, basename(path)),
    inPrivateFolder: async (work) => {
      const folder = mkdtempSync(join(variable(env, 'RUNNER_TEMP') ?? tmpdir(), 'private-'))
      try {
        return await work(realpathSync.native(folder))
      } finally {
        rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
      }
    },
    outputFile: (path) => placeFor(directory, path),
  }
}
