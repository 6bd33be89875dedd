import { isListed, priceList } from '../../book/price-list.ts'
import type { Estimator } from '../../estimate/estimator.ts'
import { MONTH_HOURS, line } from '../../estimate/line.ts'
import type { Line } from '../../estimate/line.ts'
import { alike } from './regions.ts'

/** Prices of a domain controller by the hour: a small directory's $0.05 are for the two it has. */
const DIRECTORY = priceList({
  service: 'AWS Directory Service',
  asOf: '2026-07-01',
  source: 'https://aws.amazon.com/directoryservice/pricing/',
  default: 'us-east-1',
  prices: {
    'MicrosoftAD/Standard': { unit: 'hour', price: alike(0.06) },
    'MicrosoftAD/Enterprise': { unit: 'hour', price: alike(0.2) },
    'SimpleAD/Small': { unit: 'hour', price: alike(0.025) },
    'SimpleAD/Large': { unit: 'hour', price: alike(0.075) },
    'ADConnector/Small': { unit: 'hour', price: alike(0.025) },
    'ADConnector/Large': { unit: 'hour', price: alike(0.075) },
    'shared/Standard': { unit: 'hour', price: alike(0.0183) },
  },
})

/** Every directory starts with two controllers. */
const CONTROLLERS = 2

/** Controllers by the hour, and accounts that a Microsoft directory is shared with. */
export const directory: Estimator = ({ values }, { listed, usage, used }) => {
  const type = values.text('type', 'SimpleAD')
  const microsoft = type === 'MicrosoftAD'
  const size = microsoft ? values.text('edition', 'Enterprise') : values.text('size', 'Large')
  const name = `${type.replace('AD', ' AD ').trim()}, ${size}`
  const price = (key: string) => (isListed(DIRECTORY, key) ? listed(DIRECTORY, key) : undefined)
  const lines: Line[] = [
    line(`Directory service (${name})`, () => ({
      unit: 'controllers',
      per: 1 / MONTH_HOURS,
      quantity: microsoft ? values.number('desired_number_of_domain_controllers', CONTROLLERS) : CONTROLLERS,
      price: price(`${type}/${size}`),
    })),
  ]
  if (usage.number('additional_domain_controllers') !== undefined) {
    lines.push(
      line('Additional domain controllers', () => ({
        unit: 'controllers',
        per: 1 / MONTH_HOURS,
        ...used('additional_domain_controllers'),
        price: price(`${type}/${size}`),
      })),
    )
  }
  if (microsoft && usage.number('shared_accounts') !== undefined) {
    lines.push(
      line('Directory sharing', () => ({
        unit: 'accounts',
        per: 1 / MONTH_HOURS,
        ...used('shared_accounts'),
        price: price(`shared/${size}`),
      })),
    )
  }
  return lines
}

/** A Microsoft directory that another account may use: by the hour, at the price of the directory's edition. */
export const sharedDirectory: Estimator = ({ references }, { listed }) => [
  line('Directory sharing', () => {
    const [owner] = references('directory_id')
    const key = `shared/${owner?.values.text('edition', 'Enterprise') ?? ''}`
    return {
      unit: 'accounts',
      per: 1 / MONTH_HOURS,
      quantity: 1,
      price: isListed(DIRECTORY, key) ? listed(DIRECTORY, key) : undefined,
    }
  }),
]
