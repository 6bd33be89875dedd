import { readFileSync, readdirSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { allMutantsOf, faultOf, subjectOf } from '../__tests__/packages/findings/report-mutants.ts'

const FIXTURES = resolve(import.meta.dirname, '../__tests__/packages/findings/fixtures')
const paths =
  process.argv.length > 2
    ? process.argv.slice(2)
    : readdirSync(FIXTURES)
        .sort()
        .map((name) => resolve(FIXTURES, name))

let [mutants, faults] = [0, 0]
for (const path of paths.filter((each) => statSync(each).isFile())) {
  const subject = subjectOf(path, readFileSync(path))
  if (subject === undefined) continue
  const said = new Set<string>()
  for (const mutant of allMutantsOf(subject)) {
    mutants++
    const fault = faultOf(mutant, subject)
    if (fault !== undefined) {
      faults++
      said.add(fault)
    }
  }
  for (const each of said) process.stdout.write(`${path}: ${each}\n`)
}
process.stdout.write(`${mutants} mutants, ${faults} faults\n`)
process.exitCode = faults === 0 ? 0 : 1
