import { runBundle, type BundleOptions, type BundleResult } from '@devsecops/testing'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

export const SHOP = resolve(import.meta.dirname, '../../../examples/shop')

/** The text of one of the shop's recorded plans. */
export const shopPlan = (name: 'passing' | 'blocked'): string =>
  readFileSync(join(SHOP, 'plans', name, 'plan.json'), 'utf8')

/** What action.yml gives a step that says nothing itself. */
const DEFAULTS = { engine: 'book', comment: 'false' }

/** The bundle as on a developer's machine: no token, and the policy of the work tree. */
export const judge = (
  workspace: NonNullable<BundleOptions['workspace']>,
  inputs: Readonly<Record<string, string>>,
  { env, ...options }: Omit<BundleOptions, 'workspace' | 'inputs'> = {},
): Promise<BundleResult> =>
  runBundle('cost-gate', {
    workspace,
    env: { GITHUB_ACTIONS: 'false', ...env },
    inputs: { ...DEFAULTS, environment: 'production', ...inputs },
    ...options,
  })

/** The reasons of a verdict, with their effects: `blocks change-over-limit`. */
export const reasonsOf = ({ files }: BundleResult): readonly string[] => {
  const { predicate } = JSON.parse(files['cost-gate.verdict.json'] ?? '{}') as {
    predicate: { reasons: readonly { code: string; effect: string }[] }
  }
  return predicate.reasons.map(({ code, effect }) => `${effect} ${code}`)
}

/** A row of `resources-file`, as far as these scenarios look. */
export interface Priced {
  readonly address: string
  readonly monthly: number | null
  readonly delta: number
  readonly lines: readonly { readonly price?: { readonly source: string; readonly 'as-of': string } }[]
}

export const resourcesOf = ({ files }: BundleResult): readonly Priced[] =>
  JSON.parse(files['cost-gate.resources.json'] ?? '[]') as readonly Priced[]
