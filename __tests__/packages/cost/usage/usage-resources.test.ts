import { describe, expect, test } from '@jest/globals'
import { estimateAll, openBook, usageFrom, usageResources } from '@devsecops/cost'
import { dollars } from '../estimating.ts'

const transfer = (more: object) => ({ resource_usage: { 'aws_data_transfer.out': { ...more } } })
const billOf = (more: object): Record<string, number | undefined> => {
  const file = transfer(more)
  const [estimate] = estimateAll(usageResources(file), { book: openBook({}), usageOf: usageFrom(file) })
  return Object.fromEntries(
    (estimate?.lines ?? []).map(({ name, cost }) => [name, cost && dollars(cost.expected)]),
  )
}

describe('A usage file', () => {
  test('adds the data that moves, in a stable order, and nothing else', () => {
    const file = {
      resource_usage: {
        'aws_data_transfer.b': { region: 'eu-west-1' },
        'aws_data_transfer.a': { region: 'us-east-1' },
        'aws_data_transfer.none': null,
        'aws_lambda_function.f': { monthly_requests: 1 },
      },
    }
    expect(usageResources(file).map(({ address, region }) => [address, region?.name])).toEqual([
      ['aws_data_transfer.a', 'us-east-1'],
      ['aws_data_transfer.b', 'eu-west-1'],
    ])
  })

  test('without such resources adds none', () => {
    expect([usageResources({}), usageResources({ resource_usage: [] })]).toEqual([[], []])
  })
})

describe('Data that moves', () => {
  test('costs in steps to the internet, and both ways between zones', () => {
    const usage = { monthly_outbound_internet_gb: 11_240, monthly_intra_region_gb: 100 }
    expect(billOf({ region: 'us-east-1', ...usage })).toEqual({
      'Intra-region data transfer': 2,
      'Outbound data transfer to Internet (first 10TB)': 921.6,
      'Outbound data transfer to Internet (next 40TB)': 85,
    })
  })

  test('costs less between the two regions of the east than to others', () => {
    const usage = {
      monthly_outbound_us_east_to_us_east_gb: 100,
      monthly_outbound_other_regions_gb: 100,
    }
    expect(Object.values(billOf({ region: 'us-east-2', ...usage }))).toEqual([1, 2])
    expect(Object.values(billOf({ region: 'ap-south-1', ...usage }))).toEqual([8.6, 8.6])
  })
})
