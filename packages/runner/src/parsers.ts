/** Turns an input's text into a value. The text comes trimmed; an input that was not given is the empty string. */
export interface Parser<T> {
  /** What is accepted, in words that follow "expected". */
  readonly expected: string
  /** The words to choose from, when there is such a list: a near miss is then pointed out. */
  readonly choices?: readonly string[]
  /** The word of a refused text that was to be one of the choices, where the text is more than that word. */
  readonly doubtful?: (text: string) => string | undefined
  /** Set when the value must never be shown. */
  readonly secret?: true
  /** The value, or `undefined` when the text is refused. */
  readonly parse: (text: string) => { readonly value: T } | undefined
}

/** An action's inputs: name → parser. */
export type Table = Readonly<Record<string, Parser<unknown>>>

/** What the parsers of a table give: name → value. */
export type Parsed<T extends Table> = {
  readonly [Name in keyof T]: T[Name] extends Parser<infer Value> ? Value : never
}

/** Any text but the empty one. */
export const text: Parser<string> = {
  expected: 'a text',
  parse: (given) => (given === '' ? undefined : { value: given }),
}

/** A text that is masked in the log and never shown in a message. */
export const secret: Parser<string> = { ...text, expected: 'a secret', secret: true }

/** A path: relative to the workspace, or absolute. Whether it may be read is decided where it is read. */
export const path: Parser<string> = {
  expected: 'a path on one line',
  parse: (given) => (given === '' || /[\0\r\n]/.test(given) ? undefined : { value: given }),
}

/** `true` or `false`. */
export const flag: Parser<boolean> = {
  expected: 'true or false',
  choices: ['true', 'false'],
  parse: (given) => (given === 'true' || given === 'false' ? { value: given === 'true' } : undefined),
}

/** One value a line. Blank lines and lines that begin with # are dropped. */
export const lines: Parser<readonly string[]> = {
  expected: 'values, one a line',
  parse: (given) => ({ value: words(given, /[\r\n]+/).filter((line) => !line.startsWith('#')) }),
}

/** Values between commas or line ends. */
export const list: Parser<readonly string[]> = {
  expected: 'values between commas or line ends',
  parse: (given) => ({ value: words(given, /[,\r\n]+/) }),
}

/** A whole number from `least` to `most`. */
export const wholeNumber = (least: number, most: number): Parser<number> => ({
  expected: `a whole number from ${least} to ${most}`,
  parse: (given) => {
    const value = /^\d{1,9}$/.test(given) ? Number(given) : Number.NaN
    return value >= least && value <= most ? { value } : undefined
  },
})

/** One of the words given. */
export const oneOf = <const Value extends string>(values: readonly Value[]): Parser<Value> => ({
  expected: `one of ${values.join(', ')}`,
  choices: values,
  parse: (given) => {
    const value = values.find((candidate) => candidate === given)
    return value === undefined ? undefined : { value }
  },
})

/** An input that may be left out: the empty text is `undefined`. */
export const optional = <Value>(parser: Parser<Value>): Parser<Value | undefined> => ({
  ...parser,
  expected: `${parser.expected}, or nothing`,
  parse: (given) => (given === '' ? { value: undefined } : parser.parse(given)),
})

const words = (given: string, separator: RegExp): readonly string[] =>
  given
    .split(separator)
    .map((word) => word.trim())
    .filter((word) => word !== '')
