import { everywhere, isListed, priceList } from '../../book/price-list.ts'
import type { Pricing } from '../../estimate/estimator.ts'
import { line } from '../../estimate/line.ts'
import type { Line } from '../../estimate/line.ts'
import type { Block } from '../../plan/block.ts'
import { familyOf, vcpusOf } from './instance-type.ts'

export const RDS = priceList({
  service: 'Amazon RDS',
  asOf: '2025-04-04',
  source: 'https://aws.amazon.com/rds/pricing/',
  default: 'us-east-1',
  prices: {
    'io/single-az': {
      unit: 'IOPS-month',
      price: { 'us-east-1': 0.1, 'us-east-2': 0.1, 'us-west-2': 0.1, 'eu-west-1': 0.11 },
    },
    'io/multi-az': {
      unit: 'IOPS-month',
      price: { 'us-east-1': 0.2, 'us-east-2': 0.2, 'us-west-2': 0.2, 'eu-west-1': 0.22 },
    },
    'gp3-iops/single-az': {
      unit: 'IOPS-month',
      price: { 'us-east-1': 0.02, 'us-east-2': 0.02, 'us-west-2': 0.02 },
    },
    'gp3-iops/multi-az': {
      unit: 'IOPS-month',
      price: { 'us-east-1': 0.04, 'us-east-2': 0.04, 'us-west-2': 0.04 },
    },
    'gp3-throughput/single-az': {
      unit: 'MiBps-month',
      price: { 'us-east-1': 0.08, 'us-east-2': 0.08, 'us-west-2': 0.08 },
    },
    'gp3-throughput/multi-az': {
      unit: 'MiBps-month',
      price: { 'us-east-1': 0.16, 'us-east-2': 0.16, 'us-west-2': 0.16 },
    },
    'magnetic/1m-requests': { unit: '1M requests', price: 0.1 },
    'backup/gb-month': { unit: 'GB-month', price: 0.095 },
    'performance-insights-api/1k-requests': { unit: '1000 requests', price: 0.01 },
    'performance-insights/t3': { unit: 'vCPU-month', price: 2.9494 },
    'performance-insights/m5': { unit: 'vCPU-month', price: 3.8145 },
    'cpu-credit': { unit: 'vCPU-hour', price: everywhere(0.075) },
    'cpu-credit/aurora': { unit: 'vCPU-hour', price: everywhere(0.09) },
    'proxy/vcpu': { unit: 'vCPU-hour', price: 0.015 },
  },
})

/** Days that Performance Insights keeps without charge. https://aws.amazon.com/rds/performance-insights/pricing/ */
const FREE_DAYS = 7

/** What Performance Insights costs: keeping its data for long, by processors, and questions by requests. */
export const insightLines = (values: Block, type: string, pricing: Pricing): readonly Line[] => {
  if (!values.flag('performance_insights_enabled')) return []
  const kept = values.number('performance_insights_retention_period', FREE_DAYS) > FREE_DAYS
  const told = pricing.usage.number('monthly_additional_performance_insights_requests')?.value
  const requests = line('Performance Insights API', () => ({
    unit: '1000 requests',
    ...pricing.used('monthly_additional_performance_insights_requests', 1 / 1000),
    price: pricing.listed(RDS, 'performance-insights-api/1k-requests'),
  }))
  return [...(kept ? [retentionLine(type, pricing)] : []), ...(told === 0 ? [] : [requests])]
}

const retentionLine = (type: string, pricing: Pricing): Line =>
  line(
    `Performance Insights Long Term Retention (${type.toLowerCase().replace(/^db\.serverless$/, 'serverless')})`,
    () => {
      const key = `performance-insights/${familyOf(type)}`
      return {
        unit: 'vCPU-month',
        quantity: vcpusOf(type),
        price: isListed(RDS, key) ? pricing.listed(RDS, key) : undefined,
      }
    },
  )

/** Credits that burstable databases overspend, where somebody tells of them. */
export const databaseCreditLines = (type: string, aurora: boolean, pricing: Pricing): readonly Line[] => {
  const hours = pricing.usage.number('monthly_cpu_credit_hrs')?.value ?? 0
  if (!/^db\.t(?:3|4g)\./.test(type) || hours === 0) return []
  const vcpus = pricing.usage.number('vcpu_count')?.value ?? vcpusOf(type)
  return [
    line('CPU credits', () => ({
      unit: 'vCPU-hours',
      ...pricing.used('monthly_cpu_credit_hrs', vcpus),
      price: pricing.listed(RDS, aurora ? 'cpu-credit/aurora' : 'cpu-credit'),
    })),
  ]
}
