import { linesOf } from '../../syntax/text.ts'

/** What stands on one logical line of a requirements file. */
export type RequirementsLine =
  | {
      readonly kind: 'requirement'
      readonly text: string
      readonly hashes: readonly string[]
      readonly line: number
    }
  | { readonly kind: 'editable'; readonly text: string; readonly line: number }
  | { readonly kind: 'include' | 'constraints'; readonly path: string; readonly line: number }
  | { readonly kind: 'unended'; readonly line: number }

/**
 * The logical lines of a requirements file as pip takes them: a backslash at the end continues a line, `#` begins a comment at the start or
 * after white space, options of a requirement follow it. Options of the whole file (`--index-url`) say nothing of packages.
 */
export const requirementsLines = (text: string): readonly RequirementsLine[] =>
  logicalLines(text).flatMap(({ text: logical, line, ended }) => {
    if (!ended) return [{ kind: 'unended', line } as const]
    const bare = logical.replace(/(^|\s)#.*$/, '').trim()
    const read = bare === '' ? undefined : bare.startsWith('-') ? option(bare, line) : requirement(bare, line)
    return read === undefined ? [] : [read]
  })

interface Logical {
  readonly text: string
  readonly line: number
  /** False where the file ends in a continuation. */
  readonly ended: boolean
}

const logicalLines = (text: string): readonly Logical[] => {
  const out: Logical[] = []
  let parts: string[] = []
  let start = 1
  for (const [index, line] of linesOf(text).entries()) {
    if (parts.length === 0) start = index + 1
    // pip drops a comment before it looks for a continuation, and a comment line ends one.
    const comment = /^\s*#/.test(line)
    const goesOn = !comment && line.endsWith('\\')
    if (!comment) parts.push(goesOn ? line.slice(0, -1) : line)
    if (goesOn) continue
    out.push({ text: parts.join(' '), line: start, ended: true })
    parts = []
  }
  if (parts.length > 0) out.push({ text: parts.join(' '), line: start, ended: parts.join('').trim() === '' })
  return out
}

const PATHS = [
  ['include', /^(?:-r|--requirement)(?:\s*=\s*|\s*)(\S.*)$/],
  ['constraints', /^(?:-c|--constraint)(?:\s*=\s*|\s*)(\S.*)$/],
] as const

const option = (text: string, line: number): RequirementsLine | undefined => {
  for (const [kind, pattern] of PATHS) {
    const path = pattern.exec(text)?.[1]
    if (path !== undefined) return { kind, path: path.replace(/^(["'])(.*)\1$/, '$2'), line }
  }
  const editable = /^(?:-e|--editable)(?:\s*=\s*|\s*)(\S.*)$/.exec(text)?.[1]
  return editable === undefined ? undefined : { kind: 'editable', text: editable, line }
}

const requirement = (text: string, line: number): RequirementsLine => {
  const hashes = [...text.matchAll(/\s--hash[=\s]+(\S+)/g)].map(([, hash]) => hash ?? '')
  return { kind: 'requirement', text: text.replace(/\s--?[a-z].*$/s, '').trim(), hashes, line }
}
