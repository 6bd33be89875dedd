import { describe, expect, test } from '@jest/globals'
import { billOf } from '../../estimating.ts'

const aMachine = (type?: string) => ({ type: 'aws_sfn_state_machine', values: { type } })

describe('A workflow', () => {
  test('of the standard kind costs its transitions', () => {
    expect(billOf(aMachine(), { usage: { monthly_transitions: 1e6 } })).toEqual({ Transitions: 25 })
  })

  test('of the express kind costs requests, and memory in steps of 64 MB for steps of 100 ms', () => {
    const usage = { monthly_requests: 36e6, workflow_duration_ms: 150, memory_mb: 65 }
    const hours = (36e6 * 0.2 * 0.125) / 3600
    expect(hours).toBe(250)
    expect(billOf(aMachine('EXPRESS'), { usage })).toEqual({
      Requests: 36,
      'Duration (first 1K)': 15,
    })
  })

  test('of the express kind is cheaper beyond a thousand GB-hours', () => {
    const usage = { monthly_requests: 36e6, workflow_duration_ms: 1000, memory_mb: 1024 }
    expect(billOf(aMachine('EXPRESS'), { usage })).toMatchObject({
      'Duration (first 1K)': 60.01,
      'Duration (next 4K)': 119.95,
      'Duration (over 5K)': 82.08,
    })
  })
})
