import { PROVED, derived } from '../../book/derived.ts'
import { isListed, priceList } from '../../book/price-list.ts'
import type { Price } from '../../book/price.ts'
import type { Pricing } from '../../estimate/estimator.ts'
import { auroraHour } from './aurora-price.ts'
import { familyOf, vcpusOf } from './instance-type.ts'

/** What hour of a database is asked for. */
export interface DatabaseHour {
  /** `postgres`, `oracle-se2`, `sqlserver-ex`, `aurora-mysql` … */
  readonly engine: string
  /** `db.m5.large` */
  readonly type: string
  readonly deployment: 'single-az' | 'multi-az' | 'multi-az-cluster'
  readonly ownLicence: boolean
  /** Of Aurora: whether storage operations are paid with it. */
  readonly ioOptimized: boolean
}

const OPEN: Readonly<Record<string, string>> = { postgres: 'postgresql', mysql: 'mysql', mariadb: 'mariadb' }

/** Engines with a licence in their price: how the book calls them. Enterprise and old standard Oracle are sold without. */
const LICENSED: Readonly<Record<string, string>> = {
  'oracle-se2': 'oracle-standard-two/included',
  'oracle-se2-cdb': 'oracle-standard-two/included',
  'sqlserver-ex': 'sql-server-express/included',
  'sqlserver-web': 'sql-server-web/included',
  'sqlserver-se': 'sql-server-standard/included',
  'sqlserver-ee': 'sql-server-enterprise/included',
}

const LICENCES = priceList({
  service: 'Amazon RDS',
  asOf: '2025-04-04',
  source: 'https://aws.amazon.com/rds/pricing/',
  default: 'us-east-1',
  prices: {
    'oracle-se1/vcpu': { unit: 'vCPU-hour', price: 0.072 },
    'sqlserver-ex/db.t3.large/single-az': { unit: 'hour', price: { 'us-east-1': 0.162, 'eu-west-1': 0.173 } },
    'sqlserver-web/db.t3.large/single-az': {
      unit: 'hour',
      price: { 'us-east-1': 0.232, 'eu-west-1': 0.242 },
    },
    'sqlserver-ee/db.m5.xlarge/single-az': {
      unit: 'hour',
      price: { 'us-east-1': 2.336, 'eu-west-1': 2.363 },
    },
  },
})

/** The price of an hour of a database, whole: of a deployment in several zones, of all its machines. */
export const databaseHour = (pricing: Pricing, hour: DatabaseHour): Price | undefined => {
  const { engine, type, deployment, ownLicence } = hour
  if (engine.startsWith('aurora')) return auroraHour(pricing, hour)
  const open = OPEN[engine]
  if (open !== undefined) return pricing.price('aws/rds-instances', `${open}/${type}/${deployment}`)
  // Without a licence a database costs what the free engines do.
  const machine = pricing.price('aws/rds-instances', `mysql/${type}/${deployment}`)
  if (ownLicence || /^oracle-(?:ee|ee-cdb|se)$/.test(engine)) return machine
  if (engine === 'oracle-se1') return machine && withVcpus(pricing, machine, hour)
  const key = `${engine}/${type}/${deployment}`
  const own = isListed(LICENCES, key) ? pricing.listed(LICENCES, key) : undefined
  return own?.method === 'exact' ? own : withLicence(pricing, machine, hour)
}

const withVcpus = (
  pricing: Pricing,
  machine: Price,
  { type, deployment }: DatabaseHour,
): Price | undefined => {
  const vcpus = vcpusOf(type)
  if (vcpus === undefined) return undefined
  const machines = deployment === 'single-az' ? 1 : 2
  return derived(
    machine,
    machine.amount + machines * vcpus * pricing.listed(LICENCES, 'oracle-se1/vcpu').amount,
  )
}

/** The licence is read in one region, as the difference to a free engine there, and carried over. */
const withLicence = (
  pricing: Pricing,
  machine: Price | undefined,
  { engine, type, deployment }: DatabaseHour,
): Price | undefined => {
  const name = LICENSED[engine]
  if (name === undefined) return undefined
  const read = pricing.price('aws/rds-editions', `${name}/${type}/${deployment}`)
  const free = pricing.price('aws/rds-editions', `mysql/none/${type}/${deployment}`)
  if (read === undefined || read.method === 'exact' || machine === undefined || free === undefined)
    return read
  return derived(machine, machine.amount + read.amount - free.amount)
}

/**
 * Of the price on demand, what a reserved database costs an hour beside what is paid upfront; read for the families that
 * are here, and unknown for others. https://aws.amazon.com/rds/reserved-instances/
 */
const RESERVED_SHARE: Readonly<Record<string, number>> = {
  't3/1_year/no_upfront': 0.7037,
  't3/1_year/partial_upfront': 0.335,
  't3/3_year/partial_upfront': 0.2398,
}

/** The hourly price of a reserved database: nothing where all was paid upfront. */
export const reservedDatabaseHour = (
  pricing: Pricing,
  hour: DatabaseHour,
  term: string,
  payment: string,
): Price | undefined => {
  const full = databaseHour(pricing, hour)
  if (full === undefined || !/^[13]_year$/.test(term)) return undefined
  if (payment === 'all_upfront') return { ...full, amount: 0 }
  const share = RESERVED_SHARE[`${familyOf(hour.type)}/${term}/${payment}`]
  return share === undefined ? undefined : derived(full, Number((full.amount * share).toFixed(4)), PROVED)
}
