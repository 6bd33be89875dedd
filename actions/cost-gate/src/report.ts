import { canonicalJson, prettyJson, type Annotation, type Evidence, type Report } from '@devsecops/core'
import {
  costOf,
  deltaOf,
  isUnknown,
  isUnknownLine,
  methodOf,
  whyUnknown,
  type Interval,
  type Line,
  type Movement,
  type ResourceCost,
  type Totals,
} from '@devsecops/cost'
import { oneLine, reasonText } from '@devsecops/report'
import type { Decision, Facts, Remark } from './facts.ts'
import { driftDocument } from './drift-document.ts'
import { ADVICE_FILE, adviceFile } from './report-advice.ts'
import { FOCUS_FILE, focusFile } from './report-focus.ts'
import { spendFileOutputs, spendFiles, spendInputs, spendOutputs } from './report-spend.ts'
import { summaryOf } from './summary.ts'

/** What a report is made with, beside the decision. */
export interface Setting {
  /** The commit that the verdict is about. */
  readonly commit: string
  readonly policy: Evidence['policy']
}

export const RESOURCES_FILE = 'cost-gate.resources.json'
export const DRIFT_FILE = 'cost-gate.drift.json'
export const UNPRICED_FILE = 'cost-gate.unpriced.json'

/** How many blocking reasons the output names; all are in the verdict's file. */
const NAMED = 50

/** How many annotations GitHub shows of a step (10 errors and 10 warnings). */
const ANNOTATIONS = 20

/** The decision as outputs, summary, text, annotations and files. */
export const report = (decision: Decision, facts: Facts, { commit, policy }: Setting): Report => {
  const { totals, verdict } = decision
  return {
    verdict,
    commit,
    evidence: {
      environment: decision.policy.environment,
      policy,
      inputs: [
        ...facts.sources.map(({ file: name, sha256 }) => ({ name, digest: { sha256 } })),
        ...facts.governance.ruleFiles,
        ...spendInputs(facts),
      ],
    },
    outputs: {
      ...costOutputs(totals, facts),
      ...spendOutputs(facts),
      'blocked-by': canonicalJson(blockedBy(decision.remarks)),
    },
    fileOutputs: {
      'resources-file': RESOURCES_FILE,
      'unpriced-file': UNPRICED_FILE,
      'drift-file': DRIFT_FILE,
      'advice-file': ADVICE_FILE,
      'focus-file': FOCUS_FILE,
      ...spendFileOutputs(facts),
    },
    summary: summaryOf(decision, facts),
    text: reasonText(verdict.reasons),
    annotations: annotationsOf(decision),
    files: [
      adviceFile(facts.advice),
      focusFile(facts),
      ...spendFiles(facts),
      { path: RESOURCES_FILE, parts: [prettyJson(facts.movements.map(resourceOf))] },
      { path: DRIFT_FILE, parts: [prettyJson(driftDocument(facts.governance.drift))] },
      { path: UNPRICED_FILE, parts: [prettyJson(facts.movements.flatMap(unpricedOf))] },
    ],
  }
}

/** Where nothing was read there is no cost, which is another thing than a cost of nothing. */
const costOutputs = (totals: Totals, { sources, digest }: Facts): Readonly<Record<string, string>> => {
  const isKnown = sources.length > 0
  const told = (text: string): string => (isKnown ? text : '')
  return {
    'monthly-cost': told(amount(totals.after.expected)),
    'monthly-delta': told(amount(totals.delta.expected)),
    low: told(amount(totals.after.low)),
    high: told(amount(totals.after.high)),
    currency: totals.currency,
    coverage: told(String(Math.floor(totals.coverage * 10_000) / 10_000)),
    'plan-digest': told(digest),
  }
}

/** An amount with its cents, never `-0.00`. */
const amount = (value: number): string => {
  const text = rounded(value).toFixed(2)
  return text === '-0.00' ? '0.00' : text
}

/** To the cent; twelve digits take away what binary fractions leave. */
const rounded = (value: number): number => Math.round(Number((value * 100).toPrecision(12))) / 100 + 0

const blockedBy = (remarks: readonly Remark[]): readonly unknown[] =>
  remarks
    .filter(({ effect }) => effect === 'blocks')
    .slice(0, NAMED)
    .map(({ code, subject = '' }) => ({ code, subject }))

const resourceOf = (movement: Movement): unknown => {
  const { project, address, type, move, before, after } = movement
  const standing = after ?? before
  return {
    ...{ project, address, type, change: move },
    monthly: after === undefined ? 0 : costFor(after),
    bounds: boundsOf(costOf(after)),
    delta: rounded(deltaOf(movement).expected),
    method: standing === undefined ? 'unknown' : methodOf(standing),
    standing: standing?.standing ?? 'unknown',
    lines: (after?.lines ?? []).map(lineOf),
  }
}

/** `null` is a cost of which nothing is known; of one that is partly known it is the known part. */
const costFor = (cost: ResourceCost): number | null =>
  cost.standing === 'unknown' ? null : rounded(costOf(cost).expected)

const boundsOf = ({ low, expected, high }: Interval): readonly number[] => [low, expected, high].map(rounded)

const lineOf = ({ name, group, unit, quantity, price, cost, usage, method, why }: Line): unknown => ({
  ...{ name, group, unit, usage, method, why },
  quantity: quantity?.expected ?? null,
  monthly: cost === undefined ? null : rounded(cost.expected),
  price: price && {
    amount: price.amount,
    ...{ currency: price.currency, unit: price.unit, source: price.source, 'as-of': price.asOf },
  },
})

const unpricedOf = ({ project, address, type, move, after }: Movement): readonly unknown[] => {
  if (after === undefined) return []
  const use = after.lines.filter((line) => line.usage && line.cost === undefined)
  if (!isUnknown(after) && use.length === 0) return []
  return [
    {
      ...{ project, address, type, change: move },
      unknown: isUnknown(after) ? whyUnknown(after) : [],
      'hangs-on-use': use.filter((line) => !isUnknownLine(line)).map(({ name }) => name),
    },
  ]
}

/** Beside the plan, what blocks before what warns. In an advisory gate nothing is an error. */
const annotationsOf = ({ remarks, verdict }: Decision): readonly Annotation[] => {
  const shown = (effect: Remark['effect']): readonly Annotation[] =>
    remarks
      .filter((remark) => remark.effect === effect)
      .map(({ code, message, file }) => ({
        level: effect === 'blocks' && verdict.mode === 'required' ? 'error' : 'warning',
        title: oneLine(`cost-gate: ${code}`),
        message: oneLine(message),
        ...(file !== undefined && { file }),
      }))
  return [...shown('blocks'), ...shown('warns')].slice(0, ANNOTATIONS)
}
