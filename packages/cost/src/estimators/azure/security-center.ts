import { priceList } from '../../book/price-list.ts'
import type { Estimator } from '../../estimate/estimator.ts'
import { UnknownUntilApply } from '../../plan/unknown.ts'
import { usedLine } from './lines.ts'

const month = (unit: string, price: number) => ({ unit: `${unit}-month`, price })

const DEFENDER = priceList({
  service: 'Microsoft Defender for Cloud',
  asOf: '2026-08-21',
  source: 'https://azure.microsoft.com/pricing/details/defender-for-cloud/',
  default: 'eastus',
  prices: {
    'servers/1': month('server', 4.906),
    'servers/2': month('server', 14.6),
    'app-services': month('node', 14.6),
    arm: month('subscription', 5.037),
    registries: { unit: 'image', price: 0.29 },
    containers: month('vCore', 6.8693),
    cosmos: { unit: '100 RU/s-hour', price: 0.876 },
    dns: { unit: 'million', price: 0.7 },
    'key-vault': month('key vault', 0.2482),
    kubernetes: month('core', 1.9564),
    mysql: month('instance', 15),
    postgresql: month('instance', 15),
    mariadb: month('instance', 14.746),
    'sql-azure': month('instance', 15),
    'sql-outside': month('vCore', 10.95),
    storage: month('storage account', 9.782),
  },
})

type Key = keyof typeof DEFENDER.prices

interface Plan {
  readonly name: string
  readonly unit: string
  readonly usage: string
  readonly key: Key
  readonly per?: number
}

const one = (name: string, unit: string, usage: string, key: Key, per = 1): Plan => ({
  name,
  unit,
  usage,
  key,
  per,
})

/** What each kind of resource is billed for. */
const PLANS: Readonly<Record<string, readonly Plan[]>> = {
  AppServices: [one('Defender for app service', 'node', 'monthly_app_service_nodes', 'app-services')],
  Arm: [one('Defender for ARM', 'subscription', 'monthly_arm_subscriptions', 'arm')],
  ContainerRegistry: [
    one('Defender for container registries', 'image', 'monthly_container_registry_images', 'registries'),
  ],
  Containers: [one('Defender for containers', 'vCore', 'monthly_containers_vcores', 'containers')],
  CosmosDbs: [one('Defender for Cosmos DB', 'RU/s x 100', 'cosmosdb_request_units', 'cosmos', 100)],
  Dns: [one('Defender for DNS', '1M queries', 'monthly_dns_queries', 'dns', 1_000_000)],
  KeyVaults: [one('Defender for Key Vault', 'key vault', 'monthly_key_vaults', 'key-vault')],
  KubernetesService: [one('Defender for kubernetes', 'core', 'monthly_kubernetes_cores', 'kubernetes')],
  OpenSourceRelationalDatabases: [
    one('Defender for MySQL', 'instance', 'monthly_mysql_instances', 'mysql'),
    one('Defender for PostgreSQL', 'instance', 'monthly_postgresql_instances', 'postgresql'),
    one('Defender for MariaDB', 'instance', 'monthly_mariadb_instances', 'mariadb'),
  ],
  SqlServerVirtualMachines: [
    one(
      'Defender for SQL, Azure-connected',
      'instance',
      'monthly_sql_azure_connected_instances',
      'sql-azure',
    ),
  ],
  SqlServers: [
    one('Defender for SQL, outside Azure', 'vCore', 'monthly_sql_outside_azure_vcores', 'sql-outside'),
  ],
  StorageAccounts: [one('Defender for storage', 'storage account', 'monthly_storage_accounts', 'storage')],
  VirtualMachines: [
    one('Defender for servers, plan 1', 'server', 'monthly_servers_plan_1_nodes', 'servers/1'),
    one('Defender for servers, plan 2', 'server', 'monthly_servers_plan_2_nodes', 'servers/2'),
  ],
}

/** azurerm_security_center_subscription_pricing */
export const defender: Estimator = ({ values }, pricing) => {
  if (values.text('tier', 'Free').toLowerCase() === 'free') return []
  const type = values.text('resource_type', 'VirtualMachines')
  const plans = Object.hasOwn(PLANS, type) ? PLANS[type] : undefined
  if (plans === undefined) throw new UnknownUntilApply('resource_type', 'is a plan without a known price')
  return plans.map(({ name, unit, usage, key, per }) =>
    usedLine(name, unit, pricing, usage, pricing.listed(DEFENDER, key), per),
  )
}
