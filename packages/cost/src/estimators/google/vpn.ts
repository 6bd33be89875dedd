import type { Estimator } from '../../estimate/estimator.ts'
import { line, MONTH_HOURS } from '../../estimate/line.ts'
import { betweenLines, internetLines } from './egress.ts'

/** A tunnel is paid by the hour. */
export const vpnTunnel: Estimator = (_resource, { price }) => [
  line('VPN Tunnel', () => ({
    unit: 'hours',
    quantity: MONTH_HOURS,
    price: price('gcp/network-hours', 'vpn/tunnel'),
  })),
]

/** A gateway costs what passes it. */
export const vpnGateway: Estimator = (_resource, pricing) => betweenLines('IPSec traffic', pricing)

/** A connection to a service of Google's costs what passes it. */
export const serviceNetworkingConnection: Estimator = (_resource, pricing) => betweenLines('Traffic', pricing)

/** The gateway at the other end: traffic to it goes over the internet. */
export const externalVpnGateway: Estimator = (_resource, pricing) => [
  ...internetLines(
    {
      name: 'IPSec traffic to worldwide excluding China, Australia but including Hong Kong',
      usage: 'monthly_egress_data_transfer_gb.worldwide',
      to: 'worldwide',
      group: 'Network egress',
    },
    pricing,
  ),
  ...internetLines(
    {
      name: 'IPSec traffic to China excluding Hong Kong',
      usage: 'monthly_egress_data_transfer_gb.china',
      to: 'china',
      group: 'Network egress',
    },
    pricing,
  ),
  ...internetLines(
    {
      name: 'IPSec traffic to Australia',
      usage: 'monthly_egress_data_transfer_gb.australia',
      to: 'australia',
      group: 'Network egress',
    },
    pricing,
  ),
]
