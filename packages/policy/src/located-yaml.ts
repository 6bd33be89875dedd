import { ConfigurationError } from '@devsecops/core'
import { CORE_SCHEMA, EVENT_ID, YAMLException, constructFromEvents, parseEvents } from 'js-yaml'
import type { Event } from 'js-yaml'

/** Where something stands in a file; both count from 1, as editors do. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** A step into a document: a key of a mapping or an index of a list. */
export type Step = string | number

/** A YAML document, and where each of its values stands. */
export interface LocatedYaml {
  readonly value: unknown
  /** The place of the key (or list item) at the path; of its nearest known ancestor when it has none. */
  readonly locate: (path: readonly Step[]) => Place
  /** Keys that stand again in their mapping, where that is allowed: the last one holds. */
  readonly repeated: readonly Place[]
}

/** No policy or waiver file of people is near it; js-yaml reads 1 MiB in about 50 ms. */
export const MAX_BYTES = 1024 * 1024

/** Aliases make a file of one kilobyte stand for a billion values ("billion laughs"); people need few. */
const MAX_VALUES = 50_000

const MAX_DEPTH = 50

/**
 * Parses one YAML 1.2 document.
 *
 * @throws ConfigurationError `bad-syntax` or `too-large`, with file, line and column: more than 1 MiB, not UTF-8,
 *   wrong syntax, duplicate keys, tabs as indentation, aliases that expand to too much, several documents.
 */
export const parseLocatedYaml = (
  content: string | Uint8Array,
  file: string,
  { allowRepeatedKeys = false }: { readonly allowRepeatedKeys?: boolean } = {},
): LocatedYaml => {
  const source = decode(content, file)
  const events = parse(source, file)
  const { locate, repeated } = locator(source, events, file)
  return { value: construct(source, events, file, allowRepeatedKeys), locate, repeated }
}

const decode = (content: string | Uint8Array, file: string): string => {
  const size = typeof content === 'string' ? content.length : content.byteLength
  if (size > MAX_BYTES)
    throw new ConfigurationError({
      code: 'too-large',
      file,
      message: `the file has ${String(size)} bytes; at most ${String(MAX_BYTES)} are read`,
    })
  if (typeof content === 'string') return content.replace(/^\uFEFF/, '')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content)
  } catch (cause) {
    throw new ConfigurationError(
      { code: 'bad-syntax', file, message: 'the file is not UTF-8 text' },
      { cause },
    )
  }
}

const parse = (source: string, file: string): Event[] =>
  explained(file, () => {
    const events = parseEvents(source, { maxDepth: MAX_DEPTH })
    const second = events.filter(({ type }) => type === EVENT_ID.DOCUMENT).length > 1
    if (second)
      throw new ConfigurationError({
        code: 'bad-syntax',
        file,
        message: 'the file holds several YAML documents; expected one',
      })
    return events
  })

const construct = (source: string, events: Event[], file: string, json: boolean): unknown =>
  explained(file, () => constructFromEvents(events, { source, schema: CORE_SCHEMA, json })[0])

/** js-yaml's faults as ours; its own message would repeat the file's content. */
const explained = <T>(file: string, work: () => T): T => {
  try {
    return work()
  } catch (cause) {
    if (!(cause instanceof YAMLException)) throw cause
    const { mark, reason } = cause as YAMLException & { mark?: { line: number; column: number } }
    throw new ConfigurationError(
      {
        code: 'bad-syntax',
        file,
        ...(mark && { line: mark.line + 1, column: mark.column + 1 }),
        message: `not valid YAML: ${sentence(reason)}`,
      },
      { cause },
    )
  }
}

const sentence = (reason: string): string =>
  reason === 'tab characters must not be used in indentation'
    ? 'a tab is used as indentation; use spaces'
    : reason === 'duplicated mapping key'
      ? 'this key stands twice in the same mapping; keep one of them'
      : reason

/**
 * Walks the parser's events once and notes the offset of every key and list item. What an alias stands for is counted
 * but not walked, so that the walk is as long as the file and no longer.
 */
const locator = (
  source: string,
  events: readonly Event[],
  file: string,
): Pick<LocatedYaml, 'locate' | 'repeated'> => {
  const repeated: Place[] = []
  const offsets = new Map<string, number>()
  const sizes = new Map<string, number>()
  let next = 0

  const fault = (offset: number, message: string): never => {
    throw new ConfigurationError({ code: 'bad-syntax', file, ...placeOf(source, offset), message })
  }

  /** Visits the node that starts at the next event and returns how many values it stands for. */
  const visit = (path: readonly Step[]): number => {
    const event = events[next++]
    if (event === undefined) return 0
    switch (event.type) {
      case EVENT_ID.SCALAR:
        return named(event, 1)
      case EVENT_ID.ALIAS: {
        const name = source.slice(event.anchorStart, event.anchorEnd)
        const size = sizes.get(name)
        return size ?? fault(startOf(event), `*${name} refers to an anchor that is not complete before it`)
      }
      case EVENT_ID.SEQUENCE: {
        let size = 1
        for (let index = 0; !ends(); index++) size = counted([...path, index], size)
        return named(event, size)
      }
      case EVENT_ID.MAPPING: {
        let size = 1
        const names = new Set<string>()
        while (!ends()) {
          const key = events[next]
          const name = key?.type === EVENT_ID.SCALAR ? keyOf(source, key) : ''
          if (key !== undefined) offsets.set(JSON.stringify([...path, name]), startOf(key))
          if (key !== undefined && names.has(name)) repeated.push(placeOf(source, startOf(key)))
          names.add(name)
          size += visit([...path, name])
          size = counted([...path, name], size, false)
        }
        return named(event, size)
      }
      case EVENT_ID.DOCUMENT:
        return visit(path)
      case EVENT_ID.POP:
        return 0
    }
  }

  const counted = (path: readonly Step[], size: number, note = true): number => {
    const event = events[next]
    const offset = event === undefined ? 0 : startOf(event)
    if (note) offsets.set(JSON.stringify(path), offset)
    const total = size + visit(path)
    if (total > MAX_VALUES)
      fault(offset, `the aliases of this file expand to more than ${String(MAX_VALUES)} values`)
    return total
  }

  const named = (event: { anchorStart: number; anchorEnd: number }, size: number): number => {
    if (event.anchorStart >= 0) sizes.set(source.slice(event.anchorStart, event.anchorEnd), size)
    return size
  }

  const ends = (): boolean => {
    const event = events[next]
    if (event !== undefined && event.type !== EVENT_ID.POP) return false
    next++
    return true
  }

  visit([])
  const locate: LocatedYaml['locate'] = (path) => {
    for (let length = path.length; length > 0; length--) {
      const offset = offsets.get(JSON.stringify(path.slice(0, length)))
      if (offset !== undefined) return placeOf(source, offset)
    }
    return { line: 1, column: 1 }
  }
  return { locate, repeated }
}

const keyOf = (source: string, event: Extract<Event, { type: typeof EVENT_ID.SCALAR }>): string =>
  String(
    constructFromEvents(
      [
        { type: EVENT_ID.DOCUMENT, explicitStart: false, explicitEnd: false, directives: [] },
        event,
        { type: EVENT_ID.POP },
      ],
      { source },
    )[0],
  )

const startOf = (event: Event): number => {
  switch (event.type) {
    case EVENT_ID.SCALAR:
      // A quoted scalar's value starts behind its quote.
      return event.style === 2 || event.style === 3 ? event.valueStart - 1 : event.valueStart
    case EVENT_ID.ALIAS:
      return event.anchorStart - 1
    case EVENT_ID.SEQUENCE:
    case EVENT_ID.MAPPING:
      return event.start
    case EVENT_ID.DOCUMENT:
    case EVENT_ID.POP:
      return 0
  }
}

const placeOf = (source: string, offset: number): Place => {
  const before = source.slice(0, offset)
  const line = before.split('\n').length
  return { line, column: offset - before.lastIndexOf('\n') }
}
