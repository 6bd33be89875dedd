import type { Report } from '@devsecops/core'
import { rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { readClock } from './clock.ts'
import { readContext } from './context.ts'
import { testResultFile, verdictFile } from './documents.ts'
import { onRunner, variable, type Env } from './env.ts'
import { createExec } from './exec.ts'
import { createFiles } from './files.ts'
import { readInputs, secretsOf } from './inputs.ts'
import type { Io } from './io.ts'
import { judgeOf } from './judge.ts'
import { createLog } from './log.ts'
import { makeOutputDirectory } from './output-directory.ts'
import { createStartGate } from './start-gate.ts'
import { setOutputs } from './outputs.ts'
import type { Parsed, Table } from './parsers.ts'
import { publish } from './publish.ts'
import { explain } from './explain.ts'
import { runnerVoice, terminalVoice, type Voice } from './voice.ts'
import { pathIn } from './write.ts'

/** What an action does: inputs and the world in, a report out. */
export type Run<T extends Table> = (input: Parsed<T>, io: Io) => Promise<Report>

/**
 * Runs an action: parses its inputs, masks its secrets, gives it the world, writes its report, and fails the
 * step when the verdict is a failure or none was reached. It never rejects.
 *
 * @param name the action's name, by which its documents and its bundle are called
 */
export const runAction = async <T extends Table>(name: string, inputs: T, run: Run<T>): Promise<void> => {
  const env: Env = process.env
  const voice = onRunner(env) ? runnerVoice : terminalVoice(env['RUNNER_DEBUG'] === '1')
  const failure = await perform(name, inputs, run, env, voice).catch((error: unknown) => {
    explain(error, voice)
    return giveUp(name, env, voice)
  })
  if (failure === undefined) return
  voice.annotate('error', failure)
  process.exitCode = 1
}

/** @returns the sentence that fails the step, or `undefined` */
const perform = async <T extends Table>(
  name: string,
  inputs: T,
  run: Run<T>,
  env: Env,
  voice: Voice,
): Promise<string | undefined> => {
  for (const secret of secretsOf(inputs, env)) voice.mask(secret)
  const workspace = resolve(variable(env, 'GITHUB_WORKSPACE') ?? '.')
  const directory = makeOutputDirectory(env, workspace)
  // What an earlier run left must not be taken for the verdict of one that stops half-way.
  for (const file of [verdictFile(name), testResultFile(name)])
    rmSync(pathIn(directory, file), { force: true })
  const input = readInputs(inputs, env)
  const io = createIo(env, workspace, directory, voice)
  const report = await run(input, io)
  const judge = judgeOf(name, resolve(process.argv[1] ?? ''))
  publish(report, { name, directory, judge, env, voice, io })
  return failureOf(report)
}

const createIo = (env: Env, workspace: string, directory: string, voice: Voice): Io => {
  const { now, frozen } = readClock(env)
  const temporary = variable(env, 'RUNNER_TEMP')
  const exec = createExec(workspace, env)
  return {
    context: readContext(env),
    now,
    files: createFiles(workspace, [directory, ...(temporary === undefined ? [] : [temporary])]),
    onRunner: onRunner(env),
    log: createLog(voice, frozen ? undefined : () => performance.now()),
    exec,
    startGate: createStartGate(exec, env, directory),
  }
}

const failureOf = ({ verdict }: Report): string | undefined => {
  if (verdict.conclusion !== 'failure') return undefined
  const blocking = verdict.reasons.filter(({ effect }) => effect === 'blocks')
  const more = blocking.length > 1 ? ` (and ${String(blocking.length - 1)} more)` : ''
  return `${verdict.gate}: the verdict is failure. ${blocking[0]?.message ?? ''}${more}`
}

/** Whatever went wrong, the output says failure: a later job must not take silence for success. */
const giveUp = (name: string, env: Env, voice: Voice): string => {
  try {
    setOutputs({ verdict: 'failure' }, env)
  } catch (error) {
    explain(error, voice)
  }
  return `${name}: the verdict is failure, because the run did not complete.`
}
