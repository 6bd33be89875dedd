import { eksSupportEnds, eksVersionInSupport } from '../../estimators/aws/eks.ts'
import { supportPaidFrom, versionInSupport } from '../../estimators/aws/extended-support.ts'
import { related } from '../../estimators/related.ts'
import type { Resource } from '../../plan/resource.ts'
import type { AdviceRule, Proposal } from '../advice.ts'

/** What the sentences name. */
const NAMED = ['version', 'engine', 'engine_version']

/** Versions that are past their standard support, and charged for it. */
export const extendedSupport: AdviceRule = {
  id: 'extended-support',
  propose: (resource, { on }) => {
    if (NAMED.some((path) => resource.isSensitive(path))) return []
    switch (resource.type) {
      case 'aws_eks_cluster':
        return kubernetes(resource, on)
      case 'aws_db_instance':
        return database(resource, resource, on)
      case 'aws_rds_cluster_instance':
        return database(
          resource,
          related(resource, 'aws_rds_cluster', ['cluster_identifier']) ?? resource,
          on,
        )
      default:
        return []
    }
  },
}

const kubernetes = ({ address, values }: Resource, on: string): readonly Proposal[] => {
  const version = values.text('version', '')
  const ended = eksSupportEnds(version)
  if (ended === undefined || ended >= on) return []
  const next = eksVersionInSupport(on)
  const target =
    next === undefined ? 'a version in standard support' : `${next.version} (supported until ${next.ends})`
  return [
    {
      change: `Upgrade Kubernetes ${version} to ${target}.`,
      how: `Priced anew at ${on}: standard support of ${version} ended on ${ended}, and extended support is charged by the hour.`,
      scenario: { values: { [address]: { version: next?.version ?? null } } },
    },
  ]
}

const database = (resource: Resource, versioned: Resource, on: string): readonly Proposal[] => {
  if (NAMED.some((path) => versioned.isSensitive(path))) return []
  const engine = resource.values.text('engine') ?? versioned.values.text('engine', '')
  const version = resource.values.text('engine_version') ?? versioned.values.text('engine_version', '')
  const from = supportPaidFrom(engine, version)
  if (from === undefined || from >= on) return []
  const next = versionInSupport(engine, on)
  const target =
    next === undefined
      ? 'a version in standard support'
      : `${next.version} (not charged before ${next.paidFrom})`
  const edits = { engine_version: next?.version ?? null }
  return [
    {
      change: `Upgrade ${engine} ${version} to ${target}.`,
      how: `Priced anew at ${on}: support of ${version} is charged since ${from}, by processors and hours.`,
      scenario: { values: { [versioned.address]: edits, [resource.address]: edits } },
    },
  ]
}
