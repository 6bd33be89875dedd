import { between } from '../../estimate/interval.ts'
import { naming } from '../../estimators/related.ts'
import type { Resource } from '../../plan/resource.ts'
import type { AdviceRule } from '../advice.ts'

/** How much of what is stored is seldom read stands in no plan: none, all, and half is expected. */
const SHARE = between(0, 0.5, 1)

/** What is stored for long in the class that is made for frequent reading. https://aws.amazon.com/s3/pricing/ */
export const storageTiers: AdviceRule = {
  id: 'storage-tiers',
  propose: (resource, { told }) => {
    if (resource.type !== 'aws_s3_bucket' || hasLifecycle(resource)) return []
    const gigabytes = told(resource, 'standard.storage_gb') ?? 0
    const seldom = told(resource, 'standard_infrequent_access.storage_gb') ?? 0
    return gigabytes === 0
      ? []
      : [
          {
            change: 'Add a lifecycle rule that moves what is seldom read to STANDARD_IA.',
            how: `Priced anew with the ${String(gigabytes)} GB that are told of in the class for infrequent access; between none and all of it may be seldom read, half is assumed. Reading it back is paid by the gigabyte.`,
            scenario: {
              usage: {
                'standard.storage_gb': 0,
                'standard_infrequent_access.storage_gb': gigabytes + seldom,
              },
            },
            share: SHARE,
          },
        ]
  },
}

const hasLifecycle = (bucket: Resource): boolean =>
  bucket.values.blocks('lifecycle_rule').length > 0 ||
  naming(
    bucket,
    'aws_s3_bucket_lifecycle_configuration',
    'bucket',
    [bucket.values.text('bucket', '')].filter(Boolean),
  ).length > 0
