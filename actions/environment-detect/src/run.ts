import type { Report } from '@devsecops/core'
import type { Io } from '@devsecops/runner'
import { loadPolicy } from '@devsecops/policy-source'
import { collect } from './collect.ts'
import { decide } from './decide.ts'
import type { Inputs } from './inputs.ts'
import { report } from './report.ts'
import { wishOf } from './wish.ts'

export { inputs } from './inputs.ts'

/** Finds where this run leads: policy → facts → verdict → report. */
export const run = async (input: Inputs, io: Io): Promise<Report> => {
  const loaded = await loadPolicy(input, io)
  const wish = wishOf(input)
  const facts = await collect(loaded, wish, input, io)
  const decision = decide(loaded.policy, facts, wish)
  return report(decision, loaded.policy, facts, io.context)
}
