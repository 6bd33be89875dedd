/**
 * Which prices that are kept by hand recorded results have used: writes packages/cost/src/book/confirmed.gen.ts and
 * bench/price-confirmation.md.
 *
 *   node scripts/confirm-prices.ts <folder>           writes both files
 *   node scripts/confirm-prices.ts <folder> --show    prints what no result has used, list by list, and writes nothing
 *
 * A folder of plans is as bench/cost-accuracy.ts takes it. A price is confirmed in a region where a line
 * of ours that used it costs, to the cent, what a line of the same resource costs there. Less than half a dollar proves
 * nothing: a cent of it is more than a percent. So is one whose unit price is told, where the use is not.
 */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { load } from 'js-yaml'
import { TABLES as AWS } from '../packages/cost/src/book/aws.gen.ts'
import { TABLES as AZURE } from '../packages/cost/src/book/azure.gen.ts'
import { TABLES as GOOGLE } from '../packages/cost/src/book/google.gen.ts'
import { amountOf, declaredLists } from '../packages/cost/src/book/price-list.ts'
import type { PriceList } from '../packages/cost/src/book/price-list.ts'
import {
  NO_USAGE,
  estimateAll,
  openBook,
  readPlan,
  usageFrom,
  usageResources,
} from '../packages/cost/src/index.ts'
import type { Estimate, Line, Overlay } from '../packages/cost/src/index.ts'

interface Component {
  name: string
  monthlyCost: number | null
  price?: number
}
interface Golden {
  resources: { address: string; components: Component[] }[]
}
/** Service → key → amount → regions. */
type Confirmed = Map<string, Map<string, Map<number, Set<string>>>>

const { values, positionals } = parseArgs({
  options: { show: { type: 'boolean', default: false } },
  allowPositionals: true,
})
const [folder = ''] = positionals
if (!existsSync(folder)) {
  console.error(
    `node scripts/confirm-prices.ts <folder>: expected the folder of the plans, found "${folder}"`,
  )
  process.exit(2)
}

const LEAST_COST = 0.5
const book = openBook({ ...AWS, ...AZURE, ...GOOGLE })
const lists = declaredLists()
const services = new Set(lists.map(({ service }) => service))
const confirmed: Confirmed = new Map()

/** What was asked and answered, by the mark that the answer's source bears. */
const asked: { service: string; key: string; region: string; amount: number }[] = []
const marking: Overlay = {
  line: (line) => line,
  price: ({ of, key, region }, known) => {
    if (known === undefined || !services.has(of)) return known
    asked.push({ service: of, key, region: region ?? '*', amount: known.amount })
    return { ...known, source: `#${String(asked.length - 1)}` }
  },
}

const confirm = (line: Line): void => {
  const answer = asked[Number(/^#(\d+)$/.exec(line.price?.source ?? '')?.[1] ?? Number.NaN)]
  if (answer === undefined || answer.amount === 0) return
  const keys = confirmed.get(answer.service) ?? new Map<string, Map<number, Set<string>>>()
  const amounts = keys.get(answer.key) ?? new Map<number, Set<string>>()
  const regions = amounts.get(answer.amount) ?? new Set<string>()
  confirmed.set(answer.service, keys.set(answer.key, amounts.set(answer.amount, regions.add(answer.region))))
}

const plainOf = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
const sameName = (line: Line, component: Component): boolean => plainOf(line.name) === plainOf(component.name)

const confirmIn = (components: readonly Component[], lines: readonly Line[]): void => {
  const left = [...lines]
  for (const component of components) {
    const fits = left.filter((line) => agrees(line, component))
    const found = fits.find((line) => sameName(line, component)) ?? fits[0]
    if (found === undefined) continue
    confirm(found)
    left.splice(left.indexOf(found), 1)
  }
}

const agrees = (line: Line, component: Component): boolean => {
  const { monthlyCost, price } = component
  if (monthlyCost !== null) {
    return (
      monthlyCost >= LEAST_COST &&
      line.cost !== undefined &&
      Math.abs(line.cost.expected - monthlyCost) < 0.00501
    )
  }
  const ours = line.price?.amount
  return (
    price !== undefined &&
    price > 0 &&
    ours !== undefined &&
    sameName(line, component) &&
    Math.abs(ours - price) < 1e-3 * price
  )
}

for (const provider of ['aws', 'azure', 'google']) {
  for (const plan of readdirSync(join(folder, provider)).sort()) {
    const file = (name: string): string => join(folder, provider, plan, name)
    const golden = JSON.parse(readFileSync(file('expected.json'), 'utf8')) as Golden
    const read = readPlan(
      JSON.parse(readFileSync(file('plan.json'), 'utf8')) as Readonly<Record<string, unknown>>,
    )
    const told = (
      existsSync(file('usage.yml'))
        ? (load(readFileSync(file('usage.yml'), 'utf8'), { json: true }) ?? {})
        : {}
    ) as Record<string, unknown>
    const used = [...read.after, ...usageResources(told)]
    const runs = [
      estimateAll(used, { book, usageOf: usageFrom(told), overlay: marking }),
      estimateAll(read.after, { book, usageOf: () => NO_USAGE, overlay: marking }),
    ]
    for (const { address, components } of golden.resources) {
      for (const run of runs) {
        confirmIn(components, run.find((each: Estimate) => each.resource.address === address)?.lines ?? [])
      }
    }
  }
}

const rowsOf = (service: string): readonly string[] =>
  [...(confirmed.get(service) ?? [])]
    .flatMap(([key, amounts]) =>
      [...amounts].map(
        ([amount, regions]) => `${key} | ${String(amount)} | ${[...regions].sort().join(' ')}`,
      ),
    )
    .sort()

/** Every price of a list as it is kept: in its default region, or in each that is named. */
const pricesOf = ({ service, default: home, prices }: PriceList<string>) =>
  Object.entries(prices).flatMap(([key, { price }]) =>
    Object.entries(typeof price === 'number' ? { [home]: price } : price).map(([region, told]) => {
      const amount = amountOf(told)
      const regions = confirmed.get(service)?.get(key)?.get(amount)
      const known =
        typeof price === 'number' || region === '*' ? regions !== undefined : (regions?.has(region) ?? false)
      return { key, region, known: amount === 0 || known }
    }),
  )

const named = [...services].sort().map((service) => {
  const prices = lists.filter((list) => list.service === service).flatMap(pricesOf)
  const open = prices.filter(({ known }) => !known)
  const keys = [...new Set(open.map(({ key }) => key))].filter(
    (key) => !prices.some((each) => each.key === key && each.known),
  )
  return {
    service,
    prices: prices.length,
    open,
    never: keys.sort(),
    keys: new Set(prices.map(({ key }) => key)).size,
  }
})

if (values.show) {
  for (const { service, open } of named) {
    if (open.length > 0)
      console.log(`${service}\n  ${open.map(({ key, region }) => `${key}@${region}`).join(' ')}`)
  }
} else {
  const generated = [...services]
    .sort()
    .filter((service) => confirmed.has(service))
    .map((service) => `  ${JSON.stringify(service)}: ${JSON.stringify(rowsOf(service))},`)
  writeFileSync(
    new URL('../packages/cost/src/book/confirmed.gen.ts', import.meta.url),
    `// Written by scripts/confirm-prices.ts; see packages/cost/NOTICE.md.\nexport const CONFIRMED: Readonly<Record<string, readonly string[]>> = {\n${generated.join('\n')}\n}\n`,
  )
  const sum = (of: (each: (typeof named)[number]) => number): number =>
    named.reduce((all, each) => all + of(each), 0)
  const table = named.map(
    ({ service, prices, open, keys, never }) =>
      `| ${service} | ${String(keys - never.length)} of ${String(keys)} | ${String(prices - open.length)} of ${String(prices)} | ${never.map((key) => `\`${key}\``).join(', ')} |`,
  )
  writeFileSync(
    new URL('../bench/price-confirmation.md', import.meta.url),
    `# Which prices kept by hand are confirmed\n\nWritten by \`node scripts/confirm-prices.ts\`: a price is confirmed in a region where a line that used it costs, to the cent, what a recorded result says.\nOf ${String(sum(({ keys }) => keys))} keys, ${String(sum(({ keys, never }) => keys - never.length))} are confirmed in at least one region; of ${String(sum(({ prices }) => prices))} prices (a key in a region), ${String(sum(({ prices, open }) => prices - open.length))} are. Where one of the others is used, its source ends in “(kept by hand, not confirmed)”.\n\n| service | keys confirmed | prices confirmed | keys never confirmed |\n|---|---|---|---|\n${table.join('\n')}\n`,
  )
}
console.log(
  `${String(named.reduce((all, { prices, open }) => all + prices - open.length, 0))} of ${String(named.reduce((all, { prices }) => all + prices, 0))} prices confirmed`,
)
