import type { Pricing } from '../../estimate/estimator.ts'
import type { Resource } from '../../plan/resource.ts'
import { related } from '../related.ts'
import { grouped } from './machine.ts'
import type { Machine } from './machine.ts'
import { textIn, volumeLines } from './volume.ts'

/** The launch template that an attribute names, by reference or, where it is a plain name, by it. */
export const findTemplate = (resource: Resource, paths: readonly string[]): Resource | undefined => {
  const named = related(resource, 'aws_launch_template', paths)
  if (named !== undefined) return named
  const block = resource.values.block('launch_template')
  if (block === undefined || block.isUnknown('name') || block.isUnknown('id')) return undefined
  const texts = [block.text('name'), block.text('id')].filter((text) => text !== undefined)
  return resource
    .peers('aws_launch_template')
    .find(({ values }) =>
      ['name', 'id'].some((key) => !values.isUnknown(key) && texts.includes(values.text(key, ''))),
    )
}

/** Whether a template asks for spare capacity. */
export const wantsSpot = ({ values }: Resource): boolean =>
  values.block('instance_market_options')?.text('market_type') === 'spot'

/** Whether its machines stand on dedicated hosts, which are paid instead. */
const isHosted = (tenancy: string | undefined): boolean => tenancy === 'host'

/** The machine that a launch template describes; `type` is what a group says instead. */
export const templateMachine = (
  { values }: Resource,
  pricing: Pricing,
  type?: () => string | undefined,
): Machine => {
  const tenancy = values.block('placement')?.text('tenancy')
  const accelerator = values.block('elastic_inference_accelerator')?.text('type')
  const volumes = values.blocks('block_device_mappings').flatMap((mapping) => mapping.blocks('ebs'))
  return {
    type: () => type?.() ?? textIn([values], 'instance_type') ?? '',
    tenancy: tenancy === 'dedicated' ? 'dedicated' : 'shared',
    hosted: isHosted(tenancy),
    ebsOptimized: values.flag('ebs_optimized'),
    monitored: values.block('monitoring')?.flag('enabled') === true,
    credits: values.block('credit_specification')?.text('cpu_credits'),
    ...(accelerator === undefined ? {} : { accelerator }),
    volumes: volumes.flatMap((block, index) =>
      grouped(
        `block_device_mapping[${String(index)}]`,
        volumeLines({ blocks: [block], size: 'volume_size', type: 'volume_type' }, pricing),
      ),
    ),
  }
}

/** The machine that a launch configuration describes. */
export const configurationMachine = ({ values }: Resource, pricing: Pricing): Machine => {
  const tenancy = values.text('placement_tenancy')
  const root = values.block('root_block_device')
  const attached = values.blocks('ebs_block_device')
  const kind = { size: 'volume_size', type: 'volume_type' } as const
  return {
    type: () => values.text('instance_type', ''),
    tenancy: tenancy === 'dedicated' ? 'dedicated' : 'shared',
    hosted: isHosted(tenancy),
    ebsOptimized: values.flag('ebs_optimized'),
    monitored: values.flag('enable_monitoring', true),
    credits: undefined,
    volumes: [
      ...grouped(
        'root_block_device',
        volumeLines({ blocks: root === undefined ? [] : [root], ...kind }, pricing),
      ),
      ...attached.flatMap((block, index) =>
        grouped(`ebs_block_device[${String(index)}]`, volumeLines({ blocks: [block], ...kind }, pricing)),
      ),
    ],
  }
}
