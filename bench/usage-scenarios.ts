/**
 * The smallest resources that can have the use that the small profile assumes of their type, and what the estimators make
 * of it. A type has several where one resource cannot have all of it (a stream on demand, and one with shards). What is not
 * named here is a resource with nothing but its place.
 */
import { TABLES as AWS } from '../packages/cost/src/book/aws.gen.ts'
import { TABLES as AZURE } from '../packages/cost/src/book/azure.gen.ts'
import { TABLES as GOOGLE } from '../packages/cost/src/book/google.gen.ts'
import { estimateAll, openBook, profileOf, readPlan } from '../packages/cost/src/index.ts'
import type { Estimate, Usage } from '../packages/cost/src/index.ts'
import { shapeOf } from '../packages/cost/src/plan/shape.ts'
import type { Shape } from '../packages/cost/src/plan/shape.ts'
import { toldUsage } from '../packages/cost/src/usage/told-usage.ts'
import { aPlan } from '../packages/testing/src/resources.ts'
import type { PlannedResource } from '../packages/testing/src/resources.ts'

type Values = Readonly<Record<string, unknown>>
/** Values of the resource, what it refers to, and what else the plan needs. */
interface Scenario {
  readonly values?: Values
  readonly references?: PlannedResource['references']
  readonly beside?: readonly PlannedResource[]
}

const each = (...values: readonly Values[]): readonly Scenario[] => values.map((one) => ({ values: one }))
const kinds = (name: string, ...all: readonly string[]): readonly Scenario[] =>
  each(...all.map((kind) => ({ [name]: kind })))

const account = (values: Values): PlannedResource => ({
  type: 'azurerm_storage_account',
  name: 'of',
  values: {
    name: 'of',
    location: 'eastus',
    account_tier: 'Standard',
    account_replication_type: 'LRS',
    account_kind: 'StorageV2',
    ...values,
  },
})
const inAccount = (values: Values = {}, others: Values = {}): Scenario => ({
  values: { storage_account_name: 'of', ...others },
  references: { storage_account_name: ['azurerm_storage_account.of'] },
  beside: [account(values)],
})
const model = (...names: readonly string[]): readonly Scenario[] =>
  each(...names.map((name) => ({ model: [{ name, format: 'OpenAI' }] })))
const SHIELDS = [
  ...['us-east-1', 'eu-west-1', 'sa-east-1', 'ap-northeast-1', 'ap-northeast-2'],
  ...['ap-southeast-1', 'ap-southeast-2', 'ap-south-1'],
]
const PLANS = [
  ...['AppServices', 'Arm', 'ContainerRegistry', 'Containers', 'CosmosDbs', 'Dns', 'KeyVaults'],
  ...['KubernetesService', 'OpenSourceRelationalDatabases', 'SqlServerVirtualMachines', 'SqlServers'],
  ...['StorageAccounts', 'VirtualMachines'],
]

export const SCENARIOS: Readonly<Record<string, readonly Scenario[]>> = {
  aws_apigatewayv2_api: kinds('protocol_type', 'HTTP', 'WEBSOCKET'),
  aws_cloudfront_distribution: each(
    ...SHIELDS.map((origin_shield_region) => ({
      viewer_certificate: [{ ssl_support_method: 'vip', iam_certificate_id: 'x' }],
      default_cache_behavior: [{ field_level_encryption_id: 'x' }],
      logging_config: [{ bucket: 'x' }],
      origin: [{ origin_shield: [{ enabled: true, origin_shield_region }] }],
    })),
  ),
  aws_codebuild_project: each({
    environment: [{ compute_type: 'BUILD_GENERAL1_MEDIUM', type: 'LINUX_CONTAINER' }],
  }),
  aws_db_instance: each({
    instance_class: 'db.t3.medium',
    engine: 'mysql',
    storage_type: 'standard',
    allocated_storage: 20,
    performance_insights_enabled: true,
    backup_retention_period: 2,
  }),
  aws_directory_service_directory: each({ type: 'MicrosoftAD', edition: 'Standard' }, { type: 'SimpleAD' }),
  aws_docdb_cluster_instance: each({ instance_class: 'db.t3.medium' }),
  aws_dynamodb_table: each({ billing_mode: 'PAY_PER_REQUEST' }),
  aws_ebs_volume: each({ type: 'standard', size: 8 }),
  aws_efs_file_system: each({ lifecycle_policy: [{ transition_to_ia: 'AFTER_7_DAYS' }] }),
  aws_elasticache_cluster: each({
    node_type: 'cache.t3.micro',
    engine: 'redis',
    snapshot_retention_limit: 2,
    num_cache_nodes: 1,
  }),
  aws_elasticache_replication_group: each({ node_type: 'cache.t3.micro', snapshot_retention_limit: 2 }),
  aws_fsx_openzfs_file_system: each({
    deployment_type: 'SINGLE_AZ_1',
    storage_capacity: 64,
    throughput_capacity: 64,
  }),
  aws_fsx_windows_file_system: each({
    deployment_type: 'SINGLE_AZ_1',
    storage_capacity: 32,
    throughput_capacity: 8,
  }),
  aws_kinesis_analytics_application: each({}),
  aws_kinesisanalyticsv2_application: each(
    { runtime_environment: 'FLINK-1_18' },
    { runtime_environment: 'SQL-1_0' },
  ),
  aws_kinesis_stream: each(
    { stream_mode_details: [{ stream_mode: 'ON_DEMAND' }] },
    { stream_mode_details: [{ stream_mode: 'PROVISIONED' }], shard_count: 1 },
  ),
  aws_lb: kinds('load_balancer_type', 'application', 'network'),
  aws_neptune_cluster: each({ backup_retention_period: 2 }),
  aws_rds_cluster: each(
    { engine: 'aurora-mysql', backup_retention_period: 2 },
    { engine: 'aurora-mysql', engine_mode: 'serverless' },
  ),
  aws_rds_cluster_instance: each(
    { instance_class: 'db.t3.medium', engine: 'aurora-mysql', performance_insights_enabled: true },
    { instance_class: 'db.serverless', engine: 'aurora-mysql' },
  ),
  aws_s3_bucket: each({ lifecycle_rule: [{ enabled: true, tags: { kind: 'log' } }] }),
  aws_sfn_state_machine: kinds('type', 'STANDARD', 'EXPRESS'),
  aws_ssm_activation: each({ registration_limit: 1001 }),
  aws_ssm_parameter: each({ tier: 'Advanced' }),
  aws_vpc_endpoint: kinds('vpc_endpoint_type', 'Interface', 'GatewayLoadBalancer'),
  aws_vpn_connection: each({ transit_gateway_id: 'tgw-1' }),
  azurerm_api_management: each({ sku_name: 'Consumption_0' }, { sku_name: 'Premium_1' }),
  azurerm_app_configuration: each({ sku: 'standard' }),
  azurerm_application_gateway: each(
    {
      sku: [{ name: 'Standard_v2', tier: 'Standard_v2' }],
      autoscale_configuration: [{ min_capacity: 0, max_capacity: 2 }],
    },
    { sku: [{ name: 'Standard_Small', tier: 'Standard', capacity: 1 }] },
  ),
  azurerm_cdn_endpoint: [
    {
      values: {
        optimization_type: 'GeneralWebDelivery',
        delivery_rule: [{ name: 'a' }],
        global_delivery_rule: [{}],
      },
      references: { profile_name: ['azurerm_cdn_profile.of'] },
      beside: [{ type: 'azurerm_cdn_profile', name: 'of', values: { sku: 'Standard_Microsoft' } }],
    },
    {
      references: { profile_name: ['azurerm_cdn_profile.of'] },
      beside: [{ type: 'azurerm_cdn_profile', name: 'of', values: { sku: 'Standard_Verizon' } }],
    },
  ],
  azurerm_cognitive_account: each(
    ...['SpeechServices', 'LUIS', 'TextAnalytics'].map((kind) => ({ kind, sku_name: 'S0' })),
  ),
  azurerm_cognitive_deployment: model(
    'gpt-35-turbo',
    'babbage-002',
    'text-embedding-3-small',
    'dall-e-3',
    'tts',
    'whisper',
  ),
  azurerm_databricks_workspace: kinds('sku', 'standard', 'premium'),
  azurerm_kubernetes_cluster: each({
    default_node_pool: [{ vm_size: 'Standard_D2_v2', node_count: 1 }],
    network_profile: [{ load_balancer_sku: 'standard' }],
  }),
  azurerm_lb: each({ sku: 'Standard' }),
  azurerm_log_analytics_workspace: [
    {
      values: { sku: 'PerGB2018', retention_in_days: 120 },
      beside: [
        {
          type: 'azurerm_sentinel_log_analytics_workspace_onboarding',
          references: { workspace_id: ['azurerm_log_analytics_workspace.measured'] },
        },
      ],
    },
  ],
  azurerm_monitor_action_group: each({
    email_receiver: [{ name: 'a' }],
    webhook_receiver: [{ name: 'b' }],
    sms_receiver: [{ name: 'c', country_code: '1' }],
    itsm_receiver: [{ name: 'd' }],
    voice_receiver: [{ name: 'e', country_code: '1' }],
    azure_app_push_receiver: [{ name: 'f' }],
  }),
  azurerm_monitor_diagnostic_setting: each({ eventhub_name: 'a', storage_account_id: 'b' }),
  azurerm_mssql_database: each({ sku_name: 'S0', max_size_gb: 250 }, { sku_name: 'GP_S_Gen5_2' }),
  azurerm_sql_database: each(
    { edition: 'Standard', requested_service_objective_name: 'S0' },
    { requested_service_objective_name: 'GP_S_Gen5_2' },
  ),
  azurerm_mssql_managed_instance: each({ sku_name: 'GP_Gen5', vcores: 4, storage_size_in_gb: 32 }),
  azurerm_sql_managed_instance: each({ sku_name: 'GP_Gen5', vcores: 4, storage_size_in_gb: 32 }),
  azurerm_recovery_services_vault: [
    {
      values: { name: 'v', storage_mode_type: 'GeoRedundant' },
      beside: [
        {
          type: 'azurerm_backup_protected_vm',
          values: { recovery_vault_name: 'v' },
          references: { recovery_vault_name: ['azurerm_recovery_services_vault.measured'] },
        },
      ],
    },
  ],
  azurerm_security_center_subscription_pricing: each(
    ...PLANS.map((resource_type) => ({ resource_type, tier: 'Standard' })),
  ),
  azurerm_signalr_service: each({ sku: [{ name: 'Standard_S1', capacity: 1 }] }),
  azurerm_storage_account: each(
    { account_tier: 'Standard', account_replication_type: 'LRS' },
    { account_tier: 'Standard', account_replication_type: 'LRS', access_tier: 'Cool' },
    { account_tier: 'Standard', account_replication_type: 'LRS', nfsv3_enabled: true, is_hns_enabled: true },
    {
      account_tier: 'Standard',
      account_replication_type: 'LRS',
      access_tier: 'Cool',
      nfsv3_enabled: true,
      is_hns_enabled: true,
    },
    {
      account_tier: 'Standard',
      account_replication_type: 'LRS',
      access_tier: 'Cool',
      account_kind: 'BlockBlobStorage',
    },
    { account_tier: 'Premium', account_replication_type: 'LRS', account_kind: 'FileStorage' },
    { account_tier: 'Standard', account_replication_type: 'LRS', account_kind: 'FileStorage' },
  ),
  azurerm_storage_queue: [inAccount(), inAccount({ account_replication_type: 'GRS' })],
  azurerm_storage_share: [
    inAccount({}, { quota: 1 }),
    inAccount({}, { access_tier: 'Hot', quota: 1 }),
    inAccount({}, { access_tier: 'Cool', quota: 1 }),
  ],
  azurerm_storage_table: [
    inAccount(),
    inAccount({ customer_managed_key: [{ key_vault_key_id: 'k', user_assigned_identity_id: 'i' }] }),
  ],
  azurerm_traffic_manager_profile: each({ traffic_view_enabled: true }),
  azurerm_virtual_machine: each({
    vm_size: 'Standard_DS1_v2',
    storage_os_disk: [{ name: 'a', os_type: 'Linux', managed_disk_type: 'StandardSSD_LRS' }],
    storage_data_disk: [{ name: 'b', managed_disk_type: 'Standard_LRS', disk_size_gb: 32 }],
  }),
  azurerm_virtual_machine_scale_set: each({
    sku: [{ name: 'Standard_DS1_v2', capacity: 1 }],
    storage_profile_os_disk: [{ managed_disk_type: 'Standard_LRS' }],
    storage_profile_data_disk: [{ managed_disk_type: 'Standard_LRS', disk_size_gb: 32 }],
  }),
  google_container_cluster: each({ enable_autopilot: true }),
  google_container_registry: each({ location: 'US' }),
  google_redis_cluster: each({
    node_type: 'REDIS_SHARED_CORE_NANO',
    shard_count: 1,
    automated_backup_config: [{ retention: '86400s' }],
  }),
  google_sql_database_instance: each({
    database_version: 'MYSQL_8_0',
    settings: [{ tier: 'db-f1-micro', backup_configuration: [{ enabled: true }] }],
  }),
  google_storage_bucket: each(
    ...['STANDARD', 'NEARLINE', 'COLDLINE', 'ARCHIVE'].map((storage_class) => ({
      location: 'US-CENTRAL1',
      storage_class,
    })),
  ),
}

const placeOf = (type: string): Values =>
  type.startsWith('azure')
    ? { location: 'eastus' }
    : type.startsWith('google')
      ? { location: 'us-central1', region: 'us-central1' }
      : {}
const regionOf = (type: string): string =>
  type.startsWith('azure') ? 'eastus' : type.startsWith('google') ? 'us-central1' : 'us-east-1'

/** The use that the small profile assumes of each type: `storage.standard` → amount. */
export const smallProfile = (): readonly (readonly [type: string, usage: Shape])[] =>
  Object.entries(shapeOf(profileOf('small').resource_type_default_usage)).map(([type, usage]) => [
    type,
    shapeOf(usage),
  ])

/** The keys of a resource's use, each with its whole path. */
export const keysOf = (usage: Shape, prefix = ''): readonly string[] =>
  Object.entries(usage).flatMap(([name, value]) =>
    typeof value === 'object' && value !== null
      ? keysOf(shapeOf(value), `${prefix}${name}.`)
      : [`${prefix}${name}`],
  )

/** What an estimator made of a scenario, and which keys of use it asked for. */
export interface Measured {
  readonly scenario: Scenario
  readonly estimate: Estimate
  readonly asked: ReadonlySet<string>
}

const book = openBook({ ...AWS, ...AZURE, ...GOOGLE })

/** A type's scenarios, each estimated with the use that is given. */
export const measure = (type: string, usage: Shape, assumed = false): readonly Measured[] =>
  (SCENARIOS[type] ?? [{}]).map((scenario) => {
    const { values = {}, references, beside = [] } = scenario
    const main: PlannedResource = {
      type,
      name: 'measured',
      values: { ...placeOf(type), ...values },
      ...(references && { references }),
    }
    const { after } = readPlan(aPlan([main, ...beside], { region: regionOf(type) }))
    const asked = new Set<string>()
    const told = assumed ? toldUsage({}, usage) : toldUsage(usage)
    const noting =
      <T>(read: (path: string) => T) =>
      (path: string): T => {
        asked.add(path)
        return read(path)
      }
    const watched: Usage = {
      number: noting(told.number),
      text: noting(told.text),
      flag: noting(told.flag),
      names: noting(told.names),
    }
    const estimates = estimateAll(after, { book, usageOf: () => watched })
    const estimate = estimates.find(({ resource }) => resource.address === `${type}.measured`)
    if (estimate === undefined) throw new Error(`${type} is not in its own plan`)
    return { scenario, estimate, asked }
  })

/** Keys of the small profile that no line asks for, by type and key, and why. */
export const UNREAD: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['us_gov', 'asia_pacific', 'south_america', 'australia', 'india'].map((zone) => [
      `azurerm_frontdoor monthly_outbound_data_transfer_gb.${zone}`,
      'prices are known of the first zone alone',
    ]),
  ),
  'aws_kinesis_analytics_application durable_application_backup_gb':
    'an application in SQL has no backups; those of Flink are of another type',
  'azurerm_monitor_action_group monthly_notifications':
    'each kind of notification has a key and a price of its own; no engine reads this one',
  'azure_monitor_data_collection_rule monthly_custom_metrics_samples':
    'the type is misspelt: azurerm_monitor_data_collection_rule reads the key',
  'google_container_registry monthly_data_retrieval_gb':
    'a registry keeps its images in the standard class, from which reading costs nothing',
}
