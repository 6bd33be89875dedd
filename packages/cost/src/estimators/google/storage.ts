import { EVERYWHERE, priceList } from '../../book/price-list.ts'
import type { Estimator, Pricing } from '../../estimate/estimator.ts'
import { line } from '../../estimate/line.ts'
import type { Line } from '../../estimate/line.ts'
import type { Block } from '../../plan/block.ts'
import { internetLines } from './egress.ts'
import { continentOf, regionOf } from './place.ts'

const OPERATIONS = priceList({
  service: 'Cloud Storage',
  asOf: '2026-08-21',
  source: 'https://cloud.google.com/storage/pricing',
  default: EVERYWHERE,
  prices: {
    'standard/a': { unit: '10,000 operations', price: 0.05 },
    'standard/b': { unit: '10,000 operations', price: 0.004 },
    'nearline/a': { unit: '10,000 operations', price: 0.1 },
    'nearline/b': { unit: '10,000 operations', price: 0.01 },
    'coldline/a': { unit: '10,000 operations', price: 0.1 },
    'coldline/b': { unit: '10,000 operations', price: 0.05 },
    'archive/a': { unit: '10,000 operations', price: 0.5 },
    'archive/b': { unit: '10,000 operations', price: 0.5 },
    'transfer/same-continent': { unit: 'GB', price: 0.02 },
    'transfer/same-continent/asia': { unit: 'GB', price: 0.08 },
  },
})

type StorageClass = 'standard' | 'nearline' | 'coldline' | 'archive'
const CLASSES: readonly string[] = ['standard', 'nearline', 'coldline', 'archive']

/** The class of objects by default; the older names of classes are kinds of standard. */
const classOf = (values: Block): StorageClass => {
  const name = values.text('storage_class', 'STANDARD').toLowerCase()
  return CLASSES.includes(name) ? (name as StorageClass) : 'standard'
}

/** A bucket: what it holds, what is read from colder classes, operations, and what leaves it. */
export const storageBucket: Estimator = ({ values }, pricing) => [
  storedLine(values, pricing, values.block('custom_placement_config') !== undefined),
  ...retrievalLines(values, pricing),
  ...operationLines(() => classOf(values), pricing),
  ...transferLines('transfer/same-continent', pricing),
]

/** A registry of images keeps them in a bucket of its own. */
export const containerRegistry: Estimator = ({ values }, pricing) => {
  const asia = continentOf(pricing.region ?? 'us') === 'Asia' && values.text('location') === undefined
  return [
    storedLine(values, pricing, false),
    ...operationLines(() => 'standard', pricing),
    ...transferLines(asia ? 'transfer/same-continent/asia' : 'transfer/same-continent', pricing),
  ]
}

const storedLine = (values: Block, { price, used, inRegion }: Pricing, dual: boolean): Line =>
  line('Storage', () => {
    const name = classOf(values)
    const place = placeOf(values.text('location', 'US'), dual)
    const key = `${name === 'archive' ? 'archiv' : name}${place.suffix}`
    return {
      name: `Storage (${values.text('storage_class', 'STANDARD').toLowerCase()})`,
      unit: 'GiB',
      ...used('storage_gb'),
      price: inRegion(place.region).price('gcp/buckets', key) ?? price('gcp/buckets', key),
    }
  })

/** Locations of several regions, as the book names them: `US` is us-multi, `NAM4` two regions. */
const placeOf = (location: string, dual: boolean): { region: string; suffix: string } => {
  const name = regionOf(location)
  const several = { us: 'us-multi', eu: 'europe-multi', asia: 'asia-multi' }[name]
  if (several !== undefined) {
    return dual ? { region: DUAL[name] ?? name, suffix: '-dual' } : { region: several, suffix: '-multi' }
  }
  return { region: name, suffix: Object.values(DUAL).includes(name) ? '-dual' : '' }
}
/** The predefined pair of regions of a continent, whose price one of chosen regions has. */
const DUAL: Readonly<Record<string, string>> = { us: 'nam4', eu: 'eur4', asia: 'asia1' }

const retrievalLines = (values: Block, { price, used, inRegion }: Pricing): readonly Line[] => {
  const name = classOf(values)
  if (name === 'standard') return []
  return [
    line('Data retrieval', () => {
      const place = placeOf(values.text('location', 'US'), false)
      const key = `retrieval/${name === 'archive' ? 'archiv' : name}${place.suffix}`
      return {
        unit: 'GB',
        ...used('monthly_data_retrieval_gb'),
        price: inRegion(place.region).price('gcp/buckets', key) ?? price('gcp/buckets', key),
      }
    }),
  ]
}

const operationLines = (name: () => StorageClass, { listed, used }: Pricing): readonly Line[] => [
  line('Object adds, bucket/object list (class A)', () => ({
    unit: '10k operations',
    ...used('monthly_class_a_operations', 1 / 10_000),
    price: listed(OPERATIONS, `${name()}/a`),
  })),
  line('Object gets, retrieve bucket/object metadata (class B)', () => ({
    unit: '10k operations',
    ...used('monthly_class_b_operations', 1 / 10_000),
    price: listed(OPERATIONS, `${name()}/b`),
  })),
]

const transferLines = (
  near: 'transfer/same-continent' | 'transfer/same-continent/asia',
  pricing: Pricing,
): readonly Line[] => {
  const usage = (name: string): string => `monthly_egress_data_transfer_gb.${name}`
  const group = 'Network egress'
  const to = (name: string) => `Data transfer to ${name}`
  return [
    line('Data transfer in same continent', () => ({
      unit: 'GB',
      ...pricing.used(usage('same_continent')),
      group: [group],
      price: pricing.listed(OPERATIONS, near),
    })),
    ...internetLines(
      {
        name: to('worldwide excluding Asia, Australia'),
        usage: usage('worldwide'),
        to: 'worldwide',
        group,
      },
      pricing,
    ),
    ...internetLines(
      {
        name: to('Asia excluding China, but including Hong Kong'),
        usage: usage('asia'),
        to: 'worldwide',
        group,
      },
      pricing,
    ),
    ...internetLines(
      { name: to('China excluding Hong Kong'), usage: usage('china'), to: 'china', group },
      pricing,
    ),
    ...internetLines({ name: to('Australia'), usage: usage('australia'), to: 'australia', group }, pricing),
  ]
}
