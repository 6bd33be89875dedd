import type { Scenario } from './scanning.ts'

const policy = (statement: object): string =>
  JSON.stringify({ Version: '2012-10-17', Statement: [statement] })

const of = (type: string, after: Scenario['after'] = {}): Scenario => ({ type, after })

/** For each rule what breaks it, beside what is near to it and does not. */
export const CASES: Readonly<Record<string, readonly (readonly [fails: Scenario, passes: Scenario])[]>> = {
  'encryption-at-rest': [
    [of('aws_ebs_volume', { encrypted: false }), of('aws_ebs_volume', { encrypted: true })],
    [of('aws_efs_file_system', { encrypted: null }), of('aws_efs_file_system', { encrypted: true })],
    [
      of('aws_instance', { root_block_device: [{ encrypted: true }, {}] }),
      of('aws_instance', { root_block_device: [{ encrypted: true }] }),
    ],
    [
      of('aws_launch_template', { block_device_mappings: [{ ebs: [{ encrypted: 'false' }] }] }),
      of('aws_launch_template', { block_device_mappings: [{ ebs: [{ encrypted: 'true' }] }] }),
    ],
    [of('aws_db_instance', {}), of('aws_db_instance', { replicate_source_db: 'main' })],
    [of('aws_rds_cluster', { storage_encrypted: false }), of('aws_rds_cluster', { storage_encrypted: true })],
    [of('aws_redshift_cluster', { encrypted: false }), of('aws_redshift_cluster', {})],
    [
      of('aws_opensearch_domain', { encrypt_at_rest: [] }),
      of('aws_opensearch_domain', { encrypt_at_rest: [{ enabled: true }] }),
    ],
    [of('aws_kinesis_stream', {}), of('aws_kinesis_stream', { encryption_type: 'KMS' })],
    [
      of('aws_sqs_queue', { sqs_managed_sse_enabled: false }),
      of('aws_sqs_queue', { kms_master_key_id: 'k' }),
    ],
    [
      of('azurerm_mssql_database', { transparent_data_encryption_enabled: false }),
      of('azurerm_mssql_database', {}),
    ],
    [
      of('azurerm_managed_disk', { encryption_settings: [{ enabled: false }] }),
      of('azurerm_managed_disk', { encryption_settings: [] }),
    ],
    [
      of('azurerm_storage_account', { enable_blob_encryption: false, public_network_access_enabled: false }),
      of('azurerm_storage_account', { public_network_access_enabled: false }),
    ],
    [of('aws_docdb_cluster', {}), of('aws_s3_bucket', {})],
    [of('azurerm_kusto_cluster', {}), of('google_compute_disk', {})],
  ],
  'public-access': [
    [
      of('aws_db_instance', { publicly_accessible: true }),
      of('aws_db_instance', { publicly_accessible: false }),
    ],
    [of('aws_s3_bucket_acl', { acl: 'public-read' }), of('aws_s3_bucket_acl', { acl: 'private' })],
    [
      of('aws_s3_bucket_public_access_block', {
        block_public_acls: true,
        block_public_policy: true,
        ignore_public_acls: true,
      }),
      of('aws_s3_bucket_public_access_block', {
        block_public_acls: true,
        block_public_policy: true,
        ignore_public_acls: true,
        restrict_public_buckets: true,
      }),
    ],
    [
      of('aws_s3_bucket_policy', {
        policy: policy({ Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: '*' }),
      }),
      of('aws_s3_bucket_policy', {
        policy: policy({ Effect: 'Deny', Principal: '*', Action: 's3:*', Resource: '*' }),
      }),
    ],
    [
      of('aws_sqs_queue_policy', {
        policy: policy({ Effect: 'Allow', Principal: { AWS: ['*'] }, Action: 'sqs:*' }),
      }),
      of('aws_sqs_queue_policy', {
        policy: policy({
          Effect: 'Allow',
          Principal: { AWS: '*' },
          Action: 'sqs:*',
          Condition: { ArnEquals: { 'aws:SourceArn': 'x' } },
        }),
      }),
    ],
    [
      of('aws_kms_key', {
        policy: policy({ Effect: 'Allow', Principal: { AWS: '*' }, Action: 'kms:*', Resource: '*' }),
      }),
      of('aws_kms_key', {
        policy: policy({ Effect: 'Allow', Principal: { Service: '*' }, Action: 'kms:*', Resource: '*' }),
      }),
    ],
    [
      of('aws_lambda_function_url', { authorization_type: 'NONE' }),
      of('aws_lambda_function_url', { authorization_type: 'AWS_IAM' }),
    ],
    [
      of('aws_lambda_permission', { principal: '*' }),
      of('aws_lambda_permission', { principal: '*', source_arn: 'arn:aws:sns:x' }),
    ],
    [
      of('aws_eks_cluster', { vpc_config: [{ endpoint_public_access: true }] }),
      of('aws_eks_cluster', {
        vpc_config: [{ endpoint_public_access: true, public_access_cidrs: ['10.0.0.0/8'] }],
      }),
    ],
    [
      of('azurerm_mssql_server', { public_network_access_enabled: true }),
      of('azurerm_mssql_server', { public_network_access_enabled: false }),
    ],
    [
      of('azurerm_storage_account', {}),
      of('azurerm_storage_account', { network_rules: [{ default_action: 'Deny' }] }),
    ],
    [
      of('azurerm_storage_container', { container_access_type: 'blob' }),
      of('azurerm_storage_container', { container_access_type: 'private' }),
    ],
    [
      of('azurerm_postgresql_firewall_rule', {
        start_ip_address: '0.0.0.0',
        end_ip_address: '255.255.255.255',
      }),
      of('azurerm_postgresql_firewall_rule', { start_ip_address: '0.0.0.0', end_ip_address: '0.0.0.0' }),
    ],
    [
      of('azurerm_kubernetes_cluster', {}),
      of('azurerm_kubernetes_cluster', { private_cluster_enabled: true }),
    ],
    [
      of('google_storage_bucket_iam_member', { member: 'allUsers' }),
      of('google_storage_bucket_iam_member', { member: 'user:a@example.com' }),
    ],
    [
      of('google_pubsub_topic_iam_binding', { members: ['user:a', 'allAuthenticatedUsers'] }),
      of('google_pubsub_topic_iam_binding', { members: ['user:a'] }),
    ],
    [
      of('google_project_iam_policy', {
        policy_data: '{"bindings":[{"role":"roles/viewer","members":["allUsers"]}]}',
      }),
      of('google_project_iam_policy', { policy_data: '{"bindings":[]}' }),
    ],
    [
      of('google_storage_bucket_acl', { role_entity: ['READER:allUsers'] }),
      of('google_storage_bucket_acl', { role_entity: ['OWNER:user-a'] }),
    ],
    [
      of('google_sql_database_instance', {
        settings: [{ ip_configuration: [{ authorized_networks: [{ value: '0.0.0.0/0' }] }] }],
      }),
      of('google_sql_database_instance', {
        settings: [{ ip_configuration: [{ authorized_networks: [{ value: '10.0.0.0/8' }] }] }],
      }),
    ],
    [
      of('google_bigquery_dataset', { access: [{ special_group: 'allAuthenticatedUsers' }] }),
      of('google_bigquery_dataset', { access: [{ special_group: 'projectOwners' }] }),
    ],
  ],
  'stateful-deletion': [
    [
      { type: 'aws_db_instance', actions: ['delete'] },
      { type: 'aws_db_instance', actions: ['forget'] },
    ],
    [
      { type: 'aws_s3_bucket', actions: ['delete', 'create'] },
      { type: 'aws_s3_bucket', actions: ['update'] },
    ],
    [
      { type: 'azurerm_mssql_database', actions: ['create', 'delete'] },
      { type: 'azurerm_mssql_firewall_rule', actions: ['delete'] },
    ],
    [
      { type: 'google_kms_crypto_key', actions: ['delete'] },
      { type: 'google_compute_instance', actions: ['delete'] },
    ],
  ],
  'wildcard-iam': [
    [
      of('aws_iam_policy', { policy: policy({ Effect: 'Allow', Action: '*', Resource: '*' }) }),
      of('aws_iam_policy', { policy: policy({ Effect: 'Allow', Action: 's3:*', Resource: '*' }) }),
    ],
    [
      of('aws_iam_role', {
        inline_policy: [{ policy: policy({ Effect: 'Allow', Action: ['ec2:*', '*'], Resource: ['*'] }) }],
      }),
      of('aws_iam_role', {
        inline_policy: [{ policy: policy({ Effect: 'Allow', Action: ['*'], Resource: ['arn:aws:s3:::x'] }) }],
      }),
    ],
    [
      of('aws_iam_user_policy', {
        policy: JSON.stringify({ Statement: { Effect: 'Allow', NotAction: 'iam:*', Resource: '*' } }),
      }),
      of('aws_iam_user_policy', {
        policy: JSON.stringify({ Statement: { Effect: 'Deny', NotAction: 'iam:*', Resource: '*' } }),
      }),
    ],
    [
      of('aws_iam_role_policy_attachment', { policy_arn: 'arn:aws:iam::aws:policy/AdministratorAccess' }),
      of('aws_iam_role_policy_attachment', { policy_arn: 'arn:aws:iam::aws:policy/ReadOnlyAccess' }),
    ],
    [
      of('azurerm_role_definition', { permissions: [{ actions: ['*'] }] }),
      of('azurerm_role_definition', { permissions: [{ actions: ['Microsoft.Compute/*'] }] }),
    ],
    [
      of('azurerm_role_assignment', { role_definition_name: 'Owner', scope: '/subscriptions/0' }),
      of('azurerm_role_assignment', {
        role_definition_name: 'Owner',
        scope: '/subscriptions/0/resourceGroups/a',
      }),
    ],
    [
      of('google_project_iam_member', { role: 'roles/owner', member: 'user:a' }),
      of('google_project_iam_member', { role: 'roles/viewer', member: 'user:a' }),
    ],
  ],
  'open-security-group': [
    [
      of('aws_security_group', {
        ingress: [{ from_port: 22, to_port: 22, protocol: 'tcp', cidr_blocks: ['0.0.0.0/0'] }],
      }),
      of('aws_security_group', {
        ingress: [{ from_port: 443, to_port: 443, protocol: 'tcp', cidr_blocks: ['0.0.0.0/0'] }],
      }),
    ],
    [
      of('aws_security_group', {
        ingress: [{ from_port: 0, to_port: 0, protocol: '-1', ipv6_cidr_blocks: ['::/0'] }],
      }),
      of('aws_security_group', {
        ingress: [{ from_port: 0, to_port: 0, protocol: '-1', cidr_blocks: ['10.0.0.0/8'] }],
      }),
    ],
    [
      of('aws_security_group', {
        ingress: [
          { from_port: 5432, to_port: 5432, protocol: 'tcp', cidr_blocks: ['0.0.0.0/1', '128.0.0.0/1'] },
        ],
      }),
      of('aws_security_group', {
        egress: [{ from_port: 0, to_port: 0, protocol: '-1', cidr_blocks: ['0.0.0.0/0'] }],
      }),
    ],
    [
      of('aws_security_group_rule', {
        type: 'ingress',
        from_port: 3000,
        to_port: 4000,
        protocol: 'tcp',
        cidr_blocks: ['0.0.0.0/0'],
      }),
      of('aws_security_group_rule', {
        type: 'egress',
        from_port: 3000,
        to_port: 4000,
        protocol: 'tcp',
        cidr_blocks: ['0.0.0.0/0'],
      }),
    ],
    [
      of('aws_vpc_security_group_ingress_rule', {
        from_port: 3389,
        to_port: 3389,
        ip_protocol: 'tcp',
        cidr_ipv4: '0.0.0.0/0',
      }),
      of('aws_vpc_security_group_ingress_rule', {
        from_port: 8,
        to_port: 0,
        ip_protocol: 'icmp',
        cidr_ipv4: '0.0.0.0/0',
      }),
    ],
    [
      of('aws_vpc_security_group_ingress_rule', { ip_protocol: '-1', cidr_ipv6: '::/0' }),
      of('aws_vpc_security_group_ingress_rule', { ip_protocol: '-1', referenced_security_group_id: 'sg-1' }),
    ],
    [
      of('azurerm_network_security_rule', {
        direction: 'Inbound',
        access: 'Allow',
        protocol: 'Tcp',
        destination_port_range: '20-25',
        source_address_prefix: '*',
      }),
      of('azurerm_network_security_rule', {
        direction: 'Inbound',
        access: 'Deny',
        protocol: 'Tcp',
        destination_port_range: '22',
        source_address_prefix: '*',
      }),
    ],
    [
      of('azurerm_network_security_group', {
        security_rule: [
          {
            direction: 'Inbound',
            access: 'Allow',
            protocol: '*',
            destination_port_ranges: ['80', '3306'],
            source_address_prefix: 'Internet',
          },
        ],
      }),
      of('azurerm_network_security_group', {
        security_rule: [
          {
            direction: 'Inbound',
            access: 'Allow',
            protocol: '*',
            destination_port_range: '*',
            source_address_prefix: 'VirtualNetwork',
          },
        ],
      }),
    ],
    [
      of('google_compute_firewall', {
        allow: [{ protocol: 'tcp', ports: ['80', '1000-2000'] }],
        source_ranges: ['0.0.0.0/0'],
      }),
      of('google_compute_firewall', {
        allow: [{ protocol: 'tcp', ports: ['80'] }],
        source_ranges: ['0.0.0.0/0'],
      }),
    ],
    [
      of('google_compute_firewall', { allow: [{ protocol: 'all', ports: [] }] }),
      of('google_compute_firewall', { allow: [{ protocol: 'all', ports: [] }], source_tags: ['web'] }),
    ],
  ],
}
