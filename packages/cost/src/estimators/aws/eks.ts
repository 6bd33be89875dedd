import { EVERYWHERE, priceList } from '../../book/price-list.ts'
import type { Estimator, Pricing } from '../../estimate/estimator.ts'
import { NOTHING, between, exactly } from '../../estimate/interval.ts'
import type { Interval } from '../../estimate/interval.ts'
import { MONTH_HOURS, line, under } from '../../estimate/line.ts'
import type { Block } from '../../plan/block.ts'
import { fargateHour } from './fargate.ts'
import { findTemplate, templateMachine, wantsSpot } from './launch-template.ts'
import { machineLines } from './machine.ts'
import type { Counts, Machine } from './machine.ts'
import { volumeLines } from './volume.ts'

const EKS = priceList({
  service: 'Amazon EKS',
  asOf: '2025-04-04',
  source: 'https://aws.amazon.com/eks/pricing/',
  default: EVERYWHERE,
  prices: {
    'cluster/hour': { unit: 'hour', price: 0.1 },
    'cluster-extended/hour': { unit: 'hour', price: 0.6 },
  },
})

/** The last day of standard support. https://docs.aws.amazon.com/eks/latest/userguide/kubernetes-versions.html */
const STANDARD_SUPPORT_ENDS: Readonly<Record<string, string>> = {
  '1.23': '2023-10-11',
  '1.24': '2024-01-31',
  '1.25': '2024-05-01',
  '1.26': '2024-06-11',
  '1.27': '2024-07-24',
  '1.28': '2024-11-26',
  '1.29': '2025-03-23',
  '1.30': '2025-07-23',
  '1.31': '2025-11-26',
  '1.32': '2026-03-23',
  '1.33': '2026-07-29',
  '1.34': '2026-12-02',
}

/** The newest version that is known to be in standard support on a day, and the last day of it. */
export const eksVersionInSupport = (
  on: string,
): { readonly version: string; readonly ends: string } | undefined =>
  Object.entries(STANDARD_SUPPORT_ENDS)
    .filter(([, ends]) => ends >= on)
    .map(([version, ends]) => ({ version, ends }))
    .at(-1)

/** The last day of standard support of a version, where it is known. */
export const eksSupportEnds = (version: string): string | undefined =>
  Object.hasOwn(STANDARD_SUPPORT_ENDS, version) ? STANDARD_SUPPORT_ENDS[version] : undefined

/** A control plane; one of a version that is out of standard support costs six times as much, unless it is upgraded by itself. */
export const eksCluster: Estimator = ({ values }, { listed, on }) => [
  line('EKS cluster', () => {
    const ends = STANDARD_SUPPORT_ENDS[values.text('version', '')]
    const upgraded = values.block('upgrade_policy')?.text('support_type') === 'STANDARD'
    const extended = ends !== undefined && ends < on && !upgraded
    return {
      ...(extended ? { name: 'EKS cluster (extended support)' } : {}),
      unit: 'hours',
      quantity: MONTH_HOURS,
      price: listed(EKS, extended ? 'cluster-extended/hour' : 'cluster/hour'),
    }
  }),
]

/** Pods are not in a plan: one of a processor and a GB is assumed to run. */
export const eksFargateProfile: Estimator = (_resource, pricing) => {
  const kind = { hardware: 'x86', spot: false } as const
  const shared = { quantity: 1, assumed: true, per: 1 / MONTH_HOURS }
  return [
    line('Per GB per hour', () => ({ ...shared, unit: 'GB', price: fargateHour(pricing, 'gb', kind) })),
    line('Per vCPU per hour', () => ({ ...shared, unit: 'CPU', price: fargateHour(pricing, 'vcpu', kind) })),
  ]
}

const DEFAULT_TYPE = 't3.medium'
/** GB of a node's disk. https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/eks_node_group */
const DEFAULT_DISK = { linux: 20, windows: 50 }

/** Nodes between bounds, as their template describes them or by themselves. */
export const eksNodeGroup: Estimator = (resource, pricing) => {
  const { values } = resource
  const size = sizeOf(values, pricing)
  if (size.high === 0) return []
  const own = (): string | undefined => values.texts('instance_types')[0]?.toLowerCase()
  const template = findTemplate(resource)
  const spot = values.text('capacity_type') === 'SPOT' || (template !== undefined && wantsSpot(template))
  const counts: Counts = spot ? { onDemand: NOTHING, spot: size } : { onDemand: size, spot: NOTHING }
  if (template === undefined) return machineLines(plainNode(values, own, pricing), counts, pricing)
  const machine = templateMachine(template, pricing, own)
  const type = (): string => {
    const known = machine.type()
    return known === '' ? DEFAULT_TYPE : known
  }
  return under(template.address, machineLines({ ...machine, ...systemOf(values), type }, counts, pricing))
}

const plainNode = (values: Block, own: () => string | undefined, pricing: Pricing): Machine => {
  const { system } = systemOf(values)
  const disk = values.number('disk_size') ?? DEFAULT_DISK[system]
  return {
    type: () => own() ?? DEFAULT_TYPE,
    tenancy: 'shared',
    ebsOptimized: false,
    monitored: false,
    credits: undefined,
    system,
    volumes: volumeLines({ blocks: [], size: 'volume_size', type: 'volume_type', otherwise: disk }, pricing),
  }
}

const systemOf = (values: Block): { system: 'windows' | 'linux' } => ({
  system: values.text('ami_type', '').startsWith('WINDOWS') ? 'windows' : 'linux',
})

const sizeOf = (values: Block, { usage }: Pricing): Interval => {
  const told = usage.number('instances')?.value
  if (told !== undefined) return exactly(told)
  const scaling = values.block('scaling_config')
  const wanted = scaling?.number('desired_size', 0) ?? 0
  return between(
    scaling?.number('min_size', wanted) ?? wanted,
    wanted,
    scaling?.number('max_size', wanted) ?? wanted,
  )
}
