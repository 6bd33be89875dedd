import { describe, expect, test } from '@jest/globals'
import { RARE_SERVICES } from '../../../../../packages/cost/src/estimators/aws/rare-services.ts'
import { billOf, costOf } from '../../estimating.ts'

const copies = { storage_gb: 1000 }
const sessions = { monthly_vcpu_hours: 100, monthly_gb_hours: 100 }
const analysis = { monthly_dpu_hours: 10 }
const positions = { monthly_positions: 100_000 }

/** Type → use → dollars. */
const BY_USE: readonly (readonly [string, object, number])[] = [
  ['aws_ami', copies, 50],
  ['aws_ami_copy', copies, 50],
  ['aws_ami_from_instance', copies, 50],
  ['aws_imagebuilder_image', copies, 50],
  ['aws_fsx_backup', copies, 50],
  ['aws_db_snapshot_copy', copies, 95],
  ['aws_db_instance_automated_backups_replication', copies, 95],
  ['aws_rds_cluster_snapshot_copy', copies, 95],
  ['aws_redshift_cluster_snapshot', copies, 24],
  ['aws_redshift_snapshot_copy', copies, 24],
  ['aws_redshiftserverless_snapshot', copies, 24],
  ['aws_memorydb_snapshot', copies, 21],
  ['aws_glacier_vault', copies, 3.6],
  ['aws_rds_export_task', { data_exported_gb: 100 }, 1],
  ['aws_dynamodb_table_export', { data_exported_gb: 100 }, 10],
  ['aws_s3_directory_bucket', { storage_gb: 100, monthly_tier_1_requests: 1e6 }, 11 + 1.13],
  ['aws_s3tables_table_bucket', { storage_gb: 100, monitored_objects: 10_000 }, 2.65 + 0.25],
  ['aws_s3control_multi_region_access_point', { monthly_data_routed_gb: 1000 }, 3.3],
  ['aws_s3control_object_lambda_access_point', { monthly_data_returned_gb: 1000 }, 5],
  ['aws_s3control_storage_lens_configuration', { monitored_objects: 10e6 }, 2],
  ['aws_storagegateway_gateway', { monthly_data_written_gb: 1000 }, 10],
  ['aws_storagegateway_cached_iscsi_volume', copies, 23],
  ['aws_storagegateway_stored_iscsi_volume', copies, 23],
  ['aws_appflow_flow', { monthly_runs: 1000, monthly_data_processed_gb: 50 }, 2],
  ['aws_datasync_task', { monthly_data_copied_gb: 1000 }, 12.5],
  ['aws_dynamodb_kinesis_streaming_destination', { monthly_change_units: 10e6 }, 1],
  ['aws_emrserverless_application', sessions, 5.26 + 0.58],
  ['aws_glue_catalog_table_optimizer', analysis, 4.4],
  ['aws_glue_ml_transform', analysis, 4.4],
  ['aws_dsql_cluster', { monthly_processing_units: 1e6, storage_gb: 10 }, 8 + 3.3],
  ['aws_bedrock_guardrail', { monthly_text_units: 1e6 }, 150],
  ['aws_bedrockagent_flow', { monthly_transitions: 100_000 }, 3.5],
  ['aws_bedrockagentcore_agent_runtime', sessions, 8.95 + 0.95],
  ['aws_bedrockagentcore_browser', sessions, 8.95 + 0.95],
  ['aws_bedrockagentcore_code_interpreter', sessions, 8.95 + 0.95],
  ['aws_bedrockagentcore_gateway', { monthly_calls: 1e6 }, 5],
  ['aws_bedrockagentcore_memory', { monthly_events: 10_000 }, 2.5],
  ['aws_lex_bot', { monthly_text_requests: 10_000, monthly_speech_requests: 1000 }, 7.5 + 4],
  ['aws_lexv2models_bot', { monthly_text_requests: 10_000 }, 7.5],
  ['aws_rekognition_collection', { faces: 100_000, monthly_searches: 5000 }, 1 + 5],
  ['aws_auditmanager_assessment', { monthly_assessments: 100_000 }, 125],
  ['aws_backup_framework', { monthly_evaluations: 10_000 }, 12.5],
  ['aws_backup_restore_testing_plan', { monthly_tests: 4 }, 6],
  ['aws_cloudwatch_log_data_protection_policy', { monthly_data_scanned_gb: 100 }, 12],
  ['aws_detective_graph', { monthly_data_ingested_gb: 100 }, 200],
  ['aws_fis_experiment_template', { monthly_action_mins: 60 }, 6],
  ['aws_verifiedpermissions_policy_store', { monthly_requests: 2e6 }, 10],
  ['aws_macie2_classification_job', { monthly_data_inspected_gb: 5 }, 5],
  ['aws_workspacesweb_portal', { monthly_active_users: 10 }, 70],
  ['aws_datazone_domain', { monthly_active_users: 10 }, 90],
  ['aws_codecommit_repository', { monthly_active_users: 3 }, 3],
  ['aws_connect_instance', { monthly_voice_mins: 1000, monthly_chat_messages: 1000 }, 18 + 4],
  ['aws_iot_topic_rule', { monthly_rules_triggered: 10e6, monthly_actions: 10e6 }, 3],
  ['aws_location_map', { monthly_tiles: 100_000 }, 4],
  ['aws_location_place_index', { monthly_requests: 10_000 }, 5],
  ['aws_location_route_calculator', { monthly_routes: 10_000 }, 5],
  ['aws_location_tracker', positions, 5],
  ['aws_location_geofence_collection', positions, 5],
  ['aws_vpc_ipam', { active_ip_addresses: 1000 }, 197.1],
]

/** Type → settings → dollars. */
const BY_SETTINGS: readonly (readonly [string, object, number])[] = [
  ['aws_budgets_budget_action', {}, 3.04],
  ['aws_cloudfront_monitoring_subscription', {}, 2.4],
  ['aws_ec2_network_insights_analysis', {}, 0.1],
  ['aws_route53_resolver_firewall_domain_list', { domains: Array.from({ length: 100 }, String) }, 0.05],
  ['aws_quicksight_user', { user_role: 'AUTHOR' }, 24],
  ['aws_kendra_index', { edition: 'DEVELOPER_EDITION' }, 821.25],
  ['aws_kendra_index', { capacity_units: [{ query_capacity_units: 1, storage_capacity_units: 1 }] }, 2044],
  ['aws_sesv2_dedicated_ip_pool', { scaling_mode: 'MANAGED' }, 15],
  ['aws_sesv2_dedicated_ip_pool', {}, 0],
  ['aws_sesv2_dedicated_ip_assignment', {}, 24.95],
  ['aws_networkmanager_core_network', { base_policy_regions: ['eu-west-1', 'us-east-1'] }, 730],
  ['aws_networkmanager_vpc_attachment', {}, 47.45],
  ['aws_networkmanager_connect_attachment', {}, 47.45],
  ['aws_networkmanager_site_to_site_vpn_attachment', {}, 47.45],
  ['aws_networkmanager_dx_gateway_attachment', {}, 47.45],
  ['aws_networkmanager_transit_gateway_route_table_attachment', {}, 47.45],
  ['aws_vpc_route_server_endpoint', {}, 547.5],
  ['aws_vpc_ipam', { tier: 'free' }, 0],
  ['aws_opensearchserverless_vpc_endpoint', { subnet_ids: ['a', 'b'] }, 14.6],
  ['aws_transfer_web_app', { web_app_units: [{ provisioned: 2 }] }, 730],
  ['aws_cloudwatch_log_account_policy', { policy_type: 'SUBSCRIPTION_FILTER_POLICY' }, 0],
]

describe('Services that few plans have', () => {
  test.each(BY_USE)('%s costs its use %j: $%d', (type, usage, dollars) => {
    expect(costOf({ type }, { usage: { ...usage } })).toBeCloseTo(dollars)
  })

  test.each(BY_SETTINGS)('%s with %j costs $%d', (type, values, dollars) => {
    expect(costOf({ type, values: { ...values } })).toBeCloseTo(dollars)
  })

  test('are all tried here', () => {
    const tried = new Set([...BY_USE, ...BY_SETTINGS].map(([type]) => type))
    expect(Object.keys(RARE_SERVICES).filter((type) => !tried.has(type))).toEqual([])
  })

  test('hang on use of which nothing is told', () => {
    expect(billOf({ type: 'aws_datasync_task' })).toEqual({ 'Data copied': undefined })
  })

  test('are unknown where their settings have no known price', () => {
    expect(billOf({ type: 'aws_quicksight_user', values: { user_role: 'OTHER' } })).toEqual({
      User: undefined,
    })
    expect(billOf({ type: 'aws_networkmanager_core_network' })).toEqual({ 'Core network edges': undefined })
  })
})
