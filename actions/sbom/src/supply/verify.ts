import {
  readTrustedRoots,
  verifyAttestations,
  type Expectation,
  type Refusal,
  type Verified,
} from '@devsecops/attestation'
import type { Reason } from '@devsecops/core'

/** Texts of the files that verification reads. */
export interface VerifyFiles {
  readonly artifact: string
  readonly bundle: { readonly path: string; readonly text: string }
  readonly trustedRoot: { readonly path: string; readonly text: string }
}

/**
 * Judges the attestations of an artifact: one that holds is enough, and then the others are only told.
 * @throws ConfigurationError for a trusted root that is none
 */
export const verify = (
  { artifact, bundle, trustedRoot }: VerifyFiles,
  expected: Expectation,
): readonly Reason[] => {
  const roots = readTrustedRoots(trustedRoot.text, trustedRoot.path)
  const judged = verifyAttestations(bundle.text, roots, expected)
  const verified = judged.filter((each) => each.ok)
  const effect = verified.length > 0 ? 'notes' : 'blocks'
  return [
    ...(judged.length === 0 ? [emptyReason(bundle.path)] : []),
    ...verified.map((each) => verifiedReason(each, artifact)),
    ...judged.flatMap((each, index) =>
      each.ok ? [] : [refusedReason(each, `Attestation ${index + 1} of ${bundle.path}`, effect)],
    ),
  ]
}

const emptyReason = (path: string): Reason => ({
  code: 'attestation-unreadable',
  effect: 'blocks',
  message: `${path} holds no attestation.`,
  subject: path,
})

const verifiedReason = ({ signer, statement }: Verified, artifact: string): Reason => ({
  code: 'attestation-verified',
  effect: 'notes',
  message: `${artifact} has a ${statement.predicateType}, signed by ${signer.workflow} for ${signer.sourceRepository}.`,
  subject: artifact,
})

const refusedReason = ({ code, message }: Refusal, which: string, effect: Reason['effect']): Reason => ({
  code: `attestation-${code}`,
  effect,
  message: `${which} does not count: ${message}.`,
})
