import { expect, test } from '@jest/globals'
import { continentOf, isZone, regionOf } from '../../../../../packages/cost/src/estimators/google/place.ts'

test.each([
  ['us-central1-a', 'us-central1'],
  ['northamerica-northeast1-c', 'northamerica-northeast1'],
  ['europe-west12', 'europe-west12'],
  ['EU', 'eu'],
])('%s stands in %s', (location, region) => {
  expect(regionOf(location)).toBe(region)
})

test('A region is no zone', () => {
  expect(isZone('us-central1')).toBe(false)
})

test.each([
  ['us-east1', 'North America'],
  ['southamerica-west1', 'South America'],
  ['asia', 'Asia'],
  ['asia1', 'Asia'],
  ['australia_southeast1', 'Oceania'],
  ['me-west1', 'elsewhere'],
])('%s is in %s', (region, continent) => {
  expect(continentOf(region)).toBe(continent)
})
