import { describe, expect, test } from '@jest/globals'
import { billOf, costOf } from '../../estimating.ts'

describe('API Gateway', () => {
  test('bills requests of a REST API in steps', () => {
    expect(billOf({ type: 'aws_api_gateway_rest_api' }, { usage: { monthly_requests: 400e6 } })).toEqual({
      'Requests (first 333M)': 333 * 3.5,
      'Requests (next 667M)': 67 * 2.8,
    })
  })

  test('bills requests of an HTTP API in chunks of 512 KB', () => {
    const api = { type: 'aws_apigatewayv2_api', values: { protocol_type: 'HTTP' } }
    expect(billOf(api, { usage: { monthly_requests: 200e6, request_size_kb: 600 } })).toEqual({
      'Requests (first 300M)': 300,
      'Requests (over 300M)': 100 * 0.9,
    })
  })

  test('bills messages of a WebSocket API in chunks of 32 KB, and time connected', () => {
    const api = { type: 'aws_apigatewayv2_api', values: { protocol_type: 'WEBSOCKET' } }
    const usage = { monthly_messages: 1e6, message_size_kb: 33, monthly_connection_mins: 4e6 }
    expect(billOf(api, { usage })).toEqual({ 'Messages (first 1B)': 2, 'Connection duration': 1 })
  })

  test('bills a stage for its cache alone, and only where that is on', () => {
    const stage = (on: boolean) => ({
      type: 'aws_api_gateway_stage',
      values: { cache_cluster_enabled: on, cache_cluster_size: '6.1' },
    })
    expect(billOf(stage(true))).toEqual({ 'Cache memory (6.1 GB)': 730 * 0.2 })
    expect(costOf(stage(false))).toBe(0)
  })

  test('knows no price of a cache of a size that does not exist', () => {
    const stage = {
      type: 'aws_api_gateway_stage',
      values: { cache_cluster_enabled: true, cache_cluster_size: '7' },
    }
    expect(billOf(stage)).toEqual({ 'Cache memory (7 GB)': undefined })
  })
})
