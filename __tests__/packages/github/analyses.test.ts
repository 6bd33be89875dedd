import { absent, found } from '@devsecops/core'
import type { Client } from '@devsecops/github'
import type { GithubServerOptions } from '@devsecops/testing'
import { describe, expect, test } from '@jest/globals'
import { packed, publishing } from './publishing.ts'
import { SHOP } from './session.ts'

const REF = 'refs/heads/main'
const ALERT = {
  number: 7,
  createdAt: '2025-05-01T00:00:00Z',
  tool: 'semgrep',
  rule: 'R',
  path: 'a.py',
  line: 3,
}

const text = { text: 'A weakness.' }
const LOG = {
  version: '2.1.0',
  runs: [
    {
      tool: {
        driver: {
          name: 'semgrep',
          rules: [{ id: 'R', shortDescription: text, fullDescription: text, help: text }],
        },
      },
      automationDetails: { id: 'security-gate/sast/semgrep/' },
      results: [
        {
          ruleId: 'R',
          message: text,
          locations: [{ physicalLocation: { artifactLocation: { uri: 'a.py' }, region: { startLine: 3 } } }],
        },
      ],
    },
  ],
}

/** Asks after an upload. */
const asked = async <T>(question: (client: Client) => Promise<T>, options: GithubServerOptions = {}) => {
  const repositories = { [SHOP]: { codeScanning: { alerts: [ALERT] } } }
  const { value } = await publishing({ repositories, ...options }, async (client) => {
    await client.uploadSarif(SHOP, { commit: 'c'.repeat(40), ref: REF, sarif: packed(LOG) })
    return question(client)
  })
  return value
}

describe('what code scanning keeps', () => {
  test('are the analyses of a ref', async () => {
    expect(await asked((client) => client.analyses(SHOP, REF))).toEqual(
      found([
        {
          id: 1,
          category: 'security-gate/sast/semgrep',
          tool: 'semgrep',
          commit: 'c'.repeat(40),
          createdAt: '2026-01-01T12:00:00Z',
        },
      ]),
    )
  })

  test('is absent where nothing was uploaded yet', async () => {
    expect(await asked((client) => client.analyses(SHOP, 'refs/heads/other'))).toEqual(absent)
  })

  test('is each log, with the numbers of its alerts', async () => {
    const log = await asked((client) => client.analysisLog(SHOP, 1))
    expect(JSON.parse(log.state === 'found' ? log.value : '')).toMatchObject({
      runs: [{ results: [{ ruleId: 'R', properties: { 'github/alertNumber': 7 } }] }],
    })
  })

  test('are the alerts, with their days and places', async () => {
    expect(await asked((client) => client.alerts(SHOP, REF))).toEqual(found([ALERT]))
  })

  test.each<[string, GithubServerOptions]>([
    ['the token may not see it', { deny: ['security-events: read'] }],
    ['the token may not know of it', { hide: ['security-events: read'] }],
    ['there is no code scanning', { repositories: { [SHOP]: { codeScanning: { setup: 'off' } } } }],
  ])('is unavailable where %s', async (_, options) => {
    for (const question of [
      (client: Client) => client.analyses(SHOP, REF),
      (client: Client) => client.alerts(SHOP, REF),
      (client: Client) => client.analysisLog(SHOP, 1),
    ])
      expect(await asked<{ state: string }>(question, options)).toMatchObject({ state: 'unavailable' })
  })
})
