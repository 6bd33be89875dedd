import { isFinding, readResult } from '../sarif/result.ts'
import { ruleFinder } from '../sarif/rules.ts'
import { categoriesOfRun } from '../sarif/category.ts'
import { toolOf } from '../tools.ts'
import type { Value } from '../value.ts'
import { covers, jsonReader, type Extract } from './reader.ts'

/** SARIF 2.1.0 (OASIS), and its release candidates, which name themselves 2.1.0-rtm. */
export const sarif = jsonReader(
  'sarif',
  (root) =>
    root.has('version') && String(root.at('version').raw).startsWith('2.1') && 'runs' in (root.raw as object),
  (root, { root: checkout }) => {
    const runs = root.at('runs').needList()
    if (runs.length === 0)
      throw root.at('runs').refusal('not-a-report', 'there is no run: no tool reports here')
    return merge(runs.map((run) => readRun(run, checkout)))
  },
)

const readRun = (run: Value, checkout: string | undefined): Extract => {
  const name = run.at('tool').at('driver').at('name')
  if (name.absent) throw name.fault('a string')
  const tool = toolOf(name.text() ?? '')
  const failure = failureOf(run)
  const context = { run, tool, ruleOf: ruleFinder(run), checkout }
  const drafts = run
    .at('results')
    .list()
    .filter(isFinding)
    .map((result) => readResult(result, context))
  return {
    tools: [tool.name],
    coverage: covers(tool.name, [...categoriesOfRun(run, tool), ...drafts.map(({ category }) => category)]),
    drafts,
    ...(failure === undefined ? {} : { failure }),
  }
}

/**
 * What a run says of its own success. A run without `results` did not scan (§3.14.23); results in other files
 * (§3.14.2) are not followed.
 */
const failureOf = (run: Value): string | undefined => {
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

const merge = (runs: readonly Extract[]): Extract => {
  const failures = runs.flatMap(({ failure }) => failure ?? [])
  return {
    tools: [...new Set(runs.flatMap(({ tools }) => tools))],
    coverage: runs.flatMap(({ coverage }) => coverage),
    drafts: runs.flatMap(({ drafts }) => drafts),
    ...(failures.length === 0 ? {} : { failure: failures.join(' ') }),
  }
}
