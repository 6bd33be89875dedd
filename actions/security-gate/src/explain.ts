import type { Reason } from '@devsecops/core'
import {
  clears,
  type CategoryRule,
  type Judgement,
  type MetCondition,
  type Outcome,
  type Weakness,
} from '@devsecops/findings'
import type { Decision, SecurityPolicy, Simulation } from './facts.ts'
import { titleOf } from './reasons.ts'
import { simulationDifference } from './simulation.ts'
import { describeWaiver } from './waiver-reasons.ts'

/** A code for programs and a sentence for people. */
type Why = Pick<Reason, 'code' | 'message'>

/**
 * The file that answers "why": of each weakness that blocks or warns why it does, of each that was let through why not, one a
 * line; and what a simulated policy would have changed. In pieces. Same decision, same bytes.
 */
export function* explanation(
  decision: Decision,
  scans: SecurityPolicy['scans'],
  simulation: Simulation | undefined,
): Generator<string> {
  yield `{"version":1,"conclusion":${JSON.stringify(decision.verdict.conclusion)},`
  yield `"environment":${JSON.stringify(decision.environment)},\n"blocked":`
  yield* listOf(decision.weaknesses.filter(isBlocked), (weakness) => explain(weakness, scans))
  yield ',\n"let-through":'
  yield* listOf(
    decision.weaknesses.filter((each) => !isBlocked(each)),
    (weakness) => explain(weakness, scans),
  )
  yield `,\n"simulation":${JSON.stringify(simulated(decision, simulation))}}\n`
}

function* listOf(weaknesses: readonly Weakness[], entry: (weakness: Weakness) => object): Generator<string> {
  yield '['
  let separator = '\n'
  for (const weakness of weaknesses) {
    yield separator + JSON.stringify(entry(weakness))
    separator = ',\n'
  }
  yield '\n]'
}

const isBlocked = ({ outcome }: Weakness): boolean => outcome === 'blocks' || outcome === 'warns'

const simulated = (decision: Decision, simulation: Simulation | undefined): object | null => {
  if (simulation === undefined) return null
  const { file } = simulation
  return simulation.state === 'refused'
    ? { file, refused: simulation.message }
    : { file, ...simulationDifference(decision, simulation.decision) }
}

const explain = (weakness: Weakness, scans: SecurityPolicy['scans']): object => {
  const { finding, outcome, judgements, isNew } = weakness
  const [decisive, ...others] = ordered(weakness)
  return {
    id: finding.id,
    category: finding.category,
    severity: finding.severity,
    what: titleOf(finding),
    ...(finding.secretHash !== undefined && { 'secret-hash': finding.secretHash }),
    new: isNew,
    'first-seen': firstSeenOf(judgements),
    outcome,
    [isBlocked(weakness) ? 'why-blocked' : 'why-not']: decisive === undefined ? [] : whysOf(decisive, scans),
    ...(others.length > 0 && {
      duplicates: others.map((judgement) => ({
        id: judgement.finding.id,
        what: titleOf(judgement.finding),
        'duplicate-of': finding.id,
        outcome: judgement.outcome,
        why: whysOf(judgement, scans),
      })),
    }),
  }
}

/** The finding that stands for the weakness first, then the others as they are. */
const ordered = ({ finding, judgements }: Weakness): readonly Judgement[] => {
  const first = judgements.find(
    (each) => each.finding.tool === finding.tool && each.finding.id === finding.id,
  )
  return first === undefined ? judgements : [first, ...judgements.filter((each) => each !== first)]
}

const firstSeenOf = (judgements: readonly Judgement[]): string | undefined =>
  judgements.map(({ firstSeen }) => firstSeen).sort()[0]

const whysOf = (judgement: Judgement, scans: SecurityPolicy['scans']): readonly Why[] => [
  mainWhy(judgement, scans),
  ...excusesThatFail(judgement),
]

const mainWhy = (judgement: Judgement, scans: SecurityPolicy['scans']): Why => {
  const { finding, outcome, overdue, firstSeen, isNew, met = [], waivers = [], vex } = judgement
  const { category, severity } = finding
  const { failOn, newOnly } = scans[category]
  const reaches =
    met.length > 0 ? meets(met) : `${severity} reaches ${failOn}, from which on ${category} blocks`
  const gate = met.length > 0 ? 'condition' : 'threshold'
  const sentences: Readonly<Record<Outcome, () => Why>> = {
    blocks: () => whyGated(gate, reaches, overdue, newOnly && isNew, firstSeen),
    warns: () => whyGated(gate, `${reaches}, in an advisory category`, overdue, newOnly && isNew, firstSeen),
    existing: () => ({
      code: 'baseline',
      message: `The baseline has it since ${firstSeen}, and only new findings are judged.`,
    }),
    waived: () => ({ code: 'waiver', message: waivers[0] === undefined ? '' : waived(waivers[0].waiver) }),
    vex: () => ({
      code: 'vex',
      message: `A VEX statement says ${vex?.status ?? ''}${vex?.justification === undefined ? '' : `: ${vex.justification}`} (${vex?.file ?? ''}).`,
    }),
    below: () => ({
      code: 'threshold',
      message: belowText(severity, scans[category], category),
    }),
    suppressed: () => ({
      code: 'suppressed',
      message: `The tool itself suppressed it: ${finding.suppressed ?? ''}.`,
    }),
    off: () => ({ code: 'off', message: `The category ${category} is off.` }),
  }
  return sentences[outcome]()
}

const waived = (waiver: Parameters<typeof describeWaiver>[0]): string =>
  `${describeWaiver(waiver)} lets it through (${waiver.origin}): ${waiver.reason}`

/** Every condition that a finding meets, and what is not known of those that nobody can answer. */
const meets = (met: readonly MetCondition[]): string =>
  `it meets ${met
    .map(({ condition, unknown }) =>
      unknown === undefined
        ? `“${condition}”`
        : `“${condition}”, which cannot be answered (${unknown}) and so blocks`,
    )
    .join('; and ')}`

const belowText = (severity: string, { failOn, block }: CategoryRule, category: string): string => {
  const conditions = block.length === 0 ? '' : ', and no condition of block is met'
  return failOn === 'none'
    ? `No severity blocks in ${category}${conditions}.`
    : `${severity} is below ${failOn}, from which on ${category} blocks${conditions}.`
}

const whyGated = (
  code: 'condition' | 'threshold',
  reaches: string,
  overdue: true | undefined,
  isNew: boolean,
  firstSeen: string,
): Why => {
  if (overdue)
    return {
      code: 'overdue',
      message: `${reaches}; it is there since ${firstSeen}, longer than the policy allows.`,
    }
  return isNew && code === 'threshold'
    ? { code: 'new', message: `${reaches}; the baseline does not have it.` }
    : code === 'condition'
      ? { code: 'condition', message: `${reaches}.` }
      : { code: 'threshold', message: `${reaches}.` }
}

const STANDINGS = {
  expired: 'has expired',
  fixed: 'has ended, because there is a version that fixes it',
  'too-long': 'reaches further ahead than the policy allows',
} as const

/** Waivers and VEX statements that speak of the finding and do not help it. */
const excusesThatFail = ({ outcome, waivers = [], vex }: Judgement): readonly Why[] => [
  ...waivers.flatMap(({ waiver, standing }): readonly Why[] =>
    standing === 'holds'
      ? []
      : [
          {
            code: `waiver-${standing}`,
            message: `${describeWaiver(waiver)} ${STANDINGS[standing]} (${waiver.origin}).`,
          },
        ],
  ),
  ...(vex === undefined || outcome === 'vex' || clears(vex)
    ? []
    : [{ code: 'vex', message: `The VEX statement that counts says ${vex.status} (${vex.file}).` }]),
]
