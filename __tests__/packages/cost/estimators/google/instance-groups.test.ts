import { expect, test } from '@jest/globals'
import { estimateAll, NO_USAGE, openBook, readPlan } from '@devsecops/cost'
import type { Line } from '@devsecops/cost'
import { aPlan } from '@devsecops/testing'
import type { PlannedResource } from '@devsecops/testing'
import { TABLES } from '../../../../../packages/cost/src/book/google.gen.ts'
import { billOf } from '../../estimating.ts'

const book = openBook(TABLES)
const TEMPLATE = {
  type: 'google_compute_instance_template',
  name: 'web',
  values: {
    machine_type: 'e2-medium',
    disk: [{ boot: true, disk_type: 'pd-balanced', disk_size_gb: 50 }, { type: 'SCRATCH' }],
  },
}

/** The lines of a zonal group whose first version names the template, in a plan with other resources. */
const linesOf = (
  values: Readonly<Record<string, unknown>>,
  ...beside: readonly PlannedResource[]
): readonly Line[] => {
  const group = {
    type: 'google_compute_instance_group_manager',
    name: 'web',
    values: { zone: 'us-central1-a', version: [{}], ...values },
  }
  const plan = structuredClone(aPlan([group, TEMPLATE, ...beside])) as {
    configuration: { root_module: { resources: { expressions: Record<string, unknown> }[] } }
  }
  const [configured] = plan.configuration.root_module.resources
  Object.assign(configured?.expressions ?? {}, {
    version: [
      {
        instance_template: {
          references: ['google_compute_instance_template.web.id', 'google_compute_instance_template.web'],
        },
      },
    ],
  })
  const { after } = readPlan(plan)
  return estimateAll(after, { book, usageOf: () => NO_USAGE })[0]?.lines ?? []
}

const costs = (lines: readonly Line[]): Record<string, number | undefined> =>
  Object.fromEntries(
    lines.map(({ group, name, cost }) => [
      [...group, name].join(' / '),
      cost && Math.round(cost.expected * 100) / 100,
    ]),
  )

test('A group has so many of what its template describes', () => {
  expect(costs(linesOf({ target_size: 4 }))).toStrictEqual({
    'Instance usage (Linux/UNIX, on-demand, e2-medium)': 97.84, // 4 × 730 h × $0.0335
    'Local SSD provisioned storage': 120, // 4 × 375 GB × $0.08
    'disk[0] / Balanced provisioned storage (pd-balanced)': 20, // 4 × 50 GB × $0.10
  })
})

test('An autoscaler sets the bounds of its size', () => {
  const autoscaler = {
    type: 'google_compute_autoscaler',
    values: { autoscaling_policy: [{ min_replicas: 1, max_replicas: 10 }] },
    references: { target: ['google_compute_instance_group_manager.web'] },
  }
  const [machines] = linesOf({}, autoscaler)
  expect(machines?.quantity).toEqual({ low: 730, expected: 730, high: 7300 })
})

test('Machines that are configured one by one come on top', () => {
  const single = (name: string): PlannedResource => ({
    type: 'google_compute_per_instance_config',
    name,
    references: { instance_group_manager: ['google_compute_instance_group_manager.web'] },
  })
  const [machines] = linesOf({ target_size: 0 }, single('a'), single('b'))
  expect(machines?.quantity?.expected).toBe(2 * 730)
})

test('A group without machines costs nothing', () => {
  expect(linesOf({ target_size: 0 })).toEqual([])
})

test('A group whose template is not of the plan is unknown', () => {
  const group = { type: 'google_compute_instance_group_manager', values: { target_size: 4 } }
  expect(billOf(group, { region: 'us-central1' })).toStrictEqual({ 'Instance usage': undefined })
})
