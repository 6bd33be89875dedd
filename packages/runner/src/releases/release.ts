import type { Tools } from '../tools/tools.ts'

/** A release of a tool for one platform: the file at an address, by its SHA-256. */
export interface Release {
  readonly tool: string
  /** As semantic versioning writes it, without a `v`. */
  readonly version: string
  readonly url: string
  /** Of the file at the address, as 64 hexadecimal digits. */
  readonly sha256: string
  /** `none`: the file is the program itself. */
  readonly archive: 'tar.gz' | 'zip' | 'none'
  /** The program's name in the archive, without `.exe`. */
  readonly program: string
}

/** What became of a release that was asked for. Only what had the right digest is ever unpacked. */
export type Fetched =
  | { readonly state: 'ready'; readonly path: string }
  | { readonly state: 'unreachable'; readonly reason: string }
  | { readonly state: 'altered'; readonly sha256: string }

/** Other people's programs, and releases of those that are not here. */
export interface ReleaseTools extends Tools {
  /**
   * The program of a release, from the tool cache or downloaded, unpacked into `folder`. Its digest is checked in every run,
   * also when it comes from the cache, which others may have written to.
   */
  readonly fetch: (release: Release, folder: string) => Promise<Fetched>
}
