import { expect, test } from '@jest/globals'
import { csv, entriesOf, formatOf } from '../spending.ts'

/** A row as `bq query --format=json` prints it: numbers are texts. */
const row = (more: object = {}) => ({
  billing_account_id: '000000-000000-000000',
  service: { id: '6F81-5844-456A', description: 'Compute Engine' },
  usage_start_time: '2026-11-01 08:00:00',
  cost: '10.5',
  currency: 'USD',
  labels: [{ key: 'cost_center', value: '42' }],
  credits: [{ name: 'Sustained use', amount: '-2.25' }],
  ...more,
})

test('Credits take from what a row costs', () => {
  const rows = JSON.stringify([row(), row({ labels: [], credits: [], cost: '1' })])
  expect(formatOf(rows)).toBe('Google Cloud billing export')
  expect(entriesOf(rows)).toEqual([
    '2026-11-01 Compute Engine 8.25 {"cost_center":"42"}',
    '2026-11-01 Compute Engine 1',
  ])
})

test('Rows may stand in a line each', () => {
  const lines = [row(), row()].map((each) => JSON.stringify(each)).join('\n')
  expect(entriesOf(lines)).toEqual(['2026-11-01 Compute Engine 16.5 {"cost_center":"42"}'])
})

test('As a table, credits are a list in a cell', () => {
  const credits = '"[{""name"":""Sustained use"",""amount"":-2.25}]"'
  const table = csv(
    'usage_start_time,service.description,cost,currency,credits,labels',
    `2026-11-01 00:00:00 UTC,Compute Engine,10.5,USD,${credits},"[{""key"":""team"",""value"":""a""}]"`,
  )
  expect(entriesOf(table)).toEqual(['2026-11-01 Compute Engine 8.25 {"team":"a"}'])
})
