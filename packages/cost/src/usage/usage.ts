/** A use that was told, or assumed. */
export interface Used {
  readonly value: number
  /** Whether it comes from the defaults of a profile and not from the user's file. */
  readonly assumed: boolean
}

/** What is told of a resource's use; names are those of Infracost's usage file (`monthly_requests`). */
export interface Usage {
  /** A number, from the file or the profile of defaults. `storage.standard` reaches into a map. */
  readonly number: (path: string) => Used | undefined
  /** A word, from the file: `operating_system`. */
  readonly text: (path: string) => string | undefined
  /** A yes or no, from the file: `capture_enabled`. */
  readonly flag: (path: string) => boolean | undefined
  /** The names below a map: the classes of `storage`. */
  readonly names: (path: string) => readonly string[]
}

/** Nothing is told. */
export const NO_USAGE: Usage = {
  number: () => undefined,
  text: () => undefined,
  flag: () => undefined,
  names: () => [],
}

/** Whether one of the numbers that a quantity is made of comes from a profile of defaults. */
export const isAssumed = (usage: Usage, paths: readonly string[]): boolean =>
  paths.some((path) => usage.number(path)?.assumed === true)
