import { ConfigurationError } from '@devsecops/core'
import type { Fact, Fault } from '@devsecops/core'
import { defaultPolicy, parsePolicy } from './document.ts'
import type { Layer, PolicyContent, PolicyDocument } from './document.ts'
import { resolvePolicy } from './resolve.ts'
import type { Policy } from './policy.ts'

/** Where a policy file is: in this repository, or in another one at a ref. */
export type PolicyLocation =
  | { readonly kind: 'here'; readonly path: string }
  | { readonly kind: 'elsewhere'; readonly repository: string; readonly path: string; readonly ref?: string }

/** Reads a policy file; it decides from which branch, and by which means. */
export type FetchPolicy = (location: PolicyLocation) => Promise<Fact<PolicyContent>>

export interface LoadRequest {
  /** The repository's policy file, such as `.github/devsecops.yml`. Absent is fine: the defaults hold. */
  readonly file: string
  /** Whether a person named the file; then it must be there. */
  readonly named: boolean
  /** The organisation's policy, when a person named it: a path, or owner/repository/path@ref. Then it must be there. */
  readonly organisation?: string
  /** The owner in whose `.github` repository a policy is looked for when none is named. */
  readonly owner?: string
}

/** Deeper than people go; a chain that long is a mistake or a trap. */
export const MAX_EXTENDS = 5

/**
 * Loads the repository's policy, the organisation's, and what they extend, and resolves them.
 *
 * @throws ConfigurationError with every fault: `unreadable` for a file that was named and cannot be read (or one that
 *   nobody named and that could not be looked for), `extends-cycle`, `extends-depth`, and what parsing and resolving raise.
 */
export const loadPolicy = async (request: LoadRequest, fetch: FetchPolicy): Promise<Policy> =>
  resolvePolicy(await loadDocuments(request, fetch))

/** The documents of `loadPolicy`, the most preferred first. */
export const loadDocuments = async (request: LoadRequest, fetch: FetchPolicy): Promise<PolicyDocument[]> => {
  const faults: Fault[] = []
  const collected = async (work: Promise<PolicyDocument[]>): Promise<PolicyDocument[]> => {
    try {
      return await work
    } catch (error) {
      if (!(error instanceof ConfigurationError)) throw error
      faults.push(...error.faults)
      return []
    }
  }
  const repository = await collected(
    chain('repository', { kind: 'here', path: request.file }, fetch, request.named),
  )
  const organisation = await collected(organisationChain(request, fetch))
  if (faults.length > 0) throw new ConfigurationError(faults)
  return [...repository, ...organisation, defaultPolicy()]
}

const organisationChain = async (
  { organisation, owner }: LoadRequest,
  fetch: FetchPolicy,
): Promise<PolicyDocument[]> => {
  if (organisation !== undefined) return chain('organisation', parseLocation(organisation), fetch, true)
  if (owner === undefined) return []
  const found = { kind: 'elsewhere', repository: `${owner}/.github`, path: 'devsecops.yml' } as const
  return chain('organisation', found, fetch, false)
}

/** A document and those it extends, each before the one it builds on. */
const chain = async (
  layer: Layer,
  start: PolicyLocation,
  fetch: FetchPolicy,
  named: boolean,
): Promise<PolicyDocument[]> => {
  const documents: PolicyDocument[] = []
  const visited = new Set<string>()
  let next: PolicyLocation | undefined = start
  while (next !== undefined) {
    const name = describeLocation(next)
    const extender = documents.at(-1)
    if (visited.has(name)) throw extendsFault('extends-cycle', extender, `extends leads back to ${name}`)
    if (documents.length > MAX_EXTENDS)
      throw extendsFault('extends-depth', extender, `extends is more than ${String(MAX_EXTENDS)} deep`)
    visited.add(name)
    const content = contentOf(await fetch(next), name, named || extender !== undefined, extender)
    if (content === undefined) return documents
    const document = parsePolicy(layer, content)
    documents.push(document)
    next =
      document.value.extends === undefined
        ? undefined
        : relativeTo(next, parseLocation(document.value.extends))
  }
  return documents
}

const contentOf = (
  fact: Fact<PolicyContent>,
  name: string,
  required: boolean,
  extender: PolicyDocument | undefined,
): PolicyContent | undefined => {
  switch (fact.state) {
    case 'found':
      return fact.value
    case 'absent':
      if (!required) return undefined
      throw extendsFault('unreadable', extender, `the policy ${name} is not there`)
    case 'unavailable': {
      const permission = fact.permission === undefined ? '' : `; it needs the permission ${fact.permission}`
      throw extendsFault(
        'unreadable',
        extender,
        `the policy ${name} cannot be read: ${fact.reason}${permission}`,
      )
    }
  }
}

const extendsFault = (
  code: Fault['code'],
  extender: PolicyDocument | undefined,
  message: string,
): ConfigurationError =>
  new ConfigurationError({
    code,
    message,
    ...(extender && { file: extender.name, ...extender.locate(['extends']) }),
  })

/** `owner/repository/path@ref`, or a path in this repository. */
export const parseLocation = (text: string): PolicyLocation => {
  const match = /^([\w.-]+\/[\w.-]+)\/([^@]+)@([^@]+)$/.exec(text)
  if (match === null) return { kind: 'here', path: text.replace(/^\.\//, '') }
  const [, repository = '', path = '', ref = ''] = match
  return { kind: 'elsewhere', repository, path, ref }
}

export const describeLocation = (location: PolicyLocation): string => {
  if (location.kind === 'here') return location.path
  const { repository, path, ref } = location
  return `${repository}/${path}${ref === undefined ? '' : `@${ref}`}`
}

/** A path that another repository's policy extends is one of that repository, at the same ref. */
const relativeTo = (base: PolicyLocation, target: PolicyLocation): PolicyLocation =>
  base.kind === 'elsewhere' && target.kind === 'here' ? { ...base, path: target.path } : target
