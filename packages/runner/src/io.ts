import type { RunContext } from '@devsecops/core'

/** Reads the runner's disk within bounds. Paths are relative to the workspace, or absolute. */
export interface Files {
  /** The absolute path of the checkout. */
  readonly workspace: string
  /**
   * A regular file's bytes, or `undefined` when there is no such file.
   * @throws ConfigurationError `unreadable` for a directory, device, FIFO or a link out of the workspace;
   *   `too-large` above `limit` bytes.
   */
  readonly read: (path: string, limit: number) => Uint8Array | undefined
  /** Opens a regular file for reading in pieces; the same refusals, and no limit. */
  readonly open: (path: string) => OpenFile
  /** Regular files that match the globs or lie in the directories named, sorted, relative to the workspace with `/`. */
  readonly glob: (patterns: readonly string[]) => readonly string[]
}

export interface OpenFile {
  readonly path: string
  readonly size: number
  /** Up to `length` bytes from `offset`; fewer at the end of the file. */
  readonly read: (offset: number, length: number) => Uint8Array
  /** The same into memory that is there already, as many bytes as it has; gives how many there were. */
  readonly readInto?: (offset: number, target: Uint8Array) => number
  readonly close: () => void
}

export interface Log {
  readonly debug: (message: string) => void
  readonly info: (message: string) => void
  readonly warning: (message: string) => void
  /** Runs the work in a folded group of the log, and says how long it took. */
  readonly group: <T>(title: string, work: () => Promise<T>) => Promise<T>
}

export interface ExecResult {
  readonly exitCode: number
  readonly stdout: string
  readonly stderr: string
}

/** How a gate that was started from its own bundle ended. */
export interface GateRun {
  readonly exitCode: number
  readonly outputs: Readonly<Record<string, string>>
  /** The Markdown that it wrote for the job summary. */
  readonly summary: string
}

/** The world as an action sees it; a test passes a fake one. */
export interface Io {
  readonly context: RunContext
  /** The present time, read once, so that a run has one clock. */
  readonly now: Date
  readonly files: Files
  readonly log: Log
  /** Whether this is GitHub's runner (or one that says so), and not somebody's terminal. */
  readonly onRunner: boolean
  /** Runs a program without a shell; a program that is not there gives exit code 127. */
  readonly exec: (
    program: string,
    args: readonly string[],
    options?: {
      readonly cwd?: string
      readonly env?: Readonly<Record<string, string>>
      readonly stream?: boolean
    },
  ) => Promise<ExecResult>
  /**
   * Starts another gate from its bundle, which stands beside this one, with these inputs; its log is passed on as it
   * is written. Outputs that were not set, because it crashed, are simply not there.
   */
  readonly startGate: (name: string, inputs: Readonly<Record<string, string>>) => Promise<GateRun>
}
