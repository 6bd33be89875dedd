import { EVERYWHERE, priceList } from '../../book/price-list.ts'
import type { Estimator, Pricing } from '../../estimate/estimator.ts'
import { line } from '../../estimate/line.ts'
import type { Line } from '../../estimate/line.ts'
import { continentOf } from './place.ts'
import type { Continent } from './place.ts'

const REGISTRY = priceList({
  service: 'Artifact Registry',
  asOf: '2026-08-21',
  source: 'https://cloud.google.com/artifact-registry/pricing',
  default: EVERYWHERE,
  prices: {
    storage: { unit: 'GB-month', price: 0.1 },
    'North America': { unit: 'GB', price: 0.01 },
    Europe: { unit: 'GB', price: 0.02 },
    Asia: { unit: 'GB', price: 0.05 },
    'to Oceania': { unit: 'GB', price: 0.15 },
    intercontinental: { unit: 'GB', price: 0.08 },
  },
})
type Route = keyof typeof REGISTRY.prices

/** A repository: what it holds, and what leaves it to other regions. */
export const artifactRegistry: Estimator = (_resource, pricing) => [
  line('Storage', () => ({
    unit: 'GB',
    ...pricing.used('storage_gb'),
    price: pricing.listed(REGISTRY, 'storage'),
  })),
  ...egressLines(pricing),
]

/** One line for each kind of way that the usage names regions for; ways that are free make none. */
const egressLines = (pricing: Pricing): readonly Line[] => {
  const { usage, listed } = pricing
  const from = pricing.region ?? 'us-central1'
  const ways = new Map<string, { route: Route; gigabytes: number; assumed: boolean }>()
  for (const name of usage.names('monthly_egress_data_transfer_gb')) {
    const used = usage.number(`monthly_egress_data_transfer_gb.${name}`)
    const way = wayTo(from, name.replaceAll('_', '-'))
    if (used === undefined || way === undefined) continue
    const before = ways.get(way.name)
    ways.set(way.name, {
      route: way.route,
      gigabytes: (before?.gigabytes ?? 0) + used.value,
      assumed: used.assumed,
    })
  }
  return [...ways].map(([name, { route, gigabytes, assumed }]) =>
    line(name, () => ({
      unit: 'GB',
      quantity: gigabytes,
      usage: true,
      assumed,
      price: listed(REGISTRY, route),
    })),
  )
}

/** How data goes from a repository to a region, and what that is called; `undefined` where it is free. */
const wayTo = (from: string, to: string): { name: string; route: Route } | undefined => {
  const [here, there] = [continentOf(from), continentOf(to)]
  // From a repository in several regions to one of them.
  if (from === to || (!from.includes('-') && here === there)) return undefined
  if (there === 'Oceania') return { name: 'Data egress from/to Oceania', route: 'to Oceania' }
  if (here === 'Oceania') return { name: 'Data egress from/to Oceania', route: 'intercontinental' }
  const route = here === there ? WITHIN[here] : undefined
  return route === undefined
    ? { name: 'Intercontinental (Excl Oceania)', route: 'intercontinental' }
    : { name: `Data egress ${spelt(here)} to ${spelt(there)}`, route }
}
const WITHIN: Readonly<Partial<Record<Continent, Route>>> = {
  'North America': 'North America',
  Europe: 'Europe',
  Asia: 'Asia',
}
const spelt = (continent: Continent): string => (continent === 'Asia' ? 'AsiaPacific' : continent)
