import type { Graph } from '../model/graph.ts'

/** A person or an organisation, as far as somebody has said. */
export interface Contact {
  readonly name: string
  readonly email?: string
  readonly url?: string
}

/** What a document is about: the repository at one commit, or a container image by its name. */
export interface Subject {
  /** `owner/name`, or the folder's name where there is no remote. */
  readonly name: string
  /** 40 (or 64) hexadecimal digits; absent outside a repository. */
  readonly commit?: string
  /** Where it is kept: `https://github.com/example/shop`, without user and password. */
  readonly url?: string
}

/** Which part of the repository a document tells of. */
export const DOCUMENT_KINDS = ['application', 'infrastructure', 'merged'] as const
/** `image`: of no part of the repository, but of a container image. */
export type DocumentKind = (typeof DOCUMENT_KINDS)[number] | 'image'

/** All that a document is made of. */
export interface DocumentInput {
  readonly kind: DocumentKind
  readonly subject: Subject
  readonly graphs: readonly Graph[]
  /** The time of the commit, never the clock's: same commit, same bytes. */
  readonly created: Date
  /** The program that writes the document. */
  readonly tool: { readonly name: string; readonly version: string }
  /** Who answers for the document (BSI TR-03183-2 asks for an address); absent where nobody is named. */
  readonly creator?: Contact
}

/** The formats of what runs the product and is no part of it. */
const INFRASTRUCTURE: ReadonlySet<string> = new Set([
  'terraform',
  'opentofu',
  'kubernetes',
  'helm',
  'helmfile',
  'kustomize',
  'compose',
])

/** Which document a graph belongs to: modules, providers and charts, and the formats of infrastructure, are no application. */
export const kindOf = (graph: Graph): Exclude<DocumentKind, 'merged' | 'image'> =>
  INFRASTRUCTURE.has(graph.format) ||
  graph.components.some(({ kind }) => ['module', 'provider', 'chart'].includes(kind))
    ? 'infrastructure'
    : 'application'
