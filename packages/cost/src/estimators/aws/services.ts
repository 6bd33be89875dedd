import type { Estimators } from '../../estimate/estimator.ts'
import { airflow } from './airflow.ts'
import { httpOrWebsocketApi, restApi, stage } from './api-gateway.ts'
import { amplifyApp, athenaCapacity, athenaWorkgroup, graphqlApi, userPool } from './application.ts'
import { appRunnerService } from './apprunner.ts'
import { configRecorder, configRule, eventDataStore, trail } from './audit.ts'
import { backupVault } from './backup.ts'
import { provisionedThroughput } from './bedrock.ts'
import { certificate, certificateAuthority } from './certificates.ts'
import { stack } from './cloudformation.ts'
import { distribution, edgeFunction, keyValueStore } from './cloudfront.ts'
import {
  appMonitor,
  canary,
  compositeAlarm,
  contributorRule,
  dashboard,
  logGroup,
  metricAlarm,
  metricStream,
} from './cloudwatch.ts'
import { dataTransfer } from './data-transfer.ts'
import { buildProject, imageRepository, packageRepository, pipeline } from './developer-tools.ts'
import { connection, gatewayAssociation, hostedConnection, linkGroup } from './direct-connect.ts'
import { directory, sharedDirectory } from './directory.ts'
import { replicationInstance } from './dms.ts'
import { eventBus, pipe, schedule } from './eventbridge.ts'
import { deliveryStream } from './firehose.ts'
import { accelerator, endpointGroup } from './global-accelerator.ts'
import { catalogDatabase, crawler, devEndpoint, job } from './glue.ts'
import { hsm, kmsKey, kmsKeyAlone, paymentKey, secret } from './keys.ts'
import { analyticsApplication, analyticsSnapshot, stream, streamConsumer, videoStream } from './kinesis.ts'
import { lambdaFunction, provisionedConcurrency } from './lambda.ts'
import { grafanaLicence, grafanaWorkspace, prometheusScraper, prometheusWorkspace } from './observability.ts'
import { ingestionPipeline } from './ingestion.ts'
import { latticeService, verifiedAccessEndpoint } from './private-access.ts'
import {
  firewallAssociation,
  healthCheck,
  record,
  resolverEndpoint,
  trafficPolicyInstance,
  zone,
} from './route53.ts'
import { readinessCheck, recoveryCluster, responsePlan } from './recovery.ts'
import { endpointConfiguration, notebookInstance, studioApp } from './sagemaker.ts'
import { dnsNamespace, serviceInstance } from './service-discovery.ts'
import { topic, topicSubscription } from './sns.ts'
import { queue } from './sqs.ts'
import { activation, parameter } from './ssm.ts'
import { stateMachine } from './step-functions.ts'
import { detector, inspector, macie, securityHub } from './threat-detection.ts'
import { transferConnector, transferServer } from './transfer.ts'
import { classicWebAcl, firewallPolicy, shieldSubscription, webAcl } from './waf.ts'

/** Serverless, delivery, security and management services. */
export const SERVICES: Estimators = {
  aws_acm_certificate: certificate,
  aws_acmpca_certificate_authority: certificateAuthority,
  aws_amplify_app: amplifyApp,
  aws_api_gateway_rest_api: restApi,
  aws_api_gateway_stage: stage,
  aws_apigatewayv2_api: httpOrWebsocketApi,
  aws_apprunner_service: appRunnerService,
  aws_appsync_graphql_api: graphqlApi,
  aws_athena_capacity_reservation: athenaCapacity,
  aws_athena_workgroup: athenaWorkgroup,
  aws_backup_logically_air_gapped_vault: backupVault,
  aws_backup_vault: backupVault,
  aws_bedrock_provisioned_model_throughput: provisionedThroughput,
  aws_cloudformation_stack: stack,
  aws_cloudformation_stack_set: stack,
  aws_cloudfront_distribution: distribution,
  aws_cloudfront_function: edgeFunction,
  aws_cloudfront_key_value_store: keyValueStore,
  aws_cloudhsm_v2_hsm: hsm,
  aws_cloudtrail: trail,
  aws_cloudtrail_event_data_store: eventDataStore,
  aws_cloudwatch_composite_alarm: compositeAlarm,
  aws_cloudwatch_contributor_insight_rule: contributorRule,
  aws_cloudwatch_contributor_managed_insight_rule: contributorRule,
  aws_cloudwatch_dashboard: dashboard,
  aws_cloudwatch_event_bus: eventBus,
  aws_cloudwatch_log_group: logGroup,
  aws_cloudwatch_metric_alarm: metricAlarm,
  aws_cloudwatch_metric_stream: metricStream,
  aws_codeartifact_repository: packageRepository,
  aws_codebuild_project: buildProject,
  aws_codepipeline: pipeline,
  aws_cognito_user_pool: userPool,
  aws_config_config_rule: configRule,
  aws_config_configuration_recorder: configRecorder,
  aws_config_conformance_pack: configRule,
  aws_config_organization_conformance_pack: configRule,
  aws_config_organization_custom_policy_rule: configRule,
  aws_config_organization_custom_rule: configRule,
  aws_config_organization_managed_rule: configRule,
  aws_data_transfer: dataTransfer,
  aws_directory_service_directory: directory,
  aws_directory_service_shared_directory: sharedDirectory,
  aws_dms_replication_instance: replicationInstance,
  aws_dx_connection: connection,
  aws_dx_gateway_association: gatewayAssociation,
  aws_dx_hosted_connection: hostedConnection,
  aws_dx_lag: linkGroup,
  aws_ecr_repository: imageRepository,
  aws_ecrpublic_repository: imageRepository,
  aws_fms_policy: firewallPolicy,
  aws_globalaccelerator_accelerator: accelerator,
  aws_globalaccelerator_custom_routing_accelerator: accelerator,
  aws_globalaccelerator_custom_routing_endpoint_group: endpointGroup,
  aws_globalaccelerator_endpoint_group: endpointGroup,
  aws_glue_catalog_database: catalogDatabase,
  aws_glue_crawler: crawler,
  aws_glue_dev_endpoint: devEndpoint,
  aws_glue_job: job,
  aws_grafana_license_association: grafanaLicence,
  aws_grafana_workspace: grafanaWorkspace,
  aws_guardduty_detector: detector,
  aws_inspector2_enabler: inspector,
  aws_kinesis_analytics_application: analyticsApplication,
  aws_kinesis_firehose_delivery_stream: deliveryStream,
  aws_kinesis_stream: stream,
  aws_kinesis_stream_consumer: streamConsumer,
  aws_kinesis_video_stream: videoStream,
  aws_kinesisanalyticsv2_application: analyticsApplication,
  aws_kinesisanalyticsv2_application_snapshot: analyticsSnapshot,
  aws_kms_external_key: kmsKeyAlone,
  aws_kms_key: kmsKey,
  aws_kms_replica_external_key: kmsKeyAlone,
  aws_kms_replica_key: kmsKeyAlone,
  aws_lambda_function: lambdaFunction,
  aws_lambda_provisioned_concurrency_config: provisionedConcurrency,
  aws_macie2_account: macie,
  aws_mwaa_environment: airflow,
  aws_osis_pipeline: ingestionPipeline,
  aws_paymentcryptography_key: paymentKey,
  aws_pipes_pipe: pipe,
  aws_prometheus_scraper: prometheusScraper,
  aws_prometheus_workspace: prometheusWorkspace,
  aws_route53_health_check: healthCheck,
  aws_route53_record: record,
  aws_route53_resolver_endpoint: resolverEndpoint,
  aws_route53_resolver_firewall_rule_group_association: firewallAssociation,
  aws_route53_traffic_policy_instance: trafficPolicyInstance,
  aws_route53_zone: zone,
  aws_route53recoverycontrolconfig_cluster: recoveryCluster,
  aws_route53recoveryreadiness_readiness_check: readinessCheck,
  aws_rum_app_monitor: appMonitor,
  aws_sagemaker_app: studioApp,
  aws_sagemaker_endpoint_configuration: endpointConfiguration,
  aws_sagemaker_notebook_instance: notebookInstance,
  aws_scheduler_schedule: schedule,
  aws_secretsmanager_secret: secret,
  aws_securityhub_account: securityHub,
  aws_service_discovery_instance: serviceInstance,
  aws_service_discovery_private_dns_namespace: dnsNamespace,
  aws_service_discovery_public_dns_namespace: dnsNamespace,
  aws_sfn_state_machine: stateMachine,
  aws_shield_subscription: shieldSubscription,
  aws_sns_topic: topic,
  aws_sns_topic_subscription: topicSubscription,
  aws_sqs_queue: queue,
  aws_ssm_activation: activation,
  aws_ssm_parameter: parameter,
  aws_ssmincidents_response_plan: responsePlan,
  aws_synthetics_canary: canary,
  aws_transfer_connector: transferConnector,
  aws_transfer_server: transferServer,
  aws_verifiedaccess_endpoint: verifiedAccessEndpoint,
  aws_vpclattice_service: latticeService,
  aws_waf_web_acl: classicWebAcl,
  aws_wafregional_web_acl: classicWebAcl,
  aws_wafv2_web_acl: webAcl,
}
