import {
  constructFromEvents,
  EVENT_ID,
  FAILSAFE_SCHEMA,
  parseEvents,
  YAMLException,
  type Event,
} from 'js-yaml'
import { UnreadableLock } from './guarded-reader.ts'
import { Lines } from './lines.ts'
import type { TextFile } from './lock-reader.ts'

/** No lock file nests deeper than a dozen levels. */
const MAX_DEPTH = 50

/** A YAML document of a lock file, whose every scalar is text: a version `1.10` stays what it is. */
export interface YamlDocument {
  readonly value: unknown
  /** The line of a key of the document, or of a key one or two levels below it. */
  readonly lineOf: (...path: readonly string[]) => number | undefined
}

/**
 * The documents of a YAML file. Anchors and aliases are refused: no package manager writes them, and with them a small file can
 * stand for a huge one.
 *
 * @throws UnreadableLock where it is not YAML, with the line.
 */
export const yamlDocuments = (file: TextFile): readonly YamlDocument[] => {
  const events = eventsOf(file)
  const lines = new Lines(file.text)
  refuseAliases(file, events, lines)
  const values = explained(file, () =>
    constructFromEvents(events, { source: file.text, schema: FAILSAFE_SCHEMA }),
  )
  const offsets = keyOffsets(file.text, events)
  return values.map((value, index) => ({
    value,
    lineOf: (...path) => {
      const offset = offsets[index]?.get(path.join('\n'))
      return offset === undefined ? undefined : lines.at(offset)
    },
  }))
}

const eventsOf = (file: TextFile): Event[] =>
  explained(file, () => parseEvents(file.text, { maxDepth: MAX_DEPTH }))

const explained = <T>(file: TextFile, work: () => T): T => {
  try {
    return work()
  } catch (cause) {
    if (!(cause instanceof YAMLException)) throw cause
    const { mark } = cause as YAMLException & { mark?: { line: number } }
    throw new UnreadableLock(
      'not-a-lock-file',
      `${file.path}: it is not YAML, or was cut; expected a whole lock file.`,
      mark === undefined ? undefined : mark.line + 1,
    )
  }
}

const refuseAliases = (file: TextFile, events: readonly Event[], lines: Lines): void => {
  const alias = events.find(({ type }) => type === EVENT_ID.ALIAS)
  if (alias?.type === EVENT_ID.ALIAS)
    throw new UnreadableLock(
      'refused',
      `${file.path}: it has a YAML alias; expected a lock file as a package manager writes it.`,
      lines.at(alias.anchorStart),
    )
}

/** For each document, where the keys of its upper three levels stand, by their path. */
const keyOffsets = (text: string, events: readonly Event[]): readonly ReadonlyMap<string, number>[] => {
  const documents: Map<string, number>[] = []
  /** For each open collection: whether it is a mapping, and the key that is open in it. */
  const open: { readonly mapping: boolean; key: string | undefined; isKey: boolean }[] = []
  for (const event of events) {
    const parent = open.at(-1)
    if (event.type === EVENT_ID.DOCUMENT) documents.push(new Map())
    else if (event.type === EVENT_ID.POP) {
      open.pop()
      continue
    } else if (parent?.mapping === true) {
      if (parent.isKey) {
        parent.key = event.type === EVENT_ID.SCALAR ? text.slice(event.valueStart, event.valueEnd) : undefined
        if (open.length <= 4 && event.type === EVENT_ID.SCALAR)
          documents.at(-1)?.set(pathOf(open), event.valueStart)
      }
      parent.isKey = !parent.isKey
    }
    if (event.type !== EVENT_ID.SCALAR && event.type !== EVENT_ID.ALIAS)
      open.push({ mapping: event.type === EVENT_ID.MAPPING, key: undefined, isKey: true })
  }
  return documents
}

/** The first of `open` is the document itself. */
const pathOf = (open: readonly { readonly key: string | undefined }[]): string =>
  open
    .slice(1)
    .map(({ key }) => key ?? '')
    .join('\n')
