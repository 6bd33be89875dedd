import { priceList } from '../../book/price-list.ts'
import type { Estimator, Pricing } from '../../estimate/estimator.ts'
import { line } from '../../estimate/line.ts'
import type { Line } from '../../estimate/line.ts'

const usAnd = (us: number, ireland?: number): Readonly<Record<string, number>> => ({
  'us-east-1': us,
  'us-east-2': us,
  'us-west-2': us,
  ...(ireland === undefined ? {} : { 'eu-west-1': ireland }),
})

const EFS = priceList({
  service: 'Amazon EFS',
  asOf: '2025-04-04',
  source: 'https://aws.amazon.com/efs/pricing/',
  default: 'us-east-1',
  prices: {
    'standard/gb-month': { unit: 'GB-month', price: usAnd(0.3, 0.33) },
    'standard-ia/gb-month': { unit: 'GB-month', price: usAnd(0.025, 0.0275) },
    'one-zone/gb-month': { unit: 'GB-month', price: usAnd(0.16, 0.176) },
    'one-zone-ia/gb-month': { unit: 'GB-month', price: usAnd(0.0133) },
    'ia-request/gb': { unit: 'GB', price: usAnd(0.01, 0.011) },
    'throughput/mibps-month': { unit: 'MiBps-month', price: usAnd(6, 6.6) },
  },
})

/** GB of storage that bring a MiB a second with them. https://docs.aws.amazon.com/efs/latest/ug/performance.html */
const GB_PER_MIBPS = 20

/** Storage, of one zone or of several, seldom read storage where data moves there, and provisioned throughput. */
export const efsFileSystem: Estimator = ({ values }, pricing) => {
  const { listed, used } = pricing
  const zone = values.has('availability_zone_name') ? 'one-zone' : 'standard'
  const label = zone === 'one-zone' ? 'one zone' : 'standard'
  const provisioned = values.number('provisioned_throughput_in_mibps', 0)
  return [
    line(`Storage (${label})`, () => ({
      unit: 'GB',
      ...used('storage_gb'),
      price: listed(EFS, `${zone}/gb-month`),
    })),
    ...(provisioned > 0 ? [throughputLine(provisioned, pricing)] : []),
    ...(values.blocks('lifecycle_policy').length > 0 ? infrequentLines(zone, label, pricing) : []),
  ]
}

const throughputLine = (provisioned: number, { listed, usage }: Pricing): Line =>
  line('Provisioned throughput', () => {
    const stored = usage.number('storage_gb')
    return {
      unit: 'MBps',
      quantity: Math.max(0, provisioned - (stored?.value ?? 0) / GB_PER_MIBPS),
      usage: true,
      assumed: stored?.assumed === true,
      price: listed(EFS, 'throughput/mibps-month'),
    }
  })

const infrequentLines = (
  zone: 'one-zone' | 'standard',
  label: string,
  { listed, used }: Pricing,
): readonly Line[] => [
  line(`Storage (${label}, infrequent access)`, () => ({
    unit: 'GB',
    ...used('infrequent_access_storage_gb'),
    price: listed(EFS, `${zone}-ia/gb-month`),
  })),
  line('Read requests (infrequent access)', () => ({
    unit: 'GB',
    ...used('monthly_infrequent_access_read_gb'),
    price: listed(EFS, 'ia-request/gb'),
  })),
  line('Write requests (infrequent access)', () => ({
    unit: 'GB',
    ...used('monthly_infrequent_access_write_gb'),
    price: listed(EFS, 'ia-request/gb'),
  })),
]
