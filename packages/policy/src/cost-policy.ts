import type { Fault } from '@devsecops/core'
import type { PolicyDocument } from './document.ts'
import type { PolicyFile } from './policy.gen.ts'
import { quantity } from './setting.ts'
import { endOf } from './waivers/moment.ts'

export type Level = 'off' | 'warn' | 'fail'

/** The built-in rules on plans, in the order in which they are told. */
export const PLAN_RULES = [
  'encryption-at-rest',
  'public-access',
  'stateful-deletion',
  'wildcard-iam',
  'open-security-group',
  'allowed-regions',
  'allowed-instance-families',
  'blast-radius',
] as const
export type PlanRule = (typeof PLAN_RULES)[number]

/** What a plan of infrastructure may cost, and what it must be like; the budgets stand with each environment. */
export interface CostPolicy {
  /** What a resource does that the change brings and whose cost cannot be told. */
  readonly onUnknown: 'warn' | 'fail'
  /** Which end of an estimate is held against the budgets. */
  readonly judgeBy: 'expected' | 'high'
  readonly usageDefaults: 'none' | 'small' | 'medium' | 'large'
  /** Between 0 and 1. */
  readonly minimumCoverage: number
  readonly approval: {
    readonly from: readonly ('review' | 'comment')[]
    /** `null` is no end. */
    readonly validForSeconds: number | null
  }
  readonly budgets: readonly TagBudget[]
  readonly tags: {
    readonly required: readonly RequiredTag[]
    readonly onMissing: Level
    readonly onUnknown: Level
  }
  readonly allowedRegions: 'all' | readonly string[]
  readonly allowedInstanceFamilies: 'all' | readonly string[]
  /** `null` is no limit. */
  readonly blastRadius: { readonly changes: number | null; readonly deletions: number | null }
  readonly rules: Readonly<Record<PlanRule, Level>>
  readonly onUnknownRule: Level
  readonly drift: { readonly onDrift: Level; readonly ignore: readonly IgnoredDrift[] }
  readonly spend: { readonly anomalies: Level; readonly forecast: Level }
}

/** A budget, in US dollars a month, of everything that bears a tag. */
export interface TagBudget {
  readonly tag: string
  readonly value: string
  readonly monthly: number | null
  /** Without it, every one. */
  readonly environments?: readonly string[]
}

export interface RequiredTag {
  readonly key: string
  readonly values?: readonly string[]
  /** An expression (re2) that the whole value matches. */
  readonly pattern?: string
  readonly environments?: readonly string[]
}

/** Drift that is left alone until a moment. */
export interface IgnoredDrift {
  /** With `*` for any part. */
  readonly address: string
  readonly attributes?: readonly string[]
  readonly owner: string
  readonly reason: string
  /** The first moment at which it no longer holds, in milliseconds since 1970. */
  readonly endsAt: number
}

type CostFile = Required<NonNullable<PolicyFile['cost']>>

/** The words of the policy file, all of them said. */
type SpelledCost = {
  readonly [Key in keyof CostFile]: CostFile[Key] extends readonly unknown[] | string
    ? CostFile[Key]
    : Readonly<Required<CostFile[Key]>>
}

/** The words of the policy file as the gate takes them. */
export const costPolicy = (says: SpelledCost): CostPolicy => ({
  onUnknown: says['on-unknown'],
  judgeBy: says['judge-by'],
  usageDefaults: says['usage-defaults'],
  minimumCoverage: quantity('share', says['minimum-coverage']),
  approval: {
    from: says.approval.from,
    validForSeconds: finite(quantity('seconds', says.approval['valid-for'])),
  },
  budgets: says.budgets.map((budget) => ({
    ...budget,
    monthly: finite(quantity('dollars', budget.monthly)),
  })),
  tags: {
    required: says.tags.required,
    onMissing: says.tags['on-missing'],
    onUnknown: says.tags['on-unknown'],
  },
  allowedRegions: says['allowed-regions'],
  allowedInstanceFamilies: says['allowed-instance-families'],
  blastRadius: {
    changes: finite(quantity('count', says['blast-radius'].changes)),
    deletions: finite(quantity('count', says['blast-radius'].deletions)),
  },
  rules: { ...says.rules },
  onUnknownRule: says['on-unknown-rule'],
  drift: {
    onDrift: says.drift['on-drift'],
    ignore: says.drift.ignore.map(({ expires, ...rest }) => ({ ...rest, endsAt: endOf(expires) ?? 0 })),
  },
  spend: { ...says.spend },
})

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null)

/** Days that the calendar does not have, such as 30 February: they must not stand for "never". */
export const costFaults = (document: PolicyDocument): Fault[] =>
  (document.value.cost?.drift?.ignore ?? []).flatMap(({ expires }, index): Fault[] =>
    endOf(expires) !== undefined
      ? []
      : [
          {
            code: 'bad-policy',
            file: document.name,
            ...document.locate(['cost', 'drift', 'ignore', index, 'expires']),
            message: `cost.drift.ignore.${index}.expires is "${expires}", which is no day of the calendar; expected one such as 2026-12-31`,
          },
        ],
  )
