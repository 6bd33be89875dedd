import type { Estimators } from '../../estimate/estimator.ts'
import { natGateway, publicIp, publicIpPrefix } from './addresses.ts'
import { applicationGateway } from './application-gateway.ts'
import { cdnEndpoint } from './cdn.ts'
import { dnsRecord, dnsZone, forwardingRuleset, inboundEndpoint, outboundEndpoint } from './dns.ts'
import { bastionHost, ddosPlan, firewall } from './firewall.ts'
import { frontDoor, frontDoorFirewall, frontDoorProfile } from './front-door.ts'
import { loadBalancer, loadBalancerRule } from './load-balancers.ts'
import { connectionMonitor, flowLog, networkWatcher } from './network-watcher.ts'
import { peering, privateEndpoint } from './private-network.ts'
import {
  trafficManagerAzureEndpoint,
  trafficManagerExternalEndpoint,
  trafficManagerProfile,
} from './traffic-manager.ts'
import {
  expressRouteConnection,
  expressRouteGateway,
  gatewayConnection,
  networkGateway,
  pointToSiteGateway,
  virtualHub,
  vpnConnection,
  vpnGateway,
} from './vpn.ts'

/** Kinds of DNS records; private zones have all but some. */
const PUBLIC_RECORDS = ['a', 'aaaa', 'caa', 'cname', 'mx', 'ns', 'ptr', 'srv', 'txt']
const PRIVATE_RECORDS = ['a', 'aaaa', 'cname', 'mx', 'ptr', 'srv', 'txt']

const records: Estimators = Object.fromEntries(
  [
    ...PUBLIC_RECORDS.map((kind) => `azurerm_dns_${kind}_record`),
    ...PRIVATE_RECORDS.map((kind) => `azurerm_private_dns_${kind}_record`),
  ].map((type) => [type, dnsRecord]),
)

/** What connects, balances, resolves and protects. */
export const AZURE_NETWORK: Estimators = {
  ...records,
  azurerm_application_gateway: applicationGateway,
  azurerm_bastion_host: bastionHost,
  azurerm_cdn_endpoint: cdnEndpoint,
  azurerm_cdn_frontdoor_profile: frontDoorProfile,
  azurerm_dns_zone: dnsZone,
  azurerm_express_route_connection: expressRouteConnection,
  azurerm_express_route_gateway: expressRouteGateway,
  azurerm_firewall: firewall,
  azurerm_frontdoor: frontDoor,
  azurerm_frontdoor_firewall_policy: frontDoorFirewall,
  azurerm_lb: loadBalancer,
  azurerm_lb_outbound_rule: loadBalancerRule,
  azurerm_lb_rule: loadBalancerRule,
  azurerm_nat_gateway: natGateway,
  azurerm_network_connection_monitor: connectionMonitor,
  azurerm_network_ddos_protection_plan: ddosPlan,
  azurerm_network_watcher: networkWatcher,
  azurerm_network_watcher_flow_log: flowLog,
  azurerm_point_to_site_vpn_gateway: pointToSiteGateway,
  azurerm_private_dns_resolver_dns_forwarding_ruleset: forwardingRuleset,
  azurerm_private_dns_resolver_inbound_endpoint: inboundEndpoint,
  azurerm_private_dns_resolver_outbound_endpoint: outboundEndpoint,
  azurerm_private_dns_zone: dnsZone,
  azurerm_private_endpoint: privateEndpoint,
  azurerm_public_ip: publicIp,
  azurerm_public_ip_prefix: publicIpPrefix,
  azurerm_traffic_manager_azure_endpoint: trafficManagerAzureEndpoint,
  azurerm_traffic_manager_external_endpoint: trafficManagerExternalEndpoint,
  azurerm_traffic_manager_nested_endpoint: trafficManagerAzureEndpoint,
  azurerm_traffic_manager_profile: trafficManagerProfile,
  azurerm_virtual_hub: virtualHub,
  azurerm_virtual_network_gateway: networkGateway,
  azurerm_virtual_network_gateway_connection: gatewayConnection,
  azurerm_virtual_network_peering: peering,
  azurerm_vpn_gateway: vpnGateway,
  azurerm_vpn_gateway_connection: vpnConnection,
}
