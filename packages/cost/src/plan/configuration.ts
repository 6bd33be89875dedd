import type { Place } from '../document/place.ts'
import { moduleText, ownName, unindexed } from './address.ts'
import type { Address } from './address.ts'
import { providersOf } from './provider-config.ts'
import type { ProviderOf } from './provider-config.ts'
import { rootScope, scopeAt } from './scope.ts'
import type { Scope } from './scope.ts'
import { isShape } from './shape.ts'
import type { Shape } from './shape.ts'
import { targetsOf } from './targets.ts'
import type { Target } from './targets.ts'
import { valueAt } from './value-path.ts'

/** What the configuration says of one resource. */
export interface Configured {
  /** `undefined` where the resource is not written: in a state, or where it is deleted. */
  readonly expressions: Shape | undefined
  /** Which provider block it uses, and what is known of that block. */
  readonly provider: ReturnType<ProviderOf>
  /** The resources that an attribute names; `launch_template.id` reaches into blocks. */
  readonly targets: (path: string) => readonly Target[]
  /** What configuration calls it: `module.a.aws_instance.web`. */
  readonly unindexed: string
  /** The address of its module, with keys. */
  readonly module: string
}

/** The configuration of a plan, asked by resource. */
export interface Configuration {
  readonly root: Scope
  readonly of: (address: Address) => Configured
}

/** A module of the plan: how configuration calls it, and its address with keys. */
interface ModulePlace {
  readonly calls: readonly string[]
  readonly scope: Scope | undefined
  readonly address: string
}

/** @throws UnreadableFile where the configuration has another shape than Terraform writes. */
export const configurationOf = (configuration: Place, variables: Shape): Configuration => {
  const root = rootScope(configuration)
  const providerOf = providersOf(configuration.at('provider_config'), root, variables)
  const places = new Map<Address['modules'], ModulePlace>()
  const placeOf = (modules: Address['modules']): ModulePlace => {
    let place = places.get(modules)
    if (place === undefined) {
      const calls = modules.map(({ name }) => name)
      place = { calls, scope: scopeAt(root, calls), address: moduleText(modules) }
      places.set(modules, place)
    }
    return place
  }
  const lookUp = (address: Address): Configured => {
    const { calls, scope, address: module } = placeOf(address.modules)
    const resource = scope?.resources.get(ownName(address))
    const expressions = isShape(resource?.expressions) ? resource.expressions : undefined
    return {
      expressions: resource === undefined ? undefined : (expressions ?? {}),
      provider: providerOf(resource?.provider_config_key, address.type, calls),
      targets: memoised((path) =>
        scope === undefined || resource === undefined
          ? []
          : targetsOf(valueAt(expressions, path), address, scope, resource.for_each_expression),
      ),
      unindexed: unindexed(address),
      module,
    }
  }
  // Both sides of a change ask for the same.
  const known = new Map<Address, Configured>()
  return {
    root,
    of: (address) => {
      const configured = known.get(address) ?? lookUp(address)
      known.set(address, configured)
      return configured
    },
  }
}

/** Remembers what each path gave: both sides ask, and often more than once. */
const memoised = (targets: Configured['targets']): Configured['targets'] => {
  let known: Map<string, readonly Target[]> | undefined
  return (path) => {
    known ??= new Map()
    const found = known.get(path) ?? targets(path)
    known.set(path, found)
    return found
  }
}
