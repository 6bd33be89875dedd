/**
 * Runs the whole pipeline on the bundled example, as a runner would, with nothing but npm: no token, no network.
 *
 *   npm start                            the example as it is
 *   npm start -- --reports blocked       with the reports of the variant that has weaknesses
 *
 * Event, commit and the present time come from examples/shop/context.json, so that two runs write the same bytes. What
 * the gates produce goes to out/: verdicts, merged SARIF, outputs.json and summary.md.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { parseOutputs } from '../packages/runner/src/output-file.ts'

const root = resolve(import.meta.dirname, '..')
const VARIANTS = ['passing', 'blocked']

/** A run as examples/shop/context.json describes it. */
interface Example {
  now: string
  event: string
  ref: string
  sha: string
  repository: string
  actor: string
  run_id: string
  payload: unknown
}

const values = readArguments()
if (!VARIANTS.includes(values.reports)) {
  console.error(`--reports is "${values.reports}"; expected one of ${VARIANTS.join(', ')}`)
  process.exit(2)
}

const workspace = resolve(root, 'examples/shop')
const out = resolve(root, values.out)
const example = JSON.parse(readFileSync(join(workspace, 'context.json'), 'utf8')) as Example

rmSync(out, { recursive: true, force: true })
mkdirSync(out, { recursive: true })
const files = {
  event: join(out, 'event.json'),
  output: join(out, '.outputs'),
  summary: join(out, 'summary.md'),
}
writeFileSync(files.event, JSON.stringify(example.payload))
for (const file of [files.output, files.summary]) writeFileSync(file, '')

console.log(`examples/shop: ${example.event} to ${example.ref}, the reports in reports/${values.reports}\n`)

/** What a process needs to start, and nothing that this machine may know of GitHub. */
const system = Object.fromEntries(
  ['PATH', 'SYSTEMROOT', 'WINDIR', 'PATHEXT', 'TMPDIR', 'TEMP', 'TMP'].flatMap((name) =>
    process.env[name] === undefined ? [] : [[name, process.env[name]]],
  ),
)

const { status } = spawnSync(process.execPath, [join(root, 'dist/orchestrate/index.js')], {
  cwd: workspace,
  stdio: ['ignore', 'inherit', 'inherit'],
  env: {
    ...system,
    DEVSECOPS_NOW: example.now,
    GITHUB_WORKSPACE: workspace,
    GITHUB_EVENT_NAME: example.event,
    GITHUB_EVENT_PATH: files.event,
    GITHUB_REF: example.ref,
    GITHUB_SHA: example.sha,
    GITHUB_REPOSITORY: example.repository,
    GITHUB_ACTOR: example.actor,
    GITHUB_RUN_ID: example.run_id,
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_OUTPUT: files.output,
    GITHUB_STEP_SUMMARY: files.summary,
    // Where it finds nothing, gitleaks writes an empty list, which does not say whose it is.
    INPUT_REPORTS: `reports/${values.reports}/*\n:gitleaks=reports/${values.reports}/gitleaks.json`,
    INPUT_MANIFESTS: 'deploy/kubernetes',
    INPUT_PLAN: `plans/${values.reports}/plan.json`,
    'INPUT_OUTPUT-DIR': out,
    INPUT_ROLLBACK: 'false',
    'INPUT_CHECK-ENVIRONMENT': 'true',
    INPUT_UPLOAD: 'false',
    'INPUT_CHECK-RUN': 'false',
    INPUT_COMMENT: 'false',
  },
})

const outputs = parseOutputs(readFileSync(files.output, 'utf8'))
writeFileSync(join(out, 'outputs.json'), `${JSON.stringify(relative(outputs), null, 2)}\n`)
rmSync(files.output)
rmSync(files.event)
console.log(`\nWritten to ${values.out}/: ${readdirSync(out).sort().join(', ')}`)
process.exitCode = status ?? 1

function readArguments(): { reports: string; out: string } {
  try {
    return parseArgs({
      options: { reports: { type: 'string', default: 'passing' }, out: { type: 'string', default: 'out' } },
    }).values
  } catch (error) {
    console.error(
      `${(error as Error).message}\nusage: npm start -- [--reports passing|blocked] [--out <folder>]`,
    )
    process.exit(2)
  }
}

/** Outputs that name files, relative to this folder: the same wherever the repository lies. */
function relative(found: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(found).map(([name, value]) => [
      name,
      value.replaceAll(JSON.stringify(out).slice(1, -1), values.out),
    ]),
  )
}
