import { conclude, prettyJson, verdictStatement, type Report, type RunContext } from '@devsecops/core'
import { createClient, type Client } from '@devsecops/github'
import type { Published } from '@devsecops/findings'
import { aFinding, githubServer, type GithubServerOptions, type RecordedRequest } from '@devsecops/testing'
import { publish, type Channels, type Findings } from '../../../../actions/security-gate/src/publish/index.ts'

export const SHOP = 'example/shop'
export const HEAD = 'b'.repeat(40)
export const ALL: Channels = { upload: true, checkRun: true, comment: true }

const PUBLISHED: readonly Published[] = [
  { finding: aFinding(), outcome: 'blocks' },
  { finding: aFinding({ id: 'x:1', severity: 'low' }), outcome: 'below' },
]

export const FINDINGS: Findings = {
  published: PUBLISHED,
  coverage: [{ category: 'secrets', tool: 'gitleaks' }],
}

/** A report whose verdict is failure. */
export const aReport = (commit = HEAD): Report => ({
  verdict: conclude('security-gate', 'required', [
    { code: 'findings', effect: 'blocks', message: '1 finding blocks <b>@everyone</b>' },
  ]),
  commit,
  evidence: { environment: 'production', policy: { sha256: 'c'.repeat(64), sources: [] }, inputs: [] },
  outputs: {},
  fileOutputs: {},
  summary: '## security-gate: failure',
  text: 'failure',
  annotations: [],
  files: [],
})

/** Does something with a client of a server; nothing is waited for. */
export const withGithub = async <T>(
  options: GithubServerOptions,
  work: (client: Client) => Promise<T>,
): Promise<{ readonly value: T; readonly requests: readonly RecordedRequest[] }> => {
  const server = await githubServer({
    repositories: { [SHOP]: { pulls: { 7: { head: HEAD } } } },
    ...options,
  })
  const log = { debug: () => undefined, warning: () => undefined }
  const timing = { retryAfterMs: 1, processingDelaysMs: [0, 0], paced: false } as const
  try {
    const value = await work(createClient({ token: 'x', apiUrl: server.apiUrl, log, ...timing }))
    return { value, requests: server.requests }
  } finally {
    await server.close()
  }
}

/** Publishes a report with all channels open, unless given. */
export const published = async (
  context: RunContext,
  options: GithubServerOptions = {},
  channels: Channels = ALL,
) => {
  const { value, requests } = await withGithub(options, (client) =>
    publish(aReport(), FINDINGS, channels, client, context),
  )
  const writes = requests.filter(({ method }) => method !== 'GET')
  return { report: value, writes, codes: value.verdict.reasons.slice(1).map(({ code }) => code) }
}

/** The files that a run leaves in its output directory: path → text. */
export const leftBy = (report: Report, context: RunContext): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(report.files.map(({ path, parts }) => [path, [...parts].map(String).join('')])),
  'security-gate.verdict.json': prettyJson(
    verdictStatement(report.commit, report.verdict, {
      ...report.evidence,
      decidedAt: '2026-01-01T12:00:00Z',
      run: {
        repository: `https://github.com/${SHOP}`,
        event: context.event,
        ref: context.ref,
        runId: context.runId,
        runAttempt: context.runAttempt,
        actor: context.actor,
      },
      judge: { name: 'dist/security-gate', digest: { sha256: 'd'.repeat(64) } },
    }),
  ),
})
