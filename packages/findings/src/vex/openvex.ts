/** What an OpenVEX document says of a weakness in products (OpenVEX 0.2.0, and 0.0.1 with its plain strings). */
export interface VexStatement {
  /** The weakness's names, as written. */
  readonly names: readonly string[]
  readonly products: readonly VexProduct[]
  readonly status: VexStatus
  /** Why the product is not affected: one of OpenVEX's words, or a sentence. */
  readonly justification?: string
  /** Milliseconds since 1970: the statement's own time or, where it has none, its document's. */
  readonly timestamp: number
  /** The document's file. */
  readonly file: string
}

export const VEX_STATUSES = ['not_affected', 'affected', 'fixed', 'under_investigation'] as const
export type VexStatus = (typeof VEX_STATUSES)[number]

export interface VexProduct {
  /** Identifiers of one product: package URLs and others. */
  readonly ids: readonly string[]
  /** Identifiers of its parts that the statement is about; empty when it is about the whole. */
  readonly parts: readonly string[]
}

/** The statements of a document, or why it cannot be used, in one sentence without its words. */
export const parseOpenVex = (
  text: string,
  file: string,
): { readonly statements: readonly VexStatement[] } | { readonly fault: string } => {
  const document = parsed(text)
  const list = document?.['statements']
  if (document === undefined || !isOpenVex(document) || !Array.isArray(list))
    return {
      fault: `${file} is no OpenVEX document: a JSON object with the context of openvex.dev and statements.`,
    }
  const statements = list.map((entry) => toStatement(asRecord(entry), document, file))
  const bad = statements.findIndex((statement) => statement === undefined)
  if (bad !== -1)
    return {
      fault: `${file} has a statement that OpenVEX does not allow, the ${bad + 1}. of ${list.length}.`,
    }
  return { statements: statements.filter((statement) => statement !== undefined) }
}

type Node = Readonly<Record<string, unknown>>

const parsed = (text: string): Node | undefined => {
  try {
    return asRecord(JSON.parse(text))
  } catch {
    return undefined
  }
}

const isOpenVex = (document: Node): boolean =>
  [document['@context']].flat().some((context) => /^https:\/\/openvex\.dev\/ns\b/.test(String(context)))

const toStatement = (entry: Node | undefined, document: Node, file: string): VexStatement | undefined => {
  const names = namesIn(entry?.['vulnerability'])
  const status = VEX_STATUSES.find((word) => word === entry?.['status'])
  const timestamp = Date.parse(textOf(entry?.['timestamp']) ?? textOf(document['timestamp']) ?? '')
  if (entry === undefined || names.length === 0 || status === undefined || Number.isNaN(timestamp))
    return undefined
  const shared = idsOfAll(entry['subcomponents'])
  const justification = textOf(entry['justification']) ?? textOf(entry['impact_statement'])
  return {
    names,
    products: listOf(entry['products']).map((product) => toProduct(product, shared)),
    status,
    ...(justification !== undefined && { justification }),
    timestamp,
    file,
  }
}

/** A name alone (0.0.1), or an object with a name, aliases and an id. */
const namesIn = (vulnerability: unknown): readonly string[] => {
  const node = asRecord(vulnerability)
  if (node === undefined) return textOf(vulnerability) === undefined ? [] : [String(vulnerability)]
  return [node['name'], ...listOf(node['aliases'])].map(textOf).filter((name) => name !== undefined)
}

const toProduct = (product: unknown, shared: readonly string[]): VexProduct => ({
  ids: idsOf(product),
  parts: [...idsOfAll(asRecord(product)?.['subcomponents']), ...shared],
})

const idsOfAll = (list: unknown): readonly string[] => listOf(list).flatMap(idsOf)

const idsOf = (component: unknown): readonly string[] => {
  const node = asRecord(component)
  if (node === undefined) return textOf(component) === undefined ? [] : [String(component)]
  return [node['@id'], ...Object.values(asRecord(node['identifiers']) ?? {})]
    .map(textOf)
    .filter((id) => id !== undefined)
}

const asRecord = (value: unknown): Node | undefined =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Node) : undefined

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : [])

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value : undefined
