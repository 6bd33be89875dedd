import type { Estimators } from '../../estimate/estimator.ts'
import { autoscalingGroup } from './autoscaling-group.ts'
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
  aws_instance: instance,
  aws_nat_gateway: natGateway,
  aws_spot_instance_request: spotInstance,
}
