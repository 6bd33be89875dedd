import { isListed, priceList } from '../../book/price-list.ts'
import type { Estimator, Pricing } from '../../estimate/estimator.ts'
import { line } from '../../estimate/line.ts'
import type { Line } from '../../estimate/line.ts'
import type { Block } from '../../plan/block.ts'

const US = (price: number): Readonly<Record<string, number>> => ({
  'us-east-1': price,
  'us-east-2': price,
  'us-west-2': price,
})

const gb = (price: number) => ({ unit: 'GB-month', price: US(price) })
const mbps = (price: number) => ({ unit: 'MBps-month', price: US(price) })
const iops = (price: number) => ({ unit: 'IOPS-month', price: US(price) })

const FSX = priceList({
  service: 'Amazon FSx',
  asOf: '2025-04-04',
  source: 'https://aws.amazon.com/fsx/pricing/',
  default: 'us-east-1',
  prices: {
    'backup/gb-month': gb(0.05),
    'windows/single-az/ssd': gb(0.13),
    'windows/single-az/hdd': gb(0.013),
    'windows/single-az/throughput': mbps(2.2),
    'windows/multi-az/ssd': gb(0.23),
    'windows/multi-az/hdd': gb(0.025),
    'windows/multi-az/throughput': mbps(4.5),
    'openzfs/single-az/ssd': gb(0.09),
    'openzfs/single-az/throughput': mbps(0.26),
    'openzfs/single-az/iops': iops(0.006),
    'ontap/single-az/ssd': gb(0.125),
    'ontap/single-az/throughput': mbps(0.72),
    'ontap/single-az/iops': iops(0.017),
    'ontap/multi-az/ssd': gb(0.25),
    'ontap/multi-az/throughput': mbps(1.2),
    'ontap/multi-az/iops': iops(0.034),
    'lustre/scratch': gb(0.14),
    'lustre/persistent_1/ssd/50': gb(0.14),
    'lustre/persistent_1/ssd/100': gb(0.19),
    'lustre/persistent_1/ssd/200': gb(0.29),
    'lustre/persistent_1/hdd/12': gb(0.025),
    'lustre/persistent_1/hdd/40': gb(0.083),
    'lustre/persistent_2/ssd/125': gb(0.145),
    'lustre/persistent_2/ssd/250': gb(0.21),
    'lustre/persistent_2/ssd/500': gb(0.34),
    'lustre/persistent_2/ssd/1000': gb(0.6),
  },
})

const listedUnder = ({ listed }: Pricing, key: string) => (isListed(FSX, key) ? listed(FSX, key) : undefined)

const zonesOf = (values: Block): 'single-az' | 'multi-az' =>
  values.text('deployment_type', '').toUpperCase().startsWith('MULTI_AZ') ? 'multi-az' : 'single-az'

const throughputLine = (kind: string, amount: () => number, values: Block, pricing: Pricing): Line =>
  line('Throughput capacity', () => ({
    unit: 'MBps',
    quantity: amount(),
    price: listedUnder(pricing, `${kind}/${zonesOf(values)}/throughput`),
  }))

const backupLine = ({ listed, used }: Pricing): Line =>
  line('Backup storage', () => ({
    unit: 'GB',
    ...used('backup_storage_gb'),
    price: listed(FSX, 'backup/gb-month'),
  }))

/** GB bring 3 operations a second each; more of them are paid. https://aws.amazon.com/fsx/openzfs/pricing/ */
const FREE_IOPS_PER_GB = 3

const iopsLines = (kind: string, values: Block, pricing: Pricing): readonly Line[] => {
  const asked = values.block('disk_iops_configuration')
  if (asked?.text('mode') !== 'USER_PROVISIONED') return []
  return [
    line('Provisioned IOPS', () => ({
      unit: 'IOPS',
      quantity: Math.max(
        0,
        asked.number('iops', 0) - FREE_IOPS_PER_GB * values.number('storage_capacity', 0),
      ),
      price: listedUnder(pricing, `${kind}/${zonesOf(values)}/iops`),
    })),
  ]
}

/** File servers for Windows: throughput, disks of either kind, backups. */
export const fsxWindows: Estimator = ({ values }, pricing) => {
  const disk = values.text('storage_type', 'SSD').toUpperCase() === 'HDD' ? 'HDD' : 'SSD'
  return [
    throughputLine('windows', () => values.number('throughput_capacity', 0), values, pricing),
    line(`${disk} storage`, () => ({
      unit: 'GB',
      quantity: values.number('storage_capacity', 0),
      price: listedUnder(pricing, `windows/${zonesOf(values)}/${disk.toLowerCase()}`),
    })),
    backupLine(pricing),
  ]
}

/** Of what is stored, what compression saves where nobody tells. */
const USUAL_SAVINGS = 50

/** File systems with OpenZFS: throughput, operations, and storage, less what compression saves. */
export const fsxOpenZfs: Estimator = ({ values }, pricing) => {
  const compression =
    values.block('root_volume_configuration')?.text('data_compression_type', 'NONE') ?? 'NONE'
  const savings =
    compression === 'NONE' ? 0 : (pricing.usage.number('compression_savings_percent')?.value ?? USUAL_SAVINGS)
  const note = compression === 'NONE' ? '' : ` (${compression} compression, ${String(Math.round(savings))}%)`
  return [
    throughputLine('openzfs', () => values.number('throughput_capacity', 0), values, pricing),
    ...iopsLines('openzfs', values, pricing),
    line(`SSD storage${note}`, () => ({
      unit: 'GB',
      quantity: Math.ceil(values.number('storage_capacity', 0) * (1 - savings / 100)),
      price: listedUnder(pricing, `openzfs/${zonesOf(values)}/ssd`),
    })),
    backupLine(pricing),
  ]
}

/** File systems with ONTAP: throughput of each pair of servers, operations and storage. */
export const fsxOntap: Estimator = ({ values }, pricing) => [
  throughputLine(
    'ontap',
    () =>
      values.number('throughput_capacity') ??
      values.number('throughput_capacity_per_ha_pair', 0) * values.number('ha_pairs', 1),
    values,
    pricing,
  ),
  ...iopsLines('ontap', values, pricing),
  line('SSD storage', () => ({
    unit: 'GB',
    quantity: values.number('storage_capacity', 0),
    price: listedUnder(pricing, `ontap/${zonesOf(values)}/ssd`),
  })),
  backupLine(pricing),
]

/** File systems with Lustre: storage, whose price has its throughput in it. */
export const fsxLustre: Estimator = ({ values }, pricing) => {
  const deployment = values.text('deployment_type', 'SCRATCH_1').toLowerCase()
  const scratch = deployment.startsWith('scratch')
  return [
    line('Storage', () => {
      const disk = values.text('storage_type', 'SSD').toLowerCase()
      const throughput = values.text('per_unit_storage_throughput', '')
      return {
        unit: 'GB',
        quantity: values.number('storage_capacity', 0),
        price: listedUnder(
          pricing,
          scratch ? 'lustre/scratch' : `lustre/${deployment}/${disk}/${throughput}`,
        ),
      }
    }),
    ...(scratch ? [] : [backupLine(pricing)]),
  ]
}
