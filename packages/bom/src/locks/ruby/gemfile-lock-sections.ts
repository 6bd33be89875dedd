/** A gem under `specs:`, with the names of those that it needs. */
export interface Spec {
  readonly name: string
  readonly version: string
  readonly line: number
  readonly needs: readonly string[]
  readonly section: Section
}

/** A section that specs stand in: GEM, GIT, PATH, PLUGIN SOURCE, and its options. */
export interface Section {
  readonly title: string
  readonly options: ReadonlyMap<string, string>
}

export interface GemfileLock {
  readonly titles: ReadonlySet<string>
  readonly specs: readonly Spec[]
  /** Names under DEPENDENCIES. */
  readonly dependencies: readonly string[]
  /** `name (version)` → the digests that stand there. */
  readonly checksums: ReadonlyMap<string, readonly string[]>
  /** Lines under `specs:` that are no `name (version)`. */
  readonly faults: readonly number[]
}

interface Draft {
  titles: Set<string>
  specs: (Spec & { needs: string[] })[]
  dependencies: string[]
  checksums: Map<string, string[]>
  faults: number[]
}

/** Reads a Gemfile.lock by its indentation, as Bundler's own LockfileParser does: 2 for options, 4 for gems, 6 for what they need. */
export const parseGemfileLock = (lines: readonly string[]): GemfileLock => {
  const draft: Draft = { titles: new Set(), specs: [], dependencies: [], checksums: new Map(), faults: [] }
  let section: { title: string; options: Map<string, string> } = { title: '', options: new Map() }
  for (const [index, text] of lines.entries()) {
    if (/^[A-Z][A-Z ]*\s*$/.test(text)) {
      section = { title: text.trim(), options: new Map() }
      draft.titles.add(section.title)
    } else if (text.trim() !== '') readLine(draft, section, text, index + 1)
  }
  return draft
}

const readLine = (
  draft: Draft,
  section: { title: string; options: Map<string, string> },
  text: string,
  line: number,
): void => {
  const body = text.trim()
  const indent = /^ */.exec(text)?.[0] ?? ''
  const name = /^([^\s(!]+)/.exec(body)?.[1]
  if (section.title === 'DEPENDENCIES') {
    if (name !== undefined) draft.dependencies.push(name)
  } else if (section.title === 'CHECKSUMS') readChecksum(draft, body)
  else if (indent.length === 2) {
    const [, key, value] = /^(\w+): ?(.*)$/.exec(body) ?? []
    // A GEM section may have several remotes: the first is the one that Bundler asks first.
    if (key !== undefined && !section.options.has(key)) section.options.set(key, value ?? '')
  } else if (indent.length === 4 && section.options.has('specs')) readSpec(draft, section, body, line)
  else if (indent.length === 6 && name !== undefined) draft.specs.at(-1)?.needs.push(name)
}

const readSpec = (draft: Draft, section: Section, body: string, line: number): void => {
  const [, name, version] = /^(\S+) \(([^()\s]+)\)$/.exec(body) ?? []
  if (name === undefined || version === undefined) draft.faults.push(line)
  else draft.specs.push({ name, version, line, needs: [], section })
}

const readChecksum = (draft: Draft, body: string): void => {
  const [, gem, digests] = /^(\S+ \([^()\s]+\))(?: (.*))?$/.exec(body) ?? []
  if (gem !== undefined) draft.checksums.set(gem, (digests ?? '').split(/[,\s]+/))
}
