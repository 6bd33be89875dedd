import type { PlannedCounts, PlannedResource } from '@devsecops/rules/plans'
import { changesOf, type JudgedChange } from '../plan/plan-changes.ts'
import type { Plan } from '../plan/plan.ts'
import type { Resource } from '../plan/resource.ts'
import { own } from '../plan/shape.ts'

/** The managed resources of a plan as rules are asked of them. */
export const plannedResources = (plan: Plan): readonly PlannedResource[] => changesOf(plan).flatMap(plannedOf)

const plannedOf = (change: JudgedChange): readonly PlannedResource[] => {
  const { address, type, actions, before, after, touched } = change
  const resource = after ?? before
  if (resource === undefined) return []
  return [
    {
      ...{ address, type, actions, touched },
      name: resource.name,
      module: resource.module,
      provider: resource.provider.split('/').at(-1) ?? '',
      region: regionOf(resource),
      before: before?.stated.values ?? {},
      after: after?.stated.values ?? {},
      unknown: after?.stated.unknown,
      configured: after?.stated.configured,
    },
  ]
}

/** How the types of clouds begin whose resources all stand in a region. */
const REGIONAL = /^(?:aws|awscc)_/

/** What says where a resource of the other clouds stands. */
const PLACES = ['location', 'region', 'zone']

/** `undefined` where it must stand in a region and nothing tells which; empty where it need not stand in any. */
const regionOf = ({ type, region, stated }: Resource): string | undefined => {
  if (region !== undefined) return region.name
  const mayStand =
    REGIONAL.test(type) ||
    PLACES.some((name) => own(stated.unknown, name) === true && own(stated.configured, name) !== undefined)
  return mayStand ? undefined : ''
}

/** How many resources some plans touch, and how many of them they take away. */
export const countsOf = (resources: readonly PlannedResource[]): PlannedCounts => ({
  changes: resources.filter(({ touched }) => touched).length,
  deletions: resources.filter(({ actions }) => actions.includes('delete')).length,
})
