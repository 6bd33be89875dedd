import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { billOf, costOf, dollars } from '../../estimating.ts'

const aFunction = (values: object = {}) => ({ type: 'aws_lambda_function', values: { ...values } })
const usage = { monthly_requests: 1_000_000, request_duration_ms: 250 }

describe('A function', () => {
  test('costs its requests, and its memory for as long as they run', () => {
    expect(billOf(aFunction({ memory_size: 512 }), { usage })).toEqual({
      Requests: 0.2,
      'Ephemeral storage': 0,
      'Duration (first 6B)': dollars(1e6 * 0.25 * 0.5 * 0.0000166667),
    })
  })

  test('on ARM has cheaper seconds, and larger steps', () => {
    const bill = billOf(aFunction({ memory_size: 1024, architectures: ['arm64'] }), { usage })
    expect(bill['Duration (first 7.5B)']).toBe(3.33)
  })

  test('is cheaper by the second beyond six billion GB-seconds', () => {
    const bill = billOf(aFunction({ memory_size: 1024 }), {
      usage: { monthly_requests: 7e9, request_duration_ms: 1000 },
    })
    expect(bill).toMatchObject({ 'Duration (first 6B)': 100_000.2, 'Duration (next 9B)': 1e9 * 0.000015 })
  })

  test('pays for /tmp beyond 512 MB', () => {
    const bill = billOf(aFunction({ ephemeral_storage: [{ size: 512 + 10_240 }] }), {
      usage: { monthly_requests: 1e9, request_duration_ms: 1000 },
    })
    expect(bill['Ephemeral storage']).toBe(10 * 1e9 * 0.0000000309)
  })

  test('without told use hangs on use', () => {
    expect(Object.values(billOf(aFunction()))).toEqual([undefined, undefined, undefined])
  })

  test('never costs less for more memory', () => {
    fc.assert(
      fc.property(fc.integer({ min: 128, max: 5120 }), fc.integer({ min: 0, max: 5120 }), (memory, more) => {
        const cost = (size: number) => costOf(aFunction({ memory_size: size }), { usage })
        expect(cost(memory + more)).toBeGreaterThanOrEqual(cost(memory))
      }),
    )
  })
})

test('Provisioned concurrency costs its memory for the hours it is kept, and what runs in it', () => {
  const kept = {
    type: 'aws_lambda_provisioned_concurrency_config',
    values: { provisioned_concurrent_executions: 10 },
  }
  const bill = billOf(kept, {
    usage: { monthly_duration_hrs: 100, monthly_requests: 1e6, request_duration_ms: 100, memory_mb: 1024 },
  })
  expect(bill).toEqual({
    Requests: 0.2,
    'Provisioned Concurrency': dollars(10 * 100 * 3600 * 0.0000041667),
    Duration: dollars(1e5 * 0.0000097222),
  })
})
