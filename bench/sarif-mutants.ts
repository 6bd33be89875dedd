import { readFileSync } from 'node:fs'
import { disagreement, FULL_LOG, mutantOf, windowOf } from '../__tests__/packages/findings/sarif-mutants.ts'

/*
 * Reads mutants of SARIF logs twice, scanned and parsed, and stops at the first on which the two disagree.
 *   node bench/sarif-mutants.ts [number of mutants, 1000000] [first seed, 1] [further logs …]
 */
const [count = '1000000', first = '1', ...files] = process.argv.slice(2)
const logs: readonly unknown[] = [
  FULL_LOG,
  ...files.map((file): unknown => JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''))),
]
const start = Number(first)
const end = start + Number(count)
for (let seed = start; seed < end; seed++) {
  const bytes = mutantOf(logs, seed)
  const found = disagreement(bytes, windowOf(seed))
  if (found !== undefined) throw new Error(`Mutant ${seed}: ${found}\n${bytes.toString()}`)
  if ((seed - start + 1) % 100_000 === 0) console.log(`${seed - start + 1} mutants, no disagreement`)
}
console.log(`${end - start} mutants: scan and parse agree on all.`)
