import { priceList } from '../../book/price-list.ts'
import type { Pricing } from '../../estimate/estimator.ts'
import { MONTH_HOURS, line } from '../../estimate/line.ts'
import type { Line } from '../../estimate/line.ts'
import { vcpusOf } from './instance-type.ts'

const EXTENDED = priceList({
  service: 'Amazon RDS Extended Support',
  asOf: '2025-04-04',
  source: 'https://aws.amazon.com/rds/pricing/',
  default: 'us-east-1',
  prices: {
    'year-1/vcpu': { unit: 'vCPU-hour', price: { 'us-east-1': 0.1, 'us-east-2': 0.1, 'us-west-2': 0.1 } },
    'year-3/vcpu': { unit: 'vCPU-hour', price: { 'us-east-1': 0.2, 'us-east-2': 0.2, 'us-west-2': 0.2 } },
  },
})

/** The days from which a version is paid for, and paid double for; Aurora's MySQL never is. */
interface Calendar {
  readonly from: string
  readonly doubled?: string
}

const POSTGRES: Readonly<Record<string, Calendar>> = {
  '11': { from: '2024-04-01', doubled: '2026-04-01' },
  '12': { from: '2025-03-01', doubled: '2027-03-01' },
  '13': { from: '2026-03-01', doubled: '2028-03-01' },
  '14': { from: '2027-03-01', doubled: '2029-03-01' },
  '15': { from: '2028-03-01', doubled: '2030-03-01' },
  '16': { from: '2029-03-01', doubled: '2031-03-01' },
}
const MYSQL: Readonly<Record<string, Calendar>> = {
  '5.7': { from: '2024-03-01', doubled: '2026-03-01' },
  '8.0': { from: '2026-08-01', doubled: '2028-08-01' },
  '8.4': { from: '2029-08-01', doubled: '2031-08-01' },
}
const AURORA_MYSQL: Readonly<Record<string, Calendar>> = {
  '5.7': { from: '2024-12-01' },
  '8.0': { from: '2027-05-01' },
}

/**
 * When the vendor's own support of a version becomes paid.
 * https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/MySQL.Concepts.VersionMgmt.html,
 * https://docs.aws.amazon.com/AmazonRDS/latest/PostgreSQLReleaseNotes/postgresql-release-calendar.html,
 * https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Aurora.VersionPolicy.html
 */
const CALENDARS: Readonly<Record<string, Readonly<Record<string, Calendar>>>> = {
  postgres: POSTGRES,
  'aurora-postgresql': POSTGRES,
  mysql: MYSQL,
  aurora: AURORA_MYSQL,
  'aurora-mysql': AURORA_MYSQL,
}

const calendarOf = (engine: string, version: string): Calendar | undefined => {
  const calendars = CALENDARS[engine] ?? {}
  const major = Object.keys(calendars).find((each) => version === each || version.startsWith(`${each}.`))
  return major === undefined ? undefined : calendars[major]
}

/** The newest version of an engine that is known not to be paid for on a day, and the day from which it will be. */
export const versionInSupport = (
  engine: string,
  on: string,
): { readonly version: string; readonly paidFrom: string } | undefined =>
  Object.entries(CALENDARS[engine] ?? {})
    .filter(([, { from }]) => from >= on)
    .map(([version, { from }]) => ({ version, paidFrom: from }))
    .at(-1)

/** The day from which the support of a version is paid for, where it is known. */
export const supportPaidFrom = (engine: string, version: string): string | undefined =>
  calendarOf(engine, version)?.from

/** A line for a version that is past its end, by the processors of its machine; none for one that is not. */
export const extendedSupportLines = (
  { engine, version, type, optedOut }: { engine: string; version: string; type: string; optedOut: boolean },
  { on, listed }: Pricing,
): readonly Line[] => {
  const calendar = calendarOf(engine, version)
  if (calendar === undefined || calendar.from >= on || optedOut) return []
  const late = calendar.doubled !== undefined && calendar.doubled < on
  return [
    line(`Extended support (year ${late ? '3' : '1'})`, () => {
      const vcpus = vcpusOf(type)
      return {
        unit: 'vCPU-hours',
        quantity: vcpus === undefined ? undefined : vcpus * MONTH_HOURS,
        price: listed(EXTENDED, late ? 'year-3/vcpu' : 'year-1/vcpu'),
      }
    }),
  ]
}
