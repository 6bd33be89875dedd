import { describe, expect, test } from '@jest/globals'
import { billOf, costOf } from '../../estimating.ts'

describe('A project that builds', () => {
  test.each([
    ['LINUX_CONTAINER', 'BUILD_GENERAL1_SMALL', 'Linux (general1.small)', 0.005],
    ['ARM_CONTAINER', 'BUILD_GENERAL1_LARGE', 'Linux (arm1.large)', 0.015],
    ['LINUX_GPU_CONTAINER', 'BUILD_GENERAL1_LARGE', 'Linux (gpu1.large)', 0.65],
    ['WINDOWS_SERVER_2019_CONTAINER', 'BUILD_GENERAL1_MEDIUM', 'Windows (general1.medium)', 0.018],
  ])('on %s %s costs its minutes', (type, compute_type, name, dollars) => {
    const project = { type: 'aws_codebuild_project', values: { environment: [{ type, compute_type }] } }
    expect(billOf(project, { usage: { monthly_build_mins: 1000 } })).toEqual({ [name]: 1000 * dollars })
  })

  test('on a machine without a known price is unknown', () => {
    const environment = [{ type: 'LINUX_LAMBDA_CONTAINER', compute_type: 'BUILD_LAMBDA_1GB' }]
    const project = { type: 'aws_codebuild_project', values: { environment } }
    expect(Object.values(billOf(project, { usage: { monthly_build_mins: 1 } }))).toEqual([undefined])
  })
})

test('Repositories cost what they hold', () => {
  expect(costOf({ type: 'aws_ecr_repository' }, { usage: { storage_gb: 50 } })).toBe(5)
  expect(costOf({ type: 'aws_ecrpublic_repository' }, { usage: { storage_gb: 50 } })).toBe(5)
  const usage = { storage_gb: 20, monthly_requests: 1e6 }
  expect(costOf({ type: 'aws_codeartifact_repository' }, { usage })).toBe(6)
})

test('A pipeline costs $1 a month, or its minutes where it is of the second kind', () => {
  const pipeline = (pipeline_type?: string) => ({ type: 'aws_codepipeline', values: { pipeline_type } })
  expect(costOf(pipeline())).toBe(1)
  expect(costOf(pipeline('V2'), { usage: { monthly_action_mins: 1000 } })).toBe(2)
})
