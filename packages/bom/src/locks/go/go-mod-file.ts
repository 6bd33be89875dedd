/** One requirement of a go.mod. */
export interface Requirement {
  readonly path: string
  readonly version: string
  readonly indirect: boolean
  readonly line: number
}

/** `replace old [version] => new [version]`: a new place without a version is a folder. */
export interface Replacement {
  readonly byPath: string
  readonly byVersion?: string
}

export interface GoMod {
  readonly module?: string
  /** Of the directive `go`: `1.21`, `1.21.3`. */
  readonly go?: string
  readonly requirements: readonly Requirement[]
  /** By `path@version`, or by path where they are for every version. */
  readonly replacements: ReadonlyMap<string, Replacement>
  /** `path@version`. */
  readonly excluded: ReadonlySet<string>
  /** The line of a block that is never closed, or of a directive that cannot be read. */
  readonly fault?: { readonly unclosed: boolean; readonly line: number }
}

interface Directive {
  readonly verb: string
  readonly words: readonly string[]
  readonly comment: string
  readonly line: number
}

/** Reads a go.mod: https://go.dev/ref/mod#go-mod-file. Directives that it does not know say nothing of packages. */
export const parseGoMod = (lines: readonly string[]): GoMod => {
  const { directives, unclosed } = directivesOf(lines)
  const of = (verb: string): readonly Directive[] => directives.filter((directive) => directive.verb === verb)
  const bad = of('require').find(({ words }) => words.length !== 2)
  const fault =
    unclosed === undefined ? bad && { unclosed: false, line: bad.line } : { unclosed: true, line: unclosed }
  const [module, go] = [of('module')[0]?.words[0], of('go')[0]?.words[0]]
  return {
    ...(module !== undefined && { module }),
    ...(go !== undefined && { go }),
    requirements: of('require').flatMap(requirementOf),
    replacements: new Map(of('replace').flatMap(({ words }) => replacementOf(words))),
    excluded: new Set(of('exclude').map(({ words }) => words.join('@'))),
    ...(fault && { fault }),
  }
}

const directivesOf = (lines: readonly string[]): { directives: readonly Directive[]; unclosed?: number } => {
  const directives: Directive[] = []
  let block: { verb: string; line: number } | undefined
  for (const [index, text] of lines.entries()) {
    const { words, comment } = wordsOf(text)
    const [verb, second] = words
    if (verb === undefined) continue
    if (block !== undefined && verb === ')') block = undefined
    else if (block !== undefined) directives.push({ verb: block.verb, words, comment, line: index + 1 })
    else if (second === '(' && words.length === 2) block = { verb, line: index + 1 }
    else directives.push({ verb, words: words.slice(1), comment, line: index + 1 })
  }
  return { directives, ...(block && { unclosed: block.line }) }
}

const WORD = /"((?:[^"\\]|\\.)*)(?:"|\\?$)|`([^`]*)(?:`|$)|\/\/(.*)$|[()]|[^\s()"`]+/g

const wordsOf = (text: string): { words: readonly string[]; comment: string } => {
  const words: string[] = []
  for (const { 0: all, 1: quoted, 2: raw, 3: comment, index } of text.matchAll(WORD)) {
    if (comment !== undefined) return { words, comment: comment.trim() }
    const cut = quoted === undefined && raw === undefined ? all.indexOf('//') : -1
    // A comment may follow a word without a space: no module path holds `//`.
    if (cut > 0) return { words: [...words, all.slice(0, cut)], comment: text.slice(index + cut + 2).trim() }
    words.push(quoted ?? raw ?? all)
  }
  return { words, comment: '' }
}

const requirementOf = ({ words: [path, version], comment, line }: Directive): readonly Requirement[] =>
  path === undefined || version === undefined
    ? []
    : [{ path, version, indirect: /^indirect(?:$|;)/.test(comment), line }]

const replacementOf = (words: readonly string[]): readonly (readonly [string, Replacement])[] => {
  const arrow = words.indexOf('=>')
  const [path, version] = words.slice(0, Math.max(arrow, 0))
  const [byPath, byVersion] = words.slice(arrow + 1)
  if (path === undefined || byPath === undefined) return []
  const key = version === undefined ? path : `${path}@${version}`
  return [[key, { byPath, ...(byVersion !== undefined && { byVersion }) }]]
}
