import { SaxesParser } from 'saxes'
import { broken, guarded } from './parsed.ts'
import type { Parsed } from './parsed.ts'

/** An element by its local name, with its attributes as they are written, its text, and the line on which its tag ends. */
export interface Element {
  readonly name: string
  readonly line: number
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly Element[]
  readonly text: string
}

interface Draft extends Element {
  readonly children: Draft[]
  text: string
}

class XmlFault extends Error {}

/** No manifest of people is nested so deeply. */
const DEPTH = 200

/** Parses an XML document. Entities of a document type are not expanded: one that uses them is refused. */
export const parseXml = (text: string): Parsed<Element> => {
  const parser = new SaxesParser({ position: true })
  return guarded(
    () => rootOf(parser, text),
    (cause) => (cause instanceof XmlFault ? faultOf(cause, parser.line) : undefined),
  )
}

const rootOf = (parser: SaxesParser, text: string): Element => {
  const open: Draft[] = [draftOf('', 0, {})]
  parser.on('error', ({ message }) => {
    throw new XmlFault(message)
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length > DEPTH) throw new RangeError('nested too deeply')
    const element = draftOf(name.replace(/^.*:/, ''), parser.line, attributes)
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  const append = (part: string): void => {
    const element = open.at(-1)
    if (element) element.text += part
  }
  parser.on('text', append)
  parser.on('cdata', append)
  parser.on('closetag', () => void open.pop())
  parser.write(text).close()
  const root = open[0]?.children[0]
  if (root === undefined) throw new XmlFault('no element')
  return root
}

const draftOf = (name: string, line: number, attributes: Readonly<Record<string, string>>): Draft => ({
  ...{ name, line, children: [], text: '' },
  attributes: new Map(Object.entries(attributes)),
})

const faultOf = ({ message }: XmlFault, line: number) =>
  /unclosed tag|unexpected end/i.test(message)
    ? broken('it ends in the middle: not valid XML', line, 'truncated').gap
    : broken('it is not valid XML', line).gap

/** The first child of a name. */
export const childOf = (element: Element | undefined, name: string): Element | undefined =>
  element?.children.find((child) => child.name === name)

/** The trimmed text of the first child of a name, where there is any. */
export const childText = (element: Element | undefined, name: string): string | undefined =>
  childOf(element, name)?.text.trim() || undefined

/** The children of the element that a path of names leads to. */
export const childrenAt = (element: Element | undefined, ...path: readonly string[]): readonly Element[] =>
  path.reduce((at, name) => childOf(at, name), element)?.children ?? []
