import { CATEGORIES, type Category } from '@devsecops/core'
import type { Coverage } from '../finding.ts'
import { read, type ReadOptions } from '../read.ts'
import { sourceOf } from '../source.ts'
import type { Baseline, BaselineEntry } from './baseline.ts'
import { idKey } from './moved.ts'

/** What code scanning keeps of one run of a tool. */
export interface KeptAnalysis {
  readonly category: string
  readonly createdAt: string
  /** Its SARIF log. */
  readonly log: string
}

/** An alert of code scanning. */
export interface KeptAlert {
  readonly number: number
  readonly createdAt: string
  readonly rule: string
  readonly path: string
  readonly line: number
}

/** What the gate's own uploads are called: `security-gate/sast/semgrep` (publishing/code-scanning.ts). */
export const isOwnAnalysis = ({ category }: Pick<KeptAnalysis, 'category'>): boolean =>
  /^security-gate\/[^/]+\/[^/]/.test(category)

/**
 * A baseline of what code scanning keeps of a branch. The gate's own uploads have the findings' ids; other tools' logs are
 * read as reports are, for tools that the gate has not uploaded. A finding is as old as its alert, else as its analysis.
 * What the gate did not upload, because it was accepted or there were too many, is not in it, and new.
 */
export const baselineOfAnalyses = (
  analyses: readonly KeptAnalysis[],
  alerts: readonly KeptAlert[],
  options: ReadOptions,
): { readonly baseline: Baseline } | { readonly fault: string } => {
  const days = daysOf(alerts)
  const own = analyses.filter(isOwnAnalysis).map((analysis) => ownEntries(analysis, days))
  const fault = own.find((each) => 'fault' in each)
  if (fault !== undefined) return fault
  const ours = own.filter((each): each is Part => !('fault' in each))
  const tools = new Set(ours.flatMap(({ coverage }) => coverage).map(({ tool }) => tool))
  const others = analyses
    .filter((analysis) => !isOwnAnalysis(analysis))
    .map((analysis) => otherEntries(analysis, days, options))
    .map(({ coverage, entries }) => ({
      coverage: coverage.filter(({ tool }) => !tools.has(tool)),
      entries: entries.filter(({ tool }) => !tools.has(tool)),
    }))
  const all = [...ours, ...others]
  return {
    baseline: {
      coverage: firstOfEach(
        all.flatMap((part) => part.coverage),
        ({ category, tool }) => `${category}\n${tool}`,
      ),
      entries: firstOfEach<BaselineEntry>(
        all.flatMap((part) => part.entries),
        idKey,
      ),
    },
  }
}

type Part = Pick<Baseline, 'coverage' | 'entries'>

/** When alerts were made, by their number and by their rule and place. */
interface Days {
  readonly byNumber: ReadonlyMap<number, string>
  readonly byPlace: ReadonlyMap<string, string>
}

const daysOf = (alerts: readonly KeptAlert[]): Days => {
  const byPlace = new Map<string, string>()
  for (const { rule, path, line, createdAt } of alerts) {
    const place = placeKey(rule, path, line)
    const other = byPlace.get(place)
    if (other === undefined || Date.parse(createdAt) < Date.parse(other)) byPlace.set(place, createdAt)
  }
  return { byNumber: new Map(alerts.map(({ number, createdAt }) => [number, createdAt])), byPlace }
}

const placeKey = (rule: string, path: string, line: number): string => [rule, path, line].join('\n')

const ownEntries = (
  { category: name, log, createdAt }: KeptAnalysis,
  { byNumber }: Days,
): Part | { readonly fault: string } => {
  const [, word, segment] = name.split('/')
  const category = CATEGORIES.find((each) => each === word)
  const runs = listOf(at(parsed(log), 'runs'))
  if (category === undefined || segment === undefined || runs.length === 0)
    return { fault: `the analysis ${name} is not one that the gate uploads` }
  const results = runs.flatMap((run) =>
    listOf(at(run, 'results')).map((result) => ({ result, tool: toolOf(run) })),
  )
  const entries = results.flatMap(({ result, tool }) => ownEntry(result, tool, category, byNumber, createdAt))
  // Were all of them taken for new, nobody would know why.
  if (entries.length < results.length)
    return { fault: `the analysis ${name} lacks the ids of ${results.length - entries.length} findings` }
  return { coverage: runs.map((run) => ({ category, tool: toolOf(run) })), entries }
}

const ownEntry = (
  result: unknown,
  tool: string,
  category: Category,
  byNumber: Days['byNumber'],
  createdAt: string,
): readonly BaselineEntry[] => {
  const id = at(at(result, 'partialFingerprints'), 'securityGateId/v1')
  const firstSeen = byNumber.get(alertNumberOf(result) ?? -1) ?? createdAt
  return typeof id === 'string' && id !== '' ? [{ id, category, tool, firstSeen }] : []
}

/** GitHub adds it to the result's properties, which in its documentation are a list of objects. */
const alertNumberOf = (result: unknown): number | undefined => {
  const properties = at(result, 'properties')
  const numbers = [properties, ...listOf(properties)].map((each) => at(each, 'github/alertNumber'))
  return numbers.find((each) => typeof each === 'number')
}

const toolOf = (run: unknown): string => {
  const name = at(at(at(run, 'tool'), 'driver'), 'name')
  return typeof name === 'string' ? name : ''
}

/** GitHub leaves out the version of SARIF. A log that cannot be read lets nothing through. */
const otherEntries = (
  { category, log, createdAt }: KeptAnalysis,
  { byPlace }: Days,
  options: ReadOptions,
): Part => {
  const document = parsed(log)
  if (document === undefined) return { coverage: [], entries: [] }
  const text = JSON.stringify({ version: '2.1.0', ...(document as object) })
  const { findings, coverage, unreadable } = read(sourceOf(category, text), options)
  if (unreadable !== undefined) return { coverage: [], entries: [] }
  const entries = findings.map(({ id, category: kind, tool, rule, location }) => ({
    id,
    category: kind,
    tool,
    firstSeen: byPlace.get(placeKey(rule, location?.path ?? '', location?.line ?? 0)) ?? createdAt,
  }))
  return {
    coverage: coverage.map(({ tool, category: kind }: Coverage) => ({ tool, category: kind })),
    entries,
  }
}

const firstOfEach = <T>(list: readonly T[], keyOf: (each: T) => string): readonly T[] => [
  ...new Map(list.toReversed().map((each) => [keyOf(each), each])).values(),
]

const parsed = (text: string): unknown => {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined
  } catch {
    return undefined
  }
}

const at = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[key] : undefined

const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? (value as readonly unknown[]) : []
