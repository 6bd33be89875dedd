import { bySeverity } from '@devsecops/core'
import type { Finding } from '../finding.ts'
import { OUTCOMES, type Judgement, type Outcome } from '../judge.ts'
import { compareFindings } from '../merge.ts'
import { groupFindings } from './groups.ts'

/** One weakness, and what was judged of each finding that reports it. */
export interface Weakness {
  /** The finding that stands for all, with every tool that saw the weakness and the gravest severity that counts. */
  readonly finding: Finding
  /** The gravest of its findings' outcomes: a weakness that one tool has an excuse for is not excused for another. */
  readonly outcome: Outcome
  readonly isNew: boolean
  /** The gravest first. */
  readonly judgements: readonly Judgement[]
}

/**
 * Joins judgements of the same weakness, so that it is counted once. They were judged one by one before: joining cannot let
 * anything through. In the order of their findings.
 */
export const joinJudgements = (judgements: readonly Judgement[]): readonly Weakness[] => {
  const byFinding = new Map(judgements.map((judgement) => [judgement.finding, judgement]))
  const groups = groupFindings([...byFinding.keys()])
  return groups
    .map((findings) => join(findings.flatMap((finding) => byFinding.get(finding) ?? [])))
    .sort((a, b) => compareFindings(a.finding, b.finding))
}

const join = (group: readonly Judgement[]): Weakness => {
  const judgements = group.length === 1 ? group : [...group].sort(byGravity)
  const [first] = judgements
  if (first === undefined) throw new RangeError('a weakness has at least one finding')
  return {
    finding: group.length === 1 ? first.finding : spokesman(judgements, first),
    outcome: first.outcome,
    isNew: judgements.some(({ isNew }) => isNew),
    judgements,
  }
}

const byGravity = (a: Judgement, b: Judgement): number =>
  OUTCOMES.indexOf(a.outcome) - OUTCOMES.indexOf(b.outcome) || compareFindings(a.finding, b.finding)

/** Of those with the gravest outcome the first by tool, so that the choice does not change with a severity. */
const spokesman = (judgements: readonly Judgement[], { outcome }: Judgement): Finding => {
  const decisive = judgements.filter((each) => each.outcome === outcome).map(({ finding }) => finding)
  const [severity] = decisive.map((finding) => finding.severity).sort(bySeverity)
  const [chosen] = decisive.sort((a, b) => compare(a.tool, b.tool) || compareFindings(a, b))
  if (chosen === undefined || severity === undefined)
    throw new RangeError('a weakness has at least one finding')
  const all = judgements.map(({ finding }) => finding)
  const tools = unique(all.map(({ tool }) => tool))
  const aliases = unique(all.flatMap((each) => [each.rule, ...(each.aliases ?? [])])).filter(
    (name) => name !== chosen.rule && (chosen.package !== undefined || chosen.aliases?.includes(name)),
  )
  return {
    ...chosen,
    severity,
    ...(aliases.length > 0 && { aliases }),
    ...(tools.length > 1 && { tools }),
  }
}

const unique = (words: readonly string[]): readonly string[] => [...new Set(words)].sort()

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
