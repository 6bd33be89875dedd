import type { Report, ResourceDescriptor, Verdict } from '@devsecops/core'
import {
  blocks,
  code,
  details,
  escapeMarkdown,
  flowchart,
  mark,
  markdown,
  plainTable,
  reasonList,
  reasonText,
  table,
  verdictHeading,
} from '@devsecops/report'
import type { Markable, Markdown } from '@devsecops/report'
import type { Facts, GateResult } from './facts.ts'
import { GATES } from './gates.ts'

/** One summary for all gates, one table for the terminal, and a verdict that names the verdicts it rests on. */
export const report = (verdict: Verdict, facts: Facts): Report => {
  const { gates, commit } = facts
  const target = targetOf(verdict, gates)
  return {
    verdict,
    commit,
    evidence: {
      environment: target.environment,
      policy: gates[0]?.predicate?.policy ?? { sha256: '', sources: [] },
      inputs: gates.flatMap(({ document }): ResourceDescriptor[] =>
        document === undefined ? [] : [document],
      ),
    },
    outputs: { ...outputsOf(gates), deployable: String(target.deployable) },
    fileOutputs: {},
    summary: summaryOf(verdict, target, gates),
    text: `${plainTable(['gate', 'verdict'], gates.map(textRow))}\n\n${closing(verdict, target)}`,
    annotations: [],
    files: [],
  }
}

interface Target {
  readonly environment: string
  readonly strategy: string
  /** What environment-detect allows and no gate has stopped. */
  readonly deployable: boolean
}

const targetOf = ({ conclusion }: Verdict, gates: readonly GateResult[]): Target => {
  const found = gates[0]?.outputs ?? {}
  return {
    environment: found['environment'] ?? '',
    strategy: found['strategy'] ?? '',
    deployable: found['deployable'] === 'true' && conclusion === 'success',
  }
}

/** Outputs of the gates that a caller goes on with; empty where the gate did not set them. */
const outputsOf = (gates: readonly GateResult[]): Record<string, string> => ({
  ...Object.fromEntries(
    GATES.flatMap(({ name: gate, passes }) =>
      passes.map((name) => [name, gates.find((result) => result.name === gate)?.outputs[name] ?? '']),
    ),
  ),
  gates: JSON.stringify(
    gates.map(({ name, conclusion, outputs }) => ({
      gate: name,
      conclusion,
      'verdict-file': outputs['verdict-file'] ?? '',
      'verdict-sha256': outputs['verdict-sha256'] ?? '',
    })),
  ),
})

const MARKS = {
  success: 'success',
  failure: 'failure',
  neutral: 'neutral',
  missing: 'failure',
  skipped: 'skipped',
} as const satisfies Record<GateResult['conclusion'], Markable>

const summaryOf = (verdict: Verdict, target: Target, gates: readonly GateResult[]): string =>
  blocks(
    verdictHeading(verdict),
    flowchart(
      [
        ...gates.map(({ name, conclusion }) => ({ id: name, label: `${mark(MARKS[conclusion])} ${name}` })),
        { id: 'end', label: `${mark(verdict.conclusion)} ${verdict.conclusion}` },
      ],
      gates.map(({ name }, index) => ({ from: name, to: gates[index + 1]?.name ?? 'end' })),
    ),
    table(
      ['', 'gate', 'verdict'],
      gates.map(({ name, conclusion }) => [markOf(conclusion), code(name), escapeMarkdown(conclusion)]),
    ),
    table(
      ['environment', 'strategy', 'deployable'],
      [
        [
          escapeMarkdown(target.environment || '–'),
          escapeMarkdown(target.strategy || '–'),
          escapeMarkdown(yesOrNo(target)),
        ],
      ],
    ),
    reasonList(verdict.reasons),
    ...gates
      .filter(({ summary }) => summary !== '')
      // A gate's summary is Markdown that the gate has escaped; escaping it again would show the escapes.
      .map(({ name, summary }) => details(name, summary as Markdown)),
  )

const markOf = (conclusion: GateResult['conclusion']): Markdown =>
  markdown`${escapeMarkdown(mark(MARKS[conclusion]))}`

const textRow = ({ name, conclusion }: GateResult): string[] => [
  name,
  `${mark(MARKS[conclusion])} ${conclusion}`,
]

const yesOrNo = ({ deployable }: Target): string => (deployable ? 'yes' : 'no')

const closing = ({ conclusion, reasons }: Verdict, target: Target): string =>
  [
    `${mark(conclusion)} ${conclusion}: ${target.environment || 'no single environment'}, ${target.deployable ? 'may be deployed' : 'not to be deployed'}`,
    reasonText(reasons),
  ]
    .filter((line) => line !== '')
    .join('\n')
