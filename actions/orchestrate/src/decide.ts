import { conclude } from '@devsecops/core'
import type { Reason, Verdict } from '@devsecops/core'
import type { Facts, GateResult } from './facts.ts'

/** The pipeline's verdict: a failure as soon as one gate failed, left no verdict, or had its document altered. */
export const decide = ({ gates }: Facts): Verdict => {
  const target = gates[0]?.outputs
  return conclude('orchestrate', 'required', gates.flatMap(reasonsOf), {
    measures: {
      environment: target?.['environment'] ?? '',
      gates: gates.map(({ name, conclusion, document }) => ({
        gate: name,
        conclusion,
        ...(document?.digest && { sha256: document.digest['sha256'] }),
      })),
    },
    missing: gates
      .filter(({ conclusion }) => conclusion === 'missing')
      .map(({ name }) => `the verdict of ${name}`),
  })
}

const reasonsOf = ({ name, conclusion, why, predicate, altered }: GateResult): Reason[] => {
  const reason = (code: string, effect: Reason['effect'], message: string): Reason => ({
    code,
    effect,
    message,
    subject: name,
  })
  if (altered)
    return [reason('verdict-altered', 'blocks', 'The verdict document is not the one that the gate wrote.')]
  switch (conclusion) {
    case 'success':
      return []
    case 'failure':
      return [reason('gate-failed', 'blocks', `The gate failed. ${inShort(predicate?.reasons ?? [])}`)]
    case 'neutral':
      return [
        reason(
          'gate-neutral',
          'warns',
          `The gate is advisory, and would have failed. ${inShort(predicate?.reasons ?? [])}`,
        ),
      ]
    case 'missing':
      return [reason('verdict-missing', 'blocks', 'The gate left no verdict.')]
    case 'skipped':
      return [reason('gate-skipped', 'warns', `The gate was skipped: ${why ?? ''}.`)]
  }
}

/** How many of a gate's reasons are repeated here; all are in its own summary. */
const SHOWN = 5

const inShort = (reasons: readonly Reason[]): string => {
  const blocking = reasons.filter(({ effect }) => effect === 'blocks').map(({ message }) => message)
  const more = blocking.length - SHOWN
  return [...blocking.slice(0, SHOWN), ...(more > 0 ? [`And ${String(more)} more.`] : [])].join(' ')
}
