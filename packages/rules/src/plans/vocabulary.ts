import type { Vocabulary } from '../vocabulary.ts'
import type { PlanScope } from './rule.ts'

/**
 * What rules over plans may ask. `after` and `before` are the values of a resource as the provider's documentation names
 * them; members with the value null are not there, and one that only the apply will tell makes the answer unknown.
 * `statements` are those of its policy documents of AWS, `openings` what its network lets in, `machines` the names of each
 * machine that it runs on. `allowed_regions` and `allowed_families` are the policy's, empty where it allows all.
 */
export const PLAN_VOCABULARIES: Readonly<Record<PlanScope, Vocabulary>> = {
  resource: {
    variables: {
      resource_type: 'string',
      address: 'string',
      name: 'string',
      module: 'string',
      provider: 'string',
      region: 'string',
      actions: 'list<string>',
      before: 'map<string, dyn>',
      after: 'map<string, dyn>',
      statements: 'list<dyn>',
      openings: 'list<dyn>',
      machines: 'list<dyn>',
      allowed_regions: 'list<string>',
      allowed_families: 'list<string>',
    },
  },
  plan: {
    variables: {
      changes: 'int',
      deletions: 'int',
      max_changes: 'int',
      max_deletions: 'int',
      resources: 'list<dyn>',
    },
  },
}
