import type { Estimator, Pricing } from '../../estimate/estimator.ts'
import { line } from '../../estimate/line.ts'
import type { Line } from '../../estimate/line.ts'
import { attempt } from '../../plan/attempt.ts'
import type { Block } from '../../plan/block.ts'

/** A volume to price; where several blocks describe it, the first that says something of it is right. */
export interface Volume {
  readonly blocks: readonly Block[]
  /** What the attribute for its size is called. */
  readonly size: 'size' | 'volume_size'
  readonly type: 'type' | 'volume_type'
  /** GB where no block gives a size. */
  readonly otherwise?: number
}

const NAMES: Readonly<Record<string, string>> = {
  standard: 'magnetic',
  io1: 'provisioned IOPS SSD, io1',
  io2: 'provisioned IOPS SSD, io2',
  st1: 'throughput optimized HDD, st1',
  sc1: 'cold HDD, sc1',
  gp2: 'general purpose SSD, gp2',
  gp3: 'general purpose SSD, gp3',
}

/** GB of a volume whose size nobody gives: what most machine images ask for. */
const DEFAULT_SIZE = 8
/** What a gp3 volume has without charge: operations a second, and MiB a second. https://aws.amazon.com/ebs/pricing/ */
const GP3_FREE = { iops: 3000, throughput: 125 }
const MILLION = 1_000_000
/** Where the price of io2's provisioned operations falls. */
const IO2_STEPS = [
  { upTo: 32000, key: 'io2/iops-month', name: 'Provisioned IOPS' },
  { upTo: 64000, key: 'io2/iops-month-tier2', name: 'Provisioned IOPS (over 32,000)' },
  { upTo: Infinity, key: 'io2/iops-month-tier3', name: 'Provisioned IOPS (over 64,000)' },
]

/** The first number that a block has for an attribute. */
export const numberIn = (blocks: readonly Block[], name: string): number | undefined =>
  blocks.find((block) => block.has(name))?.number(name)

/** The first text that a block has for an attribute; an empty one counts as none. */
export const textIn = (blocks: readonly Block[], name: string): string | undefined =>
  blocks
    .map((block) => (block.has(name) ? block.text(name) : undefined))
    .find((text) => text !== undefined && text !== '')

/** The lines of a volume: storage, what is provisioned beyond the free, and requests of magnetic ones. */
export const volumeLines = ({ blocks, size, type, otherwise }: Volume, pricing: Pricing): readonly Line[] => {
  const kind = attempt(() => (textIn(blocks, type) ?? 'gp2').toLowerCase())
  const storage = line('Storage', () => {
    const known = (textIn(blocks, type) ?? 'gp2').toLowerCase()
    return {
      name: `Storage (${NAMES[known] ?? known})`,
      unit: 'GB',
      quantity: numberIn(blocks, size) ?? otherwise ?? DEFAULT_SIZE,
      price: pricing.price('aws/ebs', `${known}/gb-month`),
    }
  })
  return [storage, ...(kind === undefined ? [] : provisionedLines(kind, blocks, pricing))]
}

const provisionedLines = (kind: string, blocks: readonly Block[], pricing: Pricing): readonly Line[] => {
  const iops = (): number => numberIn(blocks, 'iops') ?? 0
  const operations = (key: string, quantity: () => number, name = 'Provisioned IOPS'): Line =>
    line(name, () => ({
      unit: 'IOPS',
      quantity: quantity(),
      price: pricing.price('aws/ebs', key),
    }))
  const beyond = (name: string, free: number): boolean =>
    (attempt(() => numberIn(blocks, name) ?? 0) ?? Infinity) > free
  if (kind === 'io1') return [operations('io1/iops-month', iops)]
  if (kind === 'io2') {
    const asked = attempt(iops) ?? 0
    return IO2_STEPS.flatMap(({ upTo, key, name }, index) => {
      const from = IO2_STEPS[index - 1]?.upTo ?? 0
      return index > 0 && asked <= from ? [] : [operations(key, () => Math.min(iops(), upTo) - from, name)]
    })
  }
  if (kind === 'gp3') {
    return [
      ...(beyond('throughput', GP3_FREE.throughput) ? [throughputLine(blocks, pricing)] : []),
      ...(beyond('iops', GP3_FREE.iops) ? [operations('gp3/iops-month', () => iops() - GP3_FREE.iops)] : []),
    ]
  }
  if (kind !== 'standard') return []
  const requests = line('I/O requests', () => ({
    unit: '1M request',
    ...pricing.used('monthly_standard_io_requests', 1 / MILLION),
    price: pricing.price('aws/ebs', 'standard/request'),
    per: 1 / MILLION,
  }))
  return [requests]
}

const throughputLine = (blocks: readonly Block[], pricing: Pricing): Line =>
  line('Provisioned throughput', () => ({
    unit: 'Mbps',
    quantity: (numberIn(blocks, 'throughput') ?? 0) - GP3_FREE.throughput,
    price: pricing.price('aws/ebs', 'gp3/gibps-month'),
    per: 1024,
  }))

/** A volume that stands by itself. */
export const ebsVolume: Estimator = ({ values }, pricing) =>
  volumeLines({ blocks: [values], size: 'size', type: 'type' }, pricing)
