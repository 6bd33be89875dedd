import { expect, test } from '@jest/globals'
import { readPlan } from '@devsecops/cost'
import { fakeIo } from '@devsecops/testing'
import { findFocus } from '../../../../actions/cost-gate/src/collect/focus.ts'
import { aPlan } from '../../../packages/cost/plan/planning.ts'
import { created, policy } from '../deciding.ts'

const tags = { CostCenter: 'cc-4711', Contact: 'ops of cc-4711', Pin: 'hidden-4711', Team: 'shop' }

const plan = readPlan(
  aPlan(
    [
      {
        address: 'aws_instance.web',
        after: { tags, user_data: 'hidden-4711' },
        sensitive: { user_data: true },
      },
    ],
    {
      variables: { cost_center: { value: 'cc-4711' } },
    },
  ),
)

const tagsShown = (yaml = ''): unknown => {
  const [row = []] = findFocus(policy(yaml), [{ plan }], [created(1, { tags })], fakeIo())
  return JSON.parse(row.find((cell) => cell.startsWith('{')) ?? '')
}

test('A tag that holds the value of a variable, or what is sensitive, is not written', () => {
  expect(tagsShown()).toEqual({ Team: 'shop' })
})

test('One that the policy names is meant to be seen, if it is not sensitive', () => {
  const budgets = (tag: string): string => `cost: { budgets: [{ tag: ${tag}, value: x, monthly: $1 }] }`
  expect(tagsShown(budgets('CostCenter'))).toEqual({ CostCenter: 'cc-4711', Team: 'shop' })
  expect(tagsShown(budgets('Pin'))).toEqual({ Team: 'shop' })
})
