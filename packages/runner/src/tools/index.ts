import { readClock } from '../clock.ts'
import { makeOutputDirectory } from '../output-directory.ts'
import { createTools } from './create-tools.ts'
import type { Tools } from './tools.ts'

export type * from './tools.ts'

/**
 * Other people's programs, for an action that runs some. An entry of its own, which such an action imports when it is about to:
 * most actions, and most runs, start none, and should not carry what that takes.
 */
export const openTools = (workspace: string): Tools => {
  const env = process.env
  const { frozen } = readClock(env)
  const elapsed = frozen ? undefined : (): number => performance.now()
  return createTools(env, workspace, makeOutputDirectory(env, workspace), elapsed)
}
