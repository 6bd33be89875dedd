import { ASN1Obj } from '@sigstore/core'
import type { Signer } from '@sigstore/verify'

/** Who signed, as Fulcio's certificate says it (Fulcio's documentation, "OID information"). */
export interface SignerIdentity {
  /** The workflow: `https://github.com/acme/shop/.github/workflows/release.yml@refs/heads/main`. Empty for a key without a certificate. */
  readonly workflow: string
  readonly issuer: string
  /** `https://github.com/acme/shop`; empty where the certificate does not say. */
  readonly sourceRepository: string
}

const SOURCE_REPOSITORY = '1.3.6.1.4.1.57264.1.12'

export const identityOf = ({ identity }: Signer): SignerIdentity => ({
  workflow: identity?.subjectAlternativeName ?? '',
  issuer: identity?.extensions?.issuer ?? '',
  sourceRepository: textOf(
    identity?.oids?.find(({ oid }) => oid?.id.join('.') === SOURCE_REPOSITORY)?.value ?? Buffer.alloc(0),
  ),
})

/** An extension's value is a UTF8String in DER. */
const textOf = (der: Uint8Array): string => {
  try {
    return ASN1Obj.parseBuffer(Buffer.from(der)).value.toString('utf8')
  } catch {
    return ''
  }
}

/** What a verified signer is held against. */
export interface SignerExpectation {
  /** Where workflows run: `https://github.com`. */
  readonly serverUrl: string
  /** `acme/shop/.github/workflows/release.yml`, of any ref, or with `@refs/heads/main` behind it of that one. */
  readonly signerWorkflow?: string
  /** `acme/shop`. */
  readonly sourceRepository?: string
}

/** Who issues the tokens of workflows on a server (GitHub's documentation, "OpenID Connect"). */
const issuerOf = (serverUrl: string): string => {
  const { host } = new URL(serverUrl)
  if (host === 'github.com') return 'https://token.actions.githubusercontent.com'
  // Tenants of GitHub Enterprise Cloud have an issuer of their own; a server's stands under its address.
  return host.endsWith('.ghe.com')
    ? `https://token.actions.${host}`
    : `${serverUrl.replace(/\/$/, '')}/_services/token`
}

export interface SignerFault {
  readonly code: 'wrong-signer' | 'wrong-source'
  readonly message: string
}

/** Why a signer is not the one that is expected; `undefined` where it is. Names of owners and repositories know no case. */
export const signerFault = (
  { workflow, issuer, sourceRepository }: SignerIdentity,
  expected: SignerExpectation,
): SignerFault | undefined => {
  const server = expected.serverUrl.replace(/\/$/, '')
  const wantedIssuer = issuerOf(expected.serverUrl)
  if (issuer !== wantedIssuer)
    return wrong('wrong-signer', 'its signer’s token is from', issuer, wantedIssuer)
  if (expected.signerWorkflow !== undefined && !isWorkflow(workflow, `${server}/${expected.signerWorkflow}`))
    return wrong('wrong-signer', 'it was signed by', workflow, `${server}/${expected.signerWorkflow}`)
  const source = expected.sourceRepository
  if (source !== undefined && sourceRepository.toLowerCase() !== `${server}/${source}`.toLowerCase())
    return wrong('wrong-source', 'it was made from', sourceRepository, `${server}/${source}`)
  return undefined
}

const wrong = (code: SignerFault['code'], what: string, found: string, expected: string): SignerFault => ({
  code,
  message: `${what} ${found === '' ? 'nobody that it names' : found}, expected ${expected}`,
})

/** Owner and repository are compared without case, path and ref as they are. */
const isWorkflow = (found: string, expected: string): boolean => {
  const [path, ref] = halves(found)
  const [wantedPath, wantedRef] = halves(expected)
  return foldedOwner(path) === foldedOwner(wantedPath) && (wantedRef === '' || ref === wantedRef)
}

/** A ref may hold an @; a path of a workflow before it does not need to. */
const halves = (uri: string): readonly [path: string, ref: string] => {
  const at = uri.indexOf('@')
  return at < 0 ? [uri, ''] : [uri.slice(0, at), uri.slice(at + 1)]
}

const foldedOwner = (path: string): string =>
  path
    .split('/')
    .map((part, index) => (index < 5 ? part.toLowerCase() : part))
    .join('/')
