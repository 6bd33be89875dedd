import type { PlanCheck, PlanRule } from '../rule.ts'

const flag = (name: string, types: readonly string[], when?: string): PlanCheck => ({
  types,
  ...(when !== undefined && { when }),
  require: `after.?${name}.orValue(false) in [true, "true"]`,
  says: 'is not encrypted at rest',
  remedy: `set ${name} to true`,
})

/** Encrypted unless somebody says otherwise. */
const unlessOff = (name: string, types: readonly string[]): PlanCheck => ({
  types,
  require: `after.?${name}.orValue(true) in [true, "true"]`,
  says: 'has its encryption at rest switched off',
  remedy: `leave ${name} at true`,
})

const inEach = (blocks: string, name: string, types: readonly string[]): PlanCheck => ({
  types,
  require: `after.?${blocks}.orValue([]).all(b, b.?${name}.orValue(false) in [true, "true"])`,
  says: `has a volume (${blocks}) that is not encrypted at rest`,
  remedy: `set ${name} to true in each ${blocks}`,
})

/**
 * Stores that a plan leaves unencrypted. Not asked are those that their cloud always encrypts: S3 (since 5 January 2023),
 * DynamoDB, FSx, MemoryDB, Redshift (since January 2025, unless it is switched off), Azure's disks and storage accounts,
 * and all stores of Google Cloud.
 */
export const ENCRYPTION_AT_REST: PlanRule = {
  id: 'encryption-at-rest',
  title: 'The store is not encrypted at rest',
  severity: 'high',
  scope: 'resource',
  references: [
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/default-encryption-faq.html',
    'https://learn.microsoft.com/azure/security/fundamentals/encryption-atrest',
    'https://cloud.google.com/docs/security/encryption/default-encryption',
  ],
  checks: [
    flag('encrypted', ['aws_ebs_volume', 'aws_ebs_snapshot_copy', 'aws_ami_copy', 'aws_efs_file_system']),
    inEach('root_block_device', 'encrypted', ['aws_instance', 'aws_launch_configuration']),
    inEach('ebs_block_device', 'encrypted', ['aws_instance', 'aws_launch_configuration', 'aws_ami']),
    {
      types: ['aws_launch_template'],
      require:
        'after.?block_device_mappings.orValue([]).all(m, m.?ebs.orValue([]).all(b, b.?encrypted.orValue(false) in [true, "true"]))',
      says: 'launches volumes that are not encrypted at rest',
      remedy: 'set encrypted to true in the ebs block of each block_device_mappings',
    },
    // A replica and what is restored from a snapshot are as encrypted as what they are made of.
    flag(
      'storage_encrypted',
      ['aws_db_instance'],
      '!has(after.replicate_source_db) && !has(after.snapshot_identifier)',
    ),
    flag(
      'storage_encrypted',
      ['aws_rds_cluster'],
      'after.?engine_mode.orValue("") != "serverless" && !has(after.snapshot_identifier) && !has(after.replication_source_identifier)',
    ),
    flag('storage_encrypted', ['aws_docdb_cluster', 'aws_neptune_cluster', 'aws_rds_global_cluster']),
    unlessOff('encrypted', ['aws_redshift_cluster']),
    {
      types: ['aws_opensearch_domain', 'aws_elasticsearch_domain'],
      require: 'after.?encrypt_at_rest.orValue([]).exists(e, e.?enabled.orValue(false) == true)',
      says: 'is not encrypted at rest',
      remedy: 'add a block encrypt_at_rest with enabled = true',
    },
    flag(
      'at_rest_encryption_enabled',
      ['aws_elasticache_replication_group'],
      'after.?engine.orValue("redis") != "valkey"',
    ),
    {
      types: ['aws_dax_cluster'],
      require: 'after.?server_side_encryption.orValue([]).exists(e, e.?enabled.orValue(false) == true)',
      says: 'is not encrypted at rest',
      remedy: 'add a block server_side_encryption with enabled = true',
    },
    {
      types: ['aws_kinesis_stream'],
      require: 'after.?encryption_type.orValue("NONE") == "KMS"',
      says: 'is not encrypted at rest',
      remedy: 'set encryption_type to KMS',
    },
    {
      types: ['aws_sqs_queue'],
      require:
        'after.?sqs_managed_sse_enabled.orValue(true) == true || after.?kms_master_key_id.orValue("") != ""',
      says: 'has its encryption at rest switched off',
      remedy: 'set sqs_managed_sse_enabled to true, or kms_master_key_id',
    },
    flag('root_volume_encryption_enabled', ['aws_workspaces_workspace']),
    flag('user_volume_encryption_enabled', ['aws_workspaces_workspace']),
    unlessOff('transparent_data_encryption_enabled', ['azurerm_mssql_database']),
    {
      types: ['azurerm_managed_disk', 'azurerm_snapshot'],
      require: 'after.?encryption_settings.orValue([]).all(e, e.?enabled.orValue(true) == true)',
      says: 'has its encryption at rest switched off',
      remedy: 'leave enabled of encryption_settings at true',
    },
    unlessOff('enable_blob_encryption', ['azurerm_storage_account']),
    unlessOff('enable_file_encryption', ['azurerm_storage_account']),
    {
      types: ['azurerm_data_lake_store'],
      require: 'after.?encryption_state.orValue("Enabled") == "Enabled"',
      says: 'has its encryption at rest switched off',
      remedy: 'set encryption_state to Enabled',
    },
    flag('disk_encryption_enabled', ['azurerm_kusto_cluster']),
    flag('data_encrypted', ['azurerm_synapse_sql_pool']),
  ],
}
