import { EVERYWHERE, priceList } from '../../book/price-list.ts'
import type { Estimator } from '../../estimate/estimator.ts'
import { line, MONTH_HOURS } from '../../estimate/line.ts'

const NAT = priceList({
  service: 'Cloud NAT',
  asOf: '2026-07-30',
  source: 'https://cloud.google.com/nat/pricing',
  default: EVERYWHERE,
  prices: { 'vm-hour': { unit: 'hour', price: 0.0014 } },
})

/** Beyond so many machines a gateway costs no more. */
const MOST_VMS = 32

/** A NAT gateway costs by the machines that use it, and by what passes it. */
export const routerNat: Estimator = (_resource, { listed, price, used }) => [
  line('Assigned VMs (first 32)', () => {
    const vms = used('assigned_vms')
    return {
      unit: 'VM-hours',
      ...vms,
      quantity: typeof vms.quantity === 'number' ? Math.min(vms.quantity, MOST_VMS) * MONTH_HOURS : undefined,
      price: listed(NAT, 'vm-hour'),
    }
  }),
  line('Data processed', () => ({
    unit: 'GB',
    ...used('monthly_data_processed_gb'),
    price: price('gcp/traffic', 'nat/data'),
  })),
]
