import type { Resource } from '../plan/resource.ts'
import { shapeOf } from '../plan/shape.ts'
import type { Shape } from '../plan/shape.ts'
import { toldUsage } from './told-usage.ts'
import type { Usage } from './usage.ts'

/** A usage file, parsed: `{version, resource_usage: {<address>: {…}}, resource_type_default_usage: {<type>: {…}}}`. */
export const usageFrom = (file: Shape, profile: Shape = {}): ((resource: Resource) => Usage) => {
  const byAddress = shapeOf(file.resource_usage)
  const byType = shapeOf(file.resource_type_default_usage)
  const assumed = shapeOf(profile.resource_type_default_usage)
  return ({ address, type }) => {
    // `aws_lambda_function.all[*]` speaks of every one.
    const each = address.replaceAll(/\[(?:\d+|"(?:[^"\\]|\\.)*")\](?=$|\.)/g, '[*]')
    const told = {
      ...shapeOf(byType[type]),
      // A type alone speaks of every resource of it, in this part of the file as well.
      ...shapeOf(byAddress[type]),
      ...shapeOf(byAddress[each]),
      ...shapeOf(byAddress[address]),
    }
    return toldUsage(told, shapeOf(assumed[type]))
  }
}
