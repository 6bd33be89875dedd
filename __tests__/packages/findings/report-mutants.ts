import { read, sourceOf, type Reading } from '@devsecops/findings'
import { lines } from './reading.ts'
import { LOSSES } from './report-losses.ts'
import { randomly } from './sarif-mutants.ts'
import { markupMutants, tableMutants } from './text-mutants.ts'

/** A report that something happened to. */
export interface Mutant {
  readonly file: string
  /** Where, and what happened there: `.results[].path dropped`. */
  readonly what: string
  readonly content: string | Uint8Array
  /** What may be said of it beside that it is unreadable; by default no less than was said of the whole. */
  readonly allows?: Allowance
}

/**
 * `nothing`: it is no report any more. `report`: what is left says no more than this other report does. `lines`: it
 * holds these documents, a line each, and says what each of them says.
 */
type Allowance =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'report'; readonly content: string }
  | { readonly kind: 'lines'; readonly lines: readonly string[] }

/** A report with what can be changed in it, prepared once. */
export interface Subject {
  readonly file: string
  readonly bytes: Uint8Array
  readonly reading: Reading
  /** The findings that are not suppressed. */
  readonly active: number
  readonly changes: readonly (() => Mutant)[]
}

const activeOf = ({ findings }: Reading): number =>
  findings.filter(({ suppressed }) => suppressed === undefined).length

/** A report, prepared for being changed; nothing where it cannot be read as it is. */
export const subjectOf = (file: string, bytes: Uint8Array): Subject | undefined => {
  const reading = read(sourceOf(file, bytes))
  if (reading.unreadable !== undefined) return undefined
  const text = new TextDecoder().decode(bytes)
  return { file, bytes, reading, active: activeOf(reading), changes: changesOf(file, text, reading) }
}

const changesOf = (file: string, text: string, { format = '' }: Reading): readonly (() => Mutant)[] => {
  const trimmed = text.trimStart()
  if (trimmed.startsWith('<')) return markupMutants(file, text, format)
  if (!/^[[{]/.test(trimmed)) return tableMutants(file, text, format)
  return jsonChanges(file, documentsOf(text), format)
}

/** The documents of a sequence, as JSON.parse reads them; `undefined` where it is no JSON. */
const documentsOf = (text: string): readonly unknown[] | undefined => {
  try {
    return [JSON.parse(text) as unknown]
  } catch {
    return wholeDocuments(text)?.map((part) => JSON.parse(part) as unknown)
  }
}

type Path = readonly (string | number)[]

/** Every place below a value, with what is there. */
const places = (value: unknown, path: Path = []): readonly (readonly [Path, unknown])[] => {
  const own: readonly (readonly [Path, unknown])[] = path.length === 0 ? [] : [[path, value]]
  if (typeof value !== 'object' || value === null) return own
  const inner = Array.isArray(value)
    ? value.flatMap((each: unknown, index) => places(each, [...path, index]))
    : Object.entries(value).flatMap(([key, each]) => places(each, [...path, key]))
  return [...own, ...inner]
}

/** A copy with another value at a place; `undefined` takes a member away. */
const changed = (value: unknown, [key, ...rest]: Path, to: unknown): unknown => {
  if (key === undefined) return to
  const copy = Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }
  const members = copy as Record<string | number, unknown>
  members[key] = changed(members[key], rest, to)
  return copy
}

/** What a value may become: nothing, a value of each other type, and a word or number that means nothing. */
const OTHERS: readonly unknown[] = [
  undefined,
  null,
  7,
  'zzz',
  '',
  true,
  [],
  {},
  ['x'],
  [null],
  [{}],
  { x: 1 },
]

const typeOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value

const isOther = (value: unknown, other: unknown, path: Path): boolean =>
  typeof value === 'string' && typeof other === 'string'
    ? value !== other
    : other === undefined
      ? typeof path.at(-1) === 'string'
      : typeOf(value) !== typeOf(other)

/** `.results[].path`: without indexes, as places of a format are alike. */
const nameOf = (path: Path): string =>
  path.map((key) => (typeof key === 'number' ? '[]' : `.${key}`)).join('')

const jsonChanges = (
  file: string,
  documents: readonly unknown[] | undefined,
  format: string,
): readonly (() => Mutant)[] =>
  (documents ?? []).flatMap((document, index) =>
    places(document).flatMap(([path, value]) =>
      OTHERS.filter((other) => isOther(value, other, path)).map((other) => (): Mutant => {
        const write = (to: unknown): string =>
          (documents ?? [])
            .map((each, at) => JSON.stringify(at === index ? changed(each, path, to) : each))
            .join('\n')
        const what = `${nameOf(path)} ${other === undefined ? 'dropped' : `→ ${JSON.stringify(other)}`}`
        return { file, what, content: write(other), ...allowanceOf(format, what, value, write) }
      }),
    ),
  )

/** Where a format lets something be absent, its absence says what emptiness would say. */
const allowanceOf = (
  format: string,
  what: string,
  value: unknown,
  write: (to: unknown) => string,
): Pick<Mutant, 'allows'> => {
  if (!LOSSES.some((loss) => loss.format === format && loss.place.test(what))) return {}
  const empty = Array.isArray(value) ? [] : typeof value === 'object' && value !== null ? {} : undefined
  return { allows: { kind: 'report', content: write(empty) } }
}

/** What a report may become as a whole. */
const WHOLES: readonly (readonly [string, (subject: Subject) => string])[] = [
  ['emptied', () => ''],
  ['blank', () => ' \n\t\n'],
  ['→ {}', () => '{}'],
  ['→ [{}]', () => '[{}]'],
  ['→ ""', () => '""'],
  ['→ an error', () => '{"error":{"code":500,"message":"Internal Server Error"}}'],
  ['→ GitHub’s error', () => '{"message":"Bad credentials","documentation_url":"https://docs.github.com"}'],
  ['→ a list of errors', () => '[{"error":"timeout"}]'],
  ['→ HTML', () => '<!DOCTYPE html><html><body><h1>502 Bad Gateway</h1></body></html>'],
  ['→ a log line', () => 'level=fatal msg="could not reach the database"'],
  ['in an error', ({ bytes }) => `{"error":"the scan failed","report":${jsonOf(bytes)}}`],
  ['in a member', ({ bytes }) => `{"data":${jsonOf(bytes)}}`],
]

const jsonOf = (bytes: Uint8Array): string => {
  const text = new TextDecoder().decode(bytes)
  try {
    JSON.parse(text)
    return text
  } catch {
    return JSON.stringify(text)
  }
}

/** One mutant of a report, which chance chooses. */
export const mutantOf = (subject: Subject, seed: number): Mutant => {
  const random = randomly(seed)
  const chance = random()
  const at = (length: number): number => Math.floor(random() * length)
  if (chance < 0.15) return cut(subject, at(subject.bytes.length))
  if (chance < 0.22) return whole(subject, at(WHOLES.length))
  return subject.changes[at(subject.changes.length)]?.() ?? cut(subject, at(subject.bytes.length))
}

/** Every mutant of a report but those that are cut off, which are as many as it has bytes. */
export const allMutantsOf = function* (subject: Subject): Generator<Mutant> {
  for (const index of WHOLES.keys()) yield whole(subject, index)
  for (const change of subject.changes) yield change()
}

const whole = (subject: Subject, index: number): Mutant => {
  const [what, write] = WHOLES[index] as (typeof WHOLES)[number]
  const isKept = what.startsWith('in ')
  return {
    file: subject.file,
    what: `the report ${what}`,
    content: write(subject),
    ...(isKept ? {} : { allows: { kind: 'nothing' } }),
  }
}

/** Cut off behind a document, a sequence holds those that are left; a table holds the rows that are whole. */
export const cut = ({ file, bytes, reading: { format = '' } }: Subject, length: number): Mutant => {
  const content = bytes.subarray(0, length)
  const left = new TextDecoder().decode(content)
  const mutant = { file, what: `cut at byte ${length}`, content }
  if (format.endsWith('csv'))
    return { ...mutant, allows: { kind: 'report', content: left.slice(0, left.lastIndexOf('\n') + 1) } }
  const whole = wholeDocuments(left)
  if (bytes[0] !== 0x7b || whole === undefined) return mutant
  // A stream's messages tell a finding together.
  if (format === 'govulncheck') return { ...mutant, allows: { kind: 'report', content: left } }
  return { ...mutant, allows: { kind: 'lines', lines: whole } }
}

/** The objects that a text consists of; `undefined` where it ends in the middle of one. */
const wholeDocuments = (text: string): readonly string[] | undefined => {
  const found: string[] = []
  let [depth, from] = [0, 0]
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\]|\\.)*"?|[{}]/g)) {
    depth += token === '{' ? 1 : token === '}' ? -1 : 0
    if (token !== '}' || depth > 0) continue
    found.push(text.slice(from, index + 1))
    from = index + 1
  }
  return found.length > 0 && text.slice(from).trim() === '' ? found : undefined
}

/** What is wrong with what is said of a mutant; `undefined` where nothing is. */
export const faultOf = (mutant: Mutant, subject: Subject): string | undefined => {
  const reading = read(sourceOf(mutant.file, mutant.content))
  if (reading.unreadable !== undefined)
    return reading.unreadable.message === '' ? `${mutant.what}: refused without a word` : undefined
  const { allows } = mutant
  switch (allows?.kind) {
    case 'nothing':
      return `${mutant.what}: read as ${reading.format}`
    case 'report':
      return asMuchAs(mutant, reading, read(sourceOf(mutant.file, allows.content)))
    case 'lines':
      return ofLines(mutant, reading, allows.lines)
    case undefined:
      return atLeast(mutant, reading, subject.active)
  }
}

const atLeast = (mutant: Mutant, reading: Reading, wanted: number): string | undefined => {
  const found = activeOf(reading)
  return found < wanted ? `${mutant.what}: ${found} findings of ${wanted} (${reading.format})` : undefined
}

/** An entry that is emptied is refused; that it is gone is allowed. */
const asMuchAs = (mutant: Mutant, reading: Reading, other: Reading): string | undefined =>
  other.unreadable === undefined ? atLeast(mutant, reading, activeOf(other)) : undefined

const ofLines = (mutant: Mutant, reading: Reading, each: readonly string[]): string | undefined => {
  const alone = each.flatMap((line) => lines(read(sourceOf(mutant.file, line))))
  const [found, wanted] = [lines(reading).toSorted(), alone.toSorted()]
  return JSON.stringify([...new Set(found)]) === JSON.stringify([...new Set(wanted)])
    ? undefined
    : `${mutant.what}: ${found.length} findings where its lines have ${wanted.length}`
}
