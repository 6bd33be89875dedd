import type { Pricing } from '../../estimate/estimator.ts'
import { attempt } from '../../plan/attempt.ts'
import type { Block } from '../../plan/block.ts'
import type { Resource } from '../../plan/resource.ts'
import { related } from '../related.ts'
import { grouped } from './machine.ts'
import type { Machine } from './machine.ts'
import { textIn, volumeLines } from './volume.ts'

const NAMES = ['name', 'launch_template_name'] as const
const IDS = ['id', 'launch_template_id'] as const

/**
 * The launch template that a block names, by reference or, where it has a plain text, by its name or identity. `path` is
 * where the block stands: `mixed_instances_policy.launch_template.launch_template_specification`.
 */
export const findTemplate = (resource: Resource, path = 'launch_template'): Resource | undefined => {
  const named = related(
    resource,
    'aws_launch_template',
    [...IDS, ...NAMES].map((name) => `${path}.${name}`),
  )
  return named ?? templateCalled(resource, blockAt(resource.values, path.split('.')))
}

const blockAt = (from: Block, steps: readonly string[]): Block | undefined =>
  steps.reduce<Block | undefined>((block, step) => block?.block(step), from)

const templateCalled = (resource: Resource, block: Block | undefined): Resource | undefined => {
  const textsIn = (from: Block | undefined, names: readonly string[]): readonly string[] =>
    names.flatMap((name) => (from === undefined ? [] : (attempt(() => from.text(name)) ?? [])))
  const names = textsIn(block, NAMES)
  const ids = textsIn(block, IDS)
  return resource
    .peers('aws_launch_template')
    .find(
      ({ values }) =>
        textsIn(values, ['name']).some((name) => names.includes(name)) ||
        textsIn(values, ['id']).some((id) => ids.includes(id)),
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
