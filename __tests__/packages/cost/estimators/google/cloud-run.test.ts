import { expect, test } from '@jest/globals'
import { quantityOf } from '../../../../../packages/cost/src/estimators/google/cloud-run.ts'
import { billOf, estimateOf } from '../../estimating.ts'

const service = (resources: Readonly<Record<string, unknown>>, scaling: readonly unknown[] = []) => ({
  type: 'google_cloud_run_v2_service',
  values: { location: 'us-central1', template: [{ containers: [{ resources: [resources] }], scaling }] },
})

test('A service that idles costs while it answers', () => {
  const usage = {
    monthly_requests: 1_000_000,
    average_request_duration_ms: 500,
    concurrent_requests_per_instance: 10,
  }
  expect(billOf(service({ limits: { cpu: '2', memory: '1Gi' } }), { usage })).toEqual({
    'CPU allocation time': 2.4, // 1M × 0.5 s ÷ 10 × 2 CPUs × $0.000024
    'Memory allocation time': 0.13, // 1M × 0.5 s ÷ 10 × 1 GiB × $0.0000025
    'Number of requests': 0.4, // 1M × $0.0000004
  })
})

test('A service that always has its CPU costs for each instance all the time', () => {
  expect(billOf(service({ cpu_idle: false }, [{ min_instance_count: 2 }]))).toEqual({
    'CPU allocation time': 94.61, // 2 × 730 h × 3600 s × $0.000018
    'Memory allocation time': 5.26, // 2 × 730 h × 3600 s × 0.5 GiB × $0.000002
  })
})

test('Without a minimum its cost lies between nothing and one instance', () => {
  const [cpu] = estimateOf(service({ cpu_idle: false })).lines
  expect(cpu?.cost?.low).toBe(0)
  expect(cpu?.cost?.high).toBeCloseTo(730 * 3600 * 0.000018, 2)
})

test.each([
  ['512Mi', 512 * 1024 ** 2],
  ['1000m', 1],
  ['2', 2],
  ['1.5Gi', 1.5 * 1024 ** 3],
  ['1G', 1e9],
])('%s is read as Kubernetes does', (text, value) => {
  expect(quantityOf(text)).toBe(value)
})

test('What is no quantity is unknown', () => {
  expect(() => quantityOf('plenty')).toThrow('is no quantity')
})
