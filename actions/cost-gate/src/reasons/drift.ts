import { driftAdvice, type Drift, type DriftIgnore, type DriftReport } from '@devsecops/cost'
import { deltaText } from '@devsecops/report'
import type { GatePolicy, Remark } from '../facts.ts'

/** How many resources, and attributes of one, are named. */
const NAMED = 20
const NAMED_ATTRIBUTES = 5

/**
 * What changed outside of the configuration, unless the policy ignores it for a time; what it costs; and entries of the
 * ignore list that have ended.
 */
export const driftRemarks = (
  { cost: { drift: policy } }: GatePolicy,
  { drifts, expired }: DriftReport,
): readonly Remark[] => {
  if (policy.onDrift === 'off') return []
  const effect = policy.onDrift === 'fail' ? 'blocks' : 'warns'
  const [told, ignored] = [drifts.filter((each) => !each.ignored), drifts.filter((each) => each.ignored)]
  const more = told.length - NAMED
  return [
    ...told.slice(0, NAMED).map((drift): Remark => ({
      code: 'drift',
      effect,
      message: `${nameOf(drift)} ${whatOf(drift)}: ${driftAdvice(drift)
        .map(({ how }) => how)
        .join('; or ')}.`,
      subject: drift.address,
    })),
    ...(more > 0
      ? [{ code: 'drift', effect, message: `${String(more)} more resources drifted.` } as const]
      : []),
    ...costRemark(told),
    ...expired.map(expiredRemark),
    ...ignoredRemark(ignored),
  ]
}

const nameOf = ({ project, address }: Drift): string => (project === '' ? address : `${address} (${project})`)

const whatOf = ({ kind, attributes }: Drift): string => {
  if (kind === 'gone') return 'is gone, though the state has it'
  if (kind === 'new') return 'is there, though the state does not have it'
  const more = attributes.length - NAMED_ATTRIBUTES
  const names = attributes.slice(0, NAMED_ATTRIBUTES).join(', ')
  return `was changed outside of the configuration (${names}${more > 0 ? ` and ${String(more)} more` : ''})`
}

const costRemark = (told: readonly Drift[]): readonly Remark[] => {
  if (told.length === 0) return []
  const known = told.flatMap(({ monthly }) => (monthly.delta === null ? [] : [monthly.delta]))
  const sum = known.reduce((total, each) => total + each, 0)
  const unknown = told.length - known.length
  const rest = unknown === 0 ? '' : `; of ${String(unknown)} of them it cannot be told`
  return [
    {
      code: 'drift-cost',
      effect: 'notes',
      message: `The drift of ${told.length === 1 ? '1 resource' : `${String(told.length)} resources`} adds ${deltaText(sum)} a month to what the state says${rest}.`,
    },
  ]
}

const expiredRemark = ({ address, owner, endsAt }: DriftIgnore): Remark => ({
  code: 'drift-ignore-expired',
  effect: 'warns',
  message: `cost.drift.ignore of ${address}, owned by ${owner}, ended on ${lastDay(endsAt)}: its drift counts again. Renew it with a reason, or take it out.`,
  subject: address,
})

/** The day before the first moment at which it no longer holds. */
const lastDay = (endsAt: number): string => new Date(endsAt - 1).toISOString().slice(0, 10)

const ignoredRemark = (ignored: readonly Drift[]): readonly Remark[] =>
  ignored.length === 0
    ? []
    : [
        {
          code: 'drift-ignored',
          effect: 'notes',
          message: `The policy ignores the drift of ${ignored.slice(0, NAMED).map(nameOf).join(', ')}${ignored.length > NAMED ? ` and ${String(ignored.length - NAMED)} more` : ''}.`,
        },
      ]
