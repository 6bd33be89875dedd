import { expect, test } from '@jest/globals'
import { billOf } from '../../estimating.ts'

test.each(['aws_backup_vault', 'aws_backup_logically_air_gapped_vault'])(
  '%s costs what is kept in it, by the service that it is a copy of',
  (type) => {
    const usage = {
      monthly_ebs_snapshot_gb: 100,
      monthly_efs_cold_backup_gb: 100,
      monthly_dynamodb_restore_gb: 10,
    }
    expect(billOf({ type }, { usage })).toMatchObject({
      'EBS snapshot': 5,
      'EFS backup (cold)': 1,
      'DynamoDB restore': 1.5,
      'RDS snapshot': undefined,
    })
  },
)
