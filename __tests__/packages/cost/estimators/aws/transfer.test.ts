import { expect, test } from '@jest/globals'
import { billOf, costOf } from '../../estimating.ts'

test('A server costs each protocol by the hour, SFTP where none is said, and what moves', () => {
  const server = { type: 'aws_transfer_server', values: { protocols: ['SFTP', 'FTPS'] } }
  expect(billOf(server, { usage: { monthly_data_downloaded_gb: 50 } })).toEqual({
    'FTPS protocol enabled': 219,
    'SFTP protocol enabled': 219,
    'Data downloaded': 2,
    'Data uploaded': undefined,
  })
  expect(costOf({ type: 'aws_transfer_server' })).toBe(219)
})

test('A connector costs its calls and what moves', () => {
  const usage = { monthly_calls: 1000, monthly_data_transferred_gb: 10 }
  expect(costOf({ type: 'aws_transfer_connector' }, { usage })).toBe(5)
})
