/** The parts of a package URL, decoded and in their canonical form (package-url/purl-spec, ECMA-427). */
export interface PackageUrl {
  readonly type: string
  /** Segments joined by `/`: a scope, a group, an owner. */
  readonly namespace?: string
  readonly name: string
  readonly version?: string
  /** Keys are lower-case; none is empty. */
  readonly qualifiers?: Readonly<Record<string, string>>
  readonly subpath?: string
}

/** A text or parts that no package URL can be made of: one sentence that quotes what is wrong. */
export class PackageUrlError extends Error {
  override readonly name = 'PackageUrlError'
}
