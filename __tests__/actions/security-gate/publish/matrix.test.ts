import {
  aForkPullRequest,
  aMergeGroup,
  aPullRequest,
  aPush,
  type GithubServerOptions,
} from '@devsecops/testing'
import type { RunContext } from '@devsecops/core'
import { describe, expect, test } from '@jest/globals'
import { CHANNELS, type Channel } from '../../../../actions/security-gate/src/publish/channel.ts'
import { aReport, HEAD, published, SHOP } from './publishing.ts'

const pulls = { 7: { head: HEAD } }

interface Kind {
  readonly context: RunContext
  readonly options?: GithubServerOptions
}

/** Kinds of repositories and runs. */
const KINDS: Readonly<Record<string, Kind>> = {
  public: { context: aPullRequest() },
  'private without Advanced Security': {
    context: aPullRequest(),
    options: { repositories: { [SHOP]: { pulls, codeScanning: { setup: 'off' } } } },
  },
  fork: { context: aForkPullRequest() },
  Dependabot: { context: aPullRequest({}, { actor: 'dependabot[bot]' }) },
  'merge group': { context: aMergeGroup() },
  'push to main': { context: aPush() },
}

const PERMISSIONS = [
  'security-events: write',
  'security-events: read',
  'checks: write',
  'pull-requests: write',
  'pull-requests: read',
] as const

/** Nothing lacking, each permission lacking by itself, and all of them. */
const LACKS: readonly (readonly string[])[] = [[], ...PERMISSIONS.map((each) => [each]), PERMISSIONS]

const CELLS = Object.entries(KINDS).flatMap(([name, kind]) =>
  LACKS.flatMap((lacking) =>
    (['deny', 'hide'] as const).map((way) => ({
      name,
      kind,
      lacking,
      way,
      what: lacking.join(', ') || 'nothing',
    })),
  ),
)

/** What a kind of run cannot have, whatever its token may do. */
const REFUSED: Readonly<Record<string, readonly Channel[]>> = {
  'private without Advanced Security': ['upload'],
  fork: CHANNELS,
  Dependabot: CHANNELS,
  'merge group': ['upload', 'comment'],
  'push to main': ['comment'],
}

const NEEDED: Readonly<Record<Channel, readonly string[]>> = {
  upload: ['security-events: write'],
  checkRun: ['checks: write'],
  comment: ['pull-requests: write', 'pull-requests: read'],
}

const CODES: Readonly<Record<Channel, string>> = {
  upload: 'upload-failed',
  checkRun: 'check-run-failed',
  comment: 'comment-failed',
}

const expectedFailures = (name: string, lacking: readonly string[]): readonly string[] =>
  CHANNELS.filter(
    (channel) =>
      REFUSED[name]?.includes(channel) === true || NEEDED[channel].some((each) => lacking.includes(each)),
  ).map((channel) => CODES[channel])

describe('one verdict, and no crash', () => {
  test.each(CELLS)('$name, $way $what', async ({ name, kind, lacking, way }) => {
    const { report, codes } = await published(kind.context, { ...kind.options, [way]: lacking })
    const plain = aReport().verdict
    expect({ ...report.verdict, reasons: [], measures: {} }).toEqual({ ...plain, reasons: [], measures: {} })
    expect(report.verdict.reasons[0]).toEqual(plain.reasons[0])
    expect(report.verdict.reasons.slice(1).every(({ effect }) => effect !== 'blocks')).toBe(true)
    expect(codes.filter((code) => code.endsWith('-failed'))).toEqual(expectedFailures(name, lacking))
  })
})

/** Nobody can upload where there is no code scanning, and only pull requests are relayed. */
const expectedBundle = (name: string, lacking: readonly string[]): readonly Channel[] => {
  if (['merge group', 'push to main'].includes(name)) return []
  return CHANNELS.filter(
    (channel) =>
      expectedFailures(name, lacking).includes(CODES[channel]) &&
      !(name.startsWith('private') && channel === 'upload' && !lacking.includes('security-events: write')),
  )
}

describe('what a run with more rights could publish is in the bundle', () => {
  test.each(CELLS.filter(({ way }) => way === 'deny'))(
    '$name without $what',
    async ({ name, kind, lacking }) => {
      const { report, codes } = await published(kind.context, { ...kind.options, deny: lacking })
      const open = expectedBundle(name, lacking)
      const left = report.files.filter(({ path }) => path === 'publish/manifest.json')
      const manifests = left.map(
        ({ parts }) => JSON.parse([...parts].map(String).join('')) as { open: unknown },
      )
      expect(manifests.map((manifest) => manifest.open)).toEqual(open.length === 0 ? [] : [open])
      expect(codes.includes('publishing-postponed')).toBe(open.length > 0)
    },
  )
})

test.each([
  ['security-events: write', 'upload-failed'],
  ['checks: write', 'check-run-failed'],
  ['pull-requests: write', 'comment-failed'],
])('without %s the note names it', async (permission, code) => {
  const { report } = await published(aPullRequest(), { deny: [permission] })
  const reason = report.verdict.reasons.find((each) => each.code === code)
  expect(reason?.message).toContain(`it may need the permission ${permission}`)
})

test('GitHub out of order changes nothing either', async () => {
  const { report } = await published(aPullRequest(), { fail: [{ connection: 'reset' }] })
  expect(report.verdict.conclusion).toBe('failure')
})
