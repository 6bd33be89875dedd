import type { PlanRule } from '../rule.ts'

const AWS = [
  ...['aws_db_instance', 'aws_rds_cluster', 'aws_rds_global_cluster', 'aws_rds_cluster_instance'],
  ...['aws_docdb_cluster', 'aws_docdbelastic_cluster', 'aws_neptune_cluster', 'aws_dynamodb_table'],
  ...['aws_dynamodb_global_table', 'aws_keyspaces_table', 'aws_keyspaces_keyspace', 'aws_qldb_ledger'],
  ...['aws_timestreamwrite_database', 'aws_timestreamwrite_table', 'aws_redshift_cluster'],
  ...['aws_redshiftserverless_namespace', 'aws_elasticache_cluster', 'aws_elasticache_replication_group'],
  ...['aws_elasticache_serverless_cache', 'aws_memorydb_cluster', 'aws_opensearch_domain'],
  ...['aws_elasticsearch_domain', 'aws_opensearchserverless_collection', 'aws_s3_bucket'],
  ...['aws_s3_directory_bucket', 'aws_s3tables_table_bucket', 'aws_glacier_vault', 'aws_backup_vault'],
  ...[
    'aws_ebs_volume',
    'aws_ebs_snapshot',
    'aws_efs_file_system',
    'aws_fsx_*_file_system',
    'aws_fsx_*_volume',
  ],
  ...['aws_kms_key', 'aws_kms_replica_key', 'aws_secretsmanager_secret', 'aws_ssm_parameter'],
  ...[
    'aws_acmpca_certificate_authority',
    'aws_cognito_user_pool',
    'aws_ecr_repository',
    'aws_codecommit_repository',
  ],
  ...['aws_msk_cluster', 'aws_mq_broker', 'aws_kinesis_stream', 'aws_sqs_queue', 'aws_cloudwatch_log_group'],
  ...['aws_route53_zone', 'aws_directory_service_directory', 'aws_workspaces_workspace'],
]

const AZURE = [
  ...['azurerm_mssql_database', 'azurerm_mssql_server', 'azurerm_mssql_managed_instance'],
  ...[
    'azurerm_mssql_managed_database',
    'azurerm_mssql_elasticpool',
    'azurerm_sql_database',
    'azurerm_sql_server',
  ],
  ...['azurerm_postgresql_server', 'azurerm_postgresql_flexible_server', 'azurerm_postgresql_*database'],
  ...['azurerm_mysql_server', 'azurerm_mysql_flexible_server', 'azurerm_mysql_*database'],
  ...[
    'azurerm_mariadb_server',
    'azurerm_mariadb_database',
    'azurerm_cosmosdb_account',
    'azurerm_cosmosdb_*_database',
  ],
  ...['azurerm_cosmosdb_*_container', 'azurerm_cosmosdb_*_collection', 'azurerm_redis_cache'],
  ...['azurerm_redis_enterprise_cluster', 'azurerm_storage_account', 'azurerm_storage_container'],
  ...['azurerm_storage_share', 'azurerm_storage_table', 'azurerm_storage_queue', 'azurerm_managed_disk'],
  ...['azurerm_snapshot', 'azurerm_netapp_volume', 'azurerm_key_vault', 'azurerm_key_vault_*'],
  ...[
    'azurerm_recovery_services_vault',
    'azurerm_data_protection_backup_vault',
    'azurerm_log_analytics_workspace',
  ],
  ...[
    'azurerm_container_registry',
    'azurerm_kusto_cluster',
    'azurerm_kusto_database',
    'azurerm_synapse_workspace',
  ],
  ...['azurerm_synapse_sql_pool', 'azurerm_eventhub', 'azurerm_servicebus_queue', 'azurerm_dns_zone'],
]

const GOOGLE = [
  ...[
    'google_sql_database_instance',
    'google_sql_database',
    'google_spanner_instance',
    'google_spanner_database',
  ],
  ...[
    'google_alloydb_cluster',
    'google_alloydb_instance',
    'google_bigtable_instance',
    'google_bigtable_table',
  ],
  ...[
    'google_firestore_database',
    'google_bigquery_dataset',
    'google_bigquery_table',
    'google_redis_instance',
  ],
  ...['google_redis_cluster', 'google_memcache_instance', 'google_storage_bucket', 'google_compute_disk'],
  ...[
    'google_compute_region_disk',
    'google_compute_snapshot',
    'google_filestore_instance',
    'google_kms_key_ring',
  ],
  ...['google_kms_crypto_key', 'google_secret_manager_secret', 'google_artifact_registry_repository'],
  ...['google_pubsub_subscription', 'google_dns_managed_zone', 'google_logging_*_bucket_config'],
]

/** Databases, disks, buckets and keys that a plan deletes or replaces: what they hold goes with them. */
export const STATEFUL_DELETION: PlanRule = {
  id: 'stateful-deletion',
  title: 'The plan deletes or replaces something that holds data',
  severity: 'critical',
  scope: 'resource',
  ofDeletions: true,
  references: ['https://developer.hashicorp.com/terraform/language/meta-arguments/lifecycle'],
  checks: [
    {
      types: [...AWS, ...AZURE, ...GOOGLE],
      when: 'actions.exists(a, a == "create")',
      require: '!actions.exists(a, a == "delete")',
      says: 'is replaced, and what it holds is lost',
      remedy: 'change it without the argument that forces a replacement, or move its data first',
    },
    {
      types: [...AWS, ...AZURE, ...GOOGLE],
      when: '!actions.exists(a, a == "create")',
      require: '!actions.exists(a, a == "delete")',
      says: 'is deleted with what it holds',
      remedy: 'keep it, with prevent_destroy, or take it out of the state by a removed block',
    },
  ],
}
