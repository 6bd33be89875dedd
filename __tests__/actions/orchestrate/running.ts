import { sha256 } from '@devsecops/core'
import type { Report } from '@devsecops/core'
import type { GateRun } from '@devsecops/runner'
import { fakeIo } from '@devsecops/testing'
import { inputs as TABLE, type Inputs } from '../../../actions/orchestrate/src/inputs.ts'
import { run } from '../../../actions/orchestrate/src/run.ts'

/** How a gate ends, in a word or in parts. */
export type Ending = Partial<GateRun> & { readonly document?: string }

export const REASONS = [
  { code: 'finding-blocks', effect: 'blocks', message: 'A finding blocks.' },
  { code: 'report-missing', effect: 'warns', message: 'A report is missing.' },
]

/** The effective policy, as the first gate's document has it. */
export const POLICY = { sha256: '1'.repeat(64), sources: [{ name: '.github/devsecops.yml' }] }

export const DOCUMENT = `${JSON.stringify({ predicate: { reasons: REASONS, policy: POLICY } })}\n`

/** A gate that ended as it should, with its document on the disk. */
export const ended = (
  name: string,
  verdict = 'success',
  outputs: Readonly<Record<string, string>> = {},
): Ending => ({
  exitCode: verdict === 'failure' ? 1 : 0,
  outputs: {
    verdict,
    'verdict-file': `/workspace/out/${name}.verdict.json`,
    'verdict-sha256': sha256(DOCUMENT),
    ...(name === 'environment-detect' && TARGET),
    ...outputs,
  },
  summary: `Summary of ${name}`,
})

const TARGET = {
  environment: 'production',
  security: 'required',
  deployable: 'true',
  'policy-digest': '1'.repeat(64),
}

/** Nothing is said but what `npm start` and the door's defaults say. */
export const inputs = (given: Partial<Inputs> = {}): Inputs => ({
  ...(Object.fromEntries(Object.keys(TABLE).map((name) => [name, undefined])) as unknown as Inputs),
  rollback: 'false',
  'check-environment': 'true',
  reports: 'reports/*',
  ...given,
})

export interface Started {
  readonly name: string
  readonly inputs: Readonly<Record<string, string>>
}

/** Runs the pipeline with gates that end as told; all that are not named end well. */
export const orchestrate = async (
  endings: Readonly<Record<string, Ending>> = {},
  given: Partial<Inputs> = {},
): Promise<{ report: Report; started: readonly Started[] }> => {
  const started: Started[] = []
  const documents = Object.fromEntries(
    ['environment-detect', 'sbom', 'security-gate'].map((name) => [
      `out/${name}.verdict.json`,
      endings[name]?.document ?? DOCUMENT,
    ]),
  )
  const io = fakeIo({
    files: documents,
    startGate: (name, passed) => {
      started.push({ name, inputs: passed })
      return endings[name] ?? ended(name)
    },
  })
  return { report: await run(inputs(given), io), started }
}
