import type { Block } from '../../plan/block.ts'
import type { Resource } from '../../plan/resource.ts'
import type { AdviceRule, Proposal } from '../advice.ts'
import { awsTemplateOf } from '../machine-places.ts'
import type { Edits } from '../scenario.ts'

/** A block that describes a volume, where it stands, and what its attributes are called. */
interface VolumePlace {
  readonly resource: Resource
  readonly block: Block
  readonly path: string
  readonly type: 'type' | 'volume_type'
  readonly size: 'size' | 'volume_size'
}

/** What gp3 has without charge, and at most; what gp2 and io1 reach. https://docs.aws.amazon.com/ebs/latest/userguide/ebs-volume-types.html */
const GP3 = { iops: 3000, throughput: 125, mostIops: 16_000 }
const GP2 = { iopsPerGb: 3, mostIops: 16_000, smallUpToGb: 170, throughput: 250 }
const IO1 = { mibPerIops: 0.25, throughput: 500 }

/** Volumes of general purpose in their newer kind, which costs a fifth less, with as many operations and as much throughput. */
export const volumeTypes: AdviceRule = {
  id: 'volume-types',
  propose: (resource) => {
    const changes = volumesOf(resource).flatMap((place) => {
      const edits = asGp3(place)
      return edits === undefined ? [] : [{ place, edits }]
    })
    return changes.length === 0 ? [] : [proposalOf(changes)]
  },
}

const proposalOf = (changes: readonly { place: VolumePlace; edits: Edits }[]): Proposal => {
  const names = changes.map(({ place }) => [place.resource.address, place.path].filter(Boolean).join('.'))
  const values: Record<string, Edits> = {}
  for (const { place, edits } of changes)
    values[place.resource.address] = { ...values[place.resource.address], ...edits }
  return {
    change: `Make the volumes gp3: ${names.join(', ')}.`,
    how: 'Priced anew as gp3 with the operations and the throughput that the volume has now.',
    scenario: { values },
  }
}

const asGp3 = ({ block, path, type, size }: VolumePlace): Edits | undefined => {
  const kind = block.text(type, path === '' ? 'gp2' : '')
  const gb = block.number(size)
  if (gb === undefined) return undefined
  const need = needOf(kind, gb, block)
  if (need === undefined || need.iops > GP3.mostIops) return undefined
  const at = (name: string): string => (path === '' ? name : `${path}.${name}`)
  return { [at(type)]: 'gp3', [at('iops')]: need.iops, [at('throughput')]: need.throughput }
}

const needOf = (
  kind: string,
  gb: number,
  block: Block,
): { readonly iops: number; readonly throughput: number } | undefined => {
  if (kind === 'gp2') {
    return {
      iops: Math.max(GP3.iops, Math.min(GP2.mostIops, gb * GP2.iopsPerGb)),
      throughput: gb > GP2.smallUpToGb ? GP2.throughput : GP3.throughput,
    }
  }
  const iops = kind === 'io1' ? block.number('iops') : undefined
  if (iops === undefined) return undefined
  return {
    iops: Math.max(GP3.iops, iops),
    throughput: Math.max(GP3.throughput, Math.min(IO1.throughput, Math.ceil(iops * IO1.mibPerIops))),
  }
}

const volumesOf = (resource: Resource): readonly VolumePlace[] => {
  switch (resource.type) {
    case 'aws_ebs_volume':
      return [{ resource, block: resource.values, path: '', type: 'type', size: 'size' }]
    case 'aws_instance':
      return [...ownVolumes(resource), ...templateVolumes(resource)]
    case 'aws_autoscaling_group':
    case 'aws_eks_node_group':
      return templateVolumes(resource)
    default:
      return []
  }
}

const ownVolumes = (resource: Resource): readonly VolumePlace[] =>
  ['root_block_device', 'ebs_block_device'].flatMap((name) =>
    resource.values.blocks(name).map((block, index) => ({
      ...{ resource, block },
      path: `${name}[${String(index)}]`,
      type: 'volume_type',
      size: 'volume_size',
    })),
  )

const templateVolumes = (resource: Resource): readonly VolumePlace[] => {
  const template = awsTemplateOf(resource)
  if (template === undefined) return []
  if (template.type === 'aws_launch_configuration') return ownVolumes(template)
  return template.values.blocks('block_device_mappings').flatMap((mapping, index) =>
    mapping.blocks('ebs').map((block, inner) => ({
      ...{ resource: template, block },
      path: `block_device_mappings[${String(index)}].ebs[${String(inner)}]`,
      type: 'volume_type' as const,
      size: 'volume_size' as const,
    })),
  )
}
