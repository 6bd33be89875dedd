import type { Estimators } from '../../estimate/estimator.ts'
import { autoscalingGroup } from './autoscaling-group.ts'
import { dbInstance, dbProxy, dbSnapshot } from './db-instance.ts'
import { docdbCluster, docdbClusterSnapshot, docdbInstance } from './docdb.ts'
import { daxCluster, dynamodbTable, dynamodbTableReplica } from './dynamodb.ts'
import { ebsSnapshot, ebsSnapshotCopy } from './ebs-snapshot.ts'
import { ecsService } from './ecs.ts'
import { efsFileSystem } from './efs.ts'
import { eksCluster, eksFargateProfile, eksNodeGroup } from './eks.ts'
import { elasticBeanstalk } from './elastic-beanstalk.ts'
import { elasticacheCluster, elasticacheReplicationGroup, elasticacheServerless } from './elasticache.ts'
import { emrCluster, emrInstanceFleet, emrInstanceGroup } from './emr.ts'
import { batchComputeEnvironment, ec2Fleet, fastSnapshotRestore, spotFleetRequest } from './fleet.ts'
import { fsxLustre, fsxOntap, fsxOpenZfs, fsxWindows } from './fsx.ts'
import { capacityReservation, dedicatedHost, instance, spotInstance } from './instance.ts'
import {
  lightsailBalancer,
  lightsailContainers,
  lightsailDatabase,
  lightsailDisk,
  lightsailInstance,
} from './lightsail.ts'
import { classicLoadBalancer, loadBalancer } from './load-balancer.ts'
import { memorydbCluster } from './memorydb.ts'
import { mqBroker } from './mq.ts'
import { mskCluster, mskConnector, mskServerless } from './msk.ts'
import { neptuneCluster, neptuneClusterSnapshot, neptuneInstance } from './neptune.ts'
import { rdsCluster, rdsClusterSnapshot } from './rds-cluster.ts'
import { rdsClusterInstance } from './rds-cluster-instance.ts'
import { redshiftCluster, redshiftServerless } from './redshift.ts'
import { s3Analytics, s3Bucket, s3Inventory } from './s3.ts'
import { elasticsearchDomain, opensearchDomain, opensearchServerless } from './search-domain.ts'
import { ebsVolume } from './volume.ts'
import {
  clientVpnAssociation,
  clientVpnEndpoint,
  elasticIp,
  natGateway,
  networkFirewall,
  trafficMirrorSession,
  transitGatewayAttachment,
  transitGatewayPeering,
  vpcEndpoint,
  vpnConnection,
} from './vpc.ts'

/** Compute, databases, storage and the network they stand in. */
export const INFRASTRUCTURE: Estimators = {
  aws_alb: loadBalancer,
  aws_autoscaling_group: autoscalingGroup,
  aws_batch_compute_environment: batchComputeEnvironment,
  aws_dax_cluster: daxCluster,
  aws_db_cluster_snapshot: rdsClusterSnapshot,
  aws_db_instance: dbInstance,
  aws_db_proxy: dbProxy,
  aws_db_snapshot: dbSnapshot,
  aws_docdb_cluster: docdbCluster,
  aws_docdb_cluster_instance: docdbInstance,
  aws_docdb_cluster_snapshot: docdbClusterSnapshot,
  aws_dynamodb_table: dynamodbTable,
  aws_dynamodb_table_replica: dynamodbTableReplica,
  aws_ebs_fast_snapshot_restore: fastSnapshotRestore,
  aws_ebs_snapshot: ebsSnapshot,
  aws_ebs_snapshot_copy: ebsSnapshotCopy,
  aws_ebs_volume: ebsVolume,
  aws_ec2_capacity_reservation: capacityReservation,
  aws_ec2_client_vpn_endpoint: clientVpnEndpoint,
  aws_ec2_client_vpn_network_association: clientVpnAssociation,
  aws_ec2_fleet: ec2Fleet,
  aws_ec2_host: dedicatedHost,
  aws_ec2_traffic_mirror_session: trafficMirrorSession,
  aws_ec2_transit_gateway_peering_attachment: transitGatewayPeering,
  aws_ec2_transit_gateway_vpc_attachment: transitGatewayAttachment,
  aws_ecs_service: ecsService,
  aws_efs_file_system: efsFileSystem,
  aws_eip: elasticIp,
  aws_eks_cluster: eksCluster,
  aws_eks_fargate_profile: eksFargateProfile,
  aws_eks_node_group: eksNodeGroup,
  aws_elastic_beanstalk_environment: elasticBeanstalk,
  aws_elasticache_cluster: elasticacheCluster,
  aws_elasticache_replication_group: elasticacheReplicationGroup,
  aws_elasticache_serverless_cache: elasticacheServerless,
  aws_elasticsearch_domain: elasticsearchDomain,
  aws_elb: classicLoadBalancer,
  aws_emr_cluster: emrCluster,
  aws_emr_instance_fleet: emrInstanceFleet,
  aws_emr_instance_group: emrInstanceGroup,
  aws_fsx_lustre_file_system: fsxLustre,
  aws_fsx_ontap_file_system: fsxOntap,
  aws_fsx_openzfs_file_system: fsxOpenZfs,
  aws_fsx_windows_file_system: fsxWindows,
  aws_instance: instance,
  aws_lb: loadBalancer,
  aws_lightsail_container_service: lightsailContainers,
  aws_lightsail_database: lightsailDatabase,
  aws_lightsail_disk: lightsailDisk,
  aws_lightsail_instance: lightsailInstance,
  aws_lightsail_lb: lightsailBalancer,
  aws_memorydb_cluster: memorydbCluster,
  aws_mq_broker: mqBroker,
  aws_msk_cluster: mskCluster,
  aws_msk_serverless_cluster: mskServerless,
  aws_mskconnect_connector: mskConnector,
  aws_nat_gateway: natGateway,
  aws_neptune_cluster: neptuneCluster,
  aws_neptune_cluster_instance: neptuneInstance,
  aws_neptune_cluster_snapshot: neptuneClusterSnapshot,
  aws_networkfirewall_firewall: networkFirewall,
  aws_opensearch_domain: opensearchDomain,
  aws_opensearchserverless_collection: opensearchServerless,
  aws_rds_cluster: rdsCluster,
  aws_rds_cluster_instance: rdsClusterInstance,
  aws_redshift_cluster: redshiftCluster,
  aws_redshiftserverless_workgroup: redshiftServerless,
  aws_s3_bucket: s3Bucket,
  aws_s3_bucket_analytics_configuration: s3Analytics,
  aws_s3_bucket_inventory: s3Inventory,
  aws_spot_fleet_request: spotFleetRequest,
  aws_spot_instance_request: spotInstance,
  aws_vpc_endpoint: vpcEndpoint,
  aws_vpn_connection: vpnConnection,
}
