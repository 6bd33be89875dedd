import type { PlanRule } from '../rule.ts'

/** Machines of families that the policy does not name. */
export const ALLOWED_INSTANCE_FAMILIES: PlanRule = {
  id: 'allowed-instance-families',
  title: 'It runs on a machine of a family that the policy does not allow',
  severity: 'high',
  scope: 'resource',
  references: ['The policy: cost.allowed-instance-families'],
  checks: [
    {
      types: ['aws_*', 'azurerm_*', 'google_*'],
      when: 'size(allowed_families) > 0',
      require:
        'machines.all(names, names.exists(n, allowed_families.exists(f, f == n || (f.endsWith("*") && n.startsWith(f.substring(0, size(f) - 1))))))',
      says: 'runs on a machine of a family that the policy does not allow',
      remedy: 'choose a machine of an allowed family, or have cost.allowed-instance-families changed',
    },
  ],
}
