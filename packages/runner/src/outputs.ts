import { issueFileCommand, prepareKeyValueMessage } from '@actions/core/lib/file-command.js'
import { fit } from '@devsecops/report'
import { statSync } from 'node:fs'
import { variable, type Env } from './env.ts'

/** Above this an output that a workflow puts into an environment variable stops the shell from starting. */
export const OUTPUT_LIMIT = 64 * 1024

/** GitHub refuses a step's summary above 1 MiB. */
export const SUMMARY_LIMIT = 1024 * 1024

/**
 * Sets step outputs, sorted by name; all are checked before the first is written. Outside a runner there is no
 * GITHUB_OUTPUT and nothing is written.
 *
 * @throws Error for a name that is not kebab-case and for a value above 64 KiB: lists belong in a file.
 */
export const setOutputs = (outputs: Readonly<Record<string, string>>, env: Env): void => {
  const entries = Object.entries(outputs).sort(([a], [b]) => (a < b ? -1 : 1))
  for (const [name, value] of entries) checkOutput(name, value)
  if (variable(env, 'GITHUB_OUTPUT') === undefined) return
  for (const [name, value] of entries) issueFileCommand('OUTPUT', prepareKeyValueMessage(name, value))
}

/** Appends Markdown to the job summary, cut to what is left of its 1 MiB; nothing outside a runner. */
export const addSummary = (markdown: string, env: Env): void => {
  const path = variable(env, 'GITHUB_STEP_SUMMARY')
  if (path === undefined || markdown === '') return
  // Earlier text of the same step counts too; two bytes are for the line end that Windows writes.
  const fitted = fit(markdown, SUMMARY_LIMIT - statSync(path).size - 2)
  if (fitted === '') throw new Error('The summary of this step is full.')
  issueFileCommand('STEP_SUMMARY', fitted)
}

const checkOutput = (name: string, value: string): void => {
  if (!/^[a-z][a-z0-9-]*$/.test(name))
    throw new Error(`The output ${JSON.stringify(name)} has no proper name.`)
  const size = Buffer.byteLength(value)
  if (size <= OUTPUT_LIMIT) return
  const limit = OUTPUT_LIMIT.toLocaleString('en-US')
  throw new Error(
    `The output ${name} has ${size.toLocaleString('en-US')} bytes, more than ${limit}: it belongs in a file.`,
  )
}
