import type { Resource } from '../../plan/resource.ts'
import type { AdviceRule } from '../advice.ts'

/** Who may use an address: type, and the attribute that names it. */
type Users = readonly (readonly [type: string, path: string])[]

const USERS: Readonly<Record<string, Users>> = {
  aws_eip: [
    ['aws_nat_gateway', 'allocation_id'],
    ['aws_eip_association', 'allocation_id'],
    ['aws_eip_association', 'public_ip'],
    ['aws_lb', 'subnet_mapping.allocation_id'],
    ['aws_alb', 'subnet_mapping.allocation_id'],
    ['aws_transfer_server', 'endpoint_details.address_allocation_ids'],
    ['aws_globalaccelerator_endpoint_group', 'endpoint_configuration.endpoint_id'],
  ],
  azurerm_public_ip: [
    ['azurerm_network_interface', 'ip_configuration.public_ip_address_id'],
    ['azurerm_lb', 'frontend_ip_configuration.public_ip_address_id'],
    ['azurerm_application_gateway', 'frontend_ip_configuration.public_ip_address_id'],
    ['azurerm_nat_gateway_public_ip_association', 'public_ip_address_id'],
    ['azurerm_nat_gateway', 'public_ip_address_ids'],
    ['azurerm_firewall', 'ip_configuration.public_ip_address_id'],
    ['azurerm_firewall', 'management_ip_configuration.public_ip_address_id'],
    ['azurerm_bastion_host', 'ip_configuration.public_ip_address_id'],
    ['azurerm_virtual_network_gateway', 'ip_configuration.public_ip_address_id'],
    ['azurerm_kubernetes_cluster', 'network_profile.load_balancer_profile.outbound_ip_address_ids'],
    ['azurerm_kubernetes_cluster', 'network_profile.nat_gateway_profile.outbound_ip_address_ids'],
    ['azurerm_linux_virtual_machine_scale_set', 'network_interface.ip_configuration.public_ip_address'],
    ['azurerm_api_management', 'public_ip_address_id'],
    ['azurerm_route_server', 'public_ip_address_id'],
  ],
  google_compute_address: [
    ['google_compute_instance', 'network_interface.access_config.nat_ip'],
    ['google_compute_instance_template', 'network_interface.access_config.nat_ip'],
    ['google_compute_instance_from_template', 'network_interface.access_config.nat_ip'],
    ['google_compute_forwarding_rule', 'ip_address'],
    ['google_compute_global_forwarding_rule', 'ip_address'],
    ['google_compute_router_nat', 'nat_ips'],
    ['google_compute_router_nat', 'drain_nat_ips'],
  ],
}

/** Attributes by which an address says itself what uses it. */
const OWN: readonly string[] = ['instance', 'network_interface', 'associate_with_private_ip', 'users']

/** Addresses that nothing of the plan uses. */
export const idleAddresses: AdviceRule = {
  id: 'idle-addresses',
  propose: (resource) =>
    Object.hasOwn(USERS, resource.type) && !isUsed(resource)
      ? [
          {
            change: 'Release the address, if nothing outside of this plan uses it.',
            how: 'It would be gone with all it costs; nothing in the plan refers to it.',
            scenario: { gone: true },
          },
        ]
      : [],
}

const isUsed = (resource: Resource): boolean =>
  OWN.some((name) => isGiven(resource, name)) ||
  (USERS[resource.type] ?? []).some(([type, path]) => resource.referrers(type, path).length > 0)

const isGiven = ({ values }: Resource, name: string): boolean => {
  if (!values.has(name)) return false
  return name === 'users' ? values.texts(name).length > 0 : values.isUnknown(name) || values.text(name) !== ''
}
