import { priceList } from '../../book/price-list.ts'
import type { Estimator } from '../../estimate/estimator.ts'
import { line } from '../../estimate/line.ts'
import { tieredLines } from '../../estimate/tiers.ts'
import type { Block } from '../../plan/block.ts'
import { told, usedLine } from './lines.ts'

const WATCHER = priceList({
  service: 'Network Watcher',
  asOf: '2026-08-21',
  source: 'https://azure.microsoft.com/pricing/details/network-watcher/',
  default: 'westeurope',
  prices: {
    check: { unit: 'check', price: 0.001 },
    'logs/gb': { unit: 'GB', price: 0.5 },
    'analytics/10': { unit: 'GB', price: 3.5 },
    'analytics/60': { unit: 'GB', price: 2.3 },
    'tests/240010': { unit: 'test', price: 0.3 },
    'tests/750010': { unit: 'test', price: 0.09999 },
    'tests/1000010': { unit: 'test', price: 0.05001 },
    'tests/over': { unit: 'test', price: 0.02001 },
  },
})

/** azurerm_network_watcher: a thousand checks are free. */
export const networkWatcher: Estimator = (_resource, { listed, used }) =>
  tieredLines({
    unit: 'checks',
    used: used('monthly_diagnostic_checks'),
    tiers: [
      { name: 'Network diagnostic tool (first 1,000 checks)', upTo: 1000, price: undefined },
      {
        name: 'Network diagnostic tool (over 1,000 checks)',
        upTo: Infinity,
        price: listed(WATCHER, 'check'),
      },
    ],
  })

/** azurerm_network_watcher_flow_log: five gigabytes are free. */
export const flowLog: Estimator = ({ values }, pricing) => {
  if (!values.flag('enabled', true)) return []
  const analytics = values.block('traffic_analytics')
  const minutes = analytics?.number('interval_in_minutes') === 10 ? 10 : 60
  return [
    ...tieredLines({
      unit: 'GB',
      used: pricing.used('monthly_logs_collected_gb'),
      tiers: [
        { name: 'Network logs collected (first 5GB)', upTo: 5, price: undefined },
        {
          name: 'Network logs collected (over 5GB)',
          upTo: Infinity,
          price: pricing.listed(WATCHER, 'logs/gb'),
        },
      ],
    }),
    ...(analytics?.flag('enabled', true) === true
      ? [
          usedLine(
            `Traffic Analytics data processed (${String(minutes)} min interval)`,
            'GB',
            pricing,
            'monthly_logs_collected_gb',
            pricing.listed(WATCHER, `analytics/${minutes}`),
          ),
        ]
      : []),
  ]
}

/** azurerm_network_connection_monitor: each source, destination and configuration of an enabled group is a test; ten are free. */
export const connectionMonitor: Estimator = ({ values }, pricing) => {
  const { listed } = pricing
  const name = (steps: string): string => `Tests (${steps})`
  try {
    const tests =
      told(pricing, 'tests') ?? values.blocks('test_group').reduce((sum, group) => sum + testsOf(group), 0)
    return tieredLines({
      unit: 'tests',
      used: { quantity: tests, usage: true },
      tiers: [
        { name: name('first 10'), upTo: 10, price: undefined },
        { name: name('10-240,010'), upTo: 240_010, price: listed(WATCHER, 'tests/240010') },
        { name: name('240,010-750,010'), upTo: 750_010, price: listed(WATCHER, 'tests/750010') },
        { name: name('750,010-1,000,010'), upTo: 1_000_010, price: listed(WATCHER, 'tests/1000010') },
        { name: name('1,000,010+'), upTo: Infinity, price: listed(WATCHER, 'tests/over') },
      ],
    })
  } catch (error) {
    return [
      line(name('10-240,010'), () => {
        throw error
      }),
    ]
  }
}

const testsOf = (group: Block): number =>
  group.flag('enabled', true)
    ? group.texts('source_endpoints').length *
      group.texts('destination_endpoints').length *
      group.texts('test_configuration_names').length
    : 0
