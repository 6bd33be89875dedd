import {
  PREDICATE_TYPES,
  readTrustedRoots,
  selfConsistencyFault,
  verifyAttestations,
  type Expectation,
} from '@devsecops/attestation'
import { sigstoreServer, type SigstoreServer } from '@devsecops/testing/sigstore'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import { DIGEST, signed, WORKFLOW } from './signing.ts'

let server: SigstoreServer
let bundle: string

beforeAll(async () => {
  server = await sigstoreServer()
  bundle = JSON.stringify(await signed(server))
})

afterAll(() => server.close())

const EXPECTED: Expectation = {
  serverUrl: 'https://github.com',
  digests: { sha256: DIGEST },
  predicateTypes: PREDICATE_TYPES,
  signerWorkflow: WORKFLOW,
  sourceRepository: 'example/shop',
}

const judged = (text: string, expected: Partial<Expectation> = {}, root = server.trustedRoot()) =>
  verifyAttestations(text, readTrustedRoots(root, 'trusted_root.json'), { ...EXPECTED, ...expected })

test('a bundle that the workflow signed about the artifact is verified', () => {
  expect(judged(bundle)).toMatchObject([
    {
      ok: true,
      signer: {
        workflow: `https://github.com/${WORKFLOW}@refs/heads/main`,
        sourceRepository: 'https://github.com/example/shop',
      },
      statement: { predicateType: 'https://cyclonedx.org/bom' },
    },
  ])
  expect(selfConsistencyFault(JSON.parse(bundle))).toBeUndefined()
})

test('lines of bundles are judged each by itself', () => {
  expect(judged(`${bundle}\n{"no": "bundle"}\n${bundle}\n{`).map(({ ok }) => ok)).toEqual([
    true,
    false,
    true,
    false,
  ])
})

test('one of several roots is enough', async () => {
  const other = await sigstoreServer()
  const [own, foreign] = [server.trustedRoot(), other.trustedRoot()]
  await other.close()
  expect(judged(bundle, {}, `${foreign}\n${own}\n`)).toMatchObject([{ ok: true }])
  expect(judged(bundle, {}, foreign)).toMatchObject([{ code: 'untrusted' }])
})

test.each([-2, 2])('a root that vouched %d years from now does not vouch for it', (years) => {
  expect(judged(bundle, {}, server.trustedRoot(years))).toMatchObject([{ code: 'untrusted' }])
})

describe('a tampered bundle is refused:', () => {
  type Parts = {
    dsseEnvelope: { payload: string; payloadType: string; signatures: { sig: string }[] }
    verificationMaterial: {
      certificate: { rawBytes: string }
      timestampVerificationData: { rfc3161Timestamps: { signedTimestamp: string }[] }
    }
  }

  const flipped = (base64: string, at: number): string => {
    const bytes = Buffer.from(base64, 'base64')
    bytes[at] = (bytes[at] ?? 0) ^ 1
    return bytes.toString('base64')
  }

  const changed = (change: (parts: Parts) => void): string => {
    const parts = JSON.parse(bundle) as Parts
    change(parts)
    return JSON.stringify(parts)
  }

  test('a byte of the statement, wherever it is', () => {
    const { length } = Buffer.from((JSON.parse(bundle) as Parts).dsseEnvelope.payload, 'base64')
    for (let at = 0; at < length; at += 7) {
      const text = changed(({ dsseEnvelope }) => {
        dsseEnvelope.payload = flipped(dsseEnvelope.payload, at)
      })
      expect(judged(text)).toMatchObject([{ ok: false, code: 'untrusted' }])
      expect(selfConsistencyFault(JSON.parse(text))).toMatchObject({ code: 'untrusted' })
    }
  })

  test('the signature', () => {
    const text = changed(({ dsseEnvelope: { signatures } }) => {
      for (const each of signatures) each.sig = flipped(each.sig, 20)
    })
    expect(judged(text)).toMatchObject([{ code: 'untrusted' }])
  })

  test('the type of what was signed', () => {
    const text = changed(({ dsseEnvelope }) => {
      dsseEnvelope.payloadType = 'application/json'
    })
    expect(judged(text)).toMatchObject([{ code: 'untrusted' }])
  })

  test('the certificate', () => {
    const text = changed(({ verificationMaterial: { certificate } }) => {
      certificate.rawBytes = flipped(certificate.rawBytes, 300)
    })
    expect(judged(text)).toMatchObject([{ ok: false }])
  })

  test('the countersigned time, changed or taken away', () => {
    const text = changed(({ verificationMaterial: { timestampVerificationData: data } }) => {
      for (const each of data.rfc3161Timestamps) each.signedTimestamp = flipped(each.signedTimestamp, 90)
    })
    const none = changed(({ verificationMaterial: { timestampVerificationData: data } }) => {
      data.rfc3161Timestamps = []
    })
    expect(judged(text)).toMatchObject([{ ok: false }])
    expect(judged(none)).toMatchObject([{ code: 'untrusted' }])
  })
})

describe('a bundle that was rightly signed is refused when', () => {
  test('another workflow signed it', () => {
    const other = 'example/shop/.github/workflows/test.yml'
    expect(judged(bundle, { signerWorkflow: other })).toEqual([
      {
        ok: false,
        code: 'wrong-signer',
        message: `it was signed by https://github.com/${WORKFLOW}@refs/heads/main, expected https://github.com/${other}`,
      },
    ])
  })

  test('the workflow’s name only begins with the expected one', () => {
    expect(judged(bundle, { signerWorkflow: WORKFLOW.slice(0, -1) })).toMatchObject([
      { code: 'wrong-signer' },
    ])
  })

  test('the workflow ran on another ref', () => {
    expect(judged(bundle, { signerWorkflow: `${WORKFLOW}@refs/heads/main` })).toMatchObject([{ ok: true }])
    expect(judged(bundle, { signerWorkflow: `${WORKFLOW}@refs/heads/mai` })).toMatchObject([
      { code: 'wrong-signer' },
    ])
  })

  test('a fork of the repository made it', async () => {
    const fork = JSON.stringify(await signed(server, { repository: 'stranger/shop' }))
    expect(judged(fork)).toMatchObject([
      {
        code: 'wrong-source',
        message:
          'it was made from https://github.com/stranger/shop, expected https://github.com/example/shop',
      },
    ])
  })

  test('somebody else issued its token', async () => {
    const foreign = JSON.stringify(await signed(server, { issuer: 'https://accounts.example.com' }))
    expect(judged(foreign)).toMatchObject([
      { code: 'wrong-signer', message: expect.stringContaining('accounts.example.com') },
    ])
  })

  test('it is about another artifact', () => {
    expect(judged(bundle, { digests: { sha256: 'cd'.repeat(32) } })).toMatchObject([
      { code: 'wrong-subject' },
    ])
    expect(judged(bundle, { digests: { sha512: DIGEST } })).toMatchObject([{ code: 'wrong-subject' }])
    expect(judged(bundle, { digests: {} })).toMatchObject([{ code: 'wrong-subject' }])
  })

  test('it says something else of it', () => {
    const predicateTypes = ['https://slsa.dev/provenance/v1']
    expect(judged(bundle, { predicateTypes })).toMatchObject([
      { code: 'wrong-predicate', message: expect.stringContaining('https://cyclonedx.org/bom') },
    ])
  })
})

test('owners and repositories are known whatever their case', () => {
  expect(
    judged(bundle, {
      sourceRepository: 'Example/Shop',
      signerWorkflow: WORKFLOW.replace('example', 'EXAMPLE'),
    }),
  ).toMatchObject([{ ok: true }])
})

test.each(['{}', '[]', 'no root', '{"mediaType":"text/plain"}', ''])('%j is no trusted root', (text) => {
  expect(() => readTrustedRoots(text, 'trusted_root.json')).toThrow('no Sigstore trusted root')
})

test.each(['null', '1', '"text"', '{"mediaType":"application/json"}', 'x'])(
  '%s is no bundle, and is refused as such',
  (text) => {
    expect(judged(text)).toMatchObject([{ ok: false, code: 'unreadable' }])
  },
)
