import type { Block } from './block.ts'
import type { Region } from './resource.ts'
import { shapeOf } from './shape.ts'
import type { Shape } from './shape.ts'

/** Where a resource stands: by itself, by its zone, or by its provider. */
export const regionOf = (values: Block, provider: Shape, variables: Shape): Region | undefined => {
  const own = textOf(values, 'region') ?? textOf(values, 'location')
  if (own !== undefined) return { name: normal(own), from: 'attribute' }
  const zone = textOf(values, 'availability_zone') ?? textOf(values, 'zone')
  if (zone !== undefined) return { name: zone.replace(/(?<=\d)[a-z]$|-[a-z]$/, ''), from: 'zone' }
  const expression = shapeOf(provider.region)
  if (typeof expression.constant_value === 'string')
    return { name: expression.constant_value, from: 'provider' }
  const reference = (expression.references as readonly string[] | undefined)?.[0]?.replace(/^var\./, '')
  const value = reference === undefined ? undefined : shapeOf(variables[reference]).value
  return typeof value === 'string' ? { name: value, from: 'variable' } : undefined
}

const textOf = (values: Block, name: string): string | undefined =>
  values.isUnknown(name) ? undefined : values.text(name)

/** `East US` as the price books write it: eastus. */
const normal = (name: string): string => name.toLowerCase().replaceAll(' ', '')
