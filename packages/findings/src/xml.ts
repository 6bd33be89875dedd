import { SaxesParser } from 'saxes'
import { UnreadableError } from './unreadable.ts'

/**
 * An XML element that knows its path. Names are as written, prefixes included. No entity but XML's own five is known and
 * none is fetched, so that nothing can be expanded or read from elsewhere.
 */
export class XmlElement {
  readonly name: string
  readonly children: XmlElement[] = []
  readonly #file: string
  readonly #attributes: Readonly<Record<string, string>>
  readonly #parent: XmlElement | undefined
  #text = ''

  constructor(file: string, name: string, attributes: Readonly<Record<string, string>>, parent?: XmlElement) {
    this.#file = file
    this.name = name
    this.#attributes = attributes
    this.#parent = parent
  }

  /** The name without its prefix: `SOAP:Body` is `Body`. */
  get localName(): string {
    return this.name.slice(this.name.indexOf(':') + 1)
  }

  /** The text directly in this element, without white space at its ends. */
  get text(): string {
    return this.#text.trim()
  }

  /** For the parser alone. */
  append(text: string): void {
    this.#text += text
  }

  /** An attribute, or `undefined` when it is absent or blank. */
  attribute(name: string): string | undefined {
    const value = Object.hasOwn(this.#attributes, name) ? this.#attributes[name]?.trim() : undefined
    return value === '' ? undefined : value
  }

  /** @throws UnreadableError when the attribute is absent or blank. */
  needAttribute(name: string): string {
    const value = this.attribute(name)
    if (value === undefined) throw this.refusal(`the attribute ${name} is missing`)
    return value
  }

  /** The children of this local name. */
  all(localName: string): readonly XmlElement[] {
    return this.children.filter((child) => child.localName === localName)
  }

  /** The first child of this local name. */
  first(localName: string): XmlElement | undefined {
    return this.children.find((child) => child.localName === localName)
  }

  /** @throws UnreadableError when there is no such child. */
  need(localName: string): XmlElement {
    const child = this.first(localName)
    if (child === undefined) throw this.refusal(`the element ${localName} is missing`)
    return child
  }

  /** The text of the first child of this local name; `undefined` when it is absent or blank. */
  textOf(localName: string): string | undefined {
    const text = this.first(localName)?.text
    return text === '' ? undefined : text
  }

  /** @throws UnreadableError when the child is absent or blank. */
  needTextOf(localName: string): string {
    const text = this.textOf(localName)
    if (text === undefined) throw this.refusal(`the element ${localName} is missing or empty`)
    return text
  }

  /** The elements of this local name at any depth below, in document order. */
  descendants(localName: string): readonly XmlElement[] {
    return this.children.flatMap((child) => [
      ...(child.localName === localName ? [child] : []),
      ...child.descendants(localName),
    ])
  }

  /** The names from the root, without the document's text: `/site/alerts/alertitem`. */
  get path(): string {
    return `${this.#parent?.path ?? ''}/${this.name}`
  }

  /** An error about this place; `sentence` goes on after "at /path". */
  refusal(sentence: string): UnreadableError {
    return new UnreadableError('not-a-report', `${this.#file}: at ${this.path} ${sentence}.`)
  }
}

/**
 * Parses an XML document.
 * @throws UnreadableError `truncated` when elements are open at its end, `not-a-report` when it is not well-formed (HTML
 *   is not), `refused` when it nests deeper than `depth` or declares entities.
 */
export const parseXml = (file: string, text: string, depth: number): XmlElement => {
  const parser = new SaxesParser<{ position: true; xmlns: false }>({ position: true, xmlns: false })
  const open: XmlElement[] = []
  let root: XmlElement | undefined
  let broken: Error | undefined
  parser.on('error', (error) => {
    broken ??= error
  })
  parser.on('doctype', (doctype) => {
    if (/<!ENTITY/i.test(doctype)) throw new UnreadableError('refused', `${file} declares XML entities.`)
  })
  parser.on('opentag', ({ name, attributes }) => {
    const parent = open.at(-1)
    const element = new XmlElement(file, name, attributes, parent)
    parent?.children.push(element)
    root ??= element
    if (open.push(element) > depth)
      throw new UnreadableError('refused', `${file} nests deeper than ${depth} elements.`)
  })
  parser.on('closetag', () => void open.pop())
  const append = (piece: string): void => open.at(-1)?.append(piece)
  parser.on('text', append)
  parser.on('cdata', append)

  parser.write(text)
  const place = `line ${parser.line}, column ${parser.column}`
  const cut = broken === undefined && open.length > 0
  if (broken === undefined) parser.close()
  if (cut) throw new UnreadableError('truncated', `${file} ends in the middle of its XML (${place}).`)
  if (broken !== undefined || root === undefined)
    throw new UnreadableError('not-a-report', `${file} is not well-formed XML.`)
  return root
}
