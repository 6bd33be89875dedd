import type { Env } from '../env.ts'

/**
 * What a scanner has no need of: this run's inputs, among them tokens and keys; the runner's own tokens and services; and
 * the files by which a step sets outputs and variables of the job. Registries' credentials and tools' settings stay.
 */
const WITHHELD =
  /^(?:INPUT_.*|STATE_.*|ACTIONS_.*|(?:GITHUB|GH|GH_ENTERPRISE|GITHUB_ENTERPRISE)_TOKEN|GITHUB_(?:ENV|OUTPUT|PATH|STATE|STEP_SUMMARY)|NODE_OPTIONS)$/i

/** The environment for other people's programs. */
export const foreignEnv = (
  env: Env,
  added: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(
    Object.entries(env).filter(
      (entry): entry is [string, string] => entry[1] !== undefined && !WITHHELD.test(entry[0]),
    ),
  ),
  ...added,
})
