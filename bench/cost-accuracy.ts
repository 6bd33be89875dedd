/**
 * How near the offline book comes to Infracost's own results on recorded plans: writes bench/cost-accuracy.md.
 *
 *   npm run accuracy                       every plan; writes the report
 *   npm run accuracy -- --only aws/instance --lines    one plan's lines side by side; writes nothing
 *
 * A folder of plans is `<provider>/<resource>/{plan.json, expected.json, usage.yml}`; GOLDENS names it, and without one
 * the run says so and ends. Baseline: what costs money without use, of resources of which the usage file says nothing.
 */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { load } from 'js-yaml'
import { TABLES as AWS } from '../packages/cost/src/book/aws.gen.ts'
import { TABLES as AZURE } from '../packages/cost/src/book/azure.gen.ts'
import { TABLES as GOOGLE } from '../packages/cost/src/book/google.gen.ts'
import {
  NO_USAGE,
  estimateAll,
  openBook,
  readPlan,
  usageFrom,
  usageResources,
} from '../packages/cost/src/index.ts'
import type { Line } from '../packages/cost/src/index.ts'

interface Component {
  name: string
  group?: string[]
  monthlyCost: number | null
  monthlyQuantity: number | null
  usageBased: boolean
}
interface Golden {
  currency: string
  totalMonthlyCost: number | null
  resources: { address: string; usageFile: boolean; components: Component[] }[]
}
interface Score {
  plan: string
  provider: string
  baseline: Comparison
  usage: Comparison
  coverage: number
}
interface Comparison {
  ours: number
  theirs: number
  lines: number
  exact: number
}

const { values } = parseArgs({
  options: { only: { type: 'string' }, lines: { type: 'boolean', default: false } },
})
const folder = process.env.GOLDENS ?? new URL('../../shared/corpus/plans/goldens', import.meta.url).pathname
if (!existsSync(folder)) {
  console.log(`no plans to compare with: ${folder} is not there (GOLDENS names a folder)`)
  process.exit(0)
}

const book = openBook({ ...AWS, ...AZURE, ...GOOGLE })
const round = (value: number): number => Math.round(value * 100) / 100

/** Lines that cost something, as name and cents. */
const costing = (lines: readonly Line[], usage: boolean): { name: string; cost: number }[] =>
  lines
    .filter((line) => usage || !line.usage)
    .flatMap(({ name, cost }) => (cost === undefined ? [] : [{ name, cost: round(cost.expected) }]))

const compare = (pairs: { theirs: Component[]; ours: readonly Line[] }[], usage: boolean): Comparison => {
  const sum = { ours: 0, theirs: 0, lines: 0, exact: 0 }
  for (const { theirs, ours } of pairs) {
    const left = costing(ours, usage)
    for (const { cost } of left) sum.ours += cost
    for (const { monthlyCost, usageBased } of theirs) {
      if (monthlyCost === null || (usageBased && !usage)) continue
      sum.theirs += monthlyCost
      sum.lines += 1
      const found = left.findIndex(({ cost }) => Math.abs(cost - monthlyCost) < 0.011)
      if (found >= 0) {
        sum.exact += 1
        left.splice(found, 1)
      }
    }
  }
  return sum
}

const scoreOf = (plan: string): Score => {
  const path = join(folder, plan)
  const golden = JSON.parse(readFileSync(join(path, 'expected.json'), 'utf8')) as Golden
  const read = readPlan(
    JSON.parse(readFileSync(join(path, 'plan.json'), 'utf8')) as Readonly<Record<string, unknown>>,
  )
  const told = (
    existsSync(join(path, 'usage.yml'))
      ? (load(readFileSync(join(path, 'usage.yml'), 'utf8'), { json: true }) ?? {})
      : {}
  ) as Record<string, unknown>
  const bare = estimateAll(read.after, { book, usageOf: () => NO_USAGE })
  const resources = [...read.after, ...usageResources(told)]
  const used = estimateAll(resources, { book, usageOf: usageFrom(told) })
  const linesOf = (estimates: typeof bare, address: string): readonly Line[] =>
    estimates.find(({ resource }) => resource.address === address)?.lines ?? []
  const names = new Set(golden.resources.map(({ address }) => address))
  const extra = used.filter(({ resource }) => !names.has(resource.address))
  if (values.lines) show(golden, used, names)
  const baseline = golden.resources
    .filter(({ usageFile }) => !usageFile)
    .map(({ address, components }) => ({ theirs: components, ours: linesOf(bare, address) }))
  const all = [
    ...golden.resources.map(({ address, components }) => ({
      theirs: components,
      ours: linesOf(used, address),
    })),
    ...extra.map(({ lines }) => ({ theirs: [], ours: lines })),
  ]
  const priced = golden.resources.filter(({ address }) => {
    const estimate = used.find(({ resource }) => resource.address === address)
    return (
      estimate?.standing === 'priced' && estimate.lines.every((line) => line.cost !== undefined || line.usage)
    )
  })
  return {
    plan,
    provider: String(plan.split('/')[0]),
    baseline: compare(baseline, false),
    usage: compare(all, true),
    coverage: golden.resources.length === 0 ? 1 : priced.length / golden.resources.length,
  }
}

const show = (golden: Golden, used: ReturnType<typeof estimateAll>, names: ReadonlySet<string>): void => {
  for (const { address, components } of golden.resources) {
    console.log(`\n${address}`)
    for (const { name, group, monthlyCost, monthlyQuantity, usageBased } of components) {
      console.log(
        `  theirs ${String(monthlyCost).padStart(10)}  ${String(monthlyQuantity)} × ${[...(group ?? []), name].join(' / ')}${usageBased ? ' (usage)' : ''}`,
      )
    }
    const estimate = used.find(({ resource }) => resource.address === address)
    if (estimate === undefined) console.log('  ours   is not in the plan')
    else if (estimate.standing !== 'priced')
      console.log(`  ours   ${estimate.standing}: ${estimate.why ?? ''}`)
    for (const line of estimate?.lines ?? []) print(line)
  }
  for (const { resource, lines, standing, why } of used.filter((each) => !names.has(each.resource.address))) {
    if (standing === 'unknown') console.log(`\nonly ours: ${resource.address} unknown: ${why ?? ''}`)
    if (lines.some(({ cost }) => cost !== undefined && cost.expected > 0)) {
      console.log(`\nonly ours: ${resource.address}`)
      lines.forEach(print)
    }
  }
}

const print = ({ name, group, cost, quantity, usage, why }: Line): void => {
  const amount = cost === undefined ? (why ?? 'unknown') : String(round(cost.expected)).padStart(10)
  console.log(
    `  ours   ${amount}  ${String(quantity?.expected)} × ${[...group, name].join(' / ')}${usage ? ' (usage)' : ''}`,
  )
}

const plans = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) => readdirSync(join(folder, name)).map((each) => `${name}/${each}`))
  .filter((plan) => values.only === undefined || plan.startsWith(values.only))
  .sort()
const scores = plans.map(scoreOf)

const within = (share: number, { ours, theirs }: Comparison): boolean =>
  Math.abs(ours - theirs) <= Math.max(share * theirs, 0.01)
const percent = (count: number, of: number): string =>
  of === 0 ? '–' : `${String(Math.round((1000 * count) / of) / 10)} %`
const row = (name: string, of: readonly Score[], kind: 'baseline' | 'usage'): string => {
  const sides = of.map((score) => score[kind])
  const lines = sides.reduce((sum, side) => sum + side.lines, 0)
  const exact = sides.reduce((sum, side) => sum + side.exact, 0)
  const coverage = of.reduce((sum, score) => sum + score.coverage, 0)
  return `| ${name} | ${kind} | ${String(of.length)} | ${percent(sides.filter((side) => within(0.01, side)).length, of.length)} | ${percent(sides.filter((side) => within(0.05, side)).length, of.length)} | ${percent(exact, lines)} of ${String(lines)} | ${percent(coverage, of.length)} |`
}
const providers = [...new Set(scores.map(({ provider }) => provider))]
const table = [
  '| provider | what | plans | totals within 1 % | within 5 % | lines exact to the cent | resources priced whole |',
  '|---|---|---|---|---|---|---|',
  ...[...providers, 'all'].flatMap((name) => {
    const of = scores.filter(({ provider }) => name === 'all' || provider === name)
    return [row(name, of, 'baseline'), row(name, of, 'usage')]
  }),
].join('\n')
const off = scores
  .filter((score) => !within(0.01, score.baseline) || !within(0.01, score.usage))
  .map(
    ({ plan, baseline, usage }) =>
      `| ${plan} | ${String(round(baseline.ours))} | ${String(round(baseline.theirs))} | ${String(round(usage.ours))} | ${String(round(usage.theirs))} |`,
  )
const report = `# How near the offline book comes\n\nWritten by \`npm run accuracy\`: recorded plans, priced by the embedded book, against Infracost's own results.\n\n${table}\n\n## Totals that differ by more than 1 %\n\n| plan | baseline, ours | theirs | with usage, ours | theirs |\n|---|---|---|---|---|\n${off.join('\n')}\n`
if (values.only === undefined) writeFileSync(new URL('cost-accuracy.md', import.meta.url), report)
console.log(table)
if (values.only !== undefined) console.log(off.join('\n'))
