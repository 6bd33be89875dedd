import type { Pricing } from '../../estimate/estimator.ts'
import { line } from '../../estimate/line.ts'
import type { Line } from '../../estimate/line.ts'
import { attempt } from '../../plan/attempt.ts'
import type { Block } from '../../plan/block.ts'
import { RDS } from './rds-extras.ts'

/** In how many zones a database stands. */
export type Deployment = 'single-az' | 'multi-az'

/** GB, and operations a second, that provisioned storage has at least. https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_Storage.html */
const LEAST_PROVISIONED = { size: 100, iops: 1000 }
/** GB where none are given. */
export const DEFAULT_SIZE = 20

const STORAGE: Readonly<Record<string, string>> = {
  standard: 'magnetic',
  gp2: 'general purpose SSD, gp2',
  gp3: 'general purpose SSD, gp3',
  io1: 'provisioned IOPS SSD, io1',
  io2: 'provisioned IOPS SSD, io2',
}

/** Storage of an instance; engines share its prices. */
export const storageLines = (values: Block, deployment: Deployment, pricing: Pricing): readonly Line[] => {
  const asked = attempt(() => values.text('storage_type')?.toLowerCase())
  const kind =
    asked !== undefined && Object.hasOwn(STORAGE, asked)
      ? asked
      : (attempt(() => values.number('iops', 0)) ?? 0) > 0
        ? 'io1'
        : 'gp2'
  const provisioned = kind === 'io1' || kind === 'io2'
  const size = (): number =>
    Math.max(values.number('allocated_storage', DEFAULT_SIZE), provisioned ? LEAST_PROVISIONED.size : 0)
  const storage = line(`Storage (${STORAGE[kind] ?? kind})`, () => ({
    unit: 'GB',
    quantity: size(),
    price: pricing.price('aws/rds-storage', `mysql/${kind}/${deployment}`),
  }))
  const operations = line('Provisioned IOPS', () => ({
    unit: 'IOPS',
    quantity: Math.max(values.number('iops', 0), LEAST_PROVISIONED.iops),
    price: pricing.listed(RDS, `io/${deployment}`),
  }))
  const requests = line('I/O requests', () => ({
    unit: '1M requests',
    ...pricing.used('monthly_standard_io_requests', 1 / 1_000_000),
    price: pricing.listed(RDS, 'magnetic/1m-requests'),
  }))
  return [
    storage,
    ...(kind === 'standard' ? [requests] : []),
    ...(provisioned ? [operations] : []),
    ...(kind === 'gp3' ? gp3Lines(values, deployment, pricing) : []),
  ]
}

/** What gp3 has without charge; more from 400 GB on. https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_Storage.html#gp3-storage */
const GP3_FREE = {
  small: { iops: 3000, throughput: 125 },
  large: { iops: 12000, throughput: 500 },
  largeFrom: 400,
}

const gp3Lines = (values: Block, deployment: Deployment, pricing: Pricing): readonly Line[] => {
  const size = attempt(() => values.number('allocated_storage', DEFAULT_SIZE)) ?? DEFAULT_SIZE
  const free = size >= GP3_FREE.largeFrom ? GP3_FREE.large : GP3_FREE.small
  const over = (name: string, from: number): boolean =>
    (attempt(() => values.number(name, 0)) ?? Infinity) > from
  const shown = free.iops.toLocaleString('en-US')
  return [
    ...(over('iops', free.iops)
      ? [
          line(`Provisioned GP3 IOPS (above ${shown})`, () => ({
            unit: 'IOPS',
            quantity: values.number('iops', 0) - free.iops,
            price: pricing.listed(RDS, `gp3-iops/${deployment}`),
          })),
        ]
      : []),
    ...(over('storage_throughput', free.throughput)
      ? [
          line(`Provisioned GP3 throughput (above ${String(free.throughput)})`, () => ({
            unit: 'MiBps',
            quantity: values.number('storage_throughput', 0) - free.throughput,
            price: pricing.listed(RDS, `gp3-throughput/${deployment}`),
          })),
        ]
      : []),
  ]
}
