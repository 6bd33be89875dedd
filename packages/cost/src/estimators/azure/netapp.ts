import { priceList } from '../../book/price-list.ts'
import type { Estimator } from '../../estimate/estimator.ts'
import { MONTH_HOURS, line } from '../../estimate/line.ts'
import { needed, priceOf } from './lines.ts'

const hour = (price: number) => ({ unit: 'GiB-hour', price: { eastus: price } })

const NETAPP = priceList({
  service: 'Azure NetApp Files',
  asOf: '2026-08-21',
  source: 'https://azure.microsoft.com/pricing/details/netapp/',
  default: 'eastus',
  prices: {
    Standard: hour(0.000202),
    Premium: hour(0.000403),
    Ultra: hour(0.000538),
  },
})

const GIB_A_TIB = 1024

/** azurerm_netapp_pool: what is provisioned, whatever volumes use of it. */
export const netAppPool: Estimator = ({ values }, pricing) => [
  line('Capacity', () => {
    const level = values.text('service_level', '')
    return {
      name: `Capacity (${level})`,
      unit: 'GiB',
      quantity: needed(values, 'size_in_tb') * GIB_A_TIB,
      price: priceOf(pricing, NETAPP, level),
      per: 1 / MONTH_HOURS,
    }
  }),
]
