/** What one type of package URL asks beside the rules for all of them. */
export interface TypeRule {
  /** Absent: allowed and not needed. */
  readonly namespace?: 'required' | 'prohibited'
  /** The parts that are not case-sensitive, and so are written in lower case. */
  readonly lower?: readonly ('namespace' | 'name' | 'version')[]
  /** Whether the namespace is the first segment and the name the whole path after it, its slashes as they are. */
  readonly namePath?: boolean
  /** How the name is written beyond its case, given the qualifiers. */
  readonly spell?: (name: string, qualifiers: Readonly<Record<string, string>>) => string
  /** What the name and the version may look like. */
  readonly names?: RegExp
  readonly versions?: RegExp
  /** Qualifiers without which the URL names nothing. */
  readonly qualifiers?: readonly string[]
}

const FOLDED = ['namespace', 'name'] as const

/** A forge's repositories: owner and name, neither case-sensitive. */
const FORGE: TypeRule = { namespace: 'required', lower: FOLDED }
const FLAT: TypeRule = { namespace: 'prohibited' }
const FLAT_FOLDED: TypeRule = { namespace: 'prohibited', lower: ['name'] }

/** Whether a type's name may be a path (see `namePath`). */
export const hasNamePath = (type: string): boolean =>
  Object.hasOwn(TYPE_RULES, type) && TYPE_RULES[type]?.namePath === true

/** A path after the repository's name is case-sensitive, the repository is not. */
const repositoryFolded = (name: string): string => name.replace(/^[^/]*/, (owner) => owner.toLowerCase())

/**
 * The registered types that ask something of their own (package-url/purl-spec, `types/*-definition.json`); every other type has
 * the general rules alone. Of golang, a namespace is not asked: `pkg:golang/stdlib` and modules of one segment are in use.
 */
export const TYPE_RULES: Readonly<Partial<Record<string, TypeRule>>> = {
  alpm: { namespace: 'required', lower: FOLDED },
  apk: { namespace: 'required', lower: FOLDED },
  bazel: FLAT,
  bitbucket: FORGE,
  bitnami: FLAT_FOLDED,
  brew: { lower: FOLDED },
  cargo: FLAT,
  'chrome-extension': {
    ...FLAT_FOLDED,
    names: /^[a-p]{32}$/,
    versions: /^\d+(?:\.\d+){0,3}$/,
  },
  cocoapods: { ...FLAT, names: /^(?!\.)[^\s+]+$/ },
  composer: FORGE,
  conda: FLAT,
  // A module's name (`URI::PackageURL`) is not a distribution's (`URI-PackageURL`).
  cpan: { names: /^(?!.*::)/s },
  cran: FLAT,
  deb: { namespace: 'required', lower: FOLDED },
  gem: FLAT,
  // The host, and the repository's path on it.
  git: { ...FORGE, namePath: true },
  github: FORGE,
  githubactions: { namespace: 'required', lower: ['namespace'], spell: repositoryFolded },
  gitlab: FORGE,
  golang: { lower: FOLDED },
  hackage: FLAT,
  hex: { lower: FOLDED },
  huggingface: { lower: ['version'] },
  julia: { ...FLAT, qualifiers: ['uuid'] },
  luarocks: { lower: FOLDED },
  maven: { namespace: 'required' },
  mlflow: {
    ...FLAT,
    // Databricks' registry is not case-sensitive, Azure's is.
    spell: (name, { repository_url = '' }) =>
      /\bdatabricks\b|azuredatabricks/.test(repository_url) ? name.toLowerCase() : name,
  },
  npm: { lower: FOLDED },
  nuget: FLAT,
  oci: FLAT_FOLDED,
  opam: FLAT,
  otp: FLAT_FOLDED,
  pub: { ...FLAT_FOLDED, spell: (name) => name.replace(/[^a-z0-9_]/g, '_') },
  pypi: { ...FLAT_FOLDED, spell: (name) => name.replace(/[-_.]+/g, '-') },
  qpkg: { namespace: 'required', lower: ['namespace'] },
  rpm: { lower: ['namespace'] },
  swid: { qualifiers: ['tag_id'] },
  swift: { namespace: 'required' },
  vcpkg: FLAT_FOLDED,
  'vscode-extension': { namespace: 'required', lower: ['namespace', 'name', 'version'] },
  yocto: { lower: ['namespace'] },
}
