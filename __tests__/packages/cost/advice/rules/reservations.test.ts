import { expect, test } from '@jest/globals'
import { onlyAdvice, savings } from '../advising.ts'

const instance = { type: 'aws_instance', values: { instance_type: 'm5.large' } }

test('A reserved machine tells from how many hours a month on it is worth it', () => {
  const one = onlyAdvice('reserved-1-year', [instance])
  expect(one.saving.expected).toBeCloseTo(730 * (0.096 - 0.06))
  expect(one.how).toContain('worth it from 457 hours a month on') // 730 × 0.06 ÷ 0.096
  const three = onlyAdvice('reserved-3-years', [instance])
  expect(three.saving.expected).toBeCloseTo(730 * (0.096 - 0.041))
})

test('One that runs for few hours only is not worth reserving', () => {
  const usage = { 'aws_instance.instance': { monthly_hrs: 400 } }
  expect(savings('reserved-1-year', [instance], { usage })).toEqual({})
  expect(savings('reserved-3-years', [instance], { usage })).toEqual({
    'aws_instance.instance': 8.47, // 400 h × $0.096 − 730 h × $0.041
  })
})

test('One that is reserved stays as it is', () => {
  const told = { reserved_instance_type: 'standard', reserved_instance_term: '1_year' }
  const usage = { 'aws_instance.instance': { ...told, reserved_instance_payment_option: 'no_upfront' } }
  expect(savings('reserved-3-years', [instance], { usage })).toEqual({})
})

test("Google's commitments are compared with what is left of the price for sustained use", () => {
  const machine = {
    type: 'google_compute_instance',
    values: { machine_type: 'n1-standard-4', zone: 'us-central1-a' },
  }
  const [one, three] = [onlyAdvice('reserved-1-year', [machine]), onlyAdvice('reserved-3-years', [machine])]
  expect(one.saving.expected).toBeCloseTo(9.71, 2)
  expect(three.saving.expected).toBeCloseTo(34.67, 2)
})
