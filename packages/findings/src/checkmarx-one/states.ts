import { severityOn, type Scale } from '../scale.ts'
import type { Value } from '../value.ts'

const SCALE: Scale = {
  critical: 'critical',
  high: 'high',
  medium: 'medium',
  low: 'low',
  info: 'info',
  information: 'info',
}

export const severityOfResult = (result: Value) => severityOn(SCALE, result.at('severity').text())

/** What was settled in Checkmarx One. A result that is only proposed as not exploitable still stands. */
export const suppressionOf = (result: Value): string | undefined => {
  const state = result.at('state').text()?.toUpperCase().replaceAll(' ', '_')
  if (state === 'NOT_EXPLOITABLE') return 'Checkmarx: not exploitable'
  return result.at('status').text()?.toUpperCase() === 'FIXED' ? 'Checkmarx: fixed' : undefined
}

/** Paths begin with a slash that stands for the root of what was scanned. */
export const pathOf = (...values: readonly Value[]): string | undefined =>
  values
    .map((value) => value.text())
    .find((path) => path !== undefined && path !== '')
    ?.replace(/^\/+/, '')

/** A similarity id, which some versions write as a number. */
export const similarityOf = (result: Value): string | undefined => {
  const id = result.at('similarityId')
  return typeof id.raw === 'number' ? String(id.raw) : id.text()
}
