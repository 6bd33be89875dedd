import type { Report } from '@devsecops/core'
import { readInputs } from '@devsecops/runner'
import { fakeIo } from '@devsecops/testing'
import { inputs, run } from '../../../actions/cost-gate/src/run.ts'

/** What a run is given beside its plan. */
export interface RunOptions {
  /** The repository's policy. */
  readonly policy?: string
  readonly inputs?: Readonly<Record<string, string>>
  readonly files?: Readonly<Record<string, string | Uint8Array>>
  /** Noon of the first day of 2026. */
  readonly now?: Date
}

/** Runs the gate on a plan, without a network. */
export const runOn = (
  plan: object,
  { policy = '', inputs: given = {}, files = {}, now }: RunOptions = {},
): Promise<Report> => {
  const all = { plan: 'plan.json', engine: 'book', comment: 'false', environment: 'dev', ...given }
  const env = Object.fromEntries(
    Object.entries(all).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
  )
  const disk = {
    'plan.json': JSON.stringify(plan),
    '.github/devsecops.yml': `version: 1\n${policy}`,
    ...files,
  }
  return run(readInputs(inputs, env), fakeIo({ onRunner: false, files: disk, ...(now && { now }) }))
}

/** `blocks public-access aws_db_instance.main`, of everything but notes. */
export const saidOf = ({ verdict }: Report): readonly string[] =>
  verdict.reasons
    .filter(({ effect }) => effect !== 'notes')
    .map(({ effect, code, subject }) => [effect, code, subject ?? ''].join(' ').trim())

/** The text of a file that a run writes. */
export const written = ({ files }: Report, path: string): string =>
  files
    .filter((file) => file.path === path)
    .flatMap(({ parts }) => [...parts])
    .map((part) => (typeof part === 'string' ? part : ''))
    .join('')
