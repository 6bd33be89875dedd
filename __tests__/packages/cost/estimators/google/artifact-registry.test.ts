import { expect, test } from '@jest/globals'
import { billOf } from '../../estimating.ts'

const repository = (location: string) => ({
  type: 'google_artifact_registry_repository',
  values: { location },
})
const egress = (places: Readonly<Record<string, number>>) => ({
  usage: { monthly_egress_data_transfer_gb: places },
})

test('What leaves to other regions costs by the continents between them, one line a kind', () => {
  const places = { europe_west1: 100, europe_west4: 100, us_east1: 50, australia_southeast1: 10 }
  expect(billOf(repository('europe-north1'), egress(places))).toStrictEqual({
    Storage: undefined,
    'Data egress Europe to Europe': 4, // 200 GB × $0.02
    'Intercontinental (Excl Oceania)': 4, // 50 GB × $0.08
    'Data egress from/to Oceania': 1.5, // 10 GB × $0.15
  })
})

test('It is free within a region, and from several regions to one of them', () => {
  expect(billOf(repository('us-east1'), egress({ us_east1: 100 }))).toStrictEqual({ Storage: undefined })
  expect(billOf(repository('europe'), egress({ europe_west1: 100 }))).toStrictEqual({ Storage: undefined })
})
