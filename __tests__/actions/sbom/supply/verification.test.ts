import type { Report } from '@devsecops/core'
import { sha256 } from '@devsecops/core'
import { billStatement } from '@devsecops/attestation'
import { signStatement } from '@devsecops/attestation/signing'
import { readInputs } from '@devsecops/runner'
import { aContext, fakeIo } from '@devsecops/testing'
import { sigstoreServer, workflowToken } from '@devsecops/testing/sigstore'
import { beforeAll, expect, test } from '@jest/globals'

import { inputs, run } from '../../../../actions/sbom/src/run.ts'
import { BILL, WORKFLOW } from '../../../packages/attestation/signing.ts'

const ARTIFACT = 'the release'
const files: Record<string, string> = { 'shop.tgz': ARTIFACT }

beforeAll(async () => {
  const sigstore = await sigstoreServer()
  const repository = aContext().repository
  const token = workflowToken({ repository, workflow: `${WORKFLOW}@refs/heads/main` })
  const { fulcioUrl, tsaUrl } = sigstore
  const subject = [{ name: 'shop.tgz', digest: { sha256: sha256(ARTIFACT) } }]
  const { statement } = billStatement(BILL, subject, 'https://github.com/example/shop')
  const identity = { getToken: () => Promise.resolve(token) }
  files['shop.jsonl'] = JSON.stringify(await signStatement(statement, { fulcioUrl, tsaUrl }, identity))
  files['trusted_root.json'] = sigstore.trustedRoot()
  await sigstore.close()
})

const GIVEN = {
  formats: 'cyclonedx-1.7',
  path: '.',
  engine: 'native',
  comment: 'false',
  submit: 'false',
  attest: 'false',
  verify: 'shop.tgz',
  bundle: 'shop.jsonl',
  'trusted-root': 'trusted_root.json',
  'signer-workflow': WORKFLOW,
}

const verifying = (
  given: Readonly<Record<string, string>> = {},
  changed: Readonly<Record<string, string>> = {},
): Promise<Report> => {
  const env = Object.entries({ ...GIVEN, ...given }).map(([name, value]) => [
    `INPUT_${name.toUpperCase()}`,
    value,
  ])
  const input = readInputs(inputs, Object.fromEntries(env) as Record<string, string>)
  return run(input, fakeIo({ onRunner: false, files: { ...files, ...changed } }))
}

const codesOf = ({ verdict }: Report) => verdict.reasons.map(({ code, effect }) => `${code} ${effect}`)

test('an artifact with an attestation that holds passes, and the evidence names what was read', async () => {
  const report = await verifying()
  expect(report.verdict.conclusion).toBe('success')
  expect(codesOf(report)).toContain('attestation-verified notes')
  expect(report.evidence.inputs.map(({ name }) => name)).toEqual([
    'shop.tgz',
    'shop.jsonl',
    'trusted_root.json',
  ])
})

test('a byte of the artifact that changed fails it', async () => {
  const report = await verifying({}, { 'shop.tgz': 'the releasE' })
  expect(report.verdict.conclusion).toBe('failure')
  expect(codesOf(report)).toContain('attestation-wrong-subject blocks')
})

test.each([
  [{ 'signer-workflow': 'example/shop/.github/workflows/other.yml' }, 'attestation-wrong-signer'],
  [{ 'source-repository': 'example/other' }, 'attestation-wrong-source'],
  [{ 'predicate-types': 'https://slsa.dev/provenance/v1' }, 'attestation-wrong-predicate'],
])('with %j it fails: %s', async (given, code) => {
  const report = await verifying(given)
  expect(report.verdict.conclusion).toBe('failure')
  expect(codesOf(report)).toContain(`${code} blocks`)
})

test('an empty file of bundles fails it', async () => {
  expect(codesOf(await verifying({}, { 'shop.jsonl': '' }))).toContain('attestation-unreadable blocks')
})

test('beside an attestation that holds, others are only told', async () => {
  const report = await verifying({}, { 'shop.jsonl': `{}\n${files['shop.jsonl'] ?? ''}` })
  expect(report.verdict.conclusion).toBe('success')
  expect(codesOf(report)).toContain('attestation-unreadable notes')
})

test.each([
  [{ bundle: '' }, 'Input bundle: found nothing'],
  [{ 'trusted-root': 'none.json' }, 'Input trusted-root: found no such file'],
])('with %j the sentence is: %s', async (given, sentence) => {
  await expect(verifying(given)).rejects.toThrow(sentence)
})
