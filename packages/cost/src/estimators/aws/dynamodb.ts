import type { Estimator, Pricing } from '../../estimate/estimator.ts'
import { exactly } from '../../estimate/interval.ts'
import { MONTH_HOURS, line, under } from '../../estimate/line.ts'
import type { Line } from '../../estimate/line.ts'
import type { Block } from '../../plan/block.ts'
import type { Resource } from '../../plan/resource.ts'
import { related } from '../related.ts'
import { boundsOf, targetsOf } from './appautoscaling.ts'
import { pricedBySize } from './by-size.ts'
import { DAX_LARGE, DYNAMODB } from './dynamodb-prices.ts'

/** Units are shown as such and priced by the hour. */
const monthly = 1 / MONTH_HOURS

const isOnDemand = (values: Block): boolean =>
  values.text('billing_mode', 'PROVISIONED') === 'PAY_PER_REQUEST'

const isInfrequent = (values: Block): boolean => values.text('table_class') === 'STANDARD_INFREQUENT_ACCESS'

/** Capacity or requests, of the table and of its copies in other regions; storage and its backups. */
export const dynamodbTable: Estimator = (resource, pricing) => {
  const { values } = resource
  const infrequent = isInfrequent(values)
  const { listed, used } = pricing
  return [
    ...(isOnDemand(values)
      ? requestLines(infrequent, pricing)
      : capacityLines(resource, infrequent, pricing)),
    line('Data storage', () => ({
      unit: 'GB',
      ...used('storage_gb'),
      price: listed(DYNAMODB, infrequent ? 'storage-ia/gb-month' : 'storage/gb-month'),
    })),
    line('Point-In-Time Recovery (PITR) backup storage', () => ({
      unit: 'GB',
      ...used('pitr_backup_storage_gb'),
      price: listed(DYNAMODB, 'pitr/gb-month'),
    })),
    line('On-demand backup storage', () => ({
      unit: 'GB',
      ...used('on_demand_backup_storage_gb'),
      price: listed(DYNAMODB, 'backup/gb-month'),
    })),
    line('Table data restored', () => ({
      unit: 'GB',
      ...used('monthly_data_restored_gb'),
      price: listed(DYNAMODB, 'restore/gb'),
    })),
    line('Streams read request unit (sRRU)', () => ({
      unit: 'sRRUs',
      ...used('monthly_streams_read_request_units'),
      price: listed(DYNAMODB, 'stream/request'),
    })),
    ...values
      .blocks('replica')
      .flatMap((replica) => replicaLines(values, replica.text('region_name'), pricing)),
  ]
}

const requestLines = (infrequent: boolean, { listed, used }: Pricing): readonly Line[] => [
  line('Write request unit (WRU)', () => ({
    unit: 'WRUs',
    ...used('monthly_write_request_units'),
    price: listed(DYNAMODB, infrequent ? 'wru-ia' : 'wru'),
  })),
  line('Read request unit (RRU)', () => ({
    unit: 'RRUs',
    ...used('monthly_read_request_units'),
    price: listed(DYNAMODB, infrequent ? 'rru-ia' : 'rru'),
  })),
]

const capacityLines = (resource: Resource, infrequent: boolean, pricing: Pricing): readonly Line[] => {
  const { values } = resource
  const targets = targetsOf(resource, 'table/', ['name'])
  const capacity = (label: string, unit: 'WCU' | 'RCU', attribute: string, dimension: string): Line => {
    const bounds = boundsOf(targets, `dynamodb:table:${dimension}`, pricing)
    return line(`${label} (${unit}${bounds === undefined ? '' : ', autoscaling'})`, () => ({
      unit,
      quantity: bounds ?? exactly(values.number(attribute, 0)),
      usage: bounds !== undefined,
      price: unitHour(unit, infrequent, pricing),
      per: monthly,
    }))
  }
  return [
    capacity('Write capacity unit', 'WCU', 'write_capacity', 'WriteCapacityUnits'),
    capacity('Read capacity unit', 'RCU', 'read_capacity', 'ReadCapacityUnits'),
    ...values.blocks('global_secondary_index').flatMap((index) => indexLines(index, infrequent, pricing)),
  ]
}

const unitHour = (unit: 'WCU' | 'RCU', infrequent: boolean, { listed }: Pricing) =>
  unit === 'WCU'
    ? listed(DYNAMODB, infrequent ? 'wcu-ia' : 'wcu')
    : listed(DYNAMODB, infrequent ? 'rcu-ia' : 'rcu')

/** An index over all of a table has capacity of its own. */
const indexLines = (index: Block, infrequent: boolean, pricing: Pricing): readonly Line[] =>
  under(
    `global_secondary_index (${index.text('name', '')})`,
    (['WCU', 'RCU'] as const).map((unit) =>
      line(unit === 'WCU' ? 'Write capacity unit (WCU)' : 'Read capacity unit (RCU)', () => ({
        unit,
        quantity: index.number(unit === 'WCU' ? 'write_capacity' : 'read_capacity', 0),
        price: unitHour(unit, infrequent, pricing),
        per: monthly,
      })),
    ),
  )

/** What is written is written again in each region of a copy, at its prices. */
const replicaLines = (values: Block, region: string | undefined, pricing: Pricing): readonly Line[] => {
  const there = region === undefined ? pricing : pricing.inRegion(region)
  const infrequent = isInfrequent(values)
  const written = isOnDemand(values)
    ? line('Replicated write request unit (rWRU)', () => ({
        unit: 'rWRU',
        ...there.used('monthly_write_request_units', 1 / MONTH_HOURS),
        price: there.listed(DYNAMODB, infrequent ? 'wru-ia' : 'wru'),
        per: monthly,
      }))
    : line('Replicated write capacity unit (rWCU)', () => ({
        unit: 'rWCU',
        quantity: values.number('write_capacity', 0),
        price: unitHour('WCU', infrequent, there),
        per: monthly,
      }))
  return under(`Global table (${region ?? 'unknown'})`, [written])
}

/** A copy that is declared by itself. */
export const dynamodbTableReplica: Estimator = (resource, pricing) => {
  const table = related(resource, 'aws_dynamodb_table', ['global_table_arn'])
  return table === undefined ? [] : replicaLines(table.values, pricing.region, pricing)
}

/** Nodes of a cache in front of tables. */
export const daxCluster: Estimator = ({ values }, pricing) => [
  line('DAX', () => {
    const type = values.text('node_type', '')
    return {
      name: `DAX (on-demand, ${type})`,
      unit: 'hours',
      quantity: values.number('replication_factor', 1) * MONTH_HOURS,
      price: pricedBySize(pricing, DAX_LARGE, type.replace(/^dax\./, '')),
    }
  }),
]
