/** How a lock file is damaged. Of `breaking` ones it must be told; of the others it may be that nothing was lost. */
export interface Mutant {
  readonly kind: string
  readonly text: string
  /** Whether the text cannot be what a package manager wrote: a graph with no gap must then be the same graph. */
  readonly breaking: boolean
}

/** A generator of numbers in [0, 1) that gives the same ones for a seed (mulberry32). */
const numbers = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const HOSTILE = [
  '__proto__',
  'constructor',
  'toString',
  '../../etc/passwd',
  'a\\nb',
  '-->',
  '${{ x }}',
  'x'.repeat(5000),
  '@/',
]

/** The mutant of a text for a seed: the same seed gives the same mutant. */
export const mutantOf = (text: string, seed: number): Mutant => {
  const next = numbers(seed)
  const pick = <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)] as T
  const lines = text.split('\n')
  const line = Math.floor(next() * lines.length)
  const swap = (...to: readonly string[]): string =>
    [...lines.slice(0, line), ...to, ...lines.slice(line + 1)].join('\n')
  const here = lines[line] ?? ''
  switch (seed % 9) {
    case 0:
      return { kind: 'cut', text: text.slice(0, Math.floor(next() * text.length)), breaking: true }
    case 1:
      return {
        kind: 'conflict',
        text: swap('<<<<<<< HEAD', here, '=======', pick(lines), '>>>>>>> branch'),
        breaking: true,
      }
    case 2:
      return { kind: 'half a conflict', text: swap(here, '=======', here), breaking: true }
    case 3:
      return { kind: 'line dropped', text: swap(), breaking: false }
    case 4:
      return { kind: 'line doubled', text: swap(here, here), breaking: false }
    case 5:
      return {
        kind: 'retyped',
        text: swap(retyped(here, pick(['5', '[]', '{}', 'null', 'true', '""']))),
        breaking: false,
      }
    case 6:
      return {
        kind: 'hostile name',
        text: text.replaceAll(pick(namesIn(text)), pick(HOSTILE)),
        breaking: false,
      }
    case 7:
      return {
        kind: 'cyclic',
        text: text.replaceAll(pick(namesIn(text)), pick(namesIn(text))),
        breaking: false,
      }
    default:
      return {
        kind: 'byte',
        text: withByte(
          text,
          Math.floor(next() * text.length),
          pick(['{', '}', '[', ']', '"', ':', ',', '\n', ' ', '\t', '\0', '#', '&', '*', 'é']),
        ),
        breaking: false,
      }
  }
}

/** The value of a line `key: value`, whatever the format writes around it, as something else. */
const retyped = (line: string, value: string): string =>
  line.replace(
    /^(?<key>\s*"?[^"]+?"?(?::| =|(?<= \w+)(?= ")) ?)(?<old>.*?)(?<comma>,?)$/,
    (_whole, key: string, _old: string, comma: string) => `${key}${value}${comma}`,
  )

const namesIn = (text: string): readonly string[] => {
  const names = [...new Set(text.match(/(?<=["'\s/])(?:@[a-z-]+\/)?[a-z][a-z-]{3,}(?=["'@:\s])/g) ?? [])]
  return names.length === 0 ? ['name'] : names
}

const withByte = (text: string, at: number, byte: string): string =>
  text.slice(0, at) + byte + text.slice(at + 1)
