import { createPublicKey } from 'node:crypto'

import { toSignedEntity } from '@sigstore/verify'

import { readBundle, type Refusal } from './verify.ts'

/**
 * Whether the signature of a bundle is that of its own certificate's key over its content: all that can be told without a trusted root. It finds
 * bytes that changed, and nothing about who signed.
 */
export const selfConsistencyFault = (value: unknown): Refusal | undefined => {
  const bundle = readBundle(value)
  if ('code' in bundle) return bundle
  const fault: Refusal = { ok: false, code: 'untrusted', message: 'its signature is not that of its content' }
  try {
    const { key, signature } = toSignedEntity(bundle)
    if (key.$case !== 'certificate') return fault
    const own = createPublicKey({ key: key.certificate.publicKey, format: 'der', type: 'spki' })
    return signature.verifySignature(own) ? undefined : fault
  } catch {
    return fault
  }
}
