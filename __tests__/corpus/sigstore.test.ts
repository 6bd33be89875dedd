import {
  readTrustedRoots,
  verifyAttestation,
  verifyBundle,
  readBundle,
  type Expectation,
} from '@devsecops/attestation'
import { sha256 } from '@devsecops/core'
import { describe, expect, test } from '@jest/globals'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** Cases of sigstore-conformance; the tests of this file need them and say so where they are absent. */
const FOLDER = resolve(import.meta.dirname, '../../../shared/corpus/compliance/sigstore')
const isHere = existsSync(join(FOLDER, 'expected.json'))
if (!isHere)
  process.stdout.write(
    'The corpus is not here (../shared/corpus/compliance/sigstore): its tests are skipped.\n',
  )

const textOf = (...path: readonly string[]): string => readFileSync(join(FOLDER, ...path), 'utf8')

interface Case {
  readonly verifies: boolean
  readonly files: readonly string[]
}

const cases = isHere
  ? Object.entries(JSON.parse(textOf('expected.json')) as Readonly<Record<string, Case>>)
  : []

/**
 * A key of one's own, which the case brings, names no workflow: such a bundle is refused whether its signature holds or not.
 */
const isKeyed = ({ files }: Case): boolean => files.includes('key.pub')

/** The public-good root is in one case, with the end of its first log set to the moment of that case's entry, which is taken out again. */
const publicGoodRoot = (): string => {
  const root = JSON.parse(textOf('trust-root-tlog-validity-end-inclusive', 'trusted_root.json')) as {
    tlogs: { publicKey: { validFor: { end?: string | null } } }[]
  }
  for (const { publicKey } of root.tlogs) delete publicKey.validFor.end
  return JSON.stringify(root)
}

const SIGNER: Expectation = {
  serverUrl: 'https://github.com',
  signerWorkflow:
    'sigstore-conformance/extremely-dangerous-public-oidc-beacon/.github/workflows/extremely-dangerous-oidc-beacon.yml@refs/heads/main',
  digests: {},
  predicateTypes: ['https://slsa.dev/provenance/v1'],
}

/** `verified`, or the code of the refusal. */
const outcomeOf = (name: string, { files }: Case): string => {
  const root = files.includes('trusted_root.json') ? textOf(name, 'trusted_root.json') : publicGoodRoot()
  const verifiers = readTrustedRoots(root, 'trusted_root.json')
  const artifact = readFileSync(
    join(FOLDER, ...(files.includes('artifact') ? [name, 'artifact'] : ['a.txt'])),
  )
  const value = jsonOrNothing(textOf(name, 'bundle.sigstore.json'))
  const bundle = readBundle(value)
  if ('code' in bundle) return bundle.code
  if (bundle.content.$case === 'dsseEnvelope') {
    const judged = verifyAttestation(value, verifiers, { ...SIGNER, digests: { sha256: sha256(artifact) } })
    return judged.ok ? 'verified' : judged.code
  }
  // What is no statement is no attestation; that its signature was held to be good is known by the refusal.
  const signer = verifyBundle(bundle, verifiers, artifact)
  if ('code' in signer) return signer.code
  return signer.identity?.subjectAlternativeName === `https://github.com/${SIGNER.signerWorkflow ?? ''}`
    ? 'verified'
    : 'wrong-signer'
}

const jsonOrNothing = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const described = isHere ? describe : describe.skip

described('the bundles of sigstore-conformance', () => {
  test('are all there', () => {
    expect(cases.length).toBeGreaterThanOrEqual(32)
    expect(cases.filter(([, { verifies }]) => verifies).length).toBeGreaterThanOrEqual(11)
  })

  test.each(cases.filter(([, each]) => each.verifies && !isKeyed(each)))('%s is verified', (name, each) => {
    expect(outcomeOf(name, each)).toBe('verified')
  })

  test.each(cases.filter(([, each]) => !each.verifies))('%s is refused', (name, each) => {
    expect(outcomeOf(name, each)).toMatch(/^(?:unreadable|untrusted|wrong-subject)$/)
  })

  test.each(cases.filter(([, each]) => isKeyed(each)))(
    '%s is refused: no workflow signed it',
    (name, each) => {
      expect(outcomeOf(name, each)).toBe('untrusted')
    },
  )

  test.each(cases.filter(([, each]) => each.verifies && !isKeyed(each)))(
    '%s is refused when a byte of what was signed differs',
    (name, each) => {
      const bundle = jsonOrNothing(textOf(name, 'bundle.sigstore.json')) as {
        dsseEnvelope?: { payload: string }
      }
      const root = each.files.includes('trusted_root.json')
        ? textOf(name, 'trusted_root.json')
        : publicGoodRoot()
      const verifiers = readTrustedRoots(root, 'trusted_root.json')
      if (bundle.dsseEnvelope !== undefined) {
        const payload = Buffer.from(bundle.dsseEnvelope.payload, 'base64')
        payload.writeUInt8((payload[5] ?? 0) ^ 1, 5)
        bundle.dsseEnvelope.payload = payload.toString('base64')
      }
      const read = readBundle(bundle)
      if ('code' in read) throw new RangeError(read.message)
      expect(verifyBundle(read, verifiers, new TextEncoder().encode('another'))).toMatchObject({
        code: 'untrusted',
      })
    },
  )
})
