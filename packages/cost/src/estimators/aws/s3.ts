import type { Estimator, Pricing } from '../../estimate/estimator.ts'
import { line, under } from '../../estimate/line.ts'
import type { Line } from '../../estimate/line.ts'
import type { Block } from '../../plan/block.ts'
import type { Resource } from '../../plan/resource.ts'
import { naming } from '../related.ts'
import { S3 } from './s3-prices.ts'
import type { S3Key } from './s3-prices.ts'
import { STORAGE_CLASSES } from './s3-classes.ts'
import type { StorageClass } from './s3-classes.ts'

/** Classes of storage that are used, or that data moves to. */
export const s3Bucket: Estimator = (resource, pricing) => {
  const rules = rulesOf(resource)
  const reached = new Set(rules.flatMap(classesOf))
  const classes = STORAGE_CLASSES.filter(
    ({ key, name }) => key === 'standard' || reached.has(name) || pricing.usage.names(key).length > 0,
  )
  return [
    ...(rules.some(hasTags)
      ? [used('Object tagging', '10k tags', 'object_tags', 'tags', 10_000, pricing)]
      : []),
    ...classes.flatMap((each) => classLines(each, pricing)),
  ]
}

const classLines = ({ key, label, uses }: StorageClass, pricing: Pricing): readonly Line[] =>
  under(
    label,
    uses.map(({ name, unit, use, price }) =>
      used(name, unit, `${key}.${use}`, price, unit.startsWith('1k') ? 1000 : 1, pricing),
    ),
  )

const used = (name: string, unit: string, path: string, price: S3Key, per: number, pricing: Pricing): Line =>
  line(name, () => ({ unit, ...pricing.used(path, 1 / per), price: pricing.listed(S3, price) }))

/** Rules that hold, of the bucket itself or of a resource that belongs to it. */
const rulesOf = (resource: Resource): readonly Block[] => {
  const own = resource.values.blocks('lifecycle_rule').filter((rule) => rule.flag('enabled'))
  const named = naming(resource, 'aws_s3_bucket_lifecycle_configuration', 'bucket', [])
  const apart = named
    .flatMap(({ values }) => values.blocks('rule'))
    .filter((rule) => rule.text('status') === 'Enabled')
  return [...own, ...apart]
}

const classesOf = (rule: Block): readonly string[] =>
  ['transition', 'noncurrent_version_transition'].flatMap((name) =>
    rule.blocks(name).map((each) => each.text('storage_class', '')),
  )

const hasTags = (rule: Block): boolean => Object.keys(rule.map('tags')).length > 0

const MILLION = 1_000_000

/** Objects that a list is made of. */
export const s3Inventory: Estimator = (_resource, pricing) => [
  used('Objects listed', '1M objects', 'monthly_listed_objects', 'inventory', MILLION, pricing),
]

/** Objects whose use is watched. */
export const s3Analytics: Estimator = (_resource, pricing) => [
  used('Objects monitored', '1M objects', 'monthly_monitored_objects', 'analytics', MILLION, pricing),
]
