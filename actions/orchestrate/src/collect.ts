import { sha256 } from '@devsecops/core'
import type { VerdictPredicate, VerdictStatement } from '@devsecops/core'
import { commitOf } from '@devsecops/policy'
import type { Io } from '@devsecops/runner'
import { basename } from 'node:path'
import type { Facts, GateResult } from './facts.ts'
import { GATES } from './gates.ts'
import type { Gate } from './gates.ts'
import type { Inputs } from './inputs.ts'

/** A verdict document is some kilobytes; this is far above any. */
const VERDICT_LIMIT = 16 * 1024 * 1024

/** Runs the gates one after another, each from its own bundle, and reads back what they left. */
export const collect = async (input: Inputs, io: Io): Promise<Facts> => {
  const gates: GateResult[] = []
  for (const gate of GATES.filter(({ isAsked }) => isAsked === undefined || isAsked(input))) {
    const found = Object.fromEntries(gates.map(({ name, outputs }) => [name, outputs]))
    const why = gate.skips(found)
    gates.push(
      why === undefined
        ? await io.log.group(gate.name, () => start(gate, input, gate.derives(found, input), io))
        : skipped(gate.name, why),
    )
  }
  return { gates, context: io.context, commit: commitOf(io.context) }
}

const start = async (
  { name, takes }: Gate,
  input: Inputs,
  derived: Readonly<Record<string, string>>,
  io: Io,
): Promise<GateResult> => {
  const given = Object.fromEntries(takes.map((key) => [key, input[key] ?? '']))
  const { exitCode, outputs, summary } = await io.startGate(name, { ...given, ...derived })
  const file = outputs['verdict-file']
  const bytes = file === undefined ? undefined : io.files.read(file, VERDICT_LIMIT)
  const conclusion = outputs['verdict']
  if (file === undefined || bytes === undefined || !isConclusion(conclusion) || !agrees(exitCode, conclusion))
    return { name, conclusion: 'missing', outputs, summary, altered: false }
  const digest = sha256(bytes)
  const altered = digest !== outputs['verdict-sha256']
  return {
    name,
    conclusion,
    outputs,
    summary,
    // What was altered may not even be JSON.
    ...(!altered && { predicate: predicateIn(bytes) }),
    document: { name: basename(file), digest: { sha256: digest } },
    altered,
  }
}

/** What a verdict document says that our own bundle has just written. */
const predicateIn = (document: Uint8Array): VerdictPredicate =>
  (JSON.parse(new TextDecoder().decode(document)) as VerdictStatement).predicate

/** A gate that says one thing and ends as another has crashed after it spoke. */
const agrees = (exitCode: number, conclusion: string): boolean =>
  (exitCode === 0) === (conclusion !== 'failure')

const isConclusion = (word: string | undefined): word is 'success' | 'failure' | 'neutral' =>
  word === 'success' || word === 'failure' || word === 'neutral'

const skipped = (name: string, why: string): GateResult => ({
  name,
  conclusion: 'skipped',
  why,
  outputs: {},
  summary: '',
  altered: false,
})
