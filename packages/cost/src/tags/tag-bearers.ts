import type { Resource } from '../plan/resource.ts'
import { isShape, listOf, own } from '../plan/shape.ts'
import { hasSmallLetters, ownTags } from './own-tags.ts'
import { NO_TAGS, saysTags, tagSetOf, UNSEEN_TAGS, withTags, type TagSet } from './tag-set.ts'

/** Something that bears tags: a resource, or what it makes and tags. */
export interface TagBearer {
  /** `its instances`, `root_block_device[0]`; empty for the resource itself. */
  readonly part: string
  readonly tags: TagSet
  /** Whether its tags have small letters alone. */
  readonly smallLetters: boolean
}

/** Everything of a resource that bears tags; nothing where it cannot be tagged. */
export const tagBearers = (resource: Resource): readonly TagBearer[] => {
  const tags = groupTags(resource) ?? ownTags(resource)
  if (tags === undefined) return []
  const smallLetters = hasSmallLetters(resource.type)
  return [
    { part: '', tags, smallLetters },
    ...[...groupParts(resource), ...volumeParts(resource), ...templateParts(resource)].map((part) => ({
      ...part,
      smallLetters,
    })),
  ]
}

interface Part {
  readonly part: string
  readonly tags: TagSet
}

/** Groups write a block for each tag; a provider's default tags do not reach them. */
const isGroup = ({ type }: Resource): boolean =>
  type === 'aws_autoscaling_group' || type === 'awscc_autoscaling_auto_scaling_group'

const groupBlocks = (resource: Resource, chosen: (block: unknown) => boolean): TagSet => {
  const { values, unknown, sensitive } = resource.stated
  return ['tag', 'tags']
    .map((name) => {
      const mask = own(unknown, name)
      if (mask === true) return UNSEEN_TAGS
      const blocks = listOf(own(values, name))
      const picked = [...blocks.keys()].filter((index) => chosen(blocks[index]))
      const pick = (list: unknown): unknown =>
        Array.isArray(list) ? picked.map((index) => (list as unknown[])[index]) : list
      return tagSetOf(pick(blocks), pick(mask), pick(own(sensitive, name))) ?? NO_TAGS
    })
    .reduce(withTags)
}

const groupTags = (resource: Resource): TagSet | undefined =>
  isGroup(resource) ? groupBlocks(resource, () => true) : undefined

/** What instances of a group bear: what it hands on to them, over what its launch template says. */
const groupParts = (resource: Resource): readonly Part[] => {
  if (!isGroup(resource)) return []
  const handed = groupBlocks(
    resource,
    (block) => own(block, 'propagate_at_launch') !== false && own(block, 'propagate_at_launch') !== 'false',
  )
  const templates = TEMPLATE_PATHS.flatMap((path) => resource.references(path)).filter(
    ({ type }) => type === 'aws_launch_template',
  )
  const launched = templates.flatMap(specifications).filter(({ kind }) => kind === 'instance')
  return [{ part: 'its instances', tags: launched.map(({ tags }) => tags).reduceRight(withTags, handed) }]
}

const TEMPLATE_PATHS = [
  'launch_template.id',
  'launch_template.name',
  'mixed_instances_policy.launch_template.launch_template_specification.launch_template_id',
]

const VOLUMES = ['root_block_device', 'ebs_block_device']

/** The volumes of an instance, where it says anything of their tags. */
const volumeParts = ({ type, stated, values }: Resource): readonly Part[] => {
  if (!['aws_instance', 'aws_spot_instance_request'].includes(type)) return []
  const { unknown, sensitive } = stated
  const all = values.isUnknown('volume_tags')
    ? UNSEEN_TAGS
    : (tagSetOf(
        own(stated.values, 'volume_tags'),
        masked(own(unknown, 'volume_tags')),
        own(sensitive, 'volume_tags'),
      ) ?? NO_TAGS)
  return [
    { part: 'its volumes', tags: all },
    ...VOLUMES.flatMap((name) =>
      listOf(own(stated.values, name)).map((block, index) => ({
        part: `${name}[${String(index)}]`,
        tags: blockTags(block, maskAt(own(unknown, name), index), maskAt(own(sensitive, name), index)),
      })),
    ),
  ].filter(({ tags }) => saysTags(tags))
}

/** That a whole is not known counts where somebody wrote it; see `Block.isUnknown`. */
const masked = (mask: unknown): unknown => (mask === true ? undefined : mask)

const maskAt = (mask: unknown, index: number): unknown => (mask === true ? true : listOf(mask)[index])

const blockTags = (block: unknown, unknown: unknown, sensitive: unknown): TagSet =>
  ['tags_all', 'tags']
    .map((name) => tagSetOf(own(block, name), masked(own(unknown, name)), own(sensitive, name)) ?? NO_TAGS)
    .reduce(withTags)

interface Specification {
  readonly kind: string
  readonly tags: TagSet
}

const specifications = ({ stated: { values, unknown, sensitive } }: Resource): readonly Specification[] =>
  listOf(own(values, 'tag_specifications')).flatMap((block, index) => {
    const kind = own(block, 'resource_type')
    const mask = maskAt(own(unknown, 'tag_specifications'), index)
    const marks = maskAt(own(sensitive, 'tag_specifications'), index)
    const tags = tagSetOf(own(block, 'tags'), isShape(mask) ? own(mask, 'tags') : mask, own(marks, 'tags'))
    return typeof kind === 'string' && tags !== undefined ? [{ kind, tags }] : []
  })

/** What a template launches. The instances of a group are told with the group, which adds tags of its own. */
const templateParts = (resource: Resource): readonly Part[] => {
  if (resource.type !== 'aws_launch_template') return []
  const isOfGroup = TEMPLATE_PATHS.some(
    (path) => resource.referrers('aws_autoscaling_group', path).length > 0,
  )
  return specifications(resource)
    .filter(({ kind, tags }) => saysTags(tags) && !(isOfGroup && kind === 'instance'))
    .map(({ kind, tags }) => ({ part: `the ${kind} it launches`, tags }))
}
