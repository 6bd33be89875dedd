import { aCommit, aPush, runBundle, type BundleResult } from '@devsecops/testing'
import { afterAll, describe, expect, test } from '@jest/globals'
import { aLock, Repository } from '../sbom/repository.ts'

/** A record about a package of the lock file, as osv.dev has them. */
const RECORD = {
  schema_version: '1.6.0',
  id: 'GHSA-aaaa-bbbb-cccc',
  modified: '2026-01-01T00:00:00Z',
  summary: 'A made-up weakness',
  severity: [{ type: 'CVSS_V3', score: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H' }],
  affected: [
    {
      package: { ecosystem: 'npm', name: 'left-pad' },
      ranges: [{ type: 'SEMVER', events: [{ introduced: '0' }, { fixed: '1.1.0' }] }],
    },
  ],
}

const DEFAULTS = {
  rollback: 'false',
  'check-environment': 'false',
  upload: 'false',
  'check-run': 'false',
  comment: 'false',
}

const repository = new Repository()
afterAll(() => repository.remove())

/** The first push of a repository whose lock file has the package in a version. */
const judged = (version: string, inputs: Readonly<Record<string, string>>): Promise<BundleResult> => {
  const sha = repository.commit({
    'web/package-lock.json': aLock({ 'left-pad': { version, licence: 'MIT' } }),
    'osv/GHSA-aaaa-bbbb-cccc.json': JSON.stringify(RECORD),
    '.github/devsecops.yml': "version: 1\nscans:\n  sast: { mode: 'off' }\n  secrets: { mode: 'off' }\n",
  })
  const event = aPush('main', { sha, payload: { before: aCommit('0'), after: sha, created: true } })
  return runBundle('orchestrate', { workspace: repository.folder, event, inputs: { ...DEFAULTS, ...inputs } })
}

const conclusionsOf = ({ outputs }: BundleResult): unknown =>
  (JSON.parse(outputs['gates'] ?? '[]') as readonly { gate: string; conclusion: string }[]).map(
    ({ gate, conclusion }) => `${gate} ${conclusion}`,
  )

describe('with advisories', () => {
  test('a vulnerable package blocks in security-gate, at its line, without any other report', async () => {
    const result = await judged('1.0.0', { advisories: 'osv' })
    expect(conclusionsOf(result)).toEqual([
      'environment-detect success',
      'sbom success',
      'security-gate failure',
    ])
    expect(JSON.parse(result.outputs['findings'] ?? '')).toMatchObject({ sca: { critical: 1 } })
    expect(result.stdout).toMatch(/left-pad 1\.0\.0: A made-up weakness/)
    expect(result.exitCode).toBe(1)
  })

  test('a package that is not affected passes, and the search is the report of its category', async () => {
    const result = await judged('1.1.0', { advisories: 'osv' })
    expect(conclusionsOf(result)).toEqual([
      'environment-detect success',
      'sbom success',
      'security-gate success',
    ])
    expect(result.outputs['vulnerabilities-sarif']).toMatch(/sbom\.vulnerabilities\.sarif$/)
  })

  test('a database that is not there fails both gates: nothing was looked for', async () => {
    const result = await judged('1.1.0', { advisories: 'nowhere' })
    expect(conclusionsOf(result)).toEqual([
      'environment-detect success',
      'sbom failure',
      'security-gate failure',
    ])
  })
})
