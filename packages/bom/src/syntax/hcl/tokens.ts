/** A token of HCL with the line on which it begins. */
export interface Token {
  readonly kind: 'word' | 'string' | 'template' | 'mark' | 'newline'
  /** A string's without quotes and with its escapes resolved. */
  readonly text: string
  readonly line: number
}

/** The tokens of a text, and the line of a string, comment or here-document that does not end. */
export interface Tokens {
  readonly tokens: readonly Token[]
  readonly unclosed?: number
}

const PLAIN =
  /[ \t\r]+|#[^\n]*|\/\/[^\n]*|[\p{L}_][\p{L}\p{N}_-]*|[0-9][0-9.eE]*|\n|=>|==|!=|<=|>=|&&|\|\||\.\.\.|[^]/uy

/** Takes HCL's native syntax apart: https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md. */
export const tokensOf = (text: string): Tokens => new Lexer(text).read()

class Lexer {
  readonly #text: string
  readonly #tokens: Token[] = []
  #at = 0
  #line = 1

  constructor(text: string) {
    this.#text = text
  }

  read(): Tokens {
    while (this.#at < this.#text.length) {
      const line = this.#line
      if (!this.#one()) return { tokens: this.#tokens, unclosed: line }
    }
    return { tokens: this.#tokens }
  }

  /** Reads one token; false where it does not end. */
  #one(): boolean {
    if (this.#text.startsWith('"', this.#at)) return this.#string()
    if (this.#text.startsWith('<<', this.#at)) return this.#document()
    if (this.#text.startsWith('/*', this.#at)) return this.#skipTo('*/')
    PLAIN.lastIndex = this.#at
    const text = PLAIN.exec(this.#text)?.[0] ?? ''
    if (text === '\n') this.#push('newline', text)
    else if (/^[\p{L}_0-9]/u.test(text)) this.#push('word', text)
    else if (!/^(?:[ \t\r]|#|\/\/)/.test(text)) this.#push('mark', text)
    this.#advance(this.#at + Math.max(text.length, 1))
    return true
  }

  #push(kind: Token['kind'], text: string): void {
    this.#tokens.push({ kind, text, line: this.#line })
  }

  #advance(to: number): void {
    for (
      let at = this.#text.indexOf('\n', this.#at);
      at !== -1 && at < to;
      at = this.#text.indexOf('\n', at + 1)
    )
      this.#line++
    this.#at = to
  }

  #skipTo(end: string): boolean {
    const found = this.#text.indexOf(end, this.#at + 2)
    if (found !== -1) this.#advance(found + end.length)
    return found !== -1
  }

  /** A quoted template. `${…}` and `%{…}` in it hold expressions, which hold strings again. */
  #string(): boolean {
    let at = this.#at + 1
    let dynamic = false
    for (; at < this.#text.length && this.#text[at] !== '"'; at++) {
      const pair = this.#text.slice(at, at + 2)
      if (pair.startsWith('\\')) at++
      else if (this.#text.startsWith('$${', at) || this.#text.startsWith('%%{', at)) at += 2
      else if (pair === '${' || pair === '%{') {
        dynamic = true
        at = this.#endOfInterpolation(at + 2)
      } else if (pair.startsWith('\n')) return false
    }
    if (at >= this.#text.length) return false
    const raw = this.#text.slice(this.#at + 1, at)
    this.#push(dynamic ? 'template' : 'string', dynamic ? raw : unescaped(raw))
    this.#advance(at + 1)
    return true
  }

  /** The place of the `}` that closes an interpolation, counting braces outside strings; strings in it may interpolate too. */
  #endOfInterpolation(start: number): number {
    let depth = 1
    const quotes: number[] = []
    for (let at = start; at < this.#text.length; at++) {
      const char = this.#text[at]
      const quoted = quotes.at(-1) === depth
      if (char === '\\' && quoted) at++
      else if (char === '"' && quoted) quotes.pop()
      else if (char === '"') quotes.push(depth)
      else if (/^[$%]\{/.test(this.#text.slice(at, at + 2)) && quoted) {
        depth++
        at++
      } else if (char === '{' && !quoted) depth++
      else if (char === '}' && !quoted && --depth === 0) return at
    }
    return this.#text.length
  }

  /** `<<EOF` and `<<-EOF`. */
  #document(): boolean {
    const head = /^<<(-?)([\p{L}_][\p{L}\p{N}_-]*)\r?\n/u.exec(this.#text.slice(this.#at, this.#at + 256))
    if (head === null) {
      this.#push('mark', '<<')
      this.#advance(this.#at + 2)
      return true
    }
    const end = new RegExp(`^[ \\t]*${head[2] ?? ''}[ \\t\\r]*$`, 'mu')
    const start = this.#at + head[0].length
    const rest = this.#text.slice(start)
    const found = end.exec(rest)
    if (found === null) return false
    const body = rest.slice(0, found.index)
    this.#push(/[$%]\{/.test(body) ? 'template' : 'string', body)
    this.#advance(start + found.index + found[0].length)
    return true
  }
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' }

const unescaped = (raw: string): string =>
  raw
    .replace(/\\(u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[^])/g, (_all, escape: string) => {
      if (/^[uU]./.test(escape)) return codePoint(Number.parseInt(escape.slice(1), 16))
      return ESCAPES[escape] ?? escape
    })
    .replace(/([$%])\1\{/g, '$1{')

const codePoint = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD')
