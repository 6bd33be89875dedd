import type { ReportedSeverity } from '@devsecops/core'
import { draft, type Draft } from '../draft.ts'
import { pathPattern, withoutNumbers } from './address.ts'

/** What Wapiti's JSON and XML say of an entry. */
export interface WapitiEntry {
  /** The name of the vulnerability or anomaly: `SQL Injection`. */
  readonly name: string
  readonly level: number
  readonly method: string | undefined
  readonly path: string | undefined
  readonly parameter: string | undefined
  readonly info: string | undefined
  readonly reference: string | undefined
}

/** Wapiti's levels (wapitiCore.model: INFO_LEVEL 0 to CRITICAL_LEVEL 4). */
const LEVELS: readonly ReportedSeverity[] = ['info', 'low', 'medium', 'high', 'critical']

/** A parameter may come with its value (`name=value&…`), of which only the first name is told. */
export const wapitiEntry = ({
  name,
  level,
  method,
  path = '',
  parameter,
  info,
  reference,
}: WapitiEntry): Draft => {
  const argument = parameter?.replace(/[=&].*$/s, '')
  const detail = /credential|password/i.test(name) ? undefined : info
  const place = [
    method,
    pathPattern(path),
    argument === undefined || argument === '' ? undefined : `[${argument}]`,
  ]
  return draft({
    category: 'dast',
    severity: LEVELS[level] ?? 'unknown',
    tool: 'wapiti',
    rule: name,
    message: `${name}: ${place.filter((part) => part !== undefined && part !== '').join(' ')}${detail === undefined ? '' : `: ${detail}`}`,
    key: [method, pathPattern(path), argument, withoutNumbers(detail ?? '')],
    helpUri: reference,
  })
}
