import type { TagFinding } from '@devsecops/cost'
import { describe, expect, test } from '@jest/globals'
import { codesOf, decided, facts, NOTHING_GOVERNED, policy } from './deciding.ts'
import { summaryOf } from '../../../actions/cost-gate/src/summary.ts'

const finding = (rest: Partial<TagFinding> = {}): TagFinding => ({
  ...{ project: '', address: 'aws_s3_bucket.logs', type: 'aws_s3_bucket', part: '' },
  ...{ key: 'Owner', standing: 'missing', touched: true },
  ...rest,
})

const judged = (tags: readonly TagFinding[], yaml = '') =>
  decided([], policy(yaml), { governance: { ...NOTHING_GOVERNED, tags } })

describe('a tag that is missing', () => {
  test('blocks what the change brings, all keys of a resource in one sentence', () => {
    const { verdict } = judged([finding(), finding({ key: 'Team' })])
    expect(verdict.conclusion).toBe('failure')
    expect(verdict.reasons).toContainEqual({
      ...{ code: 'tag-missing', effect: 'blocks', subject: 'aws_s3_bucket.logs' },
      message: 'aws_s3_bucket.logs has no tag Owner, Team.',
    })
  })

  test('warns, or is left out, where the policy says so', () => {
    expect(codesOf(judged([finding()], 'cost: { tags: { on-missing: warn } }'))).toEqual([
      'warns tag-missing',
    ])
    expect(codesOf(judged([finding()], 'cost: { tags: { on-missing: off } }'))).toEqual([])
  })

  test('is only told of what stays as it is', () => {
    const { verdict } = judged([finding({ touched: false }), finding({ touched: false, address: 'x.y' })])
    expect(verdict.conclusion).toBe('success')
    expect(verdict.reasons).toContainEqual({
      ...{ code: 'existing-tag-missing', effect: 'notes' },
      message:
        '2 resources that stay as they are lack tags that the policy demands: aws_s3_bucket.logs; x.y.',
    })
  })

  test('names twenty resources, and counts the others', () => {
    const many = Array.from({ length: 25 }, (_, index) => finding({ address: `a.b${String(index)}` }))
    const { verdict } = judged(many)
    expect(verdict.reasons.filter(({ code }) => code === 'tag-missing')).toHaveLength(21)
    expect(verdict.reasons.map(({ message }) => message)).toContain('The same holds of 5 more resources.')
  })
})

test('a value that is not allowed blocks, and is not told', () => {
  const { verdict } = judged([finding({ standing: 'not-allowed', part: 'its volumes' })])
  expect(verdict.reasons[0]).toMatchObject({
    code: 'tag-not-allowed',
    message: 'aws_s3_bucket.logs, its volumes has a value that the policy does not allow in its tag Owner.',
  })
})

test('a tag that only the apply tells warns, or what the policy says', () => {
  const unknown = [finding({ standing: 'unknown' })]
  expect(codesOf(judged(unknown))).toEqual(['warns tag-unknown'])
  expect(codesOf(judged(unknown, 'cost: { tags: { on-unknown: fail } }'))).toEqual(['blocks tag-unknown'])
  expect(codesOf(judged(unknown, 'cost: { tags: { on-unknown: off } }'))).toEqual([])
})

test('the summary has a table of them, folded', () => {
  const governance = { ...NOTHING_GOVERNED, tags: [finding(), finding({ key: 'Team', standing: 'unknown' })] }
  const summary = summaryOf(decided([], policy(), { governance }), facts([], { governance }))
  expect(summary).toContain('<summary>Tags that are missing, not allowed or not known (1)</summary>')
  expect(summary).toContain('| `aws_s3_bucket.logs` | Owner |  | Team | yes |')
})
