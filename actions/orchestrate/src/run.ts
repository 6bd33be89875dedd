import type { Report } from '@devsecops/core'
import type { Io } from '@devsecops/runner'
import { collect } from './collect.ts'
import { decide } from './decide.ts'
import type { Inputs } from './inputs.ts'
import { report } from './report.ts'

export { inputs } from './inputs.ts'

/** Runs every gate in order and sums up: gates → verdict → report. */
export const run = async (input: Inputs, io: Io): Promise<Report> => {
  const facts = await collect(input, io)
  return report(decide(facts), facts)
}
