import { Block } from '../plan/block.ts'
import { NOTHING_STATED } from '../plan/resource.ts'
import type { Resource } from '../plan/resource.ts'
import { isShape, shapeOf } from '../plan/shape.ts'
import type { Shape } from '../plan/shape.ts'

/** Types that no provider has: what they cost is told in a usage file alone. */
const TYPES: readonly string[] = ['aws_data_transfer']

/**
 * The resources that a usage file adds to those of a plan: data that moves, `aws_data_transfer.<name>: {region, …}`. They
 * are the same before and after a change.
 */
export const usageResources = (file: Shape): readonly Resource[] =>
  Object.entries(shapeOf(file.resource_usage))
    .flatMap(([address, told]) => {
      const [type = '', name = ''] = address.split('.')
      return TYPES.includes(type) && name !== '' && isShape(told) ? [resourceOf(type, name, told)] : []
    })
    .toSorted((a, b) => (a.address < b.address ? -1 : 1))

const resourceOf = (type: string, name: string, { region }: Shape): Resource => ({
  address: `${type}.${name}`,
  type,
  name,
  module: '',
  mode: 'managed',
  provider: '',
  region: typeof region === 'string' ? { name: region.toLowerCase(), from: 'input' } : undefined,
  values: new Block({ values: {}, unknown: undefined, configured: undefined, path: '' }),
  stated: NOTHING_STATED,
  references: () => [],
  peers: () => [],
  referrers: () => [],
  isSensitive: () => false,
})
