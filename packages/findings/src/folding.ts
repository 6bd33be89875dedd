import { bySeverity } from '@devsecops/core'
import type { Draft } from './draft.ts'
import { highestScore } from './ratings.ts'

/**
 * One draft for each weakness of a report that tells it several times: once for each path to the package, each trace,
 * each place. Drafts are of one weakness where their ids, and what `more` adds, are equal. The first stays, with the
 * worst severity and the highest score; it is suppressed only where all are.
 */
export const folded = (
  drafts: readonly Draft[],
  more: (draft: Draft) => string | undefined = () => '',
): readonly Draft[] => {
  const kept = new Map<string, Draft>()
  for (const draft of drafts) {
    const key = JSON.stringify([draft.category, draft.id, more(draft)])
    const other = kept.get(key)
    kept.set(key, other === undefined ? draft : joined(other, draft))
  }
  return [...kept.values()]
}

const joined = (first: Draft, second: Draft): Draft => {
  const { suppressed, reachable: one, ...rest } = first
  const reachable = reachableByAny(one, second.reachable)
  const score = highestScore([first.score, second.score])
  return {
    ...rest,
    ...(score === undefined ? {} : { score }),
    ...(reachable === undefined ? {} : { reachable }),
    severity: bySeverity(first.severity, second.severity) <= 0 ? first.severity : second.severity,
    ...(suppressed === undefined || second.suppressed === undefined ? {} : { suppressed }),
  }
}

/** One path that reaches is enough; where one is not known and none reaches, nothing is known. */
const reachableByAny = (one: boolean | undefined, other: boolean | undefined): boolean | undefined =>
  one === true || other === true ? true : one === undefined || other === undefined ? undefined : false
