import { describe, expect, test } from '@jest/globals'
import { billOf } from '../../estimating.ts'

const anEndpoint = (...production_variants: object[]) => ({
  type: 'aws_sagemaker_endpoint_configuration',
  values: { production_variants },
})

describe('An endpoint', () => {
  test('costs the machines of each of its variants', () => {
    const main = { variant_name: 'main', instance_type: 'ml.m5.xlarge', initial_instance_count: 2 }
    const trial = { variant_name: 'trial', instance_type: 'ml.c5.large', volume_size_in_gb: 10 }
    expect(billOf(anEndpoint(main, trial))).toEqual({
      'main / Instance (ml.m5.xlarge)': 2 * 730 * 0.23,
      'trial / Instance (ml.c5.large)': 730 * 0.102,
      'trial / Storage': 1.4,
    })
  })

  test('without machines costs time that requests take', () => {
    const serverless = { variant_name: 'a', serverless_config: [{ memory_size_in_mb: 2048 }] }
    expect(billOf(anEndpoint(serverless), { usage: { monthly_inference_seconds: 100_000 } })).toEqual({
      'a / Serverless inference': 4,
    })
  })

  test('on a machine without a known price is unknown', () => {
    const bill = billOf(anEndpoint({ variant_name: 'a', instance_type: 'ml.z9.large' }))
    expect(bill).toEqual({ 'a / Instance (ml.z9.large)': undefined })
  })
})

test('A notebook costs its machine all month, and its volume', () => {
  const notebook = { type: 'aws_sagemaker_notebook_instance', values: { instance_type: 'ml.t3.medium' } }
  expect(billOf(notebook)).toEqual({
    'Notebook instance (ml.t3.medium)': 36.5,
    Storage: 0.7,
  })
})

test('An app costs its machine, unless that is the free one', () => {
  const app = (instance_type: string) => ({
    type: 'aws_sagemaker_app',
    values: { resource_spec: [{ instance_type }] },
  })
  expect(billOf(app('ml.t3.medium'))).toEqual({ 'App (ml.t3.medium)': 36.5 })
  expect(billOf(app('system'))).toEqual({})
})
