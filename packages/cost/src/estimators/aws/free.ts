import { typesOf } from '../type-table.ts'

/**
 * Types of the AWS provider that cost nothing of their own: settings, permissions, and parts that what they belong to pays
 * for, by the service that their names begin with. What is neither here nor priced is unknown.
 * Source: the provider's documentation of its resources, and the services' price pages.
 */
export const AWS_FREE: readonly string[] = typesOf('aws', {
  '': `
    accessanalyzer_analyzer accessanalyzer_archive_rule acm_certificate_validation ami_launch_permission
    app_cookie_stickiness_policy appflow_connector_profile appintegrations_data_integration
    appintegrations_event_integration applicationinsights_application autoscalingplans_scaling_plan
    bcmdataexports_export billing_view budgets_budget chatbot_slack_channel_configuration
    chatbot_teams_channel_configuration chimesdkmediapipelines_media_insights_pipeline_configuration
    chimesdkvoice_global_settings chimesdkvoice_sip_rule cleanrooms_collaboration
    cleanrooms_configured_table cloud9_environment_membership cloudfrontkeyvaluestore_key
    cloudfrontkeyvaluestore_keys_exclusive cloudhsm_v2_cluster cloudsearch_domain_service_access_policy
    cloudtrail_organization_delegated_admin_account codecatalyst_project codecatalyst_source_repository
    codeconnections_connection codeconnections_host codepipeline_custom_action_type codepipeline_webhook
    codestarconnections_connection codestarconnections_host codestarnotifications_notification_rule
    computeoptimizer_enrollment_status costoptimizationhub_enrollment_status costoptimizationhub_preferences
    cur_report_definition customer_gateway customerprofiles_profile datapipeline_pipeline_definition
    dax_parameter_group dax_subnet_group dlm_lifecycle_policy drs_replication_configuration_template
    dsql_cluster_peering ecrpublic_repository_policy egress_only_internet_gateway eip_association
    eip_domain_name elastictranscoder_preset elb_attachment emrcontainers_job_template finspace_kx_database
    finspace_kx_user fis_target_account_configuration flow_log fms_admin_account fms_resource_set
    glacier_vault_lock inspector_assessment_target inspector_resource_group internet_gateway
    internet_gateway_attachment invoicing_invoice_unit ivs_playback_key_pair ivs_recording_configuration
    ivschat_logging_configuration key_pair keyspaces_keyspace kinesis_resource_policy launch_configuration
    launch_template location_tracker_association m2_application m2_deployment
    macie_member_account_association macie_s3_bucket_association main_route_table_association
    media_packagev2_channel_group media_store_container_policy medialive_input_security_group
    medialive_multiplex_program mq_configuration mskconnect_custom_plugin mskconnect_worker_configuration
    nat_gateway_eip_association networkflowmonitor_scope networkmonitor_monitor
    notificationscontacts_email_contact odb_network odb_network_peering_connection
    paymentcryptography_key_alias pinpointsmsvoicev2_configuration_set pinpointsmsvoicev2_opt_out_list
    placement_group proxy_protocol_policy rbin_rule redshiftdata_statement resiliencehub_resiliency_policy
    resourceexplorer2_index resourceexplorer2_view resourcegroups_group resourcegroups_resource
    rolesanywhere_profile rolesanywhere_trust_anchor route route53domains_delegation_signer_record
    route53profiles_association route53profiles_resource_association rum_metrics_destination
    s3outposts_endpoint s3vectors_index s3vectors_vector_bucket_policy scheduler_schedule_group
    security_group security_group_rule service_discovery_http_namespace service_discovery_service
    sfn_activity sfn_alias snapshot_create_volume_permission spot_datafeed_subscription
    ssmincidents_replication_set ssmquicksetup_configuration_manager subnet synthetics_group
    synthetics_group_association timestreamwrite_database volume_attachment vpc
    worklink_website_certificate_authority_association
  `,
  account: 'alternate_contact primary_contact region',
  acmpca: 'certificate certificate_authority_certificate permission policy',
  alb: 'listener listener_certificate listener_rule target_group target_group_attachment',
  amplify: 'backend_environment branch domain_association webhook',
  api_gateway: `
    account api_key authorizer base_path_mapping client_certificate deployment documentation_part
    documentation_version domain_name domain_name_access_association gateway_response integration
    integration_response method method_response method_settings model request_validator resource
    rest_api_policy rest_api_put usage_plan usage_plan_key vpc_link
  `,
  apigatewayv2: `
    api_mapping authorizer deployment domain_name integration integration_response model route
    route_response stage vpc_link
  `,
  appautoscaling: 'policy scheduled_action target',
  appconfig: `
    application configuration_profile deployment deployment_strategy environment extension
    extension_association hosted_configuration_version
  `,
  appfabric: 'app_authorization app_authorization_connection ingestion ingestion_destination',
  appmesh: 'gateway_route mesh route virtual_gateway virtual_node virtual_router virtual_service',
  apprunner: `
    auto_scaling_configuration_version connection custom_domain_association
    default_auto_scaling_configuration_version deployment observability_configuration vpc_connector
    vpc_ingress_connection
  `,
  appstream: 'directory_config fleet_stack_association stack user_stack_association',
  appsync: `
    api_key channel_namespace datasource domain_name domain_name_api_association function resolver
    source_api_association type
  `,
  athena: 'data_catalog database named_query prepared_statement',
  auditmanager: `
    account_registration assessment_delegation assessment_report control framework framework_share
    organization_admin_account_registration
  `,
  autoscaling: `
    attachment group_tag lifecycle_hook notification policy schedule traffic_source_attachment
  `,
  backup: `
    global_settings plan region_settings report_plan restore_testing_selection selection
    vault_lock_configuration vault_notifications vault_policy
  `,
  batch: 'job_definition job_queue scheduling_policy',
  bedrock: 'guardrail_version inference_profile model_invocation_logging_configuration',
  bedrockagent: `
    agent agent_action_group agent_alias agent_collaborator agent_knowledge_base_association data_source
    knowledge_base prompt
  `,
  bedrockagentcore: `
    agent_runtime_endpoint api_key_credential_provider gateway_target memory_strategy
    oauth2_credential_provider token_vault_cmk workload_identity
  `,
  ce: 'anomaly_monitor anomaly_subscription cost_allocation_tag cost_category',
  chime: `
    voice_connector_group voice_connector_logging voice_connector_origination voice_connector_streaming
    voice_connector_termination voice_connector_termination_credentials
  `,
  cloudformation: 'stack_instances stack_set_instance type',
  cloudfront: `
    cache_policy continuous_deployment_policy field_level_encryption_config field_level_encryption_profile
    key_group origin_access_control origin_access_identity origin_request_policy public_key
    realtime_log_config response_headers_policy vpc_origin
  `,
  cloudwatch: `
    event_api_destination event_archive event_bus_policy event_connection event_endpoint event_permission
    event_rule event_target log_anomaly_detector log_delivery log_delivery_destination
    log_delivery_destination_policy log_delivery_source log_destination log_destination_policy
    log_index_policy log_metric_filter log_resource_policy log_stream log_subscription_filter
    log_transformer query_definition
  `,
  codeartifact: 'domain domain_permissions_policy repository_permissions_policy',
  codebuild: 'report_group resource_policy source_credential webhook',
  codecommit: 'approval_rule_template approval_rule_template_association trigger',
  codedeploy: 'app deployment_config deployment_group',
  cognito: `
    identity_pool identity_pool_provider_principal_tag identity_pool_roles_attachment identity_provider
    log_delivery_configuration managed_login_branding managed_user_pool_client resource_server
    risk_configuration user user_group user_in_group user_pool_client user_pool_domain
    user_pool_ui_customization
  `,
  config: `
    aggregate_authorization configuration_aggregator configuration_recorder_status delivery_channel
    remediation_configuration retention_configuration
  `,
  connect: `
    bot_association contact_flow contact_flow_module hours_of_operation instance_storage_config
    lambda_function_association phone_number_contact_flow_association queue quick_connect routing_profile
    security_profile user user_hierarchy_group user_hierarchy_structure vocabulary
  `,
  controltower: 'baseline control landing_zone',
  dataexchange: 'data_set event_action revision',
  datasync: `
    agent location_azure_blob location_efs location_fsx_lustre_file_system location_fsx_ontap_file_system
    location_fsx_openzfs_file_system location_fsx_windows_file_system location_hdfs location_nfs
    location_object_storage location_s3 location_smb
  `,
  datazone: `
    asset_type environment environment_blueprint_configuration environment_profile form_type glossary
    glossary_term project user_profile
  `,
  db: `
    event_subscription instance_role_association option_group parameter_group proxy_default_target_group
    proxy_target security_group subnet_group
  `,
  default: 'network_acl route_table security_group subnet vpc vpc_dhcp_options',
  detective: 'invitation_accepter member organization_admin_account organization_configuration',
  devicefarm: 'device_pool instance_profile network_profile project test_grid_project upload',
  devopsguru: 'event_sources_config notification_channel service_integration',
  directory: `
    service_conditional_forwarder service_log_subscription service_radius_settings
    service_shared_directory_accepter service_trust
  `,
  dms: 'certificate endpoint event_subscription replication_subnet_group replication_task s3_endpoint',
  docdb: 'cluster_parameter_group event_subscription global_cluster subnet_group',
  dx: `
    bgp_peer connection_association connection_confirmation gateway gateway_association_proposal
    hosted_private_virtual_interface hosted_private_virtual_interface_accepter
    hosted_public_virtual_interface hosted_public_virtual_interface_accepter
    hosted_transit_virtual_interface hosted_transit_virtual_interface_accepter macsec_key_association
    private_virtual_interface public_virtual_interface transit_virtual_interface
  `,
  dynamodb: 'resource_policy table_item tag',
  ebs: 'default_kms_key encryption_by_default snapshot_block_public_access',
  ec2: `
    allowed_images_settings availability_zone_group carrier_gateway client_vpn_authorization_rule
    client_vpn_route default_credit_specification image_block_public_access instance_connect_endpoint
    instance_metadata_defaults instance_state local_gateway_route local_gateway_route_table_vpc_association
    managed_prefix_list managed_prefix_list_entry network_insights_path serial_console_access
    subnet_cidr_reservation tag traffic_mirror_filter traffic_mirror_filter_rule traffic_mirror_target
    transit_gateway transit_gateway_connect_peer transit_gateway_default_route_table_association
    transit_gateway_default_route_table_propagation transit_gateway_multicast_domain
    transit_gateway_multicast_domain_association transit_gateway_multicast_group_member
    transit_gateway_multicast_group_source transit_gateway_peering_attachment_accepter
    transit_gateway_policy_table transit_gateway_policy_table_association
    transit_gateway_prefix_list_reference transit_gateway_route transit_gateway_route_table
    transit_gateway_route_table_association transit_gateway_route_table_propagation
    transit_gateway_vpc_attachment_accepter
  `,
  ecr: `
    account_setting lifecycle_policy pull_through_cache_rule registry_policy registry_scanning_configuration
    replication_configuration repository_creation_template repository_policy
  `,
  ecs: 'account_setting_default capacity_provider cluster cluster_capacity_providers tag task_definition',
  efs: 'access_point backup_policy file_system_policy mount_target',
  eks: 'access_entry access_policy_association addon identity_provider_config pod_identity_association',
  elastic: 'beanstalk_application beanstalk_application_version beanstalk_configuration_template',
  elasticache: `
    global_replication_group parameter_group security_group subnet_group user user_group
    user_group_association
  `,
  elasticsearch: 'domain_policy domain_saml_options vpc_endpoint',
  emr: `
    block_public_access_configuration managed_scaling_policy security_configuration studio
    studio_session_mapping
  `,
  evidently: 'feature launch segment',
  fsx: `
    data_repository_association ontap_storage_virtual_machine ontap_volume openzfs_snapshot openzfs_volume
    s3_access_point_attachment
  `,
  gamelift: 'alias build game_session_queue script',
  globalaccelerator: 'cross_account_attachment custom_routing_listener listener',
  glue: `
    catalog_table classifier connection data_catalog_encryption_settings data_quality_ruleset partition
    partition_index registry resource_policy schema security_configuration trigger user_defined_function
    workflow
  `,
  grafana: `
    role_association workspace_api_key workspace_saml_configuration workspace_service_account
    workspace_service_account_token
  `,
  guardduty: `
    detector_feature filter invite_accepter ipset member member_detector_feature organization_admin_account
    organization_configuration organization_configuration_feature publishing_destination threatintelset
  `,
  iam: `
    access_key account_alias account_password_policy group group_membership group_policies_exclusive
    group_policy group_policy_attachment group_policy_attachments_exclusive instance_profile
    openid_connect_provider organizations_features policy policy_attachment role role_policies_exclusive
    role_policy role_policy_attachment role_policy_attachments_exclusive saml_provider
    security_token_service_preferences server_certificate service_linked_role service_specific_credential
    signing_certificate user user_group_membership user_login_profile user_policies_exclusive user_policy
    user_policy_attachment user_policy_attachments_exclusive user_ssh_key virtual_mfa_device
  `,
  identitystore: 'group group_membership user',
  imagebuilder: `
    component container_recipe distribution_configuration image_pipeline image_recipe
    infrastructure_configuration lifecycle_policy workflow
  `,
  inspector2: 'delegated_admin_account filter member_association organization_configuration',
  iot: `
    authorizer billing_group ca_certificate certificate domain_configuration event_configurations
    logging_options policy policy_attachment provisioning_template role_alias thing thing_group
    thing_group_membership thing_principal_attachment thing_type topic_rule_destination
  `,
  kendra: 'experience faq query_suggestions_block_list thesaurus',
  kms: 'alias ciphertext custom_key_store grant key_policy',
  lakeformation: `
    data_cells_filter data_lake_settings identity_center_configuration lf_tag lf_tag_expression opt_in
    permissions resource resource_lf_tag resource_lf_tags
  `,
  lambda: `
    alias code_signing_config event_source_mapping function_event_invoke_config function_recursion_config
    function_url invocation layer_version layer_version_permission permission runtime_management_config
  `,
  lb: `
    cookie_stickiness_policy listener listener_certificate listener_rule ssl_negotiation_policy target_group
    target_group_attachment trust_store_revocation
  `,
  lex: 'bot_alias intent slot_type',
  lexv2models: 'bot_locale bot_version intent slot slot_type',
  licensemanager: 'association grant grant_accepter license_configuration',
  lightsail: `
    bucket_access_key bucket_resource_access certificate container_service_deployment_version
    disk_attachment domain domain_entry instance_public_ports key_pair lb_attachment lb_certificate
    lb_certificate_attachment lb_https_redirection_policy lb_stickiness_policy static_ip
    static_ip_attachment
  `,
  load: 'balancer_backend_server_policy balancer_listener_policy balancer_policy',
  macie2: `
    classification_export_configuration custom_data_identifier findings_filter invitation_accepter member
    organization_admin_account organization_configuration
  `,
  memorydb: 'acl multi_region_cluster parameter_group subnet_group user',
  msk: 'cluster_policy configuration scram_secret_association single_scram_secret_association',
  neptune: `
    cluster_endpoint cluster_parameter_group event_subscription global_cluster parameter_group subnet_group
  `,
  network: `
    acl acl_association acl_rule interface interface_attachment interface_permission interface_sg_attachment
  `,
  networkfirewall: `
    firewall_policy firewall_transit_gateway_attachment_accepter logging_configuration resource_policy
    rule_group tls_inspection_configuration
  `,
  networkmanager: `
    attachment_accepter connect_peer connection core_network_policy_attachment customer_gateway_association
    device global_network link link_association site transit_gateway_connect_peer_association
    transit_gateway_registration
  `,
  notifications: 'channel_association event_rule notification_configuration notification_hub',
  oam: 'link sink sink_policy',
  opensearch: `
    authorize_vpc_endpoint_access domain_policy domain_saml_options inbound_connection_accepter
    outbound_connection package package_association vpc_endpoint
  `,
  opensearchserverless: 'access_policy lifecycle_policy security_config security_policy',
  opsworks: `
    application custom_layer ganglia_layer haproxy_layer java_app_layer memcached_layer mysql_layer
    nodejs_app_layer permission php_app_layer rails_app_layer rds_db_instance stack static_web_layer
    user_profile
  `,
  organizations: `
    account delegated_administrator organization organizational_unit policy policy_attachment
    resource_policy
  `,
  pinpoint: `
    adm_channel apns_channel apns_sandbox_channel apns_voip_channel apns_voip_sandbox_channel baidu_channel
    email_channel email_template event_stream gcm_channel sms_channel
  `,
  prometheus: `
    alert_manager_definition query_logging_configuration resource_policy rule_group_namespace
    workspace_configuration
  `,
  quicksight: `
    account_settings analysis custom_permissions dashboard data_source folder folder_membership group
    group_membership iam_policy_assignment ingestion ip_restriction key_registration namespace
    refresh_schedule role_custom_permission role_membership template template_alias theme
    user_custom_permission vpc_connection
  `,
  ram: `
    principal_association resource_association resource_share resource_share_accepter
    sharing_with_organization
  `,
  rds: `
    certificate cluster_endpoint cluster_parameter_group cluster_role_association custom_db_engine_version
    global_cluster instance_state integration
  `,
  redshift: `
    authentication_profile cluster_iam_roles data_share_authorization data_share_consumer_association
    endpoint_authorization event_subscription hsm_client_certificate hsm_configuration integration logging
    parameter_group partner resource_policy scheduled_action security_group snapshot_copy_grant
    snapshot_schedule snapshot_schedule_association subnet_group usage_limit
  `,
  redshiftserverless: 'custom_domain_association namespace resource_policy usage_limit',
  route: 'table table_association',
  route53: `
    cidr_collection cidr_location delegation_set hosted_zone_dnssec key_signing_key query_log
    records_exclusive resolver_config resolver_dnssec_config resolver_firewall_config resolver_firewall_rule
    resolver_firewall_rule_group resolver_query_log_config resolver_query_log_config_association
    resolver_rule resolver_rule_association traffic_policy vpc_association_authorization zone_association
  `,
  route53recoverycontrolconfig: 'control_panel routing_control safety_rule',
  route53recoveryreadiness: 'cell recovery_group resource_set',
  s3: `
    access_point account_public_access_block bucket_abac bucket_accelerate_configuration bucket_acl
    bucket_cors_configuration bucket_intelligent_tiering_configuration bucket_lifecycle_configuration
    bucket_logging bucket_metric bucket_notification bucket_object bucket_object_lock_configuration
    bucket_ownership_controls bucket_policy bucket_public_access_block bucket_replication_configuration
    bucket_request_payment_configuration bucket_server_side_encryption_configuration bucket_versioning
    bucket_website_configuration object object_copy
  `,
  s3control: `
    access_grant access_grants_instance access_grants_instance_resource_policy access_grants_location
    access_point_policy bucket_lifecycle_configuration bucket_policy directory_bucket_access_point_scope
    multi_region_access_point_policy object_lambda_access_point_policy
  `,
  s3tables: 'namespace table table_bucket_policy table_policy',
  sagemaker: `
    app_image_config code_repository data_quality_job_definition device device_fleet endpoint
    flow_definition hub human_task_ui image image_version model model_package_group
    model_package_group_policy notebook_instance_lifecycle_configuration pipeline project
    servicecatalog_portfolio_status studio_lifecycle_config user_profile workforce workteam
  `,
  schemas: 'discoverer registry registry_policy schema',
  secretsmanager: 'secret_policy secret_rotation secret_version',
  securityhub: `
    action_target automation_rule configuration_policy configuration_policy_association finding_aggregator
    insight invite_accepter member organization_admin_account organization_configuration
    product_subscription standards_control standards_control_association standards_subscription
  `,
  securitylake: 'aws_log_source custom_log_source subscriber subscriber_notification',
  servicecatalog: `
    budget_resource_association constraint organizations_access portfolio portfolio_share
    principal_portfolio_association product product_portfolio_association provisioning_artifact
    service_action tag_option tag_option_resource_association
  `,
  servicecatalogappregistry: 'application attribute_group attribute_group_association',
  servicequotas: 'service_quota template template_association',
  ses: `
    active_receipt_rule_set configuration_set domain_dkim domain_identity domain_identity_verification
    domain_mail_from email_identity event_destination identity_notification_topic identity_policy
    receipt_filter receipt_rule receipt_rule_set template
  `,
  sesv2: `
    account_suppression_attributes configuration_set configuration_set_event_destination contact_list
    email_identity email_identity_feedback_attributes email_identity_mail_from_attributes
    email_identity_policy
  `,
  shield: `
    application_layer_automatic_response drt_access_log_bucket_association drt_access_role_arn_association
    proactive_engagement protection protection_group protection_health_check_association
  `,
  signer: 'signing_job signing_profile signing_profile_permission',
  sns: 'platform_application sms_preferences topic_policy',
  sqs: 'queue_policy queue_redrive_allow_policy queue_redrive_policy',
  ssm: `
    association default_patch_baseline document maintenance_window maintenance_window_target
    maintenance_window_task patch_baseline patch_group resource_data_sync service_setting
  `,
  ssmcontacts: 'contact contact_channel plan rotation',
  ssoadmin: `
    account_assignment application application_access_scope application_assignment
    application_assignment_configuration customer_managed_policy_attachment
    instance_access_control_attributes managed_policy_attachment permission_set permission_set_inline_policy
    permissions_boundary_attachment trusted_token_issuer
  `,
  storagegateway: `
    cache file_system_association nfs_file_share smb_file_share upload_buffer working_storage
  `,
  transcribe: 'medical_vocabulary vocabulary vocabulary_filter',
  transfer: `
    access agreement certificate host_key profile ssh_key tag user web_app_customization workflow
  `,
  verifiedaccess: `
    group instance instance_logging_configuration instance_trust_provider_attachment trust_provider
  `,
  verifiedpermissions: 'identity_source policy policy_template schema',
  vpc: `
    block_public_access_exclusion block_public_access_options dhcp_options dhcp_options_association
    endpoint_connection_accepter endpoint_connection_notification endpoint_policy endpoint_private_dns
    endpoint_route_table_association endpoint_security_group_association endpoint_service
    endpoint_service_allowed_principal endpoint_service_private_dns_verification endpoint_subnet_association
    ipam_organization_admin_account ipam_pool ipam_pool_cidr ipam_pool_cidr_allocation
    ipam_preview_next_cidr ipam_resource_discovery ipam_resource_discovery_association ipam_scope
    ipv4_cidr_block_association ipv6_cidr_block_association network_performance_metric_subscription
    peering_connection peering_connection_accepter peering_connection_options route_server route_server_peer
    route_server_propagation route_server_vpc_association security_group_egress_rule
    security_group_ingress_rule security_group_vpc_association
  `,
  vpclattice: `
    access_log_subscription auth_policy domain_verification listener listener_rule resource_policy
    service_network service_network_service_association service_network_vpc_association target_group
    target_group_attachment
  `,
  vpn: 'connection_route gateway gateway_attachment gateway_route_propagation',
  waf: `
    byte_match_set geo_match_set ipset rate_based_rule regex_match_set regex_pattern_set rule rule_group
    size_constraint_set sql_injection_match_set xss_match_set
  `,
  wafregional: `
    byte_match_set geo_match_set ipset rate_based_rule regex_match_set regex_pattern_set rule rule_group
    size_constraint_set sql_injection_match_set web_acl_association xss_match_set
  `,
  wafv2: `
    api_key ip_set regex_pattern_set rule_group web_acl_association web_acl_logging_configuration
    web_acl_rule_group_association
  `,
  workspaces: 'connection_alias directory ip_group',
  workspacesweb: `
    browser_settings browser_settings_association data_protection_settings
    data_protection_settings_association identity_provider ip_access_settings ip_access_settings_association
    network_settings network_settings_association session_logger session_logger_association trust_store
    trust_store_association user_access_logging_settings user_access_logging_settings_association
    user_settings user_settings_association
  `,
  xray: 'encryption_config group resource_policy sampling_rule',
})
