import { ConfigurationError } from '@devsecops/core'
import { onRunner, variable, type Env } from './env.ts'

export interface Clock {
  readonly now: Date
  /** Set when the time was given: durations are then not printed, so that two runs print the same. */
  readonly frozen: boolean
}

const RFC_3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/

/**
 * The time of the run. DEVSECOPS_NOW (RFC 3339) makes a local run reproducible; on a runner it is ignored, because
 * nobody may turn back the clock by which waivers expire.
 *
 * @throws ConfigurationError `bad-input` when DEVSECOPS_NOW is not a time.
 */
export const readClock = (env: Env): Clock => {
  const given = variable(env, 'DEVSECOPS_NOW')
  if (given === undefined || onRunner(env)) return { now: new Date(), frozen: false }
  const now = new Date(given)
  if (!RFC_3339.test(given) || Number.isNaN(now.getTime())) {
    throw new ConfigurationError({
      code: 'bad-input',
      message: `DEVSECOPS_NOW: found ${JSON.stringify(given.slice(0, 100))}, expected a time such as 2026-01-31T12:00:00Z.`,
    })
  }
  return { now, frozen: true }
}

/** RFC 3339 in UTC with seconds: `2026-01-31T12:00:00Z`. */
export const timestamp = (time: Date): string => `${time.toISOString().slice(0, 19)}Z`
