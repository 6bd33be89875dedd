import type { Estimators } from '../../estimate/estimator.ts'
import { computeAddress } from './addresses.ts'
import { alloydbCluster, alloydbInstance } from './alloydb.ts'
import { appEngineFlexible } from './app-engine.ts'
import { artifactRegistry } from './artifact-registry.ts'
import { bigqueryDataset, bigqueryReservation, bigqueryTable } from './bigquery.ts'
import { bigtableInstance } from './bigtable.ts'
import { recaptchaKey, tasksQueue, workflow } from './calls.ts'
import { securityPolicy, securityPolicyRule } from './cloud-armor.ts'
import { cloudFunction, cloudFunction2 } from './cloud-functions.ts'
import { cloudRunService, cloudRunV2Job, cloudRunV2Service, cloudRunV2WorkerPool } from './cloud-run.ts'
import {
  computeDisk,
  computeImage,
  computeMachineImage,
  computeRegionDisk,
  computeSnapshot,
} from './compute-disk.ts'
import { computeInstance, computeInstanceFromTemplate } from './compute-instance.ts'
import { dataprocCluster } from './dataproc.ts'
import { dnsManagedZone, dnsRecordSet } from './dns.ts'
import { filestoreBackup, filestoreInstance } from './filestore.ts'
import { firestoreDatabase } from './firestore.ts'
import { instanceGroupManager } from './instance-groups.ts'
import { kmsCryptoKey, kmsCryptoKeyVersion } from './kms.ts'
import { containerCluster, containerNodePool } from './kubernetes.ts'
import { forwardingRule, targetProxy } from './load-balancing.ts'
import { clusterOf, redisInstance } from './memorystore.ts'
import { notebooksInstance, workbenchInstance } from './notebooks.ts'
import { logging, metricDescriptor } from './operations.ts'
import { inRegions } from './place.ts'
import { pubsubSubscription, pubsubTopic } from './pubsub.ts'
import { routerNat } from './router-nat.ts'
import { secret, secretVersion } from './secret-manager.ts'
import { spannerDatabase, spannerInstance } from './spanner.ts'
import { sqlDatabaseInstance } from './sql.ts'
import {
  activeDirectoryDomain,
  biReservation,
  certificateAuthority,
  cloudIdsEndpoint,
  dataFusionInstance,
  interconnect,
  managedCertificate,
  schedulerJob,
} from './standing-charges.ts'
import { containerRegistry, storageBucket } from './storage.ts'
import { vpcAccessConnector } from './vpc-access.ts'
import { externalVpnGateway, serviceNetworkingConnection, vpnGateway, vpnTunnel } from './vpn.ts'

/** The Google provider's types that have a price. */
export const GOOGLE: Estimators = inRegions({
  google_active_directory_domain: activeDirectoryDomain,
  google_alloydb_cluster: alloydbCluster,
  google_alloydb_instance: alloydbInstance,
  google_app_engine_flexible_app_version: appEngineFlexible,
  google_artifact_registry_repository: artifactRegistry,
  google_bigquery_bi_reservation: biReservation,
  google_bigquery_dataset: bigqueryDataset,
  google_bigquery_reservation: bigqueryReservation,
  google_bigquery_table: bigqueryTable,
  google_bigtable_instance: bigtableInstance,
  google_certificate_manager_certificate: managedCertificate,
  google_cloud_ids_endpoint: cloudIdsEndpoint,
  google_cloud_run_service: cloudRunService,
  google_cloud_run_v2_job: cloudRunV2Job,
  google_cloud_run_v2_service: cloudRunV2Service,
  google_cloud_run_v2_worker_pool: cloudRunV2WorkerPool,
  google_cloud_scheduler_job: schedulerJob,
  google_cloud_tasks_queue: tasksQueue,
  google_cloudfunctions2_function: cloudFunction2,
  google_cloudfunctions_function: cloudFunction,
  google_compute_address: computeAddress,
  google_compute_disk: computeDisk,
  google_compute_external_vpn_gateway: externalVpnGateway,
  google_compute_forwarding_rule: forwardingRule,
  google_compute_global_address: computeAddress,
  google_compute_global_forwarding_rule: forwardingRule,
  google_compute_ha_vpn_gateway: vpnGateway,
  google_compute_image: computeImage,
  google_compute_instance: computeInstance,
  google_compute_instance_from_template: computeInstanceFromTemplate,
  google_compute_instance_group_manager: instanceGroupManager({
    autoscaler: 'google_compute_autoscaler',
    instance: 'google_compute_per_instance_config',
    instancePath: 'instance_group_manager',
  }),
  google_compute_interconnect: interconnect,
  google_compute_machine_image: computeMachineImage,
  google_compute_region_disk: computeRegionDisk,
  google_compute_region_instance_group_manager: instanceGroupManager({
    autoscaler: 'google_compute_region_autoscaler',
    instance: 'google_compute_region_per_instance_config',
    instancePath: 'region_instance_group_manager',
  }),
  google_compute_region_security_policy: securityPolicy,
  google_compute_region_security_policy_rule: securityPolicyRule,
  google_compute_region_target_http_proxy: targetProxy,
  google_compute_region_target_https_proxy: targetProxy,
  google_compute_region_target_tcp_proxy: targetProxy,
  google_compute_router_nat: routerNat,
  google_compute_security_policy: securityPolicy,
  google_compute_security_policy_rule: securityPolicyRule,
  google_compute_snapshot: computeSnapshot,
  google_compute_target_grpc_proxy: targetProxy,
  google_compute_target_http_proxy: targetProxy,
  google_compute_target_https_proxy: targetProxy,
  google_compute_target_ssl_proxy: targetProxy,
  google_compute_target_tcp_proxy: targetProxy,
  google_compute_vpn_gateway: vpnGateway,
  google_compute_vpn_tunnel: vpnTunnel,
  google_container_cluster: containerCluster,
  google_container_node_pool: containerNodePool,
  google_container_registry: containerRegistry,
  google_data_fusion_instance: dataFusionInstance,
  google_dataproc_cluster: dataprocCluster,
  google_dns_managed_zone: dnsManagedZone,
  google_dns_record_set: dnsRecordSet,
  google_filestore_backup: filestoreBackup,
  google_filestore_instance: filestoreInstance,
  google_firestore_database: firestoreDatabase,
  google_kms_crypto_key: kmsCryptoKey,
  google_kms_crypto_key_version: kmsCryptoKeyVersion,
  google_logging_billing_account_bucket_config: logging,
  google_logging_billing_account_sink: logging,
  google_logging_folder_bucket_config: logging,
  google_logging_folder_sink: logging,
  google_logging_organization_bucket_config: logging,
  google_logging_organization_sink: logging,
  google_logging_project_bucket_config: logging,
  google_logging_project_sink: logging,
  google_memorystore_instance: clusterOf('HIGHMEM_MEDIUM', 'Node'),
  google_monitoring_metric_descriptor: metricDescriptor,
  google_notebooks_instance: notebooksInstance,
  google_privateca_certificate_authority: certificateAuthority,
  google_pubsub_subscription: pubsubSubscription,
  google_pubsub_topic: pubsubTopic,
  google_recaptcha_enterprise_key: recaptchaKey,
  google_redis_cluster: clusterOf('REDIS_HIGHMEM_MEDIUM'),
  google_redis_instance: redisInstance,
  google_secret_manager_regional_secret: secret,
  google_secret_manager_regional_secret_version: secretVersion,
  google_secret_manager_secret: secret,
  google_secret_manager_secret_version: secretVersion,
  google_service_networking_connection: serviceNetworkingConnection,
  google_spanner_database: spannerDatabase,
  google_spanner_instance: spannerInstance,
  google_sql_database_instance: sqlDatabaseInstance,
  google_storage_bucket: storageBucket,
  google_vpc_access_connector: vpcAccessConnector,
  google_workbench_instance: workbenchInstance,
  google_workflows_workflow: workflow,
})
