import { describe, expect, test } from '@jest/globals'
import { billOf, costOf } from '../../estimating.ts'

describe('Glue', () => {
  test('bills a catalogue by objects and requests, and nothing below one unit', () => {
    const database = { type: 'aws_glue_catalog_database' }
    expect(billOf(database, { usage: { monthly_objects: 250_000, monthly_requests: 10 } })).toEqual({
      Storage: 2.5,
      Requests: 0,
    })
  })

  test.each([
    ['workers of two units each', { number_of_workers: 5, worker_type: 'G.2X' }, 10],
    ['a capacity', { max_capacity: 3 }, 3],
    ['a shell of Python', { command: [{ name: 'pythonshell' }] }, 0.0625],
    ['nothing said', {}, 1],
  ])('bills a job with %s', (_, values, units) => {
    const cost = costOf({ type: 'aws_glue_job', values }, { usage: { monthly_hours: 100 } })
    expect(cost).toBeCloseTo(100 * units * 0.44)
  })

  test('bills a crawler by the hour, and an endpoint all month', () => {
    expect(costOf({ type: 'aws_glue_crawler' }, { usage: { monthly_hours: 10 } })).toBe(4.4)
    expect(costOf({ type: 'aws_glue_dev_endpoint', values: { number_of_nodes: 2 } })).toBe(642.4)
  })
})
