import type { OpenFile } from '../io.ts'

/** A program of somebody else's, to be run from the workspace within bounds. */
export interface ToolCommand {
  /** The absolute path of the program. */
  readonly program: string
  readonly args: readonly string[]
  /** When the program and all that it started are ended. */
  readonly timeoutMs: number
  /** Added to its environment. */
  readonly env?: Readonly<Record<string, string>>
  /** The absolute path of the file that its standard output is written to; without it, the output is dropped. */
  readonly stdout?: string
}

/** How a program ended. */
export interface ToolRun {
  /** `undefined` when it was ended because its time was up. 128 when it was killed by somebody else. */
  readonly exitCode: number | undefined
  /** The last of its standard error, at most 4,096 bytes: text that may hold anything. */
  readonly stderr: string
  /** How long it took; left out where the clock was given, so that two runs say the same. */
  readonly seconds?: number
}

/** Other people's programs: where they are, and how they are run. */
export interface Tools {
  /** `linux-x64`, `darwin-arm64` …, as Node names them. */
  readonly platform: string
  /** How many may run at once. */
  readonly cores: number
  /** A variable that a tool would see; `undefined` when it is not set or empty. */
  readonly variable: (name: string) => string | undefined
  /** The absolute path of a program on PATH. */
  readonly which: (program: string) => Promise<string | undefined>
  /** Runs a program without a shell, without this run's inputs and without the tokens of the workflow. */
  readonly run: (command: ToolCommand) => Promise<ToolRun>
  /** Opens a file that a program has written; a link or a device is refused. @throws ConfigurationError `unreadable`. */
  readonly open: (path: string) => OpenFile
  /** Works with a fresh folder that only this user can read, and removes it afterwards. */
  readonly inPrivateFolder: <T>(work: (folder: string) => Promise<T>) => Promise<T>
  /** The absolute path of a file in the output directory that a program is to write; what was there is removed. */
  readonly outputFile: (path: string) => string
}
