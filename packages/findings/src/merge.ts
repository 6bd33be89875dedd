import { bySeverity, CATEGORIES } from '@devsecops/core'
import type { Finding, Reading } from './finding.ts'

/**
 * The findings of all readings, each once, in one order whatever order the files had: by category, worst first, then
 * by tool, rule and place. Several reports of one tool may hold the same finding: the worse severity counts, and it is
 * suppressed only where every report says so.
 */
export const mergeFindings = (readings: readonly Reading[]): readonly Finding[] => {
  // Within one reading all ids differ.
  const [only, another] = readings
  if (only !== undefined && another === undefined) return inOrder(only.findings)
  const merged = new Map<string, Finding>()
  for (const finding of readings.flatMap(({ findings }) => findings)) {
    const key = `${finding.category}\n${finding.tool}\n${finding.id}`
    const other = merged.get(key)
    merged.set(key, other === undefined ? finding : graver(finding, other))
  }
  return inOrder(merged.values())
}

/**
 * In the order of compareFindings. A report is in the order of its places: so findings are parted by what counts before
 * the place, and each part is then mostly in order already.
 */
const inOrder = (findings: Iterable<Finding>): readonly Finding[] => {
  const byRule = new Map<string, Finding[][]>()
  for (const finding of findings) {
    const parts = byRule.get(finding.rule) ?? []
    const part = parts.find(([other]) => other !== undefined && isAlike(finding, other))
    if (part !== undefined) part.push(finding)
    else byRule.set(finding.rule, [...parts, [finding]])
  }
  const parts = [...byRule.values()].flat()
  const byFirst = ([a]: readonly Finding[], [b]: readonly Finding[]): number =>
    a === undefined || b === undefined ? 0 : compareFindings(a, b)
  return parts.sort(byFirst).flatMap((part) => part.sort(compareFindings))
}

const isAlike = (a: Finding, b: Finding): boolean =>
  a.category === b.category && a.severity === b.severity && a.tool === b.tool

/** Of two copies the one to keep: unsuppressed before suppressed, worse before better. */
const graver = (a: Finding, b: Finding): Finding =>
  [a, b].sort(
    (x, y) =>
      Number(x.suppressed !== undefined) - Number(y.suppressed !== undefined) || compareFindings(x, y),
  )[0] ?? a

/** A total order: equal only for equal findings. */
export const compareFindings = (a: Finding, b: Finding): number =>
  (a.category === b.category ? 0 : CATEGORIES.indexOf(a.category) - CATEGORIES.indexOf(b.category)) ||
  (a.severity === b.severity ? 0 : bySeverity(a.severity, b.severity)) ||
  compare(a.tool, b.tool) ||
  compare(a.rule, b.rule) ||
  compare(a.location?.path ?? '', b.location?.path ?? '') ||
  (a.location?.line ?? 0) - (b.location?.line ?? 0) ||
  compare(a.id, b.id) ||
  compare(JSON.stringify(a), JSON.stringify(b))

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1)
