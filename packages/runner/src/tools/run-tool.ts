import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import type { ToolCommand, ToolRun } from './tools.ts'

/** How much of a program's standard error is kept, from its end, in bytes. */
const STDERR_BYTES = 4096

/** What stands for a program that was killed, or could not be started, and so gave no exit code. */
const KILLED = 128

const SIGNALS = ['SIGINT', 'SIGTERM'] as const

/**
 * Runs a program, and ends it with all that it started when its time is up. By hand, because @actions/exec knows no timeout,
 * hands out no process that could be ended, and keeps all output in memory, where a report may be larger than any string.
 */
export const runTool = async (
  command: ToolCommand,
  cwd: string,
  env: Readonly<Record<string, string>>,
): Promise<Omit<ToolRun, 'seconds'>> => {
  const output = command.stdout === undefined ? undefined : openSync(command.stdout, 'wx', 0o600)
  try {
    const child = spawn(command.program, [...command.args], {
      cwd,
      env,
      stdio: ['ignore', output ?? 'ignore', 'pipe'],
      // A group of its own, so that what it starts can be ended with it.
      detached: process.platform !== 'win32',
      windowsHide: true,
    })
    return await ending(child, command.timeoutMs)
  } finally {
    if (output !== undefined) closeSync(output)
  }
}

const ending = (child: ChildProcess, timeoutMs: number): Promise<Omit<ToolRun, 'seconds'>> =>
  new Promise((settle) => {
    let tail = Buffer.alloc(0)
    let late = false
    const stop = (): void => endGroup(child)
    const cancel = (signal: NodeJS.Signals): void => {
      stop()
      process.kill(process.pid, signal)
    }
    const timer = setTimeout(() => {
      late = true
      stop()
    }, timeoutMs)
    const end = (code: number | null): void => {
      clearTimeout(timer)
      for (const signal of SIGNALS) process.removeListener(signal, cancel)
      settle({ exitCode: late ? undefined : (code ?? KILLED), stderr: tail.toString('utf8') })
    }
    for (const signal of SIGNALS) process.once(signal, cancel)
    child.stderr?.on('data', (chunk: Buffer) => {
      tail = Buffer.concat([tail, chunk]).subarray(-STDERR_BYTES)
    })
    child.once('error', () => end(KILLED))
    child.once('close', end)
  })

/** SIGKILL, because a program that hangs may also ignore a request to end. */
const endGroup = ({ pid }: ChildProcess): void => {
  if (pid === undefined) return
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(pid), '/T', '/F'], { windowsHide: true })
    return
  }
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}
