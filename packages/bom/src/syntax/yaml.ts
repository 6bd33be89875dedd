import { EVENT_ID, YAMLException, getScalarValue, parseEvents } from 'js-yaml'
import type { Event } from 'js-yaml'
import { broken, guarded } from './parsed.ts'
import type { Parsed } from './parsed.ts'
import { lineFinder } from './text.ts'

/**
 * A value of a YAML document and its line (1-based). Scalars are texts as written: `1.10` stays `1.10`. What an alias stands for
 * is the same node again, so that a walk over everything has to remember where it was.
 */
export interface YamlNode {
  readonly line: number
  readonly text?: string
  readonly items?: readonly YamlNode[]
  readonly members?: ReadonlyMap<string, YamlNode>
}

type Drafts = { line: number; items?: YamlNode[]; members?: Map<string, YamlNode> }

/** Parses all documents of a YAML 1.2 stream. */
export const parseYaml = (text: string): Parsed<readonly YamlNode[]> =>
  guarded(
    () => new Composer(text, parseEvents(text, {})).documents(),
    (cause) => {
      if (!(cause instanceof YAMLException)) return undefined
      const { mark } = cause as YAMLException & { mark?: { line: number } }
      return broken('it is not valid YAML', mark && mark.line + 1).gap
    },
  )

class Composer {
  readonly #text: string
  readonly #events: readonly Event[]
  readonly #anchors = new Map<string, YamlNode>()
  readonly #lineOf: (offset: number) => number
  #next = 0

  constructor(text: string, events: readonly Event[]) {
    this.#text = text
    this.#events = events
    this.#lineOf = lineFinder(text)
  }

  documents(): YamlNode[] {
    const documents: YamlNode[] = []
    while (this.#next < this.#events.length) {
      const event = this.#events[this.#next++]
      if (event?.type !== EVENT_ID.DOCUMENT) continue
      this.#anchors.clear()
      if (!this.#ends()) documents.push(this.#node(1))
    }
    return documents
  }

  /** The node that begins at the next event. An alias has no offset of its own: its line is that of what stands before it. */
  #node(line: number): YamlNode {
    const event = this.#events[this.#next++]
    if (event === undefined) return { line }
    switch (event.type) {
      case EVENT_ID.SCALAR:
        return this.#named(event, {
          line: event.valueStart < 0 ? line : this.#lineOf(event.valueStart),
          text: getScalarValue(this.#text, event),
        })
      case EVENT_ID.ALIAS:
        return this.#anchors.get(this.#text.slice(event.anchorStart, event.anchorEnd)) ?? { line }
      case EVENT_ID.SEQUENCE:
        return this.#sequence(event)
      case EVENT_ID.MAPPING:
        return this.#mapping(event)
      case EVENT_ID.DOCUMENT:
      case EVENT_ID.POP:
        return { line }
    }
  }

  #sequence(event: Event & { start: number; anchorStart: number; anchorEnd: number }): YamlNode {
    const items: YamlNode[] = []
    const node = this.#named(event, { line: this.#lineOf(event.start), items })
    while (!this.#ends()) items.push(this.#node(node.line))
    return node
  }

  #mapping(event: Event & { start: number; anchorStart: number; anchorEnd: number }): YamlNode {
    const members = new Map<string, YamlNode>()
    const node = this.#named(event, { line: this.#lineOf(event.start), members })
    while (!this.#ends()) {
      const key = this.#node(node.line)
      const value = this.#node(key.line)
      // The place of a member is its key's: that is where a reader looks for it.
      if (key.text !== undefined) members.set(key.text, { ...value, line: key.line })
    }
    return node
  }

  #named<T extends YamlNode & Drafts>(event: { anchorStart: number; anchorEnd: number }, node: T): T {
    if (event.anchorStart >= 0) this.#anchors.set(this.#text.slice(event.anchorStart, event.anchorEnd), node)
    return node
  }

  #ends(): boolean {
    const event = this.#events[this.#next]
    if (event !== undefined && event.type !== EVENT_ID.POP) return false
    this.#next++
    return true
  }
}

/** The text of a member, where it is one and not empty. */
export const memberText = (node: YamlNode | undefined, key: string): string | undefined =>
  node?.members?.get(key)?.text || undefined

/** The members of a member, in their order. */
export const membersOf = (
  node: YamlNode | undefined,
  key?: string,
): readonly (readonly [string, YamlNode])[] => [
  ...((key === undefined ? node : node?.members?.get(key))?.members ?? []),
]

/** The items of a member. */
export const itemsOf = (node: YamlNode | undefined, key: string): readonly YamlNode[] =>
  node?.members?.get(key)?.items ?? []
