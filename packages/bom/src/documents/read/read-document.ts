/** A person, an organisation or a program, as far as a document names it. Nothing in it is empty text. */
export interface ReadAgent {
  readonly kind: 'person' | 'organization' | 'tool'
  readonly name?: string
  readonly emails: readonly string[]
  readonly urls: readonly string[]
  /** A telephone number, or any other way to reach it. */
  readonly phone?: string
}

export interface ReadHash {
  /** In capitals without `-` and `_`: `SHA256`, `SHA3512`, `BLAKE2B256`. */
  readonly algorithm: string
  readonly value: string
}

export interface ReadLicence {
  readonly text: string
  /** What its maker says, what the document's maker found, or nothing about that. */
  readonly role: 'declared' | 'concluded' | 'stated'
}

export interface ReadReference {
  /** CycloneDX's word for it, such as `distribution`, `source-distribution`, `vcs`, `rfc-9116`. */
  readonly type: string
  readonly url: string
  readonly hashes: readonly ReadHash[]
}

export interface ReadComponent {
  readonly ref: string
  readonly isFile: boolean
  readonly type?: string
  readonly name?: string
  readonly version?: string
  readonly purls: readonly string[]
  readonly cpes: readonly string[]
  /** Identifiers of other schemes: SWID, SWHID, OmniBOR. */
  readonly otherIds: readonly string[]
  readonly supplier?: ReadAgent
  readonly manufacturer?: ReadAgent
  readonly authors: readonly ReadAgent[]
  readonly licences: readonly ReadLicence[]
  readonly copyright?: string
  readonly hashes: readonly ReadHash[]
  readonly references: readonly ReadReference[]
  readonly properties: ReadonlyMap<string, string>
  readonly fileName?: string
  readonly downloadLocation?: string
  /** Whether SPDX's field for it is there, be it `NOASSERTION`. */
  readonly hasDownloadField?: boolean
  readonly source?: string
  readonly sourceHash?: string
}

export interface ReadRelation {
  readonly from: string
  readonly to: string
  readonly type: 'depends-on' | 'contains' | 'describes' | 'other'
}

/** A declaration of how complete something is. Without refs it is about the whole document. */
export interface ReadCompleteness {
  readonly aggregate: 'complete' | 'incomplete' | 'unknown'
  readonly refs: readonly string[]
  readonly of: 'document' | 'dependencies' | 'assemblies'
}

/** What a bill of materials says, in the words of no format. */
export interface ReadDocument {
  readonly family: 'cyclonedx' | 'spdx'
  /** `1.6`, `2.3`, `3.0.1`; empty where it names none. */
  readonly version: string
  /** What names it in all the world: BOM-Link, namespace. */
  readonly id?: string
  /** Its element's own id. */
  readonly elementId?: string
  readonly name?: string
  readonly dataLicences: readonly string[]
  readonly timestamp?: string
  readonly authors: readonly ReadAgent[]
  readonly tools: readonly { readonly name?: string; readonly version?: string }[]
  readonly supplier?: ReadAgent
  readonly manufacturer?: ReadAgent
  readonly lifecycles: readonly string[]
  readonly comment?: string
  /** The ref of what it is about. */
  readonly primary?: string
  /** With the primary one. */
  readonly components: readonly ReadComponent[]
  readonly relations: readonly ReadRelation[]
  /** Refs that state what they need, even where that is nothing. */
  readonly told: ReadonlySet<string>
  readonly completeness: readonly ReadCompleteness[]
  readonly isSigned: boolean
  readonly vulnerabilities: number
  readonly bomLinks: readonly string[]
}

/** A document that no reader knows: neither CycloneDX nor SPDX in JSON. */
export class UnknownDocumentError extends Error {
  override readonly name = 'UnknownDocumentError'
}
