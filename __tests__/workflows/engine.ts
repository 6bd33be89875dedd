/** Runs a caller of our workflows on the example, and tells how its jobs ended. */
import { expect } from '@jest/globals'
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DOUBLES, runAct, type Line } from './act.ts'
import { git, ROOT, TARGET, TOKEN, workflowIn, type Bench } from './bench.ts'

export interface Scenario {
  /** A template, or one of the folder `callers`. */
  readonly caller:
    | 'enterprise-pipeline'
    | 'pull-request-gates'
    | 'own-reports'
    | 'own-advisories'
    | 'own-plans'
    | 'own-plans-pipeline'
    | 'publishing-gates'
    | 'publish-relay'
  readonly event: string
  /** The branch that is checked out where the workflow runs. */
  readonly branch: string
  readonly payload: (sha: string) => Readonly<Record<string, unknown>>
  /** Which recorded reports the scanners hand over. */
  readonly reports: 'passing' | 'blocked'
  /** Which recorded plan the caller hands over. */
  readonly plans?: 'passing' | 'blocked'
  /** A scanner that is to fail. */
  readonly broken?: string
  /** An artifact that is to be altered on its way. */
  readonly altered?: string
  /** An artifact that is to be lost while it is stored. */
  readonly lost?: string
}

export interface Outcome {
  /** The run's own, by which another run finds its artifacts. */
  readonly id: string
  readonly sha: string
  /** How a job of ours ended; a matrix is a failure when any part of it is. */
  readonly job: (id: string) => 'success' | 'failure' | 'skipped'
  /** A gate's verdict document, from its artifact. */
  readonly verdict: (gate: string) => VerdictDocument | undefined
  /** The artifacts' files, as `artifact/path`. */
  readonly artifacts: readonly string[]
  /** What act said, a line for each thing, with the job in front. */
  readonly log: string
}

export interface VerdictDocument {
  readonly subject: readonly unknown[]
  readonly predicate: Readonly<Record<string, unknown>>
}

let runs = 0

/** Runs the caller's workflow on the event, and waits for the last job. */
export const run = async (bench: Bench, scenario: Scenario): Promise<Outcome> => {
  runs += 1
  const id = String(runs)
  git(bench.shop, 'checkout', '--quiet', '-B', scenario.branch, 'main')
  const sha = git(bench.shop, 'rev-parse', 'HEAD')
  const payload = join(bench.folder, `payload-${id}.json`)
  writeFileSync(payload, JSON.stringify(scenario.payload(sha)))
  const lines = await runAct(argumentsOf(bench, scenario, payload, id), join(bench.folder, 'home'))
  const stored = join(bench.folder, 'artifacts', id)
  return {
    id,
    sha,
    log: keep(lines),
    job: (name) => resultOf(lines, name),
    artifacts: existsSync(stored) ? filesIn(stored) : [],
    verdict: (gate) => readVerdict(join(stored, `verdict-${gate}`)),
  }
}

const argumentsOf = (bench: Bench, scenario: Scenario, payload: string, id: string): readonly string[] => {
  const env = {
    ARTIFACTS: join(bench.folder, 'artifacts'),
    RECORDED: join(ROOT, 'examples', 'shop', 'reports', scenario.reports),
    PLANS: join(ROOT, 'examples', 'shop', 'plans', scenario.plans ?? 'passing'),
    SOURCE: bench.shop,
    BREAK: scenario.broken ?? '',
    ALTER: scenario.altered ?? '',
    LOSE: scenario.lost ?? '',
    GITHUB_RUN_ID: id,
    GITHUB_API_URL: bench.github.apiUrl,
  }
  return [
    scenario.event,
    ...['--directory', bench.shop, '--workflows', workflowIn(bench.shop, scenario.caller)],
    ...['--eventpath', payload, '--platform', 'ubuntu-latest=-self-hosted', '--actor', 'sam', '--json'],
    ...['--secret', `GITHUB_TOKEN=${TOKEN}`],
    ...Object.entries(env).flatMap(([name, value]) => ['--env', `${name}=${value}`]),
    ...localRepositories(bench).flatMap((repository) => ['--local-repository', repository]),
  ]
}

/** Our copy, and a double for every third-party action, each at the ref by which it is named. */
const localRepositories = ({ ours, shop }: Bench): readonly string[] => {
  const workflows = [
    ...['gates', 'enterprise-orchestrator', 'scan'].map((name) => workflowIn(ours, name)),
    workflowIn(shop, 'publish-relay'),
  ].map((path) => readFileSync(path, 'utf8'))
  const used = workflows.join('\n').matchAll(/uses: ([\w.-]+)\/([\w.-]+)(?:\/[\w./-]+)?@([\w.-]+)/g)
  const served = [...used].map(([, owner = '', name = '', ref = '']) => {
    if (owner === TARGET.owner) return `${owner}/${name}@${ref}=${ours}`
    const double = join(DOUBLES, `${owner}__${name}`)
    if (!existsSync(double)) throw new Error(`There is no double of ${owner}/${name} in ${DOUBLES}.`)
    return `${owner}/${name}@${ref}=${double}`
  })
  return [...new Set(served)].sort()
}

/** Leaves the log of a test's last run in .cache/workflows, where one looks when the test fails. */
const keep = (lines: readonly Line[]): string => {
  const log = lines.map(({ jobID, msg }) => `[${jobID ?? 'act'}] ${(msg ?? '').trimEnd()}\n`).join('')
  const name = (expect.getState().currentTestName ?? 'run').replaceAll(/[^a-z0-9]+/gi, '-')
  const folder = join(ROOT, '.cache', 'workflows')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `${name}.log`), log)
  return log
}

const resultOf = (lines: readonly Line[], job: string): ReturnType<Outcome['job']> => {
  const results = lines.filter(({ jobID, jobResult }) => jobID === job && jobResult !== undefined)
  if (results.length === 0) return 'skipped'
  return results.every(({ jobResult }) => jobResult === 'success') ? 'success' : 'failure'
}

const filesIn = (folder: string): readonly string[] =>
  globSync('**', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort()

const readVerdict = (folder: string): VerdictDocument | undefined => {
  const [path] = globSync('*.verdict.json', { cwd: folder })
  return path === undefined
    ? undefined
    : (JSON.parse(readFileSync(join(folder, path), 'utf8')) as VerdictDocument)
}
