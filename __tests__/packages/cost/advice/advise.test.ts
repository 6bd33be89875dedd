import { expect, test } from '@jest/globals'
import { ADVICE_RULES, advise, costOf, estimateAll, reprice } from '@devsecops/cost'
import type { AdviceContext, Proposal, Resource } from '@devsecops/cost'
import fc from 'fast-check'
import { inputOf, planned } from './advising.ts'
import { advisedOn } from './advising.ts'

const sizes = fc.constantFrom('large', 'xlarge', '2xlarge')
const families = fc.constantFrom('t2', 'm4', 'm5', 'c5', 'r5', 'm6g', 'p3', 'nonsense')
const disks = fc.record({
  volume_type: fc.constantFrom('gp2', 'gp3', 'io1', 'st1'),
  volume_size: fc.integer({ min: 1, max: 4000 }),
  iops: fc.integer({ min: 100, max: 20_000 }),
})
const instances = fc.tuple(families, sizes, disks).map(([family, size, disk]) => ({
  type: 'aws_instance',
  values: { instance_type: `${family}.${size}`, root_block_device: [disk] },
}))
const setting = { offHours: true, on: '2026-11-20' }

/** Each rule alone, with what it proposes for one resource. */
const proposals = (resource: Resource): readonly (readonly [string, Proposal])[] => {
  const input = inputOf(setting)
  const context: AdviceContext = {
    ...{ offHours: true, on: setting.on },
    told: () => undefined,
    toldText: () => undefined,
    price: ({ region }, table, key) => input.book.price(table, region?.name, key),
  }
  return ADVICE_RULES.flatMap(({ id, propose }) =>
    propose(resource, context).map((proposal): readonly [string, Proposal] => [id, proposal]),
  )
}

test('Taking the advice, and pricing again, gives exactly the saving that was told', () => {
  fc.assert(
    fc.property(instances, (planned_) => {
      const [resource] = planned([planned_])
      if (resource === undefined) throw new Error('the plan has no resource')
      const input = inputOf(setting)
      const [now] = estimateAll([resource], input)
      for (const { id, change, saving } of advise('', [resource], input)) {
        const proposal = proposals(resource).find(([rule, each]) => rule === id && each.change === change)
        const then = reprice(resource, proposal?.[1].scenario ?? {}, input)
        expect(saving.expected).toBeCloseTo(costOf(now).expected - costOf(then).expected, 9)
      }
    }),
    { numRuns: 60 },
  )
})

test('No advice costs more than what is there, and its bounds hold what is expected', () => {
  fc.assert(
    fc.property(fc.array(instances, { maxLength: 3 }), (resources) => {
      const named = resources.map((each, index) => ({ ...each, name: `r${String(index)}` }))
      for (const { saving } of advisedOn(named, setting)) {
        expect(saving.low).toBeGreaterThanOrEqual(0)
        expect(saving.expected).toBeGreaterThanOrEqual(saving.low)
        expect(saving.high).toBeGreaterThanOrEqual(saving.expected)
      }
    }),
    { numRuns: 40 },
  )
})

test('What costs nobody knows how much gets no advice', () => {
  const unknown = { type: 'aws_instance', unknown: { instance_type: true }, values: { ebs_optimized: true } }
  const written = { ...unknown, references: { instance_type: ['var.type'] } }
  expect(advisedOn([written, { type: 'acme_rocket' }], setting)).toEqual([])
})

test('Advice comes most dollars first', () => {
  const told = advisedOn(
    [
      { type: 'aws_eip', values: { domain: 'vpc' } },
      { type: 'aws_instance', values: { instance_type: 'm5.large' } },
    ],
    setting,
  ).map(({ saving }) => saving.expected)
  expect(told).toEqual(told.toSorted((a, b) => b - a))
  expect(told.length).toBeGreaterThan(3)
})
