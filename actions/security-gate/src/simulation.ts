import type { Decision, Simulation } from './facts.ts'

/** What another policy would have changed: the conclusion, and ids of findings that it would block or let through. */
export interface SimulationDifference {
  readonly conclusion: { readonly from: string; readonly to: string }
  readonly blocked: readonly string[]
  readonly released: readonly string[]
}

/**
 * The difference between the verdict and what another policy would have done. A weakness may be told by another of its
 * findings under another policy, so it counts as the same when they share any.
 */
export const simulationDifference = (actual: Decision, simulated: Decision): SimulationDifference => ({
  conclusion: { from: actual.verdict.conclusion, to: simulated.verdict.conclusion },
  blocked: blockedIn(simulated, actual),
  released: blockedIn(actual, simulated),
})

/** Blocking in the one and not in the other, by id. */
const blockedIn = (one: Decision, other: Decision): readonly string[] => {
  const blocking = new Set(
    other.weaknesses
      .filter(({ outcome }) => outcome === 'blocks')
      .flatMap(({ judgements }) => judgements.map(({ finding }) => finding.id)),
  )
  return one.weaknesses
    .filter(({ outcome }) => outcome === 'blocks')
    .filter(({ judgements }) => !judgements.some(({ finding }) => blocking.has(finding.id)))
    .map(({ finding }) => finding.id)
}

/** One sentence for people. */
export const simulationText = (actual: Decision, simulation: Simulation): string => {
  if (simulation.state === 'refused')
    return `Simulated: the policy ${simulation.file} would be refused: ${simulation.message}`
  const { conclusion, blocked, released } = simulationDifference(actual, simulation.decision)
  const verdict =
    conclusion.from === conclusion.to
      ? `the verdict would still be ${conclusion.to}`
      : `the verdict would be ${conclusion.to} and not ${conclusion.from}`
  return `Simulated: by ${simulation.file} ${verdict}; ${blocked.length} more findings would block, and ${released.length} fewer.`
}
