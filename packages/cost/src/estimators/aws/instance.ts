import { derived } from '../../book/derived.ts'
import { isListed, priceList } from '../../book/price-list.ts'
import type { Estimator, Pricing } from '../../estimate/estimator.ts'
import { between, exactly, times } from '../../estimate/interval.ts'
import { MONTH_HOURS, line } from '../../estimate/line.ts'
import type { Line } from '../../estimate/line.ts'
import { attempt } from '../../plan/attempt.ts'
import type { Block } from '../../plan/block.ts'
import type { Resource } from '../../plan/resource.ts'
import { SYSTEMS, instanceHour } from './ec2-price.ts'
import type { System } from './ec2-price.ts'
import { findTemplate } from './launch-template.ts'
import { ONE_ON_DEMAND, ONE_SPOT, grouped, machineLines } from './machine.ts'
import { textIn, volumeLines } from './volume.ts'

/** A virtual machine: what it leaves out, its template says. */
export const instance: Estimator = (resource, pricing) => {
  const template = findTemplate(resource)
  const blocks = [resource.values, ...(template === undefined ? [] : [template.values])]
  const market = blocks
    .map((block) => block.block('instance_market_options')?.text('market_type'))
    .find(Boolean)
  return instanceLines(resource, template, market === 'spot' ? ONE_SPOT : ONE_ON_DEMAND, pricing)
}

/** A machine of spare capacity. */
export const spotInstance: Estimator = (resource, pricing) =>
  instanceLines(resource, undefined, ONE_SPOT, pricing)

const instanceLines = (
  resource: Resource,
  template: Resource | undefined,
  counts: typeof ONE_SPOT,
  pricing: Pricing,
): readonly Line[] => {
  const { values } = resource
  const from = template?.values
  const blocks = [values, ...(from === undefined ? [] : [from])]
  const tenancy = values.text('tenancy') ?? from?.block('placement')?.text('tenancy')
  const accelerator = from?.block('elastic_inference_accelerator')?.text('type')
  const machine = {
    type: () => textIn(blocks, 'instance_type') ?? '',
    tenancy: tenancy === 'dedicated' ? 'dedicated' : 'shared',
    hosted: tenancy === 'host' || values.has('host_id') || values.has('host_resource_group_arn'),
    ebsOptimized: values.flag('ebs_optimized', from?.flag('ebs_optimized') ?? false),
    monitored: values.flag('monitoring') || from?.block('monitoring')?.flag('enabled') === true,
    credits: blocks.map((block) => block.block('credit_specification')?.text('cpu_credits')).find(Boolean),
    ...(accelerator === undefined ? {} : { accelerator }),
    volumes: [...rootLines(values, pricing), ...attachedLines(resource, from, pricing)],
  } as const
  return machineLines(machine, counts, pricing)
}

const rootLines = (values: Block, pricing: Pricing): readonly Line[] => {
  const block = values.block('root_block_device')
  const blocks = block === undefined ? [] : [block]
  return grouped(
    'root_block_device',
    volumeLines({ blocks, size: 'volume_size', type: 'volume_type' }, pricing),
  )
}

/**
 * A volume of the instance and one of its template that have a device name in common are one. What is attached to the
 * instance by a resource of its own is listed with it once it is there, and paid as that resource.
 */
const attachedLines = (
  { values, references }: Resource,
  template: Block | undefined,
  pricing: Pricing,
): readonly Line[] => {
  const apart = new Set(
    references('ebs_block_device.volume_id')
      .filter(({ type }) => type === 'aws_ebs_volume')
      .map((volume) => attempt(() => volume.values.text('id'))),
  )
  const own = values.blocks('ebs_block_device').filter((block) => {
    const volume = attempt(() => block.text('volume_id'))
    return volume === undefined || volume === '' || !apart.has(volume)
  })
  const mapped = (template?.blocks('block_device_mappings') ?? []).flatMap((mapping) =>
    mapping.blocks('ebs').map((ebs) => ({ device: attempt(() => mapping.text('device_name')), ebs })),
  )
  const devices = own.map((block) => attempt(() => block.text('device_name')))
  const merged = own.map((block, index) => {
    const same = mapped.filter(({ device }) => device !== undefined && device === devices[index])
    return [block, ...same.map(({ ebs }) => ebs)]
  })
  const rest = mapped
    .filter(({ device }) => device === undefined || !devices.includes(device))
    .map(({ ebs }) => [ebs])
  return [...merged, ...rest].flatMap((blocks, index) =>
    grouped(
      `ebs_block_device[${String(index)}]`,
      volumeLines({ blocks, size: 'volume_size', type: 'volume_type' }, pricing),
    ),
  )
}

/** Dedicated hosts for Macs; those of other families cost a tenth more than the machine that fills one. https://aws.amazon.com/ec2/dedicated-hosts/pricing/ */
const HOSTS = priceList({
  service: 'Amazon EC2 Dedicated Hosts',
  asOf: '2025-04-04',
  source: 'https://aws.amazon.com/ec2/dedicated-hosts/pricing/',
  default: 'us-east-1',
  prices: {
    mac1: { unit: 'hour', price: 1.083 },
    mac2: { unit: 'hour', price: 0.65 },
    'mac2-m2': { unit: 'hour', price: 0.8776 },
    'mac2-m2pro': { unit: 'hour', price: 1.56 },
  },
})

/** A physical server: every machine on it is paid with it. */
export const dedicatedHost: Estimator = ({ values }, pricing) => [
  line('EC2 Dedicated Host', () => {
    const reserved = pricing.usage.text('reserved_instance_term') !== undefined
    const family = values.text('instance_family') ?? values.text('instance_type', '').split('.')[0] ?? ''
    const metal = pricing.price('aws/ec2-linux', `${family}.metal`)
    const onDemand = isListed(HOSTS, family)
      ? pricing.listed(HOSTS, family)
      : metal && derived(metal, metal.amount * 1.1)
    return {
      name: `EC2 Dedicated Host (${reserved ? 'reserved' : 'on-demand'}, ${family})`,
      unit: 'hours',
      quantity: MONTH_HOURS,
      price: reserved ? undefined : onDemand,
    }
  }),
]

const platformOf = (platform: string): System =>
  /windows/i.test(platform)
    ? 'windows'
    : /red hat|rhel/i.test(platform)
      ? 'rhel'
      : /suse/i.test(platform)
        ? 'suse'
        : 'linux'

/** Capacity that is kept free and paid as if it ran; machines that use it, and are paid themselves, take it off again. */
export const capacityReservation: Estimator = ({ values }, pricing) => [
  line('Capacity reservation', () => {
    const type = values.text('instance_type', '')
    const system = platformOf(values.text('instance_platform', 'Linux/UNIX'))
    const tenancy = values.text('tenancy') === 'dedicated' ? 'dedicated' : 'shared'
    const count = values.number('instance_count', 1)
    return {
      name: `Capacity reservation (${SYSTEMS[system]}, ${type})`,
      unit: 'hours',
      quantity: times(between(0, count, count), exactly(MONTH_HOURS)),
      price: instanceHour(pricing, { type, system, tenancy }),
    }
  }),
]
