import { priceList } from '../../book/price-list.ts'
import type { Estimator } from '../../estimate/estimator.ts'
import type { Resource } from '../../plan/resource.ts'
import { hourly, usedLine } from './lines.ts'
import { parentOf } from './parent.ts'

const BALANCERS = priceList({
  service: 'Load Balancer',
  asOf: '2026-08-21',
  source: 'https://azure.microsoft.com/pricing/details/load-balancer/',
  default: 'eastus',
  prices: {
    rule: { unit: 'hour', price: 0.01 },
    data: { unit: 'GB', price: 0.005 },
  },
})

const isStandard = (balancer: Resource): boolean =>
  balancer.values.text('sku', 'Basic').toLowerCase() === 'standard'

/** azurerm_lb: a basic one costs nothing. */
export const loadBalancer: Estimator = (resource, pricing) =>
  isStandard(resource)
    ? [
        usedLine(
          'Data processed',
          'GB',
          pricing,
          'monthly_data_processed_gb',
          pricing.listed(BALANCERS, 'data'),
        ),
      ]
    : []

/** azurerm_lb_rule and azurerm_lb_outbound_rule: those of a basic load balancer cost nothing. */
export const loadBalancerRule: Estimator = (resource, pricing) => {
  const balancer = parentOf(resource, 'loadbalancer_id')
  if (balancer !== undefined && !isStandard(balancer)) return []
  return [hourly('Rule usage', pricing.listed(BALANCERS, 'rule'))]
}
