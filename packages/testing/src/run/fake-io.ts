import type { RunContext } from '@devsecops/core'
import type { ExecResult, GateRun, Io, Log } from '@devsecops/runner'

import { aContext } from '../builders/context.ts'
import { fakeFiles } from './fake-files.ts'

/** A line of the log. */
export interface LogLine {
  readonly level: 'debug' | 'info' | 'warning' | 'group'
  readonly message: string
}

/** A program that was run. */
export interface Command {
  readonly program: string
  readonly args: readonly string[]
}

export interface FakeIoOptions {
  /** What is on the disk, by path relative to the workspace. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>
  /** A push to main. */
  readonly context?: RunContext
  /** How another gate ends; without it, well and with no outputs. */
  readonly startGate?: (name: string, inputs: Readonly<Record<string, string>>) => Partial<GateRun>
  /** Whether it is GitHub's runner, unless given. */
  readonly onRunner?: boolean
  /** Noon of the first day of 2026. */
  readonly now?: Date
  /** What a program does; without it no program is installed. */
  readonly exec?: (program: string, args: readonly string[]) => Partial<ExecResult>
}

export interface FakeIo extends Io {
  readonly lines: readonly LogLine[]
  readonly commands: readonly Command[]
}

const NOT_INSTALLED: ExecResult = { exitCode: 127, stdout: '', stderr: '' }
const SUCCESS: ExecResult = { exitCode: 0, stdout: '', stderr: '' }

/** The world of an action, in memory, that records what is logged and run. */
export const fakeIo = (options: FakeIoOptions = {}): FakeIo => {
  const lines: LogLine[] = []
  const commands: Command[] = []
  return {
    context: options.context ?? aContext(),
    now: options.now ?? new Date('2026-01-01T12:00:00Z'),
    files: fakeFiles(options.files ?? {}),
    startGate: (name, inputs) =>
      Promise.resolve({ exitCode: 0, outputs: {}, summary: '', ...options.startGate?.(name, inputs) }),
    onRunner: options.onRunner ?? true,
    log: fakeLog(lines),
    lines,
    commands,
    exec: (program, args) => {
      commands.push({ program, args })
      return Promise.resolve(
        options.exec === undefined ? NOT_INSTALLED : { ...SUCCESS, ...options.exec(program, args) },
      )
    },
  }
}

const fakeLog = (lines: LogLine[]): Log => ({
  debug: (message) => void lines.push({ level: 'debug', message }),
  info: (message) => void lines.push({ level: 'info', message }),
  warning: (message) => void lines.push({ level: 'warning', message }),
  group: (title, work) => {
    lines.push({ level: 'group', message: title })
    return work()
  },
})
