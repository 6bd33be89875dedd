import { knownTags, readPlan } from '@devsecops/cost'
import { aPlan, type PlannedResource } from '@devsecops/testing'
import { expect, test } from '@jest/globals'

const tagsOf = (resource: PlannedResource) => {
  const [first] = readPlan(aPlan([resource])).after
  if (first === undefined) throw new Error('the plan has no resource')
  return knownTags(first)
}

test('the default tags of the provider are among them', () => {
  const values = { tags: { Owner: 'shop' }, tags_all: { Owner: 'shop', Team: 'web' } }
  expect(tagsOf({ type: 'aws_s3_bucket', values })).toEqual({ Owner: 'shop', Team: 'web' })
})

test('a value that the apply tells is none of them, nor one that is sensitive', () => {
  const resource = {
    type: 'aws_s3_bucket',
    values: { tags: { Owner: 'shop', Key: 'x' } },
    unknown: { tags: { Team: true }, tags_all: true },
    sensitive: { tags: { Key: true } },
  }
  expect(tagsOf(resource)).toEqual({ Owner: 'shop' })
})

test('network tags of a machine are none', () => {
  expect(tagsOf({ type: 'google_compute_instance', values: { tags: ['web'] } })).toEqual({})
})

test('a group has those of its blocks', () => {
  const tag = [{ key: 'Owner', value: 'shop', propagate_at_launch: false }]
  expect(tagsOf({ type: 'aws_autoscaling_group', values: { tag } })).toEqual({ Owner: 'shop' })
})
