import { found, type Fact } from '@devsecops/core'
import {
  hiderOf,
  type Advice,
  type Difference,
  type Concealed,
  type Drift,
  type Hider,
  type Line,
  type Movement,
  type ResourceCost,
  type TagFinding,
} from '@devsecops/cost'
import type { Facts, GatePolicy, Governance, ProjectViolation, Source } from '../facts.ts'

/** A hider of the plans' values, and of those of other plans beside them. */
export type Hiding = (beside?: readonly Concealed[]) => Hider

/** What hides the values of some plans. What the policy tells is no secret: it stands in the repository. */
export const hidingFor = (concealed: readonly Concealed[], policy: GatePolicy): Hiding => {
  const told = wordsOf([policy.cost, policy.environments, policy.environment])
  const own = hiderOf(concealed, told)
  return (beside = []) => (beside.length === 0 ? own : hiderOf([...concealed, ...beside], told))
}

/**
 * The facts without the values that no report may show: of variables, and what the plans mark as sensitive. All that is
 * said, written and published is made of these facts, so a value that is not in here is nowhere. What hangs on a value (tags,
 * rules) has been judged before. The movements were rid of them when they were made: a base is found by their addresses.
 */
export const concealFacts = (facts: Facts, hide: Hider): Facts => ({
  ...facts,
  sources: facts.sources.map((source) => hiddenSource(source, hide)),
  governance: hiddenGovernance(facts.governance, hide),
  advice: facts.advice.map((advice): Advice => ({
    ...advice,
    address: hide.address(advice.address),
    change: hide.text(advice.change),
    how: hide.text(advice.how),
  })),
  differences: mapFact(facts.differences, (all) => all.map((each) => hiddenDifference(each, hide))),
})

const mapFact = <T>(fact: Fact<T>, change: (value: T) => T): Fact<T> =>
  fact.state === 'found' ? found(change(fact.value)) : fact

const hiddenDifference = (difference: Difference, hide: Hider): Difference => ({
  ...difference,
  address: hide.address(difference.address),
  onlyOurs: difference.onlyOurs.map(hide.text),
  onlyTheirs: difference.onlyTheirs.map(hide.text),
})

/** All texts in a value: the policy tells them to everybody who can read the repository. */
const wordsOf = (value: unknown): ReadonlySet<string> => new Set(textsIn(value))

const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

const hiddenSource = (source: Source, { text }: Hider): Source => ({
  ...source,
  incompleteness: source.incompleteness.map((each) => ({ ...each, message: text(each.message) })),
})

/** A movement without the values that no report may show. */
export const hiddenMovement = (movement: Movement, hide: Hider): Movement => ({
  ...movement,
  address: hide.address(movement.address),
  ...(movement.region !== undefined && { region: hide.text(movement.region) }),
  before: movement.before && hiddenCost(movement.before, hide),
  after: movement.after && hiddenCost(movement.after, hide),
  tags: Object.fromEntries(
    Object.entries(movement.tags).map(([key, value]) => [hide.text(key), hide.text(value)]),
  ),
})

const hiddenCost = (cost: ResourceCost, hide: Hider): ResourceCost => ({
  ...cost,
  lines: cost.lines.map((line) => hiddenLine(line, hide)),
  ...(cost.why !== undefined && { why: hide.text(cost.why) }),
})

const hiddenLine = (line: Line, { text }: Hider): Line => ({
  ...line,
  name: text(line.name),
  group: line.group.map(text),
  ...(line.why !== undefined && { why: text(line.why) }),
})

const hiddenGovernance = (governance: Governance, hide: Hider): Governance => ({
  ...governance,
  tags: governance.tags.map((finding): TagFinding => ({
    ...finding,
    address: hide.address(finding.address),
  })),
  violations: governance.violations.map((violation) => hiddenViolation(violation, hide)),
  drift: {
    ...governance.drift,
    drifts: governance.drift.drifts.map((drift): Drift => ({
      ...drift,
      address: hide.address(drift.address),
      attributes: drift.attributes.map(hide.text),
    })),
  },
})

/** A policy in Rego may put values into its words. */
const hiddenViolation = (violation: ProjectViolation, hide: Hider): ProjectViolation => ({
  ...violation,
  address: hide.address(violation.address),
  rule: { ...violation.rule, id: hide.text(violation.rule.id), title: hide.text(violation.rule.title) },
  ...(violation.unknown !== undefined && { unknown: hide.text(violation.unknown) }),
})
