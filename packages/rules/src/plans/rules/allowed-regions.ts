import type { PlanRule } from '../rule.ts'

/** Services of AWS that stand in no region, though their provider does. */
const EVERYWHERE =
  'resource_type.matches("^aws_(iam|cloudfront|organizations|account|budgets|ce|cur|globalaccelerator|shield|waf|savingsplans|route53|route53domains|networkmanager|ssoadmin|identitystore|health)(_|$)")'

/** Resources in regions that the policy does not name. */
export const ALLOWED_REGIONS: PlanRule = {
  id: 'allowed-regions',
  title: 'It stands in a region that the policy does not allow',
  severity: 'high',
  scope: 'resource',
  references: ['The policy: cost.allowed-regions'],
  checks: [
    {
      types: ['aws_*', 'awscc_*', 'azurerm_*', 'azapi_*', 'google_*'],
      when: `size(allowed_regions) > 0 && !(${EVERYWHERE} && !resource_type.startsWith("aws_route53_resolver"))`,
      require:
        'region in ["", "global"] || allowed_regions.exists(r, r == region || (r.endsWith("*") && region.startsWith(r.substring(0, size(r) - 1))))',
      says: 'stands in a region that the policy does not allow',
      remedy: 'move it to an allowed region, or have cost.allowed-regions changed',
    },
  ],
}
