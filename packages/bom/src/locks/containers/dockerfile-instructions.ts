import { linesOf } from '../../syntax/text.ts'

/** An instruction of a Dockerfile, its continued lines as one. */
export interface Instruction {
  /** In upper case. */
  readonly name: string
  readonly text: string
  readonly line: number
}

export interface DockerfileText {
  readonly instructions: readonly Instruction[]
  /** The parser directives at its top: `syntax`, `escape`. */
  readonly directives: ReadonlyMap<string, string>
  /** Whether it ends in a continuation or a here-document. */
  readonly ended: boolean
}

/** Reads the instructions of a Dockerfile: https://docs.docker.com/reference/dockerfile/. */
export const instructionsOf = (text: string): DockerfileText => {
  const lines = linesOf(text)
  const directives = directivesOf(lines)
  const reader = new InstructionReader(lines, directives.get('escape') === '`' ? '`' : '\\')
  return { ...reader.read(), directives }
}

const directivesOf = (lines: readonly string[]): ReadonlyMap<string, string> => {
  const directives = new Map<string, string>()
  for (const line of lines) {
    const [, name, value] = /^#\s*(\w+)\s*=\s*(\S+)\s*$/.exec(line) ?? []
    if (name === undefined || value === undefined) break
    directives.set(name.toLowerCase(), value)
  }
  return directives
}

class InstructionReader {
  readonly #lines: readonly string[]
  readonly #continued: RegExp
  #next = 0

  constructor(lines: readonly string[], escape: '`' | '\\') {
    this.#lines = lines
    this.#continued = escape === '`' ? /`[ \t]*$/ : /\\[ \t]*$/
  }

  read(): { instructions: readonly Instruction[]; ended: boolean } {
    const instructions: Instruction[] = []
    let ended = true
    while (this.#next < this.#lines.length) {
      const line = this.#next + 1
      const logical = this.#logical()
      const [, name, text = ''] = /^\s*([a-zA-Z]+)(?:\s+([^]*))?$/.exec(logical.text) ?? []
      if (name === undefined) continue
      instructions.push({ name: name.toUpperCase(), text: text.trim(), line })
      ended = logical.ended && this.#skipDocuments(name, text)
    }
    return { instructions, ended }
  }

  /** A line with those that continue it; comments and empty lines in between do not end it. */
  #logical(): { text: string; ended: boolean } {
    const parts: string[] = []
    while (this.#next < this.#lines.length) {
      const line = this.#lines[this.#next++] ?? ''
      if (/^\s*#/.test(line)) {
        if (parts.length === 0) return { text: '', ended: true }
        continue
      }
      if (!this.#continued.test(line)) {
        parts.push(line)
        if (line.trim() !== '' || parts.length === 1) return { text: parts.join(' '), ended: true }
        parts.pop()
        continue
      }
      parts.push(line.replace(this.#continued, ''))
    }
    return { text: parts.join(' '), ended: parts.length === 0 }
  }

  /** Here-documents of RUN, COPY and ADD hold anything, lines that look like instructions too. */
  #skipDocuments(name: string, text: string): boolean {
    if (!/^(?:RUN|COPY|ADD)$/i.test(name)) return true
    for (const [, dash, , word] of text.matchAll(/(?<!<)<<(-?)(["']?)([A-Za-z_]\w*)\2/g)) {
      const ends = (line: string | undefined): boolean => (dash ? line?.replace(/^\t+/, '') : line) === word
      while (this.#next < this.#lines.length && !ends(this.#lines[this.#next])) this.#next++
      if (this.#next++ >= this.#lines.length) return false
    }
    return true
  }
}
