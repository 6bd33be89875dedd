import { expect, test } from '@jest/globals'
import { openBook, readPlan, usageFrom } from '@devsecops/cost'
import type { Overlay } from '@devsecops/cost'
import { aPlan } from '@devsecops/testing'
import { TABLES } from '../../../../packages/cost/src/book/aws.gen.ts'
import { overlayOf } from '../../../../packages/cost/src/overlay/overlay.ts'
import { findAdvice } from '../../../../actions/cost-gate/src/collect/advice.ts'
import type { ReadSource } from '../../../../actions/cost-gate/src/collect/sources.ts'

const plan = readPlan(aPlan([{ type: 'aws_instance', values: { instance_type: 'm5.large' } }]))
const read = (content: ReadSource['content']): ReadSource => ({
  ...{ file: 'plan.json', sha256: '1'.repeat(64), project: 'shop', content },
})

const adviceIn = (environments: readonly string[], overlay?: Overlay) =>
  findAdvice({ environments }, [read({ kind: 'plans', plans: [{ plan }] })], {
    ...{ book: openBook(TABLES), usageOf: usageFrom({}), on: '2026-11-20' },
    ...(overlay !== undefined && { overlay }),
  })

const idsIn = (...environments: readonly string[]): readonly string[] =>
  adviceIn(environments).map(({ id }) => id)

test('Only where nobody works at night, machines are advised to be stopped', () => {
  expect(idsIn('dev')).toContain('off-hours')
  expect(idsIn('staging')).toContain('off-hours')
  expect(idsIn('production')).not.toContain('off-hours')
  expect(idsIn('dev', 'production')).not.toContain('off-hours')
  expect(idsIn()).not.toContain('off-hours')
})

test('Advice names the project, and comes most dollars first', () => {
  const advice = adviceIn(['production'])
  expect(new Set(advice.map(({ project }) => project))).toEqual(new Set(['shop']))
  expect(advice.map(({ id }) => id)).toEqual([
    'reserved-3-years',
    'reserved-1-year',
    'arm-machines',
    'newer-machines',
  ])
})

test('What is paid less for saves less', () => {
  const half = overlayOf({
    ...{ file: 'prices.yml', asOf: '2026-11-01', prices: [], commitments: [], currency: undefined },
    discounts: [{ percent: 50 }],
  })
  const [list, own] = [adviceIn(['production']), adviceIn(['production'], half)]
  expect(own.map(({ id, saving }) => [id, saving.expected * 2])).toEqual(
    list.map(({ id, saving }) => [id, expect.closeTo(saving.expected)]),
  )
})

test('What another engine priced cannot be priced anew', () => {
  const result = { projects: [], incompleteness: [] } as never
  const source = { book: openBook(TABLES), usageOf: usageFrom({}), on: '2026-11-20' }
  expect(findAdvice({ environments: ['dev'] }, [read({ kind: 'infracost', result })], source)).toEqual([])
})
