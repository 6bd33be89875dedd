import { signStatement } from '@devsecops/attestation/signing'
import { sha256 } from '@devsecops/core'
import { createClient } from '@devsecops/github'
import { githubServer, type GithubServerOptions } from '@devsecops/testing'
import { sigstoreServer, workflowToken, type SigstoreServer } from '@devsecops/testing/sigstore'
import { afterAll, beforeAll, expect, test } from '@jest/globals'

import type { CheckedDocument } from '../../../../actions/sbom/src/facts.ts'
import { attest, type AttestSetting } from '../../../../actions/sbom/src/supply/attest.ts'

let sigstore: SigstoreServer
beforeAll(async () => {
  sigstore = await sigstoreServer()
})
afterAll(() => sigstore.close())

const TEXT = '{"bomFormat":"CycloneDX","specVersion":"1.7"}'

const DOCUMENT: CheckedDocument = {
  path: 'sbom.application.cdx.json',
  kind: 'application',
  format: 'cyclonedx-1.7',
  serial: '0',
  sha256: sha256(TEXT),
  components: 0,
  isComplete: true,
  faults: [],
  quality: [],
  text: () => [TEXT],
  value: () => JSON.parse(TEXT) as unknown,
}

const SUBJECTS = [{ name: 'git+https://github.com/example/shop', digest: { gitCommit: 'a'.repeat(40) } }]

const signAs =
  (repository: string): AttestSetting['sign'] =>
  (statement) => {
    const workflow = `${repository}/.github/workflows/ci.yml@refs/heads/main`
    const token = workflowToken({ repository, workflow })
    const { fulcioUrl, tsaUrl } = sigstore
    return signStatement(statement, { fulcioUrl, tsaUrl }, { getToken: () => Promise.resolve(token) })
  }

const attesting = async (
  setting: Partial<AttestSetting> = {},
  options: GithubServerOptions = {},
  document = DOCUMENT,
) => {
  const server = await githubServer({ token: 'ghs_x', repositories: { 'example/shop': {} }, ...options })
  const log = { debug: () => undefined, warning: () => undefined }
  const client = createClient({ token: 'ghs_x', apiUrl: server.apiUrl, log, retryAfterMs: 1, paced: false })
  const whole: AttestSetting = {
    serverUrl: 'https://github.com',
    repository: 'example/shop',
    trustedRoot: { text: sigstore.trustedRoot(), file: 'trusted_root.json' },
    sign: signAs('example/shop'),
    ...setting,
  }
  const attested = await attest([document], SUBJECTS, whole, client)
  await server.close()
  return { ...attested, requests: server.requests }
}

test('a document is signed, verified, kept with the repository, and written beside it', async () => {
  const { files, entries, reasons, requests } = await attesting()
  expect(entries).toEqual([
    {
      file: 'sbom.application.cdx.sigstore.json',
      sbom: 'sbom.application.cdx.json',
      extent: 'whole',
      'predicate-type': 'https://cyclonedx.org/bom',
      id: 1,
    },
  ])
  expect(files.map(({ path }) => path)).toEqual(['sbom.application.cdx.sigstore.json'])
  expect(reasons).toMatchObject([
    { code: 'attested', message: expect.stringContaining('verified against the trusted root') },
  ])
  expect(requests.map(({ path }) => path)).toEqual(['/repos/example/shop/attestations'])
})

const imageDocument = (image: string): CheckedDocument => ({ ...DOCUMENT, kind: 'image', image })

test('the document of an image is attested for the image, by its digest', async () => {
  const image = `registry.example.com/shop:1@sha256:${'2'.repeat(64)}`
  const statements: unknown[] = []
  const sign: AttestSetting['sign'] = (statement) => {
    statements.push(statement.subject)
    return signAs('example/shop')(statement)
  }
  const { reasons } = await attesting({ sign }, {}, imageDocument(image))
  expect(statements).toEqual([[{ name: 'registry.example.com/shop', digest: { sha256: '2'.repeat(64) } }]])
  expect(reasons).toMatchObject([{ code: 'attested' }])
})

test('the document of an image without a digest is not attested: it may be another one tomorrow', async () => {
  const { files, reasons, requests } = await attesting({}, {}, imageDocument('nginx:1.27'))
  expect({ files, requests }).toEqual({ files: [], requests: [] })
  expect(reasons).toMatchObject([
    { code: 'attest-failed', effect: 'warns', message: expect.stringContaining('without its digest') },
  ])
})

test('without a trusted root it is said that only the signature was checked', async () => {
  const { reasons } = await attest(
    [DOCUMENT],
    SUBJECTS,
    {
      serverUrl: 'https://github.com',
      repository: 'example/shop',
      sign: signAs('example/shop'),
    },
    undefined,
  )
  expect(reasons).toMatchObject([
    { code: 'attest-not-kept', message: expect.stringContaining('there is no token') },
    { code: 'attested', message: expect.stringContaining('only with a trusted root') },
  ])
})

test('a bundle that another repository signed is neither kept nor written', async () => {
  const { files, entries, reasons, requests } = await attesting({ sign: signAs('stranger/shop') })
  expect({ files, entries, requests }).toEqual({ files: [], entries: [], requests: [] })
  expect(reasons).toMatchObject([
    { code: 'attest-failed', effect: 'warns', message: expect.stringContaining('stranger/shop') },
  ])
})

test('where nobody signs, the permission is named', async () => {
  const sign = () => Promise.reject(new Error('no token'))
  expect((await attesting({ sign })).reasons).toMatchObject([
    { code: 'attest-failed', message: expect.stringContaining('id-token: write') },
  ])
})

test('an attestation that GitHub does not keep is written all the same', async () => {
  const { files, reasons } = await attesting({}, { deny: ['attestations: write'] })
  expect(files).toHaveLength(1)
  expect(reasons[0]).toMatchObject({
    code: 'attest-not-kept',
    message: expect.stringContaining('attestations: write'),
  })
})
