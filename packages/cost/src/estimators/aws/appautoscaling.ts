import type { Pricing } from '../../estimate/estimator.ts'
import { between } from '../../estimate/interval.ts'
import type { Interval } from '../../estimate/interval.ts'
import { attempt } from '../../plan/attempt.ts'
import type { Resource } from '../../plan/resource.ts'
import { naming } from '../related.ts'

/** The targets of application autoscaling that name a resource, by reference or by a text such as `table/<name>`. */
export const targetsOf = (
  resource: Resource,
  prefix: string,
  names: readonly string[],
): readonly Resource[] => {
  const texts = names
    .map((name) => attempt(() => resource.values.text(name)))
    .filter((text) => text !== undefined && text !== '')
  return naming(
    resource,
    'aws_appautoscaling_target',
    'resource_id',
    texts.map((text) => `${prefix}${String(text)}`),
  )
}

/** Between which capacities a dimension scales: the least is expected, unless the target's usage tells the mean. */
export const boundsOf = (
  targets: readonly Resource[],
  dimension: string,
  pricing: Pricing,
): Interval | undefined => {
  const target = targets.find(({ values }) => values.text('scalable_dimension') === dimension)
  if (target === undefined) return undefined
  const low = target.values.number('min_capacity', 0)
  const told = pricing.usageOf(target).number('capacity')?.value
  return between(low, told ?? low, target.values.number('max_capacity', low))
}
