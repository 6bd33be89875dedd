/**
 * What costs nothing of its own, by what its types begin with: settings, permissions, and parts that what they belong to
 * pays for. An empty beginning is the provider's own.
 */
const FREE: Readonly<Record<string, string>> = {
  '': `application_security_group availability_set attestation_provider   dashboard
    disk_access disk_encryption_set ip_group local_network_gateway management_group management_lock marketplace_agreement
    nat_gateway_public_ip_association nat_gateway_public_ip_prefix_association network_interface network_manager
    network_packet_capture network_profile network_security_group network_security_rule pim_active_role_assignment
    pim_eligible_role_assignment portal_dashboard portal_tenant_configuration private_link_service proximity_placement_group
    resource_deployment_script_azure_cli resource_deployment_script_azure_power_shell resource_group
    resource_group_cost_management_export resource_group_cost_management_view resource_group_policy_assignment
    resource_group_policy_exemption resource_group_policy_remediation resource_group_template_deployment
    resource_management_private_link resource_management_private_link_association resource_policy_assignment
    resource_policy_exemption resource_policy_remediation resource_provider_registration role_assignment role_definition
    role_management_policy route route_filter route_map route_table ssh_public_key subnet subscription
    subscription_cost_management_export subscription_cost_management_view subscription_policy_assignment
    subscription_policy_exemption subscription_policy_remediation subscription_template_deployment
    tenant_template_deployment user_assigned_identity virtual_network virtual_network_dns_servers virtual_wan
    vpn_server_configuration vpn_server_configuration_policy_group vpn_site web_application_firewall_policy
    windows_web_app windows_web_app_slot linux_web_app linux_web_app_slot windows_function_app_slot
    linux_function_app_slot function_app_slot function_app_function function_app_active_slot function_app_hybrid_connection
    web_app_active_slot web_app_hybrid_connection  maintenance_configuration
    maintenance_assignment_dedicated_host maintenance_assignment_dynamic_scope maintenance_assignment_virtual_machine
    maintenance_assignment_virtual_machine_scale_set gallery_application gallery_application_version
    shared_image shared_image_gallery  bastion_host_ip_configuration 
    virtual_machine_data_disk_attachment virtual_machine_extension virtual_machine_gallery_application_assignment
    virtual_machine_run_command virtual_machine_scale_set_extension 
    virtual_machine_implicit_data_disk_from_source virtual_machine_automanage_configuration_assignment
      virtual_machine_restore_point_collection
    policy_virtual_machine_configuration_assignment automanage_configuration orbital_contact_profile
    extended_custom_location express_route_circuit_authorization express_route_circuit_connection
    express_route_circuit_peering express_route_port_authorization  graph_services_account`,
  api_management: `api api_diagnostic api_operation api_operation_policy api_operation_tag api_policy api_release api_schema
    api_tag api_tag_description api_version_set authorization_server backend certificate custom_domain diagnostic
    email_template gateway_api gateway_certificate_authority gateway_host_name_configuration global_schema group group_user
    identity_provider_aad identity_provider_aadb2c identity_provider_facebook identity_provider_google
    identity_provider_microsoft identity_provider_twitter logger named_value notification_recipient_email
    notification_recipient_user openid_connect_provider policy policy_fragment product product_api product_group
    product_policy product_tag property redis_cache subscription tag user workspace workspace_api_version_set
    workspace_certificate workspace_policy workspace_policy_fragment`,
  app_configuration: 'feature key',
  app_service: `active_slot certificate connection managed_certificate public_certificate slot
    slot_custom_hostname_binding slot_virtual_network_swift_connection source_control source_control_slot
    source_control_token virtual_network_swift_connection`,
  application_insights: 'analytics_item api_key smart_detection_rule workbook workbook_template',
  arc: 'kubernetes_cluster kubernetes_cluster_extension kubernetes_flux_configuration machine_extension private_link_scope',
  automation: `certificate connection connection_certificate connection_classic_certificate connection_service_principal
    connection_type credential hybrid_runbook_worker hybrid_runbook_worker_group module powershell72_module python3_package
    runbook runtime_environment schedule software_update_configuration source_control variable_bool variable_datetime
    variable_int variable_object variable_string watcher webhook`,
  backup: `container_storage_account policy_file_share policy_vm policy_vm_workload protected_vm`,
  batch: 'account application certificate job',
  billing: 'account_cost_management_export',
  blueprint: 'assignment',
  bot: `channel_alexa channel_direct_line_speech channel_directline channel_email channel_facebook channel_line channel_ms_teams
    channel_slack channel_sms channel_web_chat channels_registration connection web_app`,
  cdn: `endpoint_custom_domain frontdoor_custom_domain frontdoor_custom_domain_association frontdoor_endpoint
    frontdoor_firewall_policy frontdoor_origin frontdoor_origin_group frontdoor_route
    frontdoor_route_disable_link_to_default_domain frontdoor_rule frontdoor_rule_set frontdoor_secret
    frontdoor_security_policy profile`,
  cognitive: 'account_customer_managed_key account_project account_rai_blocklist account_rai_policy',
  consumption: 'budget_management_group budget_resource_group budget_subscription',
  container: `app_custom_domain app_environment_certificate app_environment_custom_domain app_environment_dapr_component
    app_environment_managed_certificate app_environment_storage connected_registry registry_cache_rule registry_credential_set
    registry_scope_map registry_task_schedule_run_now registry_token registry_token_password registry_webhook`,
  cosmosdb: `account mongo_role_definition mongo_user_definition notebook_workspace postgresql_coordinator_configuration
    postgresql_firewall_rule postgresql_node_configuration postgresql_role sql_function sql_role_assignment
    sql_role_definition sql_stored_procedure sql_trigger sql_user_defined_function`,
  cost: 'anomaly_alert management_scheduled_action',
  custom: 'provider',
  data_factory: `credential_service_principal credential_user_managed_identity custom_dataset customer_managed_key data_flow
    dataset_azure_blob dataset_azure_sql_table dataset_binary dataset_cosmosdb_sqlapi dataset_delimited_text dataset_http
    dataset_json dataset_mysql dataset_parquet dataset_postgresql dataset_snowflake dataset_sql_server_table
    flowlet_data_flow linked_custom_service linked_service_azure_blob_storage linked_service_azure_databricks
    linked_service_azure_file_storage linked_service_azure_function linked_service_azure_search
    linked_service_azure_sql_database linked_service_azure_table_storage linked_service_cosmosdb
    linked_service_cosmosdb_mongoapi linked_service_data_lake_storage_gen2 linked_service_key_vault linked_service_kusto
    linked_service_mysql linked_service_odata linked_service_odbc linked_service_postgresql linked_service_sftp
    linked_service_snowflake linked_service_sql_server linked_service_synapse linked_service_web managed_private_endpoint
    pipeline trigger_blob_event trigger_custom_event trigger_schedule trigger_tumbling_window tumbling_window`,
  data_protection: `backup_policy_blob_storage backup_policy_disk backup_policy_kubernetes_cluster
    backup_policy_mysql_flexible_server backup_policy_postgresql backup_policy_postgresql_flexible_server resource_guard`,
  data_share:
    'account dataset_blob_storage dataset_data_lake_gen2 dataset_kusto_cluster dataset_kusto_database',
  database: 'migration_project',
  databricks: `access_connector virtual_network_peering workspace_customer_managed_key
    workspace_root_dbfs_customer_managed_key`,
  dev: `center center_attached_network center_catalog center_dev_box_definition center_environment_type center_gallery
    center_network_connection center_project center_project_environment_type center_project_pool
    test_global_vm_shutdown_schedule test_lab test_policy test_schedule test_virtual_network`,
  digital_twins: 'endpoint_eventgrid endpoint_eventhub endpoint_servicebus time_series_database_connection',
  eventgrid: `domain_topic event_subscription partner_configuration partner_registration system_topic_event_subscription`,
  eventhub: `authorization_rule consumer_group namespace_authorization_rule namespace_customer_managed_key
    namespace_disaster_recovery_config namespace_schema_group`,
  firewall: `application_rule_collection nat_rule_collection network_rule_collection policy policy_rule_collection_group`,
  frontdoor: 'custom_https_configuration rules_engine',
  healthcare: 'dicom_service fhir_service medtech_service medtech_service_fhir_destination workspace',
  iotcentral: 'application_network_rule_set organization',
  iothub: `certificate consumer_group dps_certificate dps_shared_access_policy
    endpoint_cosmosdb_account endpoint_eventhub endpoint_servicebus_queue endpoint_servicebus_topic
    endpoint_storage_container enrichment fallback_route file_upload route shared_access_policy`,
  key_vault: `access_policy certificate_contacts certificate_data certificate_issuer
    managed_hardware_security_module_role_assignment managed_hardware_security_module_role_definition
    managed_storage_account managed_storage_account_sas_token_definition secret`,
  kubernetes: `cluster_extension cluster_trusted_access_role_binding fleet_manager fleet_member fleet_update_run
    fleet_update_strategy flux_configuration`,
  kusto: `attached_database_configuration cluster_customer_managed_key cluster_managed_private_endpoint
    cluster_principal_assignment cosmosdb_data_connection database database_principal_assignment eventgrid_data_connection
    eventhub_data_connection iothub_data_connection script`,
  lb: `backend_address_pool backend_address_pool_address nat_pool nat_rule probe`,
  lighthouse: 'assignment definition',
  log_analytics: `cluster_customer_managed_key data_export_rule datasource_windows_event
    datasource_windows_performance_counter linked_service linked_storage_account query_pack query_pack_query saved_search
    solution storage_insights workspace_table workspace_table_custom_log`,
  logic_app: `action_custom action_http integration_account_agreement integration_account_assembly
    integration_account_batch_configuration integration_account_certificate integration_account_map
    integration_account_partner integration_account_schema integration_account_session trigger_custom
    trigger_http_request trigger_recurrence`,
  machine_learning: `datastore_blobstorage datastore_datalake_gen2 datastore_fileshare workspace workspace_network_outbound_rule_fqdn
    workspace_network_outbound_rule_private_endpoint workspace_network_outbound_rule_service_tag`,
  ai: 'foundry foundry_project services_hub services_project',
  managed: 'application application_definition',
  management_group: `policy_assignment policy_exemption policy_remediation policy_set_definition
    subscription_association template_deployment`,
  mariadb: 'configuration database firewall_rule virtual_network_rule',
  mobile_network: 'attached_data_network data_network service sim sim_group sim_policy site slice',
  monitor: `aad_diagnostic_setting action_rule_action_group action_rule_suppression activity_log_alert
    alert_processing_rule_action_group alert_processing_rule_suppression alert_prometheus_rule_group autoscale_setting
    data_collection_endpoint data_collection_rule_association log_profile private_link_scope private_link_scoped_service
    scheduled_query_rules_log smart_detector_alert_rule workspace`,
  mssql: `database_extended_auditing_policy database_vulnerability_assessment_rule_baseline failover_group firewall_rule
    job job_agent job_credential job_schedule job_step job_target_group managed_database
    managed_instance_active_directory_administrator managed_instance_failover_group managed_instance_security_alert_policy
    managed_instance_start_stop_schedule managed_instance_transparent_data_encryption
    managed_instance_vulnerability_assessment outbound_firewall_rule server server_dns_alias
    server_extended_auditing_policy server_microsoft_support_auditing_policy server_security_alert_policy
    server_transparent_data_encryption server_vulnerability_assessment virtual_machine
    virtual_machine_availability_group_listener virtual_machine_group virtual_network_rule`,
  mysql: `active_directory_administrator configuration database firewall_rule flexible_database
    flexible_server_active_directory_administrator flexible_server_configuration flexible_server_firewall_rule server_key
    virtual_network_rule`,
  netapp: `account account_encryption backup_policy snapshot snapshot_policy volume volume_group_oracle volume_group_sap_hana
    volume_quota_rule`,
  network_function: 'collector_policy',
  network_interface: `application_gateway_backend_address_pool_association application_security_group_association
    backend_address_pool_association nat_rule_association security_group_association`,
  network_manager: `admin_rule admin_rule_collection connectivity_configuration deployment ipam_pool ipam_pool_static_cidr
    management_group_connection network_group routing_configuration routing_rule routing_rule_collection scope_connection
    security_admin_configuration static_member subscription_connection verifier_workspace
    verifier_workspace_reachability_analysis_intent`,
  notification: 'hub hub_authorization_rule',
  policy: 'assignment definition definition_version remediation set_definition',
  postgresql: `active_directory_administrator configuration database firewall_rule flexible_server_active_directory_administrator
    flexible_server_configuration flexible_server_database flexible_server_firewall_rule
    flexible_server_virtual_endpoint server_key virtual_network_rule`,
  private_dns: `resolver resolver_forwarding_rule resolver_virtual_network_link zone_virtual_network_link`,
  private_endpoint: 'application_security_group_association',
  recovery_services: 'vault_resource_guard_association',
  redis: 'cache_access_policy cache_access_policy_assignment firewall_rule linked_server',
  redis_enterprise: 'database',
  managed_redis: 'access_policy_assignment geo_replication',
  relay: 'hybrid_connection_authorization_rule namespace_authorization_rule',
  search: 'shared_private_link_service',
  security_center: `assessment assessment_policy auto_provisioning automation contact server_vulnerability_assessment
    server_vulnerability_assessment_virtual_machine server_vulnerability_assessments_setting setting storage_defender
    workspace`,
  sentinel: `alert_rule_anomaly_built_in alert_rule_anomaly_duplicate alert_rule_fusion
    alert_rule_machine_learning_behavior_analytics alert_rule_ms_security_incident alert_rule_nrt alert_rule_scheduled
    alert_rule_threat_intelligence automation_rule data_connector_aws_cloud_trail data_connector_aws_s3
    data_connector_azure_active_directory data_connector_azure_advanced_threat_protection
    data_connector_azure_security_center data_connector_dynamics_365 data_connector_iot
    data_connector_microsoft_cloud_app_security data_connector_microsoft_defender_advanced_threat_protection
    data_connector_microsoft_threat_intelligence data_connector_microsoft_threat_protection data_connector_office_365
    data_connector_office_365_project data_connector_office_atp data_connector_office_irm data_connector_office_power_bi
    data_connector_threat_intelligence data_connector_threat_intelligence_taxii log_analytics_workspace_onboarding metadata
    threat_intelligence_indicator watchlist watchlist_item`,
  servicebus: `namespace_authorization_rule namespace_customer_managed_key namespace_disaster_recovery_config
    namespace_network_rule_set queue queue_authorization_rule subscription subscription_rule topic
    topic_authorization_rule`,
  signalr: `service_custom_certificate service_custom_domain service_network_acl shared_private_link
    shared_private_link_resource`,
  site_recovery: `fabric network_mapping protection_container protection_container_mapping replication_policy
    replication_recovery_plan services_vault_hyperv_site vmware_replication_policy vmware_replication_policy_association
    hyperv_network_mapping hyperv_replication_policy hyperv_replication_policy_association`,
  spring_cloud: `accelerator active_deployment api_portal_custom_domain app app_cosmosdb_association app_mysql_association
    app_redis_association build_pack_binding builder certificate configuration_service connection container_deployment
    custom_domain customized_accelerator dev_tool_portal gateway_custom_domain gateway_route_config storage`,
  sql: `active_directory_administrator failover_group firewall_rule managed_database
    managed_instance_active_directory_administrator managed_instance_failover_group server virtual_network_rule`,
  static: 'site_custom_domain web_app_custom_domain web_app_function_app_registration',
  storage: `account_customer_managed_key account_local_user account_network_rules account_queue_properties
    account_static_website blob blob_inventory_policy container container_immutability_policy data_lake_gen2_filesystem
    data_lake_gen2_path encryption_scope management_policy object_replication share_directory share_file
    sync_cloud_endpoint sync_group sync_server_endpoint table_entity`,
  stream_analytics: `function_javascript_uda function_javascript_udf job_schedule job_storage_account managed_private_endpoint
    output_blob output_cosmosdb output_eventhub output_function output_mssql output_powerbi output_servicebus_queue
    output_servicebus_topic output_synapse output_table reference_input_blob reference_input_mssql stream_input_blob
    stream_input_eventhub stream_input_eventhub_v2 stream_input_iothub`,
  subnet: `nat_gateway_association network_security_group_association route_table_association
    service_endpoint_storage_policy`,
  synapse: `firewall_rule integration_runtime_azure integration_runtime_self_hosted linked_service managed_private_endpoint
    private_link_hub role_assignment sql_pool_extended_auditing_policy sql_pool_security_alert_policy
    sql_pool_vulnerability_assessment sql_pool_vulnerability_assessment_baseline sql_pool_workload_classifier
    sql_pool_workload_group workspace_aad_admin workspace_extended_auditing_policy workspace_key
    workspace_security_alert_policy workspace_sql_aad_admin workspace_vulnerability_assessment`,
  system_center: `virtual_machine_manager_availability_set virtual_machine_manager_cloud virtual_machine_manager_inventory_items
    virtual_machine_manager_server virtual_machine_manager_virtual_machine_template
    virtual_machine_manager_virtual_network`,
  user: 'assigned_identity_federated_identity',
  virtual_desktop: `application application_group host_pool host_pool_registration_info scaling_plan
    scaling_plan_host_pool_association workspace workspace_application_group_association`,
  virtual_hub: `bgp_connection connection ip route_table route_table_route routing_intent security_partner_provider`,
  virtual_network_gateway: 'nat_rule',
  vmware: 'express_route_authorization netapp_volume_attachment',
  vpn_gateway: 'nat_rule',
  web_pubsub:
    'custom_certificate custom_domain hub network_acl shared_private_link_resource socketio_shared_private_link',
}

/** Types of a word that is a type itself, beside its parts. */
const WHOLE: readonly string[] = ['app_service', 'eventhub', 'key_vault']

/** Types of the provider that cost nothing of their own. */
export const AZURE_FREE: readonly string[] = [
  ...Object.entries(FREE).flatMap(([prefix, names]) =>
    names
      .split(/\s+/)
      .filter((name) => name !== '')
      .map((name) => `azurerm_${prefix === '' ? '' : `${prefix}_`}${name}`),
  ),
  ...WHOLE.map((name) => `azurerm_${name}`),
].sort()
