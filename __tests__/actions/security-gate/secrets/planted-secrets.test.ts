import {
  asffFile,
  hideSecrets,
  mergeFindings,
  ocsfFile,
  read,
  sourceOf,
  type Published,
} from '@devsecops/findings'
import type { Report, RunContext } from '@devsecops/core'
import { readInputs } from '@devsecops/runner'
import { aForkPullRequest, aPullRequest, fakeIo, githubServer } from '@devsecops/testing'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { gunzipSync } from 'node:zlib'
import { inputs, run } from '../../../../actions/security-gate/src/run.ts'
import { ENCODINGS, repeated, secretsOf } from './planted.ts'
import { OTHERS, PLANTED } from './reports.ts'

const FORMATS = Object.entries(PLANTED)
/** In each format so many. */
const EACH = 52
const SECRETS = secretsOf(FORMATS.length * EACH, 2026)

const text = (content: unknown): string => (typeof content === 'string' ? content : JSON.stringify(content))

/** Reports of every scanner of secrets, and of others that repeat what these found. */
const FILES: Readonly<Record<string, string>> = Object.fromEntries([
  ...SECRETS.map((secret, turn) => {
    const [name, planted] = FORMATS[turn % FORMATS.length] ?? ['', () => '']
    return [`reports/${turn}-${name}`, text(planted(secret, repeated(secret, turn)))] as const
  }),
  ...Object.entries(OTHERS).map(
    ([name, all]) => [`reports/${name}`, text(all(SECRETS.map(repeated)))] as const,
  ),
]) // prettier-ignore

/** Whatever a run gives away: outputs, summary, annotations, files, log, and what GitHub is told. */
const givenAway = async (context: (apiUrl: string) => RunContext): Promise<string> => {
  const server = await githubServer({
    repositories: { 'example/shop': { pulls: { 7: { head: 'b'.repeat(40) } } } },
  })
  try {
    const io = fakeIo({ files: FILES, context: context(server.apiUrl) })
    const given = { reports: 'reports/', token: 't', 'hash-key': 'k', upload: 'true', 'check-run': 'true', comment: 'true', 'sarif-file': 'a.sarif' } // prettier-ignore
    const env = Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])
    const report = await run(
      readInputs(inputs, Object.fromEntries(env) as Readonly<Record<string, string>>),
      io,
    )
    const requests = server.requests.map(({ body }) => textOfRequest(body))
    return [textOfReport(report), JSON.stringify(io.lines), ...requests].join('\n')
  } finally {
    await server.close()
  }
}

const textOfReport = ({ files, ...report }: Report): string =>
  [JSON.stringify(report), report.summary, report.text, ...files.flatMap(({ parts }) => [...parts].map(String))].join('\n') // prettier-ignore

const textOfRequest = (body: unknown): string => {
  const { sarif } = (body ?? {}) as { readonly sarif?: string }
  return sarif === undefined ? JSON.stringify(body ?? null) : gunzipSync(Buffer.from(sarif, 'base64')).toString()
} // prettier-ignore

/** What of it is a secret, by its beginning in any of the encodings. */
const leaksIn = (all: string): readonly string[] => {
  const forms = new Map<string, string>()
  for (const [turn, secret] of SECRETS.entries())
    for (const [name, encode] of Object.entries(ENCODINGS))
      forms.set(encode(secret).slice(0, 12), `${FORMATS[turn % FORMATS.length]?.[0]}: ${JSON.stringify(secret)} ${name}`) // prettier-ignore
  const leaks = new Set<string>()
  for (let at = 0; at < all.length; at++) {
    const found = forms.get(all.slice(at, at + 12))
    if (found !== undefined) leaks.add(`${found}: …${all.slice(Math.max(0, at - 60), at + 40)}…`)
  }
  return [...leaks]
}

describe(`${SECRETS.length} planted secrets`, () => {
  let readings: ReturnType<typeof hideSecrets> = []
  beforeAll(() => {
    readings = hideSecrets(Object.entries(FILES).map(([file, content]) => read(sourceOf(file, content))))
  })

  test('are found, each by its scanner', () => {
    expect(SECRETS.length).toBeGreaterThanOrEqual(1000)
    expect(readings.filter(({ unreadable }) => unreadable !== undefined)).toEqual([])
    const found = readings
      .flatMap(({ findings }) => findings)
      .filter(({ category }) => category === 'secrets')
    expect(found).toHaveLength(SECRETS.length)
  })

  test('are in nothing that a pull request’s run gives away', async () => {
    const all = await givenAway((apiUrl) => aPullRequest({}, { apiUrl }))
    expect(all.length).toBeGreaterThan(1_000_000)
    expect(leaksIn(all).slice(0, 10)).toEqual([])
  }, 120_000)

  test('are in nothing that a fork’s run leaves to the relay', async () => {
    const all = await givenAway((apiUrl) => aForkPullRequest({}, { apiUrl }))
    expect(all).toContain('"open":["upload","checkRun","comment"]')
    expect(leaksIn(all).slice(0, 10)).toEqual([])
  }, 120_000)

  test('are in no export for other systems', () => {
    const published = mergeFindings(readings).map((finding): Published => ({ finding, outcome: 'blocks' }))
    const setting = {
      repository: 'https://github.com/example/shop',
      commit: 'b'.repeat(40),
      now: new Date(0),
    }
    const asff = asffFile(published, { ...setting, account: '123456789012', region: 'eu-central-1' })
    const all = [asff, ocsfFile(published, setting)].flatMap(({ parts }) => [...parts].map(String)).join('\n')
    expect(all.length).toBeGreaterThan(100_000)
    expect(leaksIn(all).slice(0, 10)).toEqual([])
  })
})
