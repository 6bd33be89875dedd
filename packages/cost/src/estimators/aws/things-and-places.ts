import { priceList } from '../../book/price-list.ts'
import { paidByUse } from '../../estimate/metered.ts'
import { alike } from './regions.ts'

const IOT = priceList({
  service: 'AWS IoT Core',
  asOf: '2026-07-01',
  source: 'https://aws.amazon.com/iot-core/pricing/',
  default: 'us-east-1',
  prices: { rule: { unit: '1M', price: alike(0.15) } },
})

/** A rule each time that a message sets it off, and each action that it takes. */
export const topicRule = paidByUse(IOT, [
  ['Rules triggered', '1M rules', 'monthly_rules_triggered', 'rule', 1e6],
  ['Actions executed', '1M actions', 'monthly_actions', 'rule', 1e6],
])

const LOCATION = priceList({
  service: 'Amazon Location Service',
  asOf: '2026-07-01',
  source: 'https://aws.amazon.com/location/pricing/',
  default: 'us-east-1',
  prices: {
    tile: { unit: '1k tiles', price: alike(0.04) },
    search: { unit: '1k requests', price: alike(0.5) },
    route: { unit: '1k routes', price: alike(0.5) },
    position: { unit: '1k positions', price: alike(0.05) },
  },
})

export const mapTiles = paidByUse(LOCATION, [['Map tiles', '1k tiles', 'monthly_tiles', 'tile', 1e3]])

export const placeIndex = paidByUse(LOCATION, [
  ['Place searches', '1k requests', 'monthly_requests', 'search', 1e3],
])

export const routeCalculator = paidByUse(LOCATION, [
  ['Routes calculated', '1k routes', 'monthly_routes', 'route', 1e3],
])

/** Positions that are written, or compared with fences. */
export const tracker = paidByUse(LOCATION, [
  ['Positions evaluated', '1k positions', 'monthly_positions', 'position', 1e3],
])
