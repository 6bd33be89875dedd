import type { Place } from '../document/place.ts'
import { scopeAt, valueOf } from './scope.ts'
import type { Scope } from './scope.ts'
import type { ProviderArgument } from './resource.ts'
import { listOf, own, shapeOf } from './shape.ts'
import type { Shape } from './shape.ts'

/** A provider's block. */
export interface Provider {
  /** What tells it from other blocks of the plan. */
  readonly key: string
  /** What an argument of it is, where the plan tells; and whether a variable said it. */
  readonly argument: (name: string) => { readonly value: string; readonly variable: boolean } | undefined
  /** What a name is: an argument of any type, or, of the first block of that name, one of its arguments. */
  readonly told: (name: string, inBlock?: string) => ProviderArgument
}

/**
 * Finds a resource's provider block by the key that the resource gives (`aws`, `aws.west`, `module.a:aws`, and without
 * `module.` before Terraform 0.13). A block that a module does not have is that of the module around it.
 */
export type ProviderOf = (key: unknown, type: string, calls: readonly string[]) => Provider | undefined

/** @throws UnreadableFile where `provider_config` is not an object of objects. */
export const providersOf = (config: Place, root: Scope, variables: Shape): ProviderOf => {
  const blocks = new Map(config.members().map(([key, place]) => [key, blockOf(place, key, root, variables)]))
  return (given, type, calls) => {
    // A resource that is deleted is not written any more: it had its type's provider.
    const key = typeof given === 'string' ? given : (type.split('_')[0] ?? '')
    const colon = key.lastIndexOf(':')
    const name = key.slice(colon + 1)
    const modules = colon === -1 && typeof given === 'string' ? [] : calls
    for (let length = modules.length; length >= 0; length--) {
      const scope = modules.slice(0, length)
      const block = keysOf(scope, name).flatMap((each) => blocks.get(each) ?? [])[0]
      if (block !== undefined) return block
    }
    return blocks.get(key)
  }
}

/** A block's key in the forms of all versions, the newest first. */
const keysOf = (calls: readonly string[], name: string): readonly string[] =>
  calls.length === 0
    ? [name]
    : [
        `${calls.map((each) => `module.${each}`).join('.')}:${name}`,
        `${calls.join('.')}:${name}`,
        `${calls.at(-1) ?? ''}:${name}`,
      ]

const blockOf = (place: Place, key: string, root: Scope, variables: Shape): Provider => {
  const expressions = place.at('expressions').optionalShape()
  const module = place.at('module_address').optionalText() ?? ''
  const calls = module.split('.').filter((each) => each !== '' && each !== 'module')
  const scope = scopeAt(root, calls)
  const told = (name: string): ReturnType<Provider['argument']> => {
    const expression = own(expressions, name)
    const value = scope === undefined ? undefined : valueOf(expression, scope, variables)
    if (typeof value !== 'string' || value === '') return undefined
    return { value, variable: !Object.hasOwn(shapeOf(expression), 'constant_value') }
  }
  // Every resource of the block asks for the same.
  const known = new Map<string, ReturnType<Provider['argument']>>()
  return {
    key,
    told: (name, inBlock) => {
      const written = own(expressions, name)
      const expression = inBlock === undefined ? written : own(listOf(written)[0] ?? written, inBlock)
      if (written === undefined) return { state: 'absent' }
      const value = scope === undefined ? undefined : valueOf(expression, scope, variables)
      return value === undefined ? { state: 'unseen' } : { state: 'told', value }
    },
    argument: (name) => {
      if (!known.has(name)) known.set(name, told(name))
      return known.get(name)
    },
  }
}
