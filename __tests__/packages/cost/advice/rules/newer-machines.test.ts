import { expect, test } from '@jest/globals'
import { onlyAdvice, savings } from '../advising.ts'

test('A machine of an old family costs less in a newer one of the same size', () => {
  const advice = onlyAdvice('newer-machines', [
    { type: 'aws_instance', values: { instance_type: 't2.large' } },
  ])
  expect(advice.change).toBe('Take a newer family: instance_type t3a.large instead of t2.large.')
  expect(advice.saving.expected).toBeCloseTo(730 * (0.0928 - 0.0752))
})

test('The type of a group is that of its template, and of a node group its own', () => {
  const nodes = {
    type: 'aws_eks_node_group',
    values: {
      instance_types: ['m4.large'],
      scaling_config: [{ min_size: 1, desired_size: 3, max_size: 5 }],
    },
  }
  expect(onlyAdvice('newer-machines', [nodes]).saving).toEqual({
    low: expect.closeTo(730 * (0.1 - 0.0864)),
    expected: expect.closeTo(3 * 730 * (0.1 - 0.0864)),
    high: expect.closeTo(5 * 730 * (0.1 - 0.0864)),
  })
})

test('A machine with GPUs is tied to its family', () => {
  const machine = (values: object) => ({
    type: 'google_compute_instance',
    values: { machine_type: 'n2-standard-4', zone: 'us-central1-a', ...values },
  })
  expect(Object.keys(savings('newer-machines', [machine({})]))).toEqual([
    'google_compute_instance.compute_instance',
  ])
  const gpu = { guest_accelerator: [{ type: 'nvidia-tesla-t4', count: 1 }] }
  expect(savings('newer-machines', [machine(gpu)])).toEqual({})
})

test('A type that is not sold where the machine stands is not proposed', () => {
  const old = { type: 'aws_instance', values: { instance_type: 'm5.large' } }
  expect(savings('newer-machines', [old], { region: 'nowhere-1' })).toEqual({})
})
