import type { Value } from '../value.ts'

/**
 * The alerts of an export of GitHub's API: an array, or several after one another or in one another, as `gh api --paginate`
 * writes pages without and with `--slurp`. None where the documents are something else.
 */
export const alertsOf = (values: readonly Value[]): readonly Value[] =>
  values.every((value) => value.isList) ? values.flatMap(pageOf) : []

const pageOf = (page: Value): readonly Value[] => {
  const entries = page.list()
  return entries.every((entry) => entry.isList) ? entries.flatMap((entry) => entry.list()) : entries
}

/** Whether these are alerts, all of them with these members. An empty list does not name its kind. */
export const areAlerts = (values: readonly Value[], ...members: readonly string[]): boolean => {
  const alerts = alertsOf(values)
  return alerts.length > 0 && alerts.every((alert) => alert.has('number', 'state', ...members))
}

/** The states of an alert that is not open any more. A word that is not among them closes nothing. */
const CLOSED = new Set(['auto_dismissed', 'dismissed', 'fixed', 'resolved'])

/** That an alert in this state does not count any more; nothing for one that is open. */
export const closedState = (state: string): string | undefined =>
  CLOSED.has(state.toLowerCase()) ? `${state.toLowerCase()} on GitHub` : undefined

/** Why an alert does not count any more; nothing for one that is open. */
export const closedBecause = (alert: Value, reason: string): string | undefined => {
  const [state, text] = [closedState(alert.at('state').needText()), alert.at(reason).text()]
  return state === undefined || text === undefined || text === 'None' ? state : `${state}: ${text}`
}
