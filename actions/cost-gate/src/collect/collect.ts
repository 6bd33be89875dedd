import { absent, digestOf, type Fact } from '@devsecops/core'
import {
  dayAt,
  engineMovements,
  focusRows,
  type Hider,
  knownTags,
  planMovements,
  rebase,
  type BaseCosts,
  type Movement,
  type Resource,
} from '@devsecops/cost'
import type { Io } from '@devsecops/runner'
import type { Facts, GatePolicy, Remark } from '../facts.ts'
import type { Inputs } from '../inputs.ts'
import { findAdvice } from './advice.ts'
import { findBase } from './base.ts'
import { concealFacts, hiddenMovement, hidingFor } from './concealment.ts'
import { findSpend } from './spend.ts'
import { findDifferences } from './cross-check.ts'
import { planFiles, unmatchedLines } from './files.ts'
import { govern } from './governance.ts'
import { findPricing, type Pricing } from './pricing.ts'
import type { OpenTools } from './programs.ts'
import { readTerragrunt } from './run-report.ts'
import { faultOf, plansIn, readSources, sourcesOf, type PlanOf, type ReadSource } from './sources.ts'

/** Reads the plans, and prices what they hold. */
export const collect = async (policy: GatePolicy, input: Inputs, io: Io, open: OpenTools): Promise<Facts> => {
  const { read, unreadable, sources } = await findSources(input, io, open)
  const plans = plansIn(read)
  const pricing = await findPricing(plans.flatMap(typesIn), policy, input, io)
  const hiding = hidingFor(
    plans.flatMap(({ plan }) => plan.concealed()),
    policy,
  )
  const base = await findBase(input, pricing, hiding, io)
  const movements = movementsFor(read, pricing, base, hiding())
  const today = dayAt(io.now.getTime())
  const facts: Facts = {
    sources,
    unreadable,
    movements,
    governance: await govern(policy, { plans, estimate: pricing.estimate }, input, io),
    focus: focusRows(movements, today),
    advice: findAdvice(policy, read, pricing.source),
    spend: findSpend(policy, input, io),
    today,
    digest: digestOf(read.map(digestIn).sort()),
    approvals: absent,
    differences: findDifferences(
      input,
      () => plans.flatMap(({ plan }) => plan.after.map(pricing.estimate)),
      io,
    ),
    remarks: [...pricing.remarks, ...baseRemarks(base)],
  }
  return concealFacts(facts, hiding())
}

/** What costs what, against the base branch where that is given; without the values that no report may show. */
const movementsFor = (
  read: readonly ReadSource[],
  pricing: Pricing,
  base: Fact<BaseCosts>,
  hide: Hider,
): readonly Movement[] => {
  const priced = [...read.flatMap((source) => movementsOf(source, pricing)), ...besideOf(pricing)].map(
    (movement) => hiddenMovement(movement, hide),
  )
  return (base.state === 'found' ? rebase(priced, base.value) : priced).toSorted(byPlace)
}

const findSources = async (
  input: Inputs,
  io: Io,
  open: OpenTools,
): Promise<Pick<Facts, 'sources' | 'unreadable'> & { readonly read: readonly ReadSource[] }> => {
  const files = planFiles(input.plan, io)
  const unmatched = unmatchedLines(input.plan, io)
  const report = input['run-report']
  if (report === undefined) {
    const { read, unreadable } = await readSources(files, input, io, open)
    return { read, unreadable: [...unmatched, ...unreadable], sources: sourcesOf(read) }
  }
  try {
    const run = readTerragrunt(files, input.plan[0] ?? '.', report, input.region, io)
    return {
      ...run,
      unreadable: [...unmatched, ...run.unreadable],
      sources: [...sourcesOf(run.read), run.report],
    }
  } catch (error) {
    return { read: [], sources: [], unreadable: [{ file: report, ...faultOf(error) }] }
  }
}

const movementsOf = ({ content, project }: ReadSource, { estimate }: Pricing): readonly Movement[] =>
  content.kind === 'infracost'
    ? content.result.projects.flatMap(engineMovements)
    : content.plans.flatMap(({ plan, unit = project }) => planMovements(unit, plan, estimate, knownTags))

/** The types of all resources that a plan speaks of. */
const typesIn = ({ plan: { before, after, untouched, drift } }: PlanOf): readonly string[] => [
  ...[...before, ...after, ...untouched].map(({ type }) => type),
  ...drift.flatMap((change) => (change.after ?? change.before)?.type ?? []),
]

/** What the usage file adds to a plan is there before and after the change. */
const besideOf = ({ beside, estimate }: Pricing): readonly Movement[] =>
  beside.map((resource: Resource): Movement => {
    const cost = estimate(resource)
    const { address, type } = resource
    return { project: '', address, type, move: 'none', importing: false, before: cost, after: cost, tags: {} }
  })

/** What the change is, by digest: of a result of Infracost, its bytes. */
const digestIn = ({ content, sha256 }: ReadSource): string =>
  content.kind === 'infracost' ? sha256 : digestOf(content.plans.map(({ plan }) => plan.digest()).sort())

const baseRemarks = (base: Fact<BaseCosts>): readonly Remark[] =>
  base.state !== 'unavailable'
    ? []
    : [
        {
          code: 'base-unavailable',
          effect: 'blocks',
          message: `What the base branch costs could not be read: ${base.reason.replace(/\.$/, '')}.`,
        },
      ]

const byPlace = (a: Movement, b: Movement): number =>
  compare(a.project, b.project) || compare(a.address, b.address)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
