import { PROVED, derived } from '../../book/derived.ts'
import { priceList } from '../../book/price-list.ts'
import type { Price } from '../../book/price.ts'
import type { Pricing } from '../../estimate/estimator.ts'
import { MONTH_HOURS, line } from '../../estimate/line.ts'
import type { Line } from '../../estimate/line.ts'
import { priceOf, told } from './lines.ts'
import { sizeName, windowsLicence } from './vm-sizes.ts'

/** How a machine is bought. */
export interface MachineOrder {
  readonly size: string
  readonly os: 'Linux' | 'Windows'
  /** Whether the Windows licence is one's own: Azure Hybrid Benefit. */
  readonly hybrid?: boolean
  readonly spot?: boolean
}

/** Sizes that Azure retired, or that the packed book lacks. */
const OTHERS = priceList({
  service: 'Virtual Machines',
  asOf: '2026-08-21',
  source: 'https://azure.microsoft.com/pricing/details/virtual-machines/linux/',
  default: 'eastus',
  prices: {
    Standard_NC6: { unit: 'hour', price: { eastus: 0.9, westeurope: 1.166 } },
    Standard_NC12: { unit: 'hour', price: { eastus: 1.8, westeurope: 2.333 } },
    Standard_NC24: { unit: 'hour', price: { eastus: 3.6, westeurope: 4.666 } },
    Standard_NC6s_v2: { unit: 'hour', price: { eastus: 2.07 } },
    Standard_NC12s_v2: { unit: 'hour', price: { eastus: 4.14 } },
    Standard_NC24s_v2: { unit: 'hour', price: { eastus: 8.28 } },
    Standard_ND6s: { unit: 'hour', price: { eastus: 2.07 } },
    Standard_ND12s: { unit: 'hour', price: { eastus: 4.14 } },
    Standard_ND24s: { unit: 'hour', price: { eastus: 8.28 } },
    Standard_NV6: { unit: 'hour', price: { eastus: 1.14, westeurope: 1.365 } },
    Standard_NV12: { unit: 'hour', price: { eastus: 2.28, westeurope: 2.73 } },
    Standard_NV24: { unit: 'hour', price: { eastus: 4.56, westeurope: 5.46 } },
    Standard_F8ads_v6: { unit: 'hour', price: { eastus: 0.681 } },
    Standard_F8alds_v6: { unit: 'hour', price: { eastus: 0.567 } },
    Standard_F8amds_v6: { unit: 'hour', price: { eastus: 0.862 } },
  },
})

/** The share of the full price that a spot machine never costs more than, and the most that Azure says it saves. */
const SPOT_AT_LEAST = 0.1

/**
 * An hour of a machine. Windows is the Linux price and a licence. A spot machine's price floats: it is at most the full
 * price, with which one reckons here, and saves up to 90 %.
 */
export const machinePrice = (pricing: Pricing, order: MachineOrder): Price | undefined => {
  const name = sizeName(order.size)
  const linux = pricing.price('azure/vm-linux', name) ?? priceOf(pricing, OTHERS, name)
  const licence = order.os === 'Windows' && order.hybrid !== true ? windowsLicence(order.size) : 0
  if (linux === undefined || licence === undefined) return undefined
  const price = plus(linux, licence)
  return order.spot === true ? floating(price) : price
}

/** With a licence: by Azure's rule of so much for each vCPU, not read for this size. */
const plus = (price: Price, more: number): Price =>
  more === 0 ? price : derived(price, price.amount + more, PROVED)

const floating = (price: Price): Price => ({
  ...price,
  method: 'region-fallback',
  range: [(price.range?.[0] ?? price.amount) * SPOT_AT_LEAST, price.range?.[1] ?? price.amount],
})

/** A machine that runs all month, or the hours that are told. */
export const machineLine = (pricing: Pricing, order: () => MachineOrder): Line =>
  line('Instance usage', () => {
    const what = order()
    return {
      name: `Instance usage (${what.os}, ${purchaseOf(what)}, ${what.size})`,
      unit: 'hours',
      quantity: told(pricing, 'monthly_hrs') ?? MONTH_HOURS,
      price: machinePrice(pricing, what),
    }
  })

const purchaseOf = ({ os, hybrid, spot }: MachineOrder): string => {
  if (spot === true) return 'spot'
  return os === 'Windows' && hybrid === true ? 'hybrid benefit' : 'pay as you go'
}
