import { resolve } from 'node:path'
import type { Env } from './env.ts'
import type { ExecResult, Io } from './io.ts'

/** What a shell says for a program that is not there, and for one that was killed before it gave an exit code. */
const NOT_FOUND = 127
const KILLED = 128

/**
 * Runs programs from the workspace, without a shell. A streamed child's output is passed on as it is: it is one of our
 * own bundles, whose workflow commands are meant. A child that reads its standard input waits: @actions/exec keeps it
 * open, and giving it an empty one ends this process (EPIPE) when the child is gone by then.
 */
export const createExec =
  (workspace: string, env: Env): Io['exec'] =>
  async (program, args, options = {}) => {
    // Loaded when it is needed: most runs start no program.
    const { getExecOutput } = await import('@actions/exec')
    try {
      const result = await getExecOutput(quoted(program), [...args], {
        cwd: resolve(workspace, options.cwd ?? '.'),
        env: { ...(options.env ?? definedOf(env)) },
        silent: true,
        ignoreReturnCode: true,
        ...(options.stream === true ? { listeners: PASS_ON } : {}),
      })
      return { ...result, exitCode: Number.isInteger(result.exitCode) ? result.exitCode : KILLED }
    } catch (error) {
      if (isNotFound(error)) return notFound(program)
      throw error
    }
  }

const PASS_ON = {
  stdout: (bytes: Buffer) => void process.stdout.write(bytes),
  stderr: (bytes: Buffer) => void process.stderr.write(bytes),
}

/** @actions/exec splits its first argument at spaces unless they are in quotes; there, only a quote is escaped. */
const quoted = (program: string): string => `"${program.replaceAll('"', '\\"')}"`

const isNotFound = (error: unknown): error is Error =>
  error instanceof Error && error.message.startsWith('Unable to locate executable file')

const notFound = (program: string): ExecResult => ({
  exitCode: NOT_FOUND,
  stdout: '',
  stderr: `${program}: not found`,
})

const definedOf = (env: Env): Record<string, string> =>
  Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined))
