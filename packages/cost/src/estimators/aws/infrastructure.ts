import type { Estimators } from '../../estimate/estimator.ts'
import { autoscalingGroup } from './autoscaling-group.ts'
import { dbInstance, dbProxy, dbSnapshot } from './db-instance.ts'
import { ecsService } from './ecs.ts'
import { eksCluster, eksFargateProfile, eksNodeGroup } from './eks.ts'
import { rdsCluster, rdsClusterInstance, rdsClusterSnapshot } from './rds-cluster.ts'
import { ebsSnapshot, ebsSnapshotCopy } from './ebs-snapshot.ts'
import { capacityReservation, dedicatedHost, instance, spotInstance } from './instance.ts'
import { natGateway } from './nat-gateway.ts'
import { ebsVolume } from './volume.ts'

/** Compute, databases, storage and the network they stand in. */
export const INFRASTRUCTURE: Estimators = {
  aws_autoscaling_group: autoscalingGroup,
  aws_ebs_snapshot: ebsSnapshot,
  aws_ebs_snapshot_copy: ebsSnapshotCopy,
  aws_ebs_volume: ebsVolume,
  aws_ec2_capacity_reservation: capacityReservation,
  aws_ec2_host: dedicatedHost,
  aws_db_cluster_snapshot: rdsClusterSnapshot,
  aws_db_instance: dbInstance,
  aws_db_proxy: dbProxy,
  aws_db_snapshot: dbSnapshot,
  aws_ecs_service: ecsService,
  aws_eks_cluster: eksCluster,
  aws_eks_fargate_profile: eksFargateProfile,
  aws_eks_node_group: eksNodeGroup,
  aws_instance: instance,
  aws_rds_cluster: rdsCluster,
  aws_rds_cluster_instance: rdsClusterInstance,
  aws_nat_gateway: natGateway,
  aws_spot_instance_request: spotInstance,
}
