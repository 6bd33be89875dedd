import type { Component } from '../../model/component.ts'
import { parseHcl } from '../../syntax/hcl/parse.ts'
import type { Block, Value } from '../../syntax/hcl/model.ts'
import { addEntry, entryFault, PROJECT, projectOf } from '../entry.ts'
import { hashesOf, hexHash } from '../hash.ts'
import { originAt } from '../origin.ts'
import { named, textReader } from '../reader-of.ts'

/** A provider of a dependency lock file: https://developer.hashicorp.com/terraform/language/files/dependency-lock. */
export interface LockedProvider {
  /** `registry.terraform.io/hashicorp/aws`. */
  readonly address: string
  readonly version?: string
  /** `h1:` of the unpacked archive, `zh:` the SHA-256 of the zip of one platform. */
  readonly hashes: readonly string[]
  readonly line: number
}

/** The providers of a `.terraform.lock.hcl`, and its fault. */
export const lockedProviders = (
  text: string,
): {
  readonly providers: readonly LockedProvider[]
  readonly fault?: { readonly line: number; readonly unclosed: boolean }
} => {
  const { body, fault } = parseHcl(text)
  const providers = body.blocks
    .filter(({ type, labels }) => type === 'provider' && labels.length > 0)
    .map(providerOf)
  return { providers, ...(fault && { fault }) }
}

const providerOf = ({ labels, line, body: { attributes } }: Block): LockedProvider => {
  const version = attributes.get('version')?.value
  const hashes = attributes.get('hashes')?.value
  return {
    address: labels[0] ?? '',
    line,
    hashes: hashes?.kind === 'list' ? hashes.items.flatMap(textsOf) : [],
    ...(version?.kind === 'string' && { version: version.text }),
  }
}

const textsOf = (value: Value): readonly string[] => (value.kind === 'string' ? [value.text] : [])

/** The registries that a provider comes from where none is named: Terraform's, and OpenTofu's. */
const PUBLIC = /^registry\.(?:terraform\.io|opentofu\.org)\//

/** A provider as a component: its name without the host of a public registry. */
export const providerComponent = (
  address: string,
  version: string | undefined,
  hashes: readonly string[],
): Component => {
  const name = address.replace(PUBLIC, '')
  const tree = hashes.filter((hash) => hash.startsWith('h1:')).toSorted()
  return {
    ref: `provider:${name}@${version ?? ''}`,
    ecosystem: 'terraform',
    kind: 'provider',
    name,
    ...(version !== undefined && { version }),
    scope: 'required',
    ...hashesOf(
      hashes.map((hash) => (hash.startsWith('zh:') ? hexHash('sha256', hash.slice(3)) : undefined)),
    ),
    ...(tree.length > 0 && { treeHashes: tree }),
    ...(!PUBLIC.test(address) &&
      address.split('/').length > 2 && { origin: originAt('registry', address.split('/')[0] ?? '') }),
    pinned: hashes.length > 0,
  }
}

/** `.terraform.lock.hcl` of Terraform 0.14 and later, and of OpenTofu. */
export const terraformLock = textReader(
  { format: 'terraform-lock', reads: named('.terraform.lock.hcl') },
  (builder, source) => {
    const { providers, fault } = lockedProviders(source.text)
    if (fault)
      builder.gap({
        code: fault.unclosed ? 'truncated' : 'not-a-lock-file',
        message: 'it is not valid HCL',
        line: fault.line,
      })
    builder.root(projectOf('terraform', source)).known(PROJECT)
    for (const { address, version, hashes, line } of providers) {
      const component = { ...providerComponent(address, version, hashes), line }
      if (version === undefined) entryFault(builder, 'a provider with a version', line)
      else if (addEntry(builder, component)) builder.known(component.ref).edge(PROJECT, component.ref)
    }
  },
)
