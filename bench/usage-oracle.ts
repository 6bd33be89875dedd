/**
 * An oracle for prices that no result was recorded for: the small profile of assumed use was chosen, by those who made it, so
 * that each thing that is metered costs about five dollars a month. A line of use that costs much less or more is a
 * suspicion: of a wrong price, unit, step or key. So is a key that no line asks for.
 *
 *   node bench/usage-oracle.ts           what is outside of $2 to $12, and what is not asked for
 *   node bench/usage-oracle.ts --all     every line of use
 */
import { parseArgs } from 'node:util'
import { UNREAD, keysOf, measure, smallProfile } from './usage-scenarios.ts'

const { values } = parseArgs({
  options: { all: { type: 'boolean', default: false }, only: { type: 'string' } },
})
const LEAST = 2
const MOST = 12

let lines = 0
let within = 0
const unread: string[] = []
for (const [type, usage] of smallProfile()) {
  if (values.only !== undefined && !type.startsWith(values.only)) continue
  const measured = measure(type, usage)
  const asked = new Set(measured.flatMap((one) => [...one.asked]))
  unread.push(
    ...keysOf(usage)
      .filter((key) => !asked.has(key) && UNREAD[`${type} ${key}`] === undefined)
      .map((key) => `${type} ${key}`),
  )
  const shown = new Set<string>()
  for (const { estimate, scenario } of measured) {
    if (estimate.standing !== 'priced') console.log(`${type}: ${estimate.standing} ${estimate.why ?? ''}`)
    for (const line of estimate.lines) {
      // What the profile sets to nothing costs nothing.
      if (!line.usage || line.quantity?.expected === 0) continue
      const cost = line.cost?.expected
      const text = `${type} ${[...line.group, line.name].join(' / ')}: ${cost === undefined ? (line.why ?? '') : `$${cost.toFixed(2)}`} = ${String(line.quantity?.expected)} ${line.unit} at ${String(line.price?.amount)}${line.price?.source.endsWith(')') ? ' (!)' : ''}`
      if (shown.has(text)) continue
      shown.add(text)
      lines += 1
      const usual = cost !== undefined && cost >= LEAST && cost <= MOST
      if (usual) within += 1
      if (!usual || values.all)
        console.log(`${text}${scenario.values ? `  ${JSON.stringify(scenario.values).slice(0, 90)}` : ''}`)
    }
  }
}
for (const key of unread) console.log(`not asked for: ${key}`)
console.log(
  `${String(within)} of ${String(lines)} lines of use cost $${String(LEAST)} to $${String(MOST)}; ${String(unread.length)} keys are not asked for`,
)
