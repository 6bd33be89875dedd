import { estimatorOver } from '../estimate/estimate.ts'
import type { Estimate, EstimateInput } from '../estimate/estimate.ts'
import type { Line } from '../estimate/line.ts'
import type { Resource } from '../plan/resource.ts'
import type { Usage } from '../usage/usage.ts'
import { variantsBy } from './scenario.ts'
import type { Scenario } from './scenario.ts'

/** What a resource would cost if a scenario held, priced by the same engine and the same book. */
export const reprice = (resource: Resource, scenario: Scenario, input: EstimateInput): Estimate => {
  const { values = {}, usage = {}, lines: changed, gone = false } = scenario
  const { overlay } = input
  if (gone) return { resource, standing: 'free', lines: [] }
  const usageOf = (each: Resource): Usage => {
    const told = input.usageOf(each)
    return each.address === resource.address ? withTold(told, usage) : told
  }
  const bare = { ...input, usageOf, ...(overlay !== undefined && { overlay: { ...overlay, line: asIs } }) }
  const estimate = estimatorOver(bare)(variantsBy(values)(resource))
  const lines = changed === undefined ? estimate.lines : estimate.lines.map(changed)
  return {
    ...estimate,
    lines: overlay === undefined ? lines : lines.map((line) => overlay.line(line, estimate.resource)),
  }
}

const asIs = (line: Line): Line => line

const withTold = (usage: Usage, told: Readonly<Record<string, number | string>>): Usage => ({
  ...usage,
  number: (path) => {
    const value = Object.hasOwn(told, path) ? told[path] : undefined
    return typeof value === 'number' ? { value, assumed: false } : usage.number(path)
  },
  text: (path) => {
    const value = Object.hasOwn(told, path) ? told[path] : undefined
    return typeof value === 'string' ? value : usage.text(path)
  },
  names: (path) => [
    ...new Set([
      ...usage.names(path),
      ...Object.keys(told).flatMap((key) =>
        key.startsWith(`${path}.`)
          ? key
              .slice(path.length + 1)
              .split('.')
              .slice(0, 1)
          : [],
      ),
    ]),
  ],
})
