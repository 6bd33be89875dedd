import { compilePatterns, type Pattern } from '@devsecops/rules'
import type { Plan } from '../plan/plan.ts'
import { changesOf } from '../plan/plan-changes.ts'
import { tagBearers, type TagBearer } from './tag-bearers.ts'

/** A tag that resources must bear, as a policy writes it. */
export interface TagDemand {
  readonly key: string
  readonly values?: readonly string[]
  /** An expression of RE2 that the whole value matches. */
  readonly pattern?: string
  /** Where the demand is written: `cost.tags.required.0`. */
  readonly setting: string
}

/** A demand whose pattern compiled: with capitals as they are, and for labels of small letters alone. */
export interface TagRule extends TagDemand {
  readonly expressions?: { readonly exact: Pattern; readonly small: Pattern }
}

/** What is known of one tag: `unknown` until the apply. */
export const TAG_STANDINGS = ['present', 'missing', 'not-allowed', 'unknown'] as const
export type TagStanding = (typeof TAG_STANDINGS)[number]

/** A tag that a resource should bear, and whether it does. */
export interface TagFinding {
  readonly project: string
  readonly address: string
  readonly type: string
  /** `its instances`; empty for the resource itself. */
  readonly part: string
  readonly key: string
  readonly standing: TagStanding
  /** Whether the change brings or alters the resource. */
  readonly touched: boolean
}

/**
 * Compiles the patterns of demands.
 * @throws ConfigurationError for every pattern that is not of RE2's syntax, with the setting where it stands.
 */
export const compileTagRules = async (demands: readonly TagDemand[]): Promise<readonly TagRule[]> => {
  const wordings = demands.flatMap(({ pattern, setting }) =>
    pattern === undefined ? [] : [{ source: pattern, setting: `${setting}.pattern` }],
  )
  const exact = await compilePatterns(wordings)
  const small = await compilePatterns(wordings.map((wording) => ({ ...wording, ignoresCase: true })))
  let next = 0
  return demands.map((demand): TagRule => {
    if (demand.pattern === undefined) return demand
    const index = next++
    const [one, other] = [exact[index], small[index]]
    return one === undefined || other === undefined
      ? demand
      : { ...demand, expressions: { exact: one, small: other } }
  })
}

/**
 * Every tag that the resources of a plan should bear after the change, whether they do or not. Of what a resource makes
 * (instances, volumes) only what the resource itself does bear is told: nothing twice.
 */
export const judgeTags = (project: string, plan: Plan, rules: readonly TagRule[]): readonly TagFinding[] =>
  rules.length === 0
    ? []
    : changesOf(plan).flatMap(({ address, type, after, touched }) => {
        if (after === undefined) return []
        const bearers = tagBearers(after)
        return rules.flatMap((rule) =>
          told(bearers.map((bearer) => ({ part: bearer.part, standing: standingOf(bearer, rule) }))).map(
            (found): TagFinding => ({ project, address, type, key: rule.key, touched, ...found }),
          ),
        )
      })

type Told = Pick<TagFinding, 'part' | 'standing'>

const told = ([own, ...parts]: readonly Told[]): readonly Told[] => {
  if (own === undefined) return []
  return own.standing === 'present' ? [own, ...parts.filter(({ standing }) => standing !== 'present')] : [own]
}

const standingOf = ({ tags, smallLetters }: TagBearer, rule: TagRule): TagStanding => {
  const isKey = keyTest(rule.key, smallLetters)
  const value = [...tags.known].find(([key]) => isKey(key))?.[1].value
  if (value !== undefined) return isAllowed(value, rule, smallLetters) ? 'present' : 'not-allowed'
  return tags.open || [...tags.unknown].some(isKey) ? 'unknown' : 'missing'
}

/** Labels of small letters write `CostCenter` as `costcenter`, `cost_center` or `cost-center`. */
const keyTest = (key: string, smallLetters: boolean): ((other: string) => boolean) => {
  if (!smallLetters) return (other) => other === key
  const words = key.replace(/(?<=[a-z\d])(?=[A-Z])/g, '_').toLowerCase()
  const spellings = new Set([key.toLowerCase(), words, words.replaceAll('_', '-')])
  return (other) => spellings.has(other)
}

/** An empty value says nothing. */
const isAllowed = (value: string, { values, expressions }: TagRule, smallLetters: boolean): boolean => {
  if (value.trim() === '') return false
  if (values !== undefined && !values.some((each) => (smallLetters ? each.toLowerCase() : each) === value))
    return false
  return expressions === undefined || (smallLetters ? expressions.small : expressions.exact).matches(value)
}
