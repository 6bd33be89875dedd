import { describe, expect, test } from '@jest/globals'
import { billOf, costOf } from '../../estimating.ts'

const aDirectory = (values: object) => ({ type: 'aws_directory_service_directory', values: { ...values } })

describe('A directory', () => {
  test('of Microsoft costs two controllers, and more where the usage tells of them', () => {
    const directory = aDirectory({ type: 'MicrosoftAD', edition: 'Standard' })
    const usage = { additional_domain_controllers: 3, shared_accounts: 8 }
    expect(billOf(directory, { usage })).toEqual({
      'Directory service (Microsoft AD, Standard)': 2 * 730 * 0.06,
      'Additional domain controllers': 131.4,
      'Directory sharing': 106.87,
    })
  })

  test.each([
    [{ type: 'SimpleAD', size: 'Small' }, 36.5],
    [{ type: 'ADConnector', size: 'Large' }, 109.5],
    [{ type: 'MicrosoftAD' }, 292],
  ])('%j costs $%d', (values, dollars) => {
    expect(costOf(aDirectory(values))).toBe(dollars)
  })

  test('that is shared costs the other account by the hour', () => {
    const shared = {
      type: 'aws_directory_service_shared_directory',
      references: { directory_id: ['aws_directory_service_directory.directory_service_directory'] },
      unknown: { directory_id: true },
    }
    const beside = [aDirectory({ type: 'MicrosoftAD', edition: 'Standard' })]
    expect(costOf(shared, { beside })).toBe(13.36)
    expect(billOf(shared)).toEqual({ 'Directory sharing': undefined })
  })
})
