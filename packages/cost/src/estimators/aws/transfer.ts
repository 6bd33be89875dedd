import { priceList } from '../../book/price-list.ts'
import type { Estimator } from '../../estimate/estimator.ts'
import { MONTH_HOURS, line } from '../../estimate/line.ts'
import { metered, paidByUse } from '../../estimate/metered.ts'
import { alike } from './regions.ts'

const TRANSFER = priceList({
  service: 'AWS Transfer Family',
  asOf: '2026-07-01',
  source: 'https://aws.amazon.com/aws-transfer-family/pricing/',
  default: 'us-east-1',
  prices: {
    protocol: { unit: 'hour', price: alike(0.3, undefined, { 'eu-west-1': 0.3 }) },
    data: { unit: 'GB', price: alike(0.04, undefined, { 'eu-west-1': 0.04 }) },
    connector: { unit: 'call', price: alike(0.001) },
    'connector/data': { unit: 'GB', price: alike(0.4) },
  },
})

/** Each protocol that is on by the hour, used or not, and what moves. */
export const transferServer: Estimator = ({ values }, pricing) => {
  const told = values.texts('protocols')
  const protocols = told.length === 0 ? ['SFTP'] : [...told].sort()
  return [
    ...protocols.map((protocol) =>
      line(`${protocol} protocol enabled`, () => ({
        unit: 'hours',
        quantity: MONTH_HOURS,
        price: pricing.listed(TRANSFER, 'protocol'),
      })),
    ),
    ...metered(pricing, TRANSFER, [
      ['Data downloaded', 'GB', 'monthly_data_downloaded_gb', 'data'],
      ['Data uploaded', 'GB', 'monthly_data_uploaded_gb', 'data'],
    ]),
  ]
}

/** Calls of a connector to a server elsewhere, and what moves. */
export const transferConnector = paidByUse(TRANSFER, [
  ['Connector calls', 'calls', 'monthly_calls', 'connector'],
  ['Data transferred', 'GB', 'monthly_data_transferred_gb', 'connector/data'],
])
