import { driftAdvice, type Drift, type DriftIgnore, type DriftReport } from '@devsecops/cost'

/** The drift as the file has it. No value of a resource is in it. */
export const driftDocument = ({ drifts, expired }: DriftReport): unknown => ({
  drift: drifts.map(driftEntry),
  'expired-ignores': expired.map(ignoreEntry),
})

const driftEntry = (drift: Drift): unknown => {
  const { project, address, type, kind, attributes, fate, monthly, ignored } = drift
  return {
    ...{ project, address, type, kind, attributes, fate },
    monthly: { before: cents(monthly.before), after: cents(monthly.after), delta: cents(monthly.delta) },
    ignored: ignored === undefined ? null : ignoreEntry(ignored),
    'what-to-do': driftAdvice(drift).map(({ action, how }) => ({ action, how })),
  }
}

const ignoreEntry = ({ address, attributes = [], owner, reason, endsAt }: DriftIgnore): unknown => ({
  ...{ address, attributes, owner, reason },
  'ends-at': new Date(endsAt).toISOString(),
})

const cents = (amount: number | null): number | null =>
  amount === null ? null : Math.round(Number((amount * 100).toPrecision(12))) / 100 + 0
