import { ConfigurationError } from '@devsecops/core'
import { TrustedRoot } from '@sigstore/protobuf-specs'
import { toTrustMaterial, Verifier } from '@sigstore/verify'

import { jsonValues } from './json-lines.ts'

/** Whoever decides whether a bundle was signed by somebody that the root vouches for. */
export type Verifiers = readonly Verifier[]

/**
 * Verifiers for the roots in a file (`trusted_root.json`, or lines of several), each of which may vouch for a bundle.
 *
 * What is asked of a bundle follows from the root: where it has transparency logs, an entry in one; where it has certificate logs, a
 * certificate that was logged; always a time that was countersigned, by a log or by a timestamp authority.
 * @throws ConfigurationError `bad-syntax` for what is no trusted root.
 */
export const readTrustedRoots = (text: string, file: string): Verifiers => {
  const values = jsonValues(text)
  if (values.length === 0) throw faulty(file, 'it is empty')
  return values.map((value) => verifierOf(value, file))
}

const verifierOf = (value: unknown, file: string): Verifier => {
  try {
    const root = TrustedRoot.fromJSON(value)
    if (!root.mediaType.startsWith('application/vnd.dev.sigstore.trustedroot'))
      throw new Error('its media type is not that of one')
    return new Verifier(toTrustMaterial(root), {
      tlogThreshold: root.tlogs.length > 0 ? 1 : 0,
      ctlogThreshold: root.ctlogs.length > 0 ? 1 : 0,
      timestampThreshold: 1,
    })
  } catch (error) {
    throw faulty(file, error instanceof Error ? error.message : 'unknown fault')
  }
}

const faulty = (file: string, why: string): ConfigurationError =>
  new ConfigurationError({
    code: 'bad-syntax',
    file,
    message: `It is no Sigstore trusted root: ${why}; expected what \`gh attestation trusted-root\` writes.`,
  })
