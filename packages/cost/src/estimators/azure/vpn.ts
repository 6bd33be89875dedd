import { priceList } from '../../book/price-list.ts'
import type { Estimator } from '../../estimate/estimator.ts'
import { MONTH_HOURS, line } from '../../estimate/line.ts'
import { UnknownUntilApply } from '../../plan/unknown.ts'
import { hourly, priceOf, told, usedLine } from './lines.ts'
import { parentOf } from './parent.ts'

const hour = (price: number) => ({ unit: 'hour', price })

/** Gateways of virtual networks and of virtual WANs. */
const VPN = priceList({
  service: 'VPN Gateway, Virtual WAN',
  asOf: '2026-08-21',
  source: 'https://azure.microsoft.com/pricing/details/vpn-gateway/',
  default: 'eastus',
  prices: {
    Basic: hour(0.036),
    VpnGw1: hour(0.19),
    VpnGw2: hour(0.49),
    VpnGw3: hour(1.25),
    VpnGw4: hour(2.1),
    VpnGw5: hour(3.65),
    VpnGw1AZ: hour(0.21),
    VpnGw2AZ: hour(0.564),
    VpnGw3AZ: hour(1.438),
    VpnGw4AZ: hour(2.415),
    VpnGw5AZ: hour(4.1975),
    Standard: hour(0.19),
    HighPerformance: hour(0.49),
    UltraPerformance: hour(1.87),
    'tunnel/p2s': hour(0.01),
    'tunnel/s2s': hour(0.015),
    transfer: { unit: 'GB', price: 0.035 },
    'wan/hub': hour(0.25),
    'wan/hub-gb': { unit: 'GB', price: 0.02 },
    'wan/vpn-unit': hour(0.361),
    'wan/er-unit': hour(0.42),
    'wan/s2s': hour(0.05),
    'wan/er': hour(0.05),
    'wan/p2s': hour(0.0125),
  },
})

/** Tunnels of single machines that a gateway has without a price. */
const FREE_TUNNELS = 128

/** azurerm_virtual_network_gateway */
export const networkGateway: Estimator = ({ values }, pricing) => {
  const sku = values.text('sku', '')
  if (values.text('type', 'Vpn').toLowerCase() === 'expressroute')
    return [hourly(`ExpressRoute gateway (${sku})`, priceOf(pricing, VPN, sku))]
  const tunnels = told(pricing, 'p2s_connection')
  return [
    hourly(`VPN gateway (${sku})`, priceOf(pricing, VPN, sku)),
    line(`VPN gateway P2S tunnels (over ${String(FREE_TUNNELS)})`, () => ({
      unit: 'tunnel',
      ...pricing.used('p2s_connection'),
      quantity: tunnels === undefined ? undefined : Math.max(0, tunnels - FREE_TUNNELS),
      price: pricing.listed(VPN, 'tunnel/p2s'),
      per: 1 / MONTH_HOURS,
    })),
    usedLine(
      'VPN gateway data tranfer',
      'GB',
      pricing,
      'monthly_data_transfer_gb',
      pricing.listed(VPN, 'transfer'),
    ),
  ]
}

/** azurerm_virtual_network_gateway_connection: a tunnel of any gateway but a basic one. */
export const gatewayConnection: Estimator = (resource, pricing) => {
  const gateway = parentOf(resource, 'virtual_network_gateway_id')
  const sku = gateway?.values.text('sku', '') ?? ''
  const tunnel = ['ipsec', 'vnet2vnet'].includes(resource.values.text('type', 'IPsec').toLowerCase())
  if (sku === 'Basic' || !tunnel) return []
  return [hourly(`VPN gateway (${sku})`, pricing.listed(VPN, 'tunnel/s2s'))]
}

const units =
  (name: (units: number) => string, key: 'wan/vpn-unit' | 'wan/er-unit', attribute: string): Estimator =>
  (resource, pricing) => [
    line('Scale units', () => {
      const count = resource.values.number(attribute, 1)
      return {
        name: name(count),
        unit: 'scale units',
        quantity: count,
        price: pricing.listed(VPN, key),
        per: 1 / MONTH_HOURS,
      }
    }),
  ]

/** azurerm_vpn_gateway */
export const vpnGateway = units(
  (count) => `S2S scale units (${String(count * 500)} Mbps)`,
  'wan/vpn-unit',
  'scale_unit',
)
/** azurerm_express_route_gateway */
export const expressRouteGateway = units(
  (count) => `ER scale units (${String(count * 2)} Gbps)`,
  'wan/er-unit',
  'scale_units',
)
const pointToSiteUnits = units(
  (count) => `P2S scale units (${String(count * 500)} Mbps)`,
  'wan/vpn-unit',
  'scale_unit',
)

/** azurerm_point_to_site_vpn_gateway */
export const pointToSiteGateway: Estimator = (resource, pricing) => {
  return [
    ...pointToSiteUnits(resource, pricing),
    usedLine(
      'P2S Connections',
      'hours',
      pricing,
      'monthly_p2s_connections_hrs',
      pricing.listed(VPN, 'wan/p2s'),
    ),
  ]
}

/** azurerm_vpn_gateway_connection */
export const vpnConnection: Estimator = (_resource, pricing) => [
  hourly('S2S Connections', pricing.listed(VPN, 'wan/s2s')),
]

/** azurerm_express_route_connection */
export const expressRouteConnection: Estimator = (_resource, pricing) => [
  hourly('ER Connections', pricing.listed(VPN, 'wan/er')),
]

/** azurerm_virtual_hub: a basic one costs nothing; of one that does not say what it is, nobody can tell. */
export const virtualHub: Estimator = ({ values }, pricing) => {
  if (values.text('sku', '').toLowerCase() === 'basic') return []
  return [
    line('Deployment', () => {
      if (!values.has('sku'))
        throw new UnknownUntilApply(
          'sku',
          'is not given: a standard hub is billed by the hour, a basic one is not',
        )
      return { unit: 'hours', quantity: MONTH_HOURS, price: pricing.listed(VPN, 'wan/hub') }
    }),
    usedLine('Data processed', 'GB', pricing, 'monthly_data_processed_gb', pricing.listed(VPN, 'wan/hub-gb')),
  ]
}
