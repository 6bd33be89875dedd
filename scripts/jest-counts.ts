/**
 * A Jest reporter that leaves the counts of a run as a file in the folder that TEST_COUNTS names, so that .ci/run can add
 * up what several runs of Jest, behind several npm scripts, have counted.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

interface Results {
  readonly numPassedTests: number
  readonly numFailedTests: number
  /** Files that could not even be loaded: no test of theirs was counted. */
  readonly numRuntimeErrorTestSuites: number
}

export default class Counts {
  onRunComplete(_contexts: unknown, results: Results): void {
    const folder = process.env['TEST_COUNTS']
    if (folder === undefined || folder === '') return
    mkdirSync(folder, { recursive: true })
    const counts = {
      passed: results.numPassedTests,
      failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
    }
    writeFileSync(join(folder, `${process.pid}.json`), JSON.stringify(counts))
  }
}
