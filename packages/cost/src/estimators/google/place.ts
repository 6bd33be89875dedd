import type { Estimator, Estimators, Pricing } from '../../estimate/estimator.ts'
import type { Resource } from '../../plan/resource.ts'

/** Whether a location is a zone of a region: `us-central1-a`. */
export const isZone = (location: string): boolean => /^[a-z]+-[a-z]+\d+-[a-z]$/.test(location)

/** The region of a location that may be a zone: `us-central1-a` stands in `us-central1`. */
export const regionOf = (location: string): string => {
  const name = location.toLowerCase()
  return isZone(name) ? name.replace(/-[a-z]$/, '') : name
}

/** The part of the world that prices of transfer speak of. */
export type Continent = 'North America' | 'South America' | 'Europe' | 'Asia' | 'Oceania' | 'elsewhere'

const CONTINENTS: Readonly<Record<string, Continent>> = {
  us: 'North America',
  northamerica: 'North America',
  southamerica: 'South America',
  europe: 'Europe',
  eu: 'Europe',
  asia: 'Asia',
  australia: 'Oceania',
}

/** The continent of a region, or of a place that several regions make: `us-east1`, `asia`. */
export const continentOf = (region: string): Continent =>
  CONTINENTS[region.toLowerCase().split(/[-_]|(?<=[a-z])\d/)[0] ?? ''] ?? 'elsewhere'

/** The same estimators, asked for the prices of the region even where a resource stands in a zone. */
export const inRegions = (estimators: Estimators): Estimators =>
  Object.fromEntries(Object.entries(estimators).map(([type, estimate]) => [type, inRegion(estimate)]))

const inRegion =
  (estimate: Estimator): Estimator =>
  (resource, pricing) =>
    estimate(resource, at(pricing.region, pricing))

/** Prices of a location, where it is known; else those asked for before. */
export const at = (location: string | undefined, pricing: Pricing): Pricing =>
  location === undefined || location === '' ? pricing : pricing.inRegion(regionOf(location))

/** What a resource that an attribute names is found as: the first one. */
export const referenced = (resource: Resource, path: string, type: string): Resource | undefined =>
  resource.references(path).find((each) => each.type === type)
