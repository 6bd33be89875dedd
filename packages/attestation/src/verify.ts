import { bundleFromJSON, type Bundle } from '@sigstore/bundle'
import { toSignedEntity, type Signer } from '@sigstore/verify'

import { statementIn, type SignedStatement } from './envelope.ts'
import { jsonValues } from './json-lines.ts'
import { identityOf, signerFault, type SignerExpectation, type SignerIdentity } from './signer.ts'
import type { Verifiers } from './trusted-root.ts'

/** What an attestation must be about, say, and be signed by. */
export interface Expectation extends SignerExpectation {
  /** Lower-case hexadecimal digests of the artifact by algorithm, as in-toto calls them: `sha256`, `gitCommit`. */
  readonly digests: Readonly<Record<string, string>>
  /** Any of these. */
  readonly predicateTypes: readonly string[]
}

export const REFUSALS = [
  'unreadable',
  'untrusted',
  'wrong-signer',
  'wrong-source',
  'not-a-statement',
  'wrong-subject',
  'wrong-predicate',
] as const

/** Why one attestation does not count, in a clause. */
export interface Refusal {
  readonly ok: false
  readonly code: (typeof REFUSALS)[number]
  readonly message: string
}

export interface Verified {
  readonly ok: true
  readonly signer: SignerIdentity
  readonly statement: SignedStatement
}

/**
 * Judges every bundle of a file (JSON, or one a line) by itself, offline, in its order. Whoever asks for one attestation is content with one
 * that is verified.
 */
export const verifyAttestations = (
  bundles: string,
  verifiers: Verifiers,
  expected: Expectation,
): readonly (Verified | Refusal)[] =>
  jsonValues(bundles).map((value) => verifyAttestation(value, verifiers, expected))

/** Judges one bundle: what it is, whether the root vouches for its signer, who that is, and then what it says. */
export const verifyAttestation = (
  value: unknown,
  verifiers: Verifiers,
  expected: Expectation,
): Verified | Refusal => {
  const bundle = readBundle(value)
  if ('code' in bundle) return bundle
  const signer = verifyBundle(bundle, verifiers)
  if ('code' in signer) return signer
  const identity = identityOf(signer)
  const fault = signerFault(identity, expected)
  if (fault !== undefined) return refused(fault.code, fault.message)
  const statement = statementIn(bundle)
  if (statement === undefined) return refused('not-a-statement', 'what was signed is no in-toto statement')
  return statementFault(statement, expected) ?? { ok: true, signer: identity, statement }
}

/** The bundle, or why it is none. */
export const readBundle = (value: unknown): Bundle | Refusal => {
  if (value === undefined) return refused('unreadable', 'it is no JSON')
  try {
    return bundleFromJSON(value)
  } catch (error) {
    return refused('unreadable', `it is no Sigstore bundle: ${messageOf(error)}`)
  }
}

/**
 * The signer, if one of the roots vouches for it and the signature is that of the content.
 * @param artifact what was signed, where the bundle holds its digest alone
 */
export const verifyBundle = (
  bundle: Bundle,
  verifiers: Verifiers,
  artifact?: Uint8Array,
): Signer | Refusal => {
  const whys = new Set<string>()
  for (const verifier of verifiers)
    try {
      return verifier.verify(toSignedEntity(bundle, artifact && Buffer.from(artifact)))
    } catch (error) {
      whys.add(messageOf(error))
    }
  return refused('untrusted', `the trusted root does not vouch for it: ${[...whys].join('; ')}`)
}

const statementFault = (
  { predicateType, subject }: SignedStatement,
  { digests, predicateTypes }: Expectation,
): Refusal | undefined => {
  const isSubject = subject.some(({ digest = {} }) => agrees(digest, digests))
  if (!isSubject) return refused('wrong-subject', 'it is about something else: no subject has the digest')
  return predicateTypes.includes(predicateType)
    ? undefined
    : refused(
        'wrong-predicate',
        `it says something else: a ${predicateType}, expected ${predicateTypes.join(' or ')}`,
      )
}

/** At least one digest is the same, and none that both sides have differs. */
const agrees = (
  found: Readonly<Record<string, unknown>>,
  expected: Readonly<Record<string, string>>,
): boolean => {
  const shared = Object.entries(expected).filter(([algorithm]) => Object.hasOwn(found, algorithm))
  return (
    shared.length > 0 &&
    shared.every(([algorithm, digest]) => String(found[algorithm]).toLowerCase() === digest.toLowerCase())
  )
}

const refused = (code: Refusal['code'], message: string): Refusal => ({ ok: false, code, message })

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : 'unknown fault')
