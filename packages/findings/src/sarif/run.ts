import type { Draft } from '../draft.ts'
import { covers, type Extract, type Surroundings } from '../readers/reader.ts'
import { toolOf, type Tool } from '../tools.ts'
import type { Value } from '../value.ts'
import { categoriesOfRun } from './category.ts'
import { valueFields } from './fields.ts'
import { contextOf, isFinding, readResult } from './result.ts'

/** The tool of a run. @throws UnreadableError when it has no name. */
export const toolOfRun = (run: Value): Tool => {
  const name = run.at('tool').at('driver').at('name')
  if (name.absent) throw name.fault('a string')
  return toolOf(name.text() ?? '')
}

/** Reads a run that was parsed. */
export const readRun = (run: Value, surroundings: Surroundings): Extract => {
  const tool = toolOfRun(run)
  const failure = failureOf(run)
  const context = contextOf(run, tool, surroundings)
  const drafts = run
    .at('results')
    .list()
    .map(valueFields)
    .filter(isFinding)
    .map((result) => readResult(result, context))
  return extractOf(run, tool, failure, drafts)
}

/** What a run says, whose results were read. */
export const extractOf = (
  run: Value,
  tool: Tool,
  failure: string | undefined,
  drafts: readonly Draft[],
): Extract => ({
  tools: [tool.name],
  coverage: covers(tool.name, [
    ...categoriesOfRun(run, tool),
    ...new Set(drafts.map(({ category }) => category)),
  ]),
  drafts,
  ...(failure === undefined ? {} : { failure }),
})

/**
 * What a run says of its own success. A run without `results` did not scan (§3.14.23); results in other files
 * (§3.14.2) are not followed.
 */
export const failureOf = (run: Value): string | undefined => {
  const failed = run
    .at('invocations')
    .list()
    .some((each) => each.object().at('executionSuccessful').flag() === false)
  if (failed) return `${run.path} says that its tool failed: executionSuccessful is false.`
  if (run.at('externalPropertyFileReferences').at('results').list().length > 0) {
    return `${run.path} has its results in other files, which are not followed.`
  }
  return run.at('results').absent
    ? `${run.path} has no results, not even none: its tool did not scan.`
    : undefined
}

/** What all runs of a log say. */
export const mergeRuns = (runs: readonly Extract[]): Extract => {
  const [only, another] = runs
  if (only !== undefined && another === undefined) return only
  const failures = runs.flatMap(({ failure }) => failure ?? [])
  return {
    tools: [...new Set(runs.flatMap(({ tools }) => tools))],
    coverage: runs.flatMap(({ coverage }) => coverage),
    drafts: runs.flatMap(({ drafts }) => drafts),
    ...(failures.length === 0 ? {} : { failure: failures.join(' ') }),
  }
}
