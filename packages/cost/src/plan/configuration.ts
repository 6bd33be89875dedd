import { isShape, listOf, shapeOf } from './shape.ts'
import type { Shape } from './shape.ts'

/** What the configuration says of one resource. */
export interface Configured {
  readonly expressions: Shape | undefined
  /** The expressions of its provider's block. */
  readonly providerExpressions: Shape
  /** The unindexed addresses that an attribute names; `launch_template.id` reaches into blocks. */
  readonly references: (path: string) => readonly string[]
}

/** Looks up a resource's configuration by its module's address and its own `type.name`. */
export const configurationOf = (configuration: Shape) => {
  const providers = shapeOf(configuration.provider_config)
  return (module: string, name: string): Configured => {
    const steps = module === '' ? [] : module.split('.').filter((_, index) => index % 2 === 1)
    const calls = steps.map((step) => step.replace(/\[.*$/, ''))
    const scope = calls.reduce<Shape>(
      (place, call) => shapeOf(shapeOf(shapeOf(place.module_calls)[call]).module),
      shapeOf(configuration.root_module),
    )
    const found = listOf(scope.resources).find((each) => isShape(each) && each.address === name)
    const resource = shapeOf(found)
    const expressions = isShape(resource.expressions) ? resource.expressions : undefined
    const prefix = calls.map((call) => `module.${call}.`).join('')
    return {
      expressions,
      providerExpressions: shapeOf(shapeOf(providers[String(resource.provider_config_key)]).expressions),
      references: (path) =>
        referencesIn(path.split('.').reduce<unknown>(memberOf, expressions)).map((each) => prefix + each),
    }
  }
}

const memberOf = (place: unknown, name: string): unknown =>
  Array.isArray(place) ? place.map((each) => memberOf(each, name)) : shapeOf(place)[name]

const referencesIn = (expression: unknown): readonly string[] => {
  if (Array.isArray(expression)) return expression.flatMap(referencesIn)
  return listOf(shapeOf(expression).references)
    .filter((each) => typeof each === 'string')
    .filter((each) => /^[^.]+\.[^.]+$/.test(each))
}
