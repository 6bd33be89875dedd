import { scanFault } from '@devsecops/github'
import type { RepositoryState } from '@devsecops/testing'
import { describe, expect, test } from '@jest/globals'

import { look, packed, publishing } from './publishing.ts'
import { SHOP } from './session.ts'

const LOG = {
  version: '2.1.0',
  runs: [
    {
      tool: {
        driver: {
          name: 'semgrep',
          rules: [
            {
              id: 'python.sqli',
              shortDescription: { text: 'SQL injection' },
              fullDescription: { text: 'SQL injection' },
              help: { text: 'Use parameters.' },
            },
          ],
        },
      },
      automationDetails: { id: 'security-gate/sast/semgrep/' },
      results: [
        {
          ruleId: 'python.sqli',
          ruleIndex: 0,
          message: { text: 'A query is built from user input.' },
          locations: [{ physicalLocation: { artifactLocation: { uri: 'api/orders.py' } } }],
        },
      ],
    },
  ],
}
const ANALYSIS = { commit: 'a'.repeat(40), ref: 'refs/heads/main', sarif: packed(LOG) }

const upload = (state: RepositoryState, options: object = {}, sarif = ANALYSIS.sarif) =>
  publishing({ repositories: { [SHOP]: state }, ...options }, (client) =>
    client.uploadSarif(SHOP, { ...ANALYSIS, sarif }),
  )

const uploaded = (state: RepositoryState, sarif = ANALYSIS.sarif) =>
  publishing({ repositories: { [SHOP]: state } }, async (client) => {
    const id = await client.uploadSarif(SHOP, { ...ANALYSIS, sarif })
    return client.awaitProcessing(SHOP, id.state === 'found' ? id.value : '-')
  })

describe('an upload', () => {
  test('hands over commit, ref and log', async () => {
    const { value, requests } = await upload({})
    expect(value).toMatchObject({ state: 'found', value: expect.stringMatching(/^[0-9a-f-]{36}$/) })
    expect(requests[0]?.body).toEqual({
      commit_sha: ANALYSIS.commit,
      ref: ANALYSIS.ref,
      sarif: ANALYSIS.sarif,
    })
  })

  test('becomes an analysis of its category and tool', async () => {
    const { value } = await publishing({ repositories: { [SHOP]: {} } }, async (client, apiUrl) => {
      await client.uploadSarif(SHOP, ANALYSIS)
      return look(apiUrl, '/code-scanning/analyses?tool_name=semgrep')
    })
    expect(value).toMatchObject([
      { category: 'security-gate/sast/semgrep', results_count: 1, ref: 'refs/heads/main' },
    ])
  })

  test('reaches a GitHub Enterprise Server', async () => {
    const { value, requests } = await upload({}, { enterpriseServer: true })
    expect([value.state, requests[0]?.path]).toEqual([
      'found',
      '/api/v3/repos/example/shop/code-scanning/sarifs',
    ])
  })

  test('without the permission is unavailable, and names it', async () => {
    const { value } = await upload({}, { deny: ['security-events: write'] })
    expect(value).toMatchObject({ state: 'unavailable', permission: 'security-events: write' })
  })

  test('where there is no code scanning says what it needs, and that no permission helps', async () => {
    const { value } = await upload({ codeScanning: { setup: 'off' } })
    expect(value).toEqual({
      state: 'unavailable',
      reason: expect.stringContaining('code scanning needs a public repository or GitHub Code Security'),
    })
  })

  test('that is too large is refused', async () => {
    const noise = Buffer.alloc(10_000_001, 1)
    const { value } = await upload({}, {}, noise.toString('base64'))
    expect(value).toMatchObject({ reason: expect.stringContaining('the log is larger than GitHub takes') })
  })

  test('is sent again after a fault of the server', async () => {
    const fail = [{ status: 502, times: 1 }]
    const { value, requests } = await upload({}, { fail })
    expect([value.state, requests.length]).toEqual(['found', 2])
  })
})

describe('the processing of an upload', () => {
  test('is looked at until it is complete', async () => {
    const { value, requests } = await uploaded({ codeScanning: { pending: 2 } })
    expect(value).toEqual({ state: 'found', value: { status: 'complete', faults: [] } })
    expect(requests).toHaveLength(4)
  })

  test('is pending when it takes too long', async () => {
    const { value } = await uploaded({ codeScanning: { pending: 9 } })
    expect(value).toEqual({ state: 'found', value: { status: 'pending', faults: [] } })
  })

  test('that failed says why, in GitHub’s words and in ours', async () => {
    const run = LOG.runs[0]
    const { value } = await uploaded({}, packed({ ...LOG, runs: [run, run] }))
    expect(value).toMatchObject({
      value: {
        status: 'failed',
        faults: [{ code: 'same-category', advice: expect.stringContaining('category') }],
      },
    })
  })

  test('with default setup in its way says so', async () => {
    const { value } = await uploaded({ codeScanning: { setup: 'default-setup' } })
    expect(value).toMatchObject({ value: { faults: [{ code: 'default-setup' }] } })
  })

  test('of an upload that is not there yet is pending', async () => {
    const { value } = await publishing({ repositories: { [SHOP]: {} } }, (client) =>
      client.awaitProcessing(SHOP, 'none'),
    )
    expect(value).toMatchObject({ value: { status: 'pending' } })
  })

  test('that may not be looked at is unavailable', async () => {
    const options = { repositories: { [SHOP]: {} }, deny: ['security-events: read'] }
    const { value } = await publishing(options, (client) => client.awaitProcessing(SHOP, 'x'))
    expect(value).toMatchObject({ state: 'unavailable', permission: 'security-events: read' })
  })
})

describe('GitHub’s reasons', () => {
  test.each([
    ['Advanced Security must be enabled for this repository to use code scanning.', 'not-enabled'],
    ['Code Security must be enabled for this repository to use code scanning.', 'not-enabled'],
    ['Code scanning is not enabled for this repository.', 'not-enabled'],
    [
      'CodeQL analyses from advanced configurations cannot be processed when the default setup is enabled',
      'default-setup',
    ],
    ['rejecting delivery as the repository has too many logical alerts', 'too-many-alerts'],
    [
      'rejecting SARIF. A delivery cannot contain multiple runs with the same category (category: x)',
      'same-category',
    ],
    ['an invalid URI was provided as a SARIF location', 'bad-location'],
    ['locationFromSarifResult: expected artifact location', 'no-location'],
    ['could not convert rules: invalid security severity value, is not a number: MEDIUM', 'bad-severity'],
    ['SARIF URI scheme "https" did not match the checkout URI scheme "file"', 'foreign-location'],
    ['rejecting SARIF, as there are more runs than allowed (21 > 20)', 'rejected'],
    ['413 Payload Too Large', 'too-large'],
    ['Something else', 'other'],
  ] as const)('%s', (message, code) => {
    expect(scanFault(message).code).toBe(code)
    expect(scanFault(message).advice !== '').toBe(code !== 'other')
  })
})
