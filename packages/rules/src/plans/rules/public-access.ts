import type { PlanCheck, PlanRule } from '../rule.ts'

/** Resources of Azure that hold data and that a switch closes to public networks. */
const AZURE_STORES = [
  ...['azurerm_mssql_server', 'azurerm_mssql_managed_instance', 'azurerm_sql_server'],
  ...['azurerm_postgresql_server', 'azurerm_postgresql_flexible_server'],
  ...['azurerm_mysql_server', 'azurerm_mysql_flexible_server', 'azurerm_mariadb_server'],
  ...[
    'azurerm_cosmosdb_account',
    'azurerm_redis_cache',
    'azurerm_container_registry',
    'azurerm_search_service',
  ],
  ...['azurerm_synapse_workspace', 'azurerm_kusto_cluster', 'azurerm_data_factory', 'azurerm_iothub'],
  ...['azurerm_servicebus_namespace', 'azurerm_eventhub_namespace', 'azurerm_cognitive_account'],
]

const PUBLIC_ACLS = '["public-read", "public-read-write", "website", "authenticated-read"]'
const EVERYBODY = '["allUsers", "allAuthenticatedUsers"]'
const OPEN = '["0.0.0.0/0", "::/0"]'

const AWS: readonly PlanCheck[] = [
  {
    types: [
      ...[
        'aws_db_instance',
        'aws_rds_cluster_instance',
        'aws_neptune_cluster_instance',
        'aws_redshift_cluster',
      ],
      ...['aws_redshiftserverless_workgroup', 'aws_dms_replication_instance', 'aws_mq_broker'],
    ],
    require: 'after.?publicly_accessible.orValue(false) == false',
    says: 'can be reached from the internet',
    remedy: 'set publicly_accessible to false',
  },
  {
    types: ['aws_s3_bucket', 'aws_s3_bucket_acl', 'aws_s3_object'],
    require: `!(after.?acl.orValue("private") in ${PUBLIC_ACLS})`,
    says: 'is open to everybody by its access control list',
    remedy: 'set acl to private, or leave it out',
  },
  {
    types: ['aws_s3_bucket_acl'],
    require:
      'after.?access_control_policy.orValue([]).all(p, p.?grant.orValue([]).all(g, g.?grantee.orValue([]).all(e, !e.?uri.orValue("").endsWith("/AllUsers") && !e.?uri.orValue("").endsWith("/AuthenticatedUsers"))))',
    says: 'grants access to everybody',
    remedy: 'take the grants of the groups AllUsers and AuthenticatedUsers away',
  },
  {
    types: ['aws_s3_bucket_public_access_block', 'aws_s3_account_public_access_block'],
    require:
      'after.?block_public_acls.orValue(false) == true && after.?block_public_policy.orValue(false) == true && after.?ignore_public_acls.orValue(false) == true && after.?restrict_public_buckets.orValue(false) == true',
    says: 'lets buckets be public',
    remedy:
      'set block_public_acls, block_public_policy, ignore_public_acls and restrict_public_buckets to true',
  },
  {
    types: ['aws_*'],
    require: 'statements.all(s, !s.allow || s.conditional || !s.principals.exists(p, p == "*"))',
    says: 'has a policy that lets everybody in (Principal *)',
    remedy: 'name the accounts or services that may, or add a Condition',
  },
  {
    types: ['aws_lambda_permission'],
    require:
      'after.?principal.orValue("") != "*" || after.?source_arn.orValue("") != "" || after.?source_account.orValue("") != "" || after.?principal_org_id.orValue("") != ""',
    says: 'lets everybody invoke the function',
    remedy: 'name the principal, or the source_arn',
  },
  {
    types: ['aws_lambda_function_url'],
    require: 'after.?authorization_type.orValue("NONE") != "NONE"',
    says: 'lets everybody invoke the function',
    remedy: 'set authorization_type to AWS_IAM',
  },
  {
    types: ['aws_ami_launch_permission'],
    require: 'after.?group.orValue("") != "all"',
    says: 'gives the image to everybody',
    remedy: 'name the accounts that may use it',
  },
  {
    types: ['aws_eks_cluster'],
    require: `after.?vpc_config.orValue([]).all(c, c.?endpoint_public_access.orValue(true) == false || !c.?public_access_cidrs.orValue(["0.0.0.0/0"]).exists(r, r in ${OPEN}))`,
    says: 'has an endpoint that the whole internet reaches',
    remedy: 'set endpoint_public_access to false, or public_access_cidrs to the networks that need it',
  },
  {
    types: ['aws_msk_cluster'],
    require:
      'after.?broker_node_group_info.orValue([]).all(g, g.?connectivity_info.orValue([]).all(i, i.?public_access.orValue([]).all(a, a.?type.orValue("DISABLED") == "DISABLED")))',
    says: 'has brokers that the internet reaches',
    remedy: 'set the type of public_access to DISABLED',
  },
]

const AZURE: readonly PlanCheck[] = [
  {
    types: AZURE_STORES,
    require:
      'after.?public_network_access_enabled.orValue(false) == false || after.?network_rule_set.orValue([]).exists(r, r.?default_action.orValue("") == "Deny") || after.?network_acls.orValue([]).exists(r, r.?default_action.orValue("") == "Deny")',
    says: 'can be reached from public networks',
    remedy: 'set public_network_access_enabled to false, and use a private endpoint',
  },
  {
    types: ['azurerm_storage_account'],
    require:
      'after.?public_network_access_enabled.orValue(true) == false || after.?network_rules.orValue([]).exists(r, r.?default_action.orValue("Allow") == "Deny")',
    says: 'can be reached from public networks',
    remedy: 'set public_network_access_enabled to false, or the default_action of network_rules to Deny',
  },
  {
    types: ['azurerm_storage_account'],
    require:
      'after.?allow_nested_items_to_be_public.orValue(after.?allow_blob_public_access.orValue(false)) == false',
    says: 'lets its containers be public',
    remedy: 'set allow_nested_items_to_be_public to false',
  },
  {
    types: ['azurerm_storage_container'],
    require: 'after.?container_access_type.orValue("private") == "private"',
    says: 'can be read by everybody',
    remedy: 'set container_access_type to private',
  },
  {
    types: ['azurerm_key_vault'],
    require:
      'after.?public_network_access_enabled.orValue(true) == false || after.?network_acls.orValue([]).exists(r, r.?default_action.orValue("Allow") == "Deny")',
    says: 'can be reached from public networks',
    remedy: 'set the default_action of network_acls to Deny',
  },
  {
    types: ['azurerm_app_configuration'],
    require: 'after.?public_network_access.orValue("") != "Enabled"',
    says: 'can be reached from public networks',
    remedy: 'set public_network_access to Disabled',
  },
  {
    types: ['azurerm_*_firewall_rule'],
    require:
      'after.?start_ip_address.orValue("") != "0.0.0.0" || after.?end_ip_address.orValue("") != "255.255.255.255"',
    says: 'lets the whole internet in',
    remedy: 'name the addresses that need it',
  },
  {
    types: ['azurerm_kubernetes_cluster'],
    require:
      'after.?private_cluster_enabled.orValue(false) == true || size(after.?api_server_authorized_ip_ranges.orValue([])) > 0 || after.?api_server_access_profile.orValue([]).exists(p, size(p.?authorized_ip_ranges.orValue([])) > 0)',
    says: 'has an endpoint that the whole internet reaches',
    remedy: 'set private_cluster_enabled to true, or authorized_ip_ranges of api_server_access_profile',
  },
]

const GOOGLE: readonly PlanCheck[] = [
  {
    types: ['google_*_iam_member'],
    require: `!(after.?member.orValue("") in ${EVERYBODY})`,
    says: 'grants a role to everybody',
    remedy: 'name the members that need it',
  },
  {
    types: ['google_*_iam_binding'],
    require: `after.?members.orValue([]).all(m, !(m in ${EVERYBODY}))`,
    says: 'grants a role to everybody',
    remedy: 'name the members that need it',
  },
  {
    types: ['google_*_iam_policy'],
    require:
      '!after.?policy_data.orValue("").contains("\\"allUsers\\"") && !after.?policy_data.orValue("").contains("\\"allAuthenticatedUsers\\"")',
    says: 'grants a role to everybody',
    remedy: 'name the members that need it',
  },
  {
    types: ['google_storage_bucket_acl', 'google_storage_default_object_acl', 'google_storage_object_acl'],
    require:
      'after.?role_entity.orValue([]).all(e, !e.endsWith(":allUsers") && !e.endsWith(":allAuthenticatedUsers")) && !(after.?predefined_acl.orValue("") in ["publicRead", "publicReadWrite", "authenticatedRead"])',
    says: 'is open to everybody by its access control list',
    remedy: 'name the entities that need it',
  },
  {
    types: ['google_storage_*access_control'],
    require: `!(after.?entity.orValue("") in ${EVERYBODY})`,
    says: 'is open to everybody',
    remedy: 'name the entity that needs it',
  },
  {
    types: ['google_bigquery_dataset'],
    require: `after.?access.orValue([]).all(a, a.?special_group.orValue("") != "allAuthenticatedUsers" && !(a.?iam_member.orValue("") in ${EVERYBODY}))`,
    says: 'grants access to everybody',
    remedy: 'name the members that need it',
  },
  {
    types: ['google_bigquery_dataset_access'],
    require: `after.?special_group.orValue("") != "allAuthenticatedUsers" && !(after.?iam_member.orValue("") in ${EVERYBODY})`,
    says: 'grants access to everybody',
    remedy: 'name the members that need it',
  },
  {
    types: ['google_sql_database_instance'],
    require: `after.?settings.orValue([]).all(s, s.?ip_configuration.orValue([]).all(c, c.?authorized_networks.orValue([]).all(n, !(n.?value.orValue("") in ${OPEN}))))`,
    says: 'lets the whole internet in (authorized_networks)',
    remedy: 'name the networks that need it, or use a private address',
  },
  {
    types: ['google_container_cluster'],
    require: `after.?private_cluster_config.orValue([]).exists(c, c.?enable_private_endpoint.orValue(false) == true) || after.?master_authorized_networks_config.orValue([]).exists(c, c.?cidr_blocks.orValue([]).all(b, !(b.?cidr_block.orValue("") in ${OPEN})))`,
    says: 'has an endpoint that the whole internet reaches',
    remedy: 'set enable_private_endpoint to true, or name networks in master_authorized_networks_config',
  },
]

/** Stores, databases and endpoints that anybody on the internet reaches. */
export const PUBLIC_ACCESS: PlanRule = {
  id: 'public-access',
  title: 'Anybody on the internet reaches it',
  severity: 'critical',
  scope: 'resource',
  references: [
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html',
    'https://learn.microsoft.com/azure/private-link/private-endpoint-overview',
    'https://cloud.google.com/storage/docs/public-access-prevention',
  ],
  checks: [...AWS, ...AZURE, ...GOOGLE],
}
