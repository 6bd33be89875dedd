/**
 * How long the first step of every pipeline takes to start: the bundle of environment-detect on a push to main, against
 * Node.js alone and against a bundle that only imports @actions/core. Runs are interleaved, so that whatever else the
 * machine does falls on all of them alike, and only ratios of medians are printed.
 *
 *   npm run bench                 31 rounds
 *   npm run bench -- --runs 101   more
 */
import { execFileSync, spawnSync } from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { parseOutputs } from '@devsecops/runner/output-file'

const root = resolve(import.meta.dirname, '..')
const bundle = join(root, 'dist/environment-detect/index.js')
const { values } = parseArgs({ options: { runs: { type: 'string', default: '31' } } })
const runs = Math.max(25, Number(values.runs))
const folder = mkdtempSync(join(tmpdir(), 'cold-start-'))

/** A program to start, and what is checked of each of its runs. */
interface Candidate {
  readonly name: string
  readonly args: readonly string[]
  readonly cwd: string
  readonly env: Readonly<Record<string, string>>
  readonly check: () => void
}

const system = { PATH: process.env['PATH'] ?? '', SYSTEMROOT: process.env['SYSTEMROOT'] ?? '' }
const unchecked = (): void => undefined

/** The runner's toolkit alone, bundled as our actions are: what an action of one line would cost. */
const toolkit = (): Candidate => {
  const source = join(folder, 'toolkit')
  mkdirSync(source)
  symlinkSync(join(root, 'node_modules'), join(source, 'node_modules'), 'junction')
  writeFileSync(join(source, 'package.json'), '{ "type": "module" }')
  writeFileSync(join(source, 'main.js'), "import { getInput } from '@actions/core'\ngetInput('x')\n")
  const ncc = join(root, 'node_modules/@vercel/ncc/dist/ncc/cli.js')
  const out = join(folder, 'toolkit-bundle')
  const options = ['--out', out, '--minify', '--no-cache', '--quiet']
  execFileSync(process.execPath, [ncc, 'build', join(source, 'main.js'), ...options], {
    cwd: source,
    stdio: 'ignore',
  })
  return {
    name: '@actions/core alone',
    args: [join(out, 'index.js')],
    cwd: folder,
    env: system,
    check: unchecked,
  }
}

/** A workspace with a policy, as a runner has it after a checkout, or as a plain folder. */
const workspace = (name: string, checkout: boolean): { path: string; sha: string } => {
  const path = join(folder, name)
  mkdirSync(join(path, '.github'), { recursive: true })
  writeFileSync(
    join(path, '.github/devsecops.yml'),
    readFileSync(join(root, 'examples/shop/.github/devsecops.yml')),
  )
  if (!checkout) return { path, sha: 'a'.repeat(40) }
  const identity = ['-c', 'user.name=Mona', '-c', 'user.email=mona@example.com']
  const git = (...args: string[]): string =>
    execFileSync('git', ['-C', path, ...identity, ...args], { encoding: 'utf8' }).trim()
  git('init', '--quiet', '--initial-branch', 'main')
  git('add', '--all')
  git('commit', '--quiet', '--message', 'The shop')
  return { path, sha: git('rev-parse', 'HEAD') }
}

/** The bundle on a push to main. In a plain folder the policy is the work tree's, which no runner would take. */
const detection = (name: string, checkout: boolean): Candidate => {
  const { path, sha } = workspace(name.replaceAll(' ', '-'), checkout)
  const [output, summary, event] = ['output', 'summary', 'event'].map((file) =>
    join(folder, `${name}.${file}`),
  )
  if (output === undefined || summary === undefined || event === undefined) throw new Error('no files')
  const repository = { full_name: 'example/shop', default_branch: 'main', private: false }
  writeFileSync(event, JSON.stringify({ ref: 'refs/heads/main', after: sha, repository }))
  const reset = (): void => [output, summary].forEach((file) => writeFileSync(file, ''))
  reset()
  return {
    name,
    args: [bundle],
    cwd: path,
    env: {
      ...system,
      ...(checkout && { GITHUB_ACTIONS: 'true' }),
      GITHUB_WORKSPACE: path,
      GITHUB_EVENT_NAME: 'push',
      GITHUB_EVENT_PATH: event,
      GITHUB_REF: 'refs/heads/main',
      GITHUB_SHA: sha,
      GITHUB_REPOSITORY: 'example/shop',
      GITHUB_OUTPUT: output,
      GITHUB_STEP_SUMMARY: summary,
      RUNNER_TEMP: join(folder, 'temporary'),
      INPUT_ROLLBACK: 'false',
      'INPUT_CHECK-ENVIRONMENT': 'true',
    },
    check: () => {
      const outputs = parseOutputs(readFileSync(output, 'utf8'))
      const words = ['verdict', 'environment', 'deployable'].map((key) => outputs[key]).join(' ')
      if (words !== 'success production true') throw new Error(`${name}: the outputs are ${words}`)
      reset()
    },
  }
}

/** Milliseconds from start to end of one run. */
const time = ({ name, args, cwd, env, check }: Candidate): number => {
  const before = process.hrtime.bigint()
  const { status, stderr } = spawnSync(process.execPath, args, { cwd, env, encoding: 'utf8' })
  const elapsed = Number(process.hrtime.bigint() - before) / 1e6
  if (status !== 0) throw new Error(`${name} ended with ${String(status)}: ${stderr}`)
  check()
  return elapsed
}

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? NaN

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(0)} kB`

const sizeOf = (path: string): number =>
  readdirSync(path).reduce((total, name) => total + statSync(join(path, name)).size, 0)

/** What the runner downloads for `uses:` at this commit. */
const archiveSize = (): number =>
  gzipSync(execFileSync('git', ['archive', 'HEAD'], { cwd: root, maxBuffer: 1 << 28 }), { level: 9 }).length

try {
  const nothing: Candidate = {
    name: 'node -e 0',
    args: ['-e', '0'],
    cwd: folder,
    env: system,
    check: unchecked,
  }
  const baseline = toolkit()
  const ours = [detection('with a checkout', true), detection('without a checkout', false)]
  const times = new Map([nothing, baseline, ...ours].map((candidate) => [candidate, [] as number[]]))
  // The first round warms the disk's cache and does not count.
  for (let round = 0; round <= runs; round++)
    for (const [candidate, measured] of times) {
      const elapsed = time(candidate)
      if (round > 0) measured.push(elapsed)
    }
  const over = (a: Candidate, b: Candidate): string =>
    (median(times.get(a) ?? []) / median(times.get(b) ?? [])).toFixed(2)
  console.log(
    `Wall time of environment-detect on a push to main, medians of ${String(runs)} interleaved runs`,
  )
  for (const each of ours)
    console.log(
      `  ${each.name}: ${over(each, nothing)} of node -e 0, ${over(each, baseline)} of a bundle of @actions/core`,
    )
  console.log('Sizes')
  for (const name of readdirSync(join(root, 'dist')).sort()) {
    const path = join(root, 'dist', name)
    console.log(
      `  dist/${name}: ${kilobytes(sizeOf(path))}, of it index.js ${kilobytes(statSync(join(path, 'index.js')).size)}`,
    )
  }
  console.log(`  git archive HEAD | gzip: ${kilobytes(archiveSize())}`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
