import { expect, test } from '@jest/globals'
import { billOf } from '../../estimating.ts'

const REGION = { region: 'us-central1' }

test.each([
  ['google_pubsub_topic', { monthly_message_data_tb: 10 }, 400],
  ['google_pubsub_subscription', { storage_gb: 100 }, 27],
  ['google_logging_project_sink', { monthly_logging_data_gb: 100 }, 50],
  ['google_logging_organization_bucket_config', { monthly_logging_data_gb: 100 }, 50],
  ['google_dns_record_set', { monthly_queries: 5_000_000 }, 2],
  ['google_compute_router_nat', { assigned_vms: 100 }, 32.7],
  ['google_monitoring_metric_descriptor', { monthly_monitoring_data_mb: 200_000 }, 40_900],
  ['google_cloud_tasks_queue', { monthly_operations: 3_000_000 }, 0.8],
  ['google_recaptcha_enterprise_key', { monthly_assessments: 150_000 }, 58],
  ['google_recaptcha_enterprise_key', { monthly_assessments: 10_000 }, 0],
  ['google_compute_forwarding_rule', { monthly_ingress_data_gb: 100 }, 8.1],
  ['google_compute_target_https_proxy', { monthly_proxy_instances: 10.2 }, 186.15],
  ['google_firestore_database', { monthly_document_reads: 1_000_000 }, 0.3],
])('%s costs by its use', (type, usage, dollars) => {
  const costs = Object.values(billOf({ type }, { ...REGION, usage }))
  expect(costs.reduce<number>((sum, cost) => sum + (cost ?? 0), 0)).toBeCloseTo(dollars, 2)
})

test('A zone costs whether it is asked or not', () => {
  expect(billOf({ type: 'google_dns_managed_zone' })).toEqual({ 'Managed zone': 0.2 })
})
