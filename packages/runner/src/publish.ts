import { canonicalJson, type Evidence, type Report } from '@devsecops/core'
import { documentsOf, testResultFile, verdictFile } from './documents.ts'
import type { Env } from './env.ts'
import type { Io } from './io.ts'
import { addSummary, setOutputs } from './outputs.ts'
import type { Voice } from './voice.ts'
import { pathIn, writeReportFile } from './write.ts'

/** What a report is written with. */
export interface Press {
  readonly name: string
  readonly directory: string
  readonly judge: Evidence['judge']
  readonly env: Env
  readonly voice: Voice
  readonly io: Io
}

/**
 * Writes a report in a fixed order: files, verdict document, test result, outputs, summary, annotations, text. The
 * first four are evidence, and an error in them is an error of the run; the rest is told, and what cannot be told is a warning.
 */
export const publish = (report: Report, press: Press): void => {
  writeEvidence(report, press)
  attempt('summary', press, () => addSummary(report.summary, press.env))
  // On a terminal nothing stands beside the code: there the text says it all, once.
  if (press.io.onRunner) attempt('annotations', press, () => annotate(report, press.voice))
  if (report.text !== '') press.voice.print(report.text)
}

const writeEvidence = (report: Report, { name, directory, judge, env, io }: Press): void => {
  for (const file of report.files) writeReportFile(directory, file, io.files)
  const documents = documentsOf(report, io.context, io.now, judge)
  const write = (path: string, content: string): string =>
    writeReportFile(directory, { path, parts: [content] }, io.files)
  const path = write(verdictFile(name), documents.verdict)
  write(testResultFile(name), documents.testResult)
  setOutputs(
    {
      ...report.outputs,
      ...pathsOf(report, directory),
      verdict: report.verdict.conclusion,
      'verdict-file': path,
      'verdict-sha256': documents.sha256,
    },
    env,
  )
}

const pathsOf = (
  { fileOutputs, fileLists = {}, files }: Report,
  directory: string,
): Record<string, string> => {
  const absolute = (output: string, path: string): string => {
    if (!files.some((file) => file.path === path))
      throw new Error(`The output ${output} names a file that the report lacks.`)
    return pathIn(directory, path)
  }
  const lists = Object.entries(fileLists).map(([output, entries]) => [
    output,
    canonicalJson(entries.map((entry) => ({ ...entry, file: absolute(output, entry.file) }))),
  ])
  const paths = Object.entries(fileOutputs).map(([output, path]) => [output, absolute(output, path)])
  return Object.fromEntries([...lists, ...paths]) as Record<string, string>
}

const annotate = ({ annotations }: Report, voice: Voice): void => {
  for (const { level, message, ...place } of annotations) voice.annotate(level, message, place)
}

const attempt = (what: string, { io }: Press, work: () => void): void => {
  try {
    work()
  } catch (error) {
    io.log.warning(
      `The ${what} could not be written: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
}
