import { beforeAll, describe, expect, test } from '@jest/globals'
import type { Report, RunContext } from '@devsecops/core'
import { baselineText } from '@devsecops/findings'
import { readInputs } from '@devsecops/runner'
import {
  aCommit,
  aMergeGroup,
  aPullRequest,
  aPush,
  fakeIo,
  githubServer,
  zipOf,
  type GithubServerOptions,
  type RepositoryState,
  type RunState,
} from '@devsecops/testing'
import { gzipSync } from 'node:zlib'
import { inputs, run } from '../../../actions/security-gate/src/run.ts'

const SHOP = 'example/shop'
const TOKEN = 'token-of-the-test'
const OWN_RUN = 1_234_567_890
const POLICY = [
  'scans: { sast: { new-only: true }, sca: { on-missing: warn }, secrets: { on-missing: warn } }',
  'remediate: { high: 30d }',
].join('\n')

/** A report of a tool that quotes the code: each weakness is `rule path`. */
const bandit = (...weaknesses: readonly string[]): string =>
  JSON.stringify({
    errors: [],
    generated_at: '2026-01-01T00:00:00Z',
    metrics: {},
    results: weaknesses.map((weakness, index) => {
      const [rule, path = 'a.py'] = weakness.split(' ')
      return {
        test_id: rule,
        test_name: rule,
        filename: path,
        line_number: index + 1,
        code: `${index + 1} run(${rule ?? ''})\n`,
        issue_severity: 'HIGH',
        issue_confidence: 'HIGH',
        issue_text: 'A weakness.',
      }
    }),
  })

interface Setting {
  readonly given?: Readonly<Record<string, string>>
  readonly repository?: RepositoryState
  readonly context?: RunContext
  readonly options?: GithubServerOptions
}

/** A run of the gate with this report, in a world that has GitHub. */
const gate = async (
  report: string,
  { given = {}, repository = {}, context = aPullRequest(), options = {} }: Setting = {},
) => {
  const files = { main: { '.github/devsecops.yml': POLICY }, [aCommit('b')]: {} }
  const server = await githubServer({
    token: TOKEN,
    repositories: {
      [SHOP]: { ...repository, files: { HEAD: files.main, main: files.main, ...everyCommit(files.main) } },
    },
    ...options,
  })
  const parsed = readInputs(inputs, {
    INPUT_REPORTS: 'a.json',
    INPUT_TOKEN: TOKEN,
    'INPUT_SARIF-FILE': 'security-gate.sarif',
    ...Object.fromEntries(
      Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
    ),
  })
  try {
    const io = fakeIo({ context: { ...context, apiUrl: server.apiUrl }, files: { 'a.json': report } })
    return await run(parsed, io)
  } finally {
    await server.close()
  }
}

/** Whatever commit an event pins, it has the policy. */
const everyCommit = (tree: Readonly<Record<string, string>>) =>
  Object.fromEntries('0123456789abcdef'.split('').map((digit) => [aCommit(digit), tree]))

const BASELINE = 'security-gate.baseline.json'

const written = ({ files }: Report): string =>
  files
    .filter(({ path }) => path === BASELINE)
    .flatMap(({ parts }) => [...parts])
    .map((part) => (typeof part === 'string' ? part : ''))
    .join('')

const codes = ({ verdict }: Report): readonly string[] => verdict.reasons.map(({ code }) => code)

const left = (id: number, baseline: string, rest: Partial<RunState> = {}): RunState => ({
  id,
  commit: aCommit('b'),
  artifacts: [{ name: 'security-gate-baseline', zip: zipOf({ [BASELINE]: baseline, 'other.json': 'x' }) }],
  ...rest,
})

/** The baseline that a run on main with this report writes. */
const baselineOf = async (report: string, given = {}): Promise<string> =>
  written(await gate(report, { context: aPush('main', { sha: aCommit('b') }), given }))

const against = async (runs: readonly RunState[], setting: Setting = {}) =>
  gate(bandit('B602'), {
    ...setting,
    given: { baseline: 'artifact', ...setting.given },
    repository: { runs: [{ id: OWN_RUN, event: 'pull_request', conclusion: null }, ...runs] },
  })

// The first run reads GitHub's description, which is large.
beforeAll(async () => {
  await gate(bandit('B602'))
}, 60_000)

const FRESH = expect.arrayContaining(['baseline-absent', 'finding'])
const KNOWN = expect.arrayContaining(['existing-findings'])
const BROKEN = expect.arrayContaining(['baseline-unreadable'])

describe('a baseline that a run on the base branch left as an artifact', () => {
  test('lets through what it has, and is named in the evidence', async () => {
    const report = await against([left(1, await baselineOf(bandit('B602')))])
    expect([report.verdict.conclusion, codes(report)]).toEqual(['success', KNOWN])
    expect(report.evidence.inputs).toContainEqual({
      name: 'artifact:security-gate-baseline',
      uri: 'https://github.com/example/shop/actions/runs/1',
      digest: { sha256: expect.any(String) },
    })
  })

  test('is the newest one', async () => {
    const [old, fresh] = [await baselineOf(bandit('B602')), await baselineOf(bandit('B605'))]
    expect(codes(await against([left(1, old), left(2, fresh)]))).toEqual(expect.arrayContaining(['finding']))
  })

  test('is one of this workflow rather than of another, and of another where there is none', async () => {
    const [mine, others] = [await baselineOf(bandit('B602')), await baselineOf(bandit('B605'))]
    const other = left(2, others, { workflow: '.github/workflows/other.yml' })
    expect(codes(await against([left(1, mine), other]))).toEqual(KNOWN)
    expect(codes(await against([left(2, mine, { workflow: '.github/workflows/other.yml' })]))).toEqual(KNOWN)
  })

  test.each<[string, Partial<RunState>]>([
    ['a fork', { fork: true }],
    ['another branch', { branch: 'feature' }],
    ['a pull request whose branch is called as the base is', { event: 'pull_request' }],
    ['a run that was broken off', { conclusion: 'cancelled' }],
    ['this very run', { id: OWN_RUN }],
  ])('is not that of %s', async (_, rest) => {
    expect(codes(await against([left(1, await baselineOf(bandit('B602')), rest)]))).toEqual(FRESH)
  })

  test('is not one that another workflow left for the commit that is pushed', async () => {
    const context = aPush('main', { sha: aCommit('b') })
    expect(codes(await against([left(1, await baselineOf(bandit('B602')))], { context }))).toEqual(FRESH)
  })

  test.each([null, 'failure'])('is also that of a run whose conclusion is %s', async (conclusion) => {
    expect(codes(await against([left(1, await baselineOf(bandit('B602')), { conclusion })]))).toEqual(KNOWN)
  })

  test('is the one before, where a run had none to carry on', async () => {
    const empty = [...baselineText({ coverage: [], entries: [] })].join('')
    const runs = [left(1, await baselineOf(bandit('B602'))), left(2, empty)]
    expect(codes(await against(runs))).toEqual(KNOWN)
  })

  test('is not there before the first run, when all is new', async () => {
    expect(codes(await against([]))).toEqual(FRESH)
  })

  test('has the name that the input gives it', async () => {
    const runs = [left(1, await baselineOf(bandit('B602')))]
    expect(codes(await against(runs, { given: { baseline: 'artifact:other' } }))).toEqual(FRESH)
  })

  test('that was changed fails the gate, as does one that nobody with the key has signed', async () => {
    const baseline = await baselineOf(bandit('B602'))
    expect(codes(await against([left(1, baseline.replace('sast', 'iac'))]))).toEqual(BROKEN)
    const given = { 'hash-key': 'a key of the test' }
    expect(codes(await against([left(1, baseline)], { given }))).toEqual(BROKEN)
    const signed = await baselineOf(bandit('B602'), given)
    expect(codes(await against([left(1, signed)], { given }))).toEqual(KNOWN)
  })

  test('that may not be asked for fails the gate, and says what to grant', async () => {
    const { verdict } = await denied('artifact', ['actions: read'])
    expect(verdict.reasons).toContainEqual(
      expect.objectContaining({
        code: 'baseline-unreadable',
        message: expect.stringContaining('it may need the permission actions: read'),
      }),
    )
  })

  test('keeps the day on which a finding was first seen, from push to push', async () => {
    const first = await baselineOf(bandit('B602'))
    const dated = JSON.parse(first) as { findings: { firstSeen: string }[] }
    const second = await against([left(1, first)], { context: aPush('main') })
    expect(JSON.parse(written(second))).toMatchObject({
      commit: aCommit('a'),
      findings: [{ firstSeen: dated.findings[0]?.firstSeen }],
    })
  })

  test('is that of the branch that a merge group goes into', async () => {
    const context = aMergeGroup('release/1')
    const runs = [left(1, await baselineOf(bandit('B602')), { branch: 'release/1' })]
    expect(codes(await against(runs, { context }))).toEqual(KNOWN)
  })
})

const denied = async (baseline: string, deny: readonly string[]) => {
  const tree = { '.github/devsecops.yml': POLICY }
  return gate(bandit('B602'), {
    given: { baseline },
    options: { repositories: { [SHOP]: { files: { HEAD: tree, main: tree, ...everyCommit(tree) } } }, deny },
  })
}

test('GitHub is not asked where the policy judges old findings, too', async () => {
  const files = { 'a.json': bandit('B602') }
  const given = { INPUT_REPORTS: 'a.json', INPUT_BASELINE: 'artifact', 'INPUT_SARIF-FILE': 'a.sarif' }
  const report = await run(readInputs(inputs, given), fakeIo({ onRunner: false, files }))
  expect(codes(report)).not.toContain('baseline-unreadable')
})

test('a baseline of GitHub’s without a token fails the gate', async () => {
  const io = fakeIo({ onRunner: false, files: { 'a.json': bandit('B602'), '.github/devsecops.yml': POLICY } })
  const given = { INPUT_REPORTS: 'a.json', INPUT_BASELINE: 'artifact', 'INPUT_SARIF-FILE': 'a.sarif' }
  expect(codes(await run(readInputs(inputs, given), io))).toEqual(BROKEN)
})

describe('files that were renamed since', () => {
  const BASE = aCommit('b')
  const renamed = async (files: NonNullable<RepositoryState['comparisons']>, ...now: readonly string[]) =>
    gate(bandit(...now), {
      given: { baseline: 'artifact' },
      context: aPush('main'),
      repository: {
        runs: [{ id: OWN_RUN }, left(1, await baselineOf(bandit('B602 old.py')))],
        comparisons: files,
      },
    })
  const moved = {
    [`${BASE}...${aCommit('a')}`]: {
      status: 'ahead',
      files: [{ path: 'new.py', previous: 'old.py' }],
    },
  } as const

  test('make nothing new, and nothing fixed', async () => {
    const report = await renamed(moved, 'B602 new.py')
    expect(codes(report)).toEqual(KNOWN)
    expect(report.verdict.measures).toMatchObject({ fixed: 0, new: { sast: 0 } })
  })

  test('excuse nothing that was added', async () => {
    const { verdict } = await renamed(moved, 'B602 new.py', 'B602 new.py')
    expect(verdict.reasons.filter(({ code }) => code === 'finding')).toHaveLength(1)
  })

  test('that cannot be told are told, and their findings are new', async () => {
    expect(codes(await renamed({}, 'B602 new.py'))).toEqual(
      expect.arrayContaining(['renames-unknown', 'finding']),
    )
  })
})

describe('a baseline from code scanning', () => {
  /** Runs on main with uploads of this report, and then on a pull request. */
  const afterUpload = async (
    before: string,
    now: string,
    state: RepositoryState['codeScanning'] = {},
    context = aPullRequest(),
  ) => {
    const tree = { '.github/devsecops.yml': POLICY }
    const repository: RepositoryState = {
      codeScanning: { pending: 0, ...state },
      files: { HEAD: tree, main: tree, ...everyCommit(tree) },
    }
    const options = { repositories: { [SHOP]: repository } }
    const server = await githubServer({ token: TOKEN, ...options })
    const start = (report: string, context: RunContext, given: Readonly<Record<string, string>>) =>
      run(
        readInputs(inputs, {
          INPUT_REPORTS: 'a.json',
          INPUT_TOKEN: TOKEN,
          'INPUT_SARIF-FILE': 'security-gate.sarif',
          ...given,
        }),
        fakeIo({ context: { ...context, apiUrl: server.apiUrl }, files: { 'a.json': report } }),
      )
    try {
      if (before.startsWith('{"runs"')) await uploadForeign(server.apiUrl, before)
      else await start(before, aPush('main'), { INPUT_UPLOAD: 'true' })
      return await start(now, context, { INPUT_BASELINE: 'code-scanning' })
    } finally {
      await server.close()
    }
  }

  const uploadForeign = (apiUrl: string, log: string) =>
    fetch(`${apiUrl}/repos/${SHOP}/code-scanning/sarifs`, {
      method: 'POST',
      headers: { authorization: `token ${TOKEN}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        commit_sha: aCommit('a'),
        ref: 'refs/heads/main',
        sarif: gzipSync(log).toString('base64'),
      }),
    })

  test('has what the gate uploaded from the base branch', async () => {
    const report = await afterUpload(bandit('B602'), bandit('B602', 'B605'))
    expect(report.verdict.reasons.filter(({ code }) => code === 'finding')).toHaveLength(1)
    expect(codes(report)).toEqual(KNOWN)
    expect(report.evidence.inputs).toContainEqual(
      expect.objectContaining({ name: 'code-scanning:security-gate/sast/bandit' }),
    )
  }, 20_000)

  test('has findings as old as their alerts', async () => {
    const alert = { number: 1, tool: 'bandit', rule: 'B602', path: 'a.py', line: 1 }
    const report = await afterUpload(bandit('B602'), bandit('B602'), {
      alerts: [{ ...alert, createdAt: '2025-06-01T00:00:00Z' }],
    })
    expect(codes(report)).toEqual(expect.arrayContaining(['finding']))
    expect(written(report)).toContain('2025-06-01T00:00:00Z')
  }, 20_000)

  test('has not what an earlier attempt of the same push uploaded', async () => {
    expect(codes(await afterUpload(bandit('B602'), bandit('B602'), {}, aPush('main')))).toEqual(FRESH)
  }, 20_000)

  test('has what another tool uploaded itself', async () => {
    const text = { text: 'A weakness.' }
    const log = JSON.stringify({
      runs: [
        {
          tool: {
            driver: {
              name: 'Bandit',
              rules: [{ id: 'R', shortDescription: text, fullDescription: text, help: text }],
            },
          },
          automationDetails: { id: 'bandit/' },
          results: [
            {
              ruleId: 'R',
              level: 'error',
              message: text,
              locations: [
                { physicalLocation: { artifactLocation: { uri: 'a.py' }, region: { startLine: 1 } } },
              ],
            },
          ],
        },
      ],
    })
    const now = JSON.stringify({ version: '2.1.0', ...(JSON.parse(log) as object) })
    expect(codes(await afterUpload(log, now))).toEqual(KNOWN)
  }, 20_000)

  test('is not there before the first upload', async () => {
    expect(codes(await gate(bandit('B602'), { given: { baseline: 'code-scanning' } }))).toEqual(FRESH)
  })

  test('that may not be asked for fails the gate', async () => {
    expect(codes(await denied('code-scanning', ['security-events: read']))).toEqual(BROKEN)
  })
})
