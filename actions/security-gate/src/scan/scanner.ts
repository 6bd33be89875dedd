import type { Category } from '@devsecops/core'
import type { ScannerName } from './catalogue.ts'

/** What a scanner is asked for. */
export interface Task {
  readonly categories: readonly Category[]
  /** The absolute path of the report, for a scanner that writes it by itself. */
  readonly report: string
  /** Whether secrets' values are wanted, to be hashed with a key. The report then never leaves the private folder. */
  readonly values: boolean
  /** A variable that the scanner will see. */
  readonly variable: (name: string) => string | undefined
}

/** A scanner that is a program of its own, as data: how it is called, and what its answer means. */
export interface Scanner {
  readonly name: ScannerName
  /** Its name on PATH. */
  readonly program: string
  /** The command line, for the checkout as the present directory. */
  readonly args: (task: Task) => readonly string[]
  /** Added to its environment: settings that an older version, which lacks them, passes over. */
  readonly env?: Readonly<Record<string, string>>
  /** Whether it writes the file that it is told, or its standard output is the report. */
  readonly report: 'file' | 'stdout'
  /** The reader of its report. */
  readonly format: string
  /**
   * What its exit codes say, for the command line above; any other says that it failed. `done`: it says nothing of whether it
   * found something.
   */
  readonly exits: Readonly<Record<number, 'clean' | 'findings' | 'done'>>
  /** Codes by which it fails for a known cause, each as the rest of a sentence that begins with its name. */
  readonly failures?: Readonly<Record<number, string>>
  /** Whether its report may hold the values of secrets, also where it masks them as far as it knows. */
  readonly holdsSecrets: (categories: readonly Category[]) => boolean
  /** It writes nothing when it found nothing. */
  readonly silentWhenClean?: true
  /** Its report does not say what it looked for, so the request does. */
  readonly needsCategories?: true
  /** How it tells its version, and the first version that knows the command line above. */
  readonly version?: { readonly args: readonly string[]; readonly atLeast: string }
  /** Where it is to be had. */
  readonly home: string
}
