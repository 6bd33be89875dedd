import { describe, expect, test } from '@jest/globals'
import { ESTIMATORS, FREE_TYPES } from '../../../../packages/cost/src/estimators/index.ts'
import { typesOf } from '../../../../packages/cost/src/estimators/type-table.ts'
import { estimateOf } from '../estimating.ts'

describe('Types that cost nothing of their own', () => {
  test('are written below what their names begin with', () => {
    const table = { '': 'subnet vpc', iam: '\n user\n role ' }
    expect(typesOf('aws', table)).toEqual(['aws_iam_role', 'aws_iam_user', 'aws_subnet', 'aws_vpc'])
  })

  test('have no price as well', () => {
    expect(Object.keys(ESTIMATORS).filter((type) => FREE_TYPES.has(type))).toEqual([])
  })

  test.each(['aws_iam_role', 'aws_vpc', 'aws_lambda_permission', 'random_password', 'terraform_data'])(
    'count %s',
    (type) => {
      expect(estimateOf({ type })).toMatchObject({ standing: 'free', lines: [] })
    },
  )

  test('are not those of which nobody knows', () => {
    expect(estimateOf({ type: 'aws_workspaces_workspace' }).standing).toBe('unknown')
  })
})
