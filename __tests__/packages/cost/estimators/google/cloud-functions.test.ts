import { expect, test } from '@jest/globals'
import { billOf } from '../../estimating.ts'

const USAGE = {
  request_duration_ms: 240,
  monthly_function_invocations: 10_000_000,
  monthly_outbound_data_gb: 100,
}

test('A function costs its CPU and memory in steps of a tenth of a second, its calls, and what leaves it', () => {
  const values = { region: 'us-central1', available_memory_mb: 512 }
  expect(billOf({ type: 'google_cloudfunctions_function', values }, { usage: USAGE })).toEqual({
    CPU: 24, // 10M × 0.3 s × 0.8 GHz × $0.00001
    Memory: 3.75, // 10M × 0.3 s × 0.5 GB × $0.0000025
    Invocations: 4, // 10M × $0.0000004
    'Outbound data transfer': 12, // 100 GB × $0.12
  })
})

test('It is dearer in a region of the second tier, and has 256 MB where it says nothing', () => {
  expect(
    billOf({ type: 'google_cloudfunctions_function', values: { region: 'europe-west3' } }, { usage: USAGE }),
  ).toMatchObject({
    CPU: 16.8, // 10M × 0.3 s × 0.4 GHz × $0.000014
    Memory: 2.63, // 10M × 0.3 s × 0.25 GB × $0.0000035
  })
})

test('A function of the second generation is billed as a service of Cloud Run', () => {
  const values = {
    location: 'us-central1',
    service_config: [{ available_memory: '1Gi', available_cpu: '1' }],
  }
  expect(billOf({ type: 'google_cloudfunctions2_function', values }, { usage: USAGE })).toEqual({
    'CPU allocation time': 57.6, // 10M × 0.24 s × $0.000024
    'Memory allocation time': 6, // 10M × 0.24 s × $0.0000025
    'Number of requests': 4,
  })
})

test('Instances that are kept warm cost all the time', () => {
  const values = {
    location: 'us-central1',
    service_config: [{ available_memory: '1Gi', available_cpu: '1', min_instance_count: 1 }],
  }
  expect(billOf({ type: 'google_cloudfunctions2_function', values })).toMatchObject({
    'Idle CPU allocation time': 6.57, // 730 h × 3600 s × $0.0000025
    'Idle memory allocation time': 6.57,
  })
})
