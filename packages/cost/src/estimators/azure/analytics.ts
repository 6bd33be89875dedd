import { priceList } from '../../book/price-list.ts'
import type { Estimator } from '../../estimate/estimator.ts'
import { between, exactly } from '../../estimate/interval.ts'
import { line } from '../../estimate/line.ts'
import { hourly, priceOf } from './lines.ts'
import { machinePrice } from './vm-price.ts'
import { vcpusOf } from './vm-sizes.ts'

const ANALYTICS = priceList({
  service: 'Data Explorer, Power BI Embedded, Synapse Spark',
  asOf: '2026-08-21',
  source: 'https://azure.microsoft.com/pricing/details/data-explorer/',
  default: 'eastus',
  prices: {
    'kusto/markup': { unit: 'vCore-hour', price: 0.11 },
    'powerbi/A1': { unit: 'hour', price: 1.0081 },
    'powerbi/A2': { unit: 'hour', price: 2.0081 },
    'powerbi/A3': { unit: 'hour', price: 4.0242 },
    'powerbi/A4': { unit: 'hour', price: 8.0565 },
    'powerbi/A5': { unit: 'hour', price: 16.13 },
    'powerbi/A6': { unit: 'hour', price: 32.26 },
    'spark/vcore': { unit: 'vCore-hour', price: { eastus: 0.143, westeurope: 0.172 } },
  },
})

/** azurerm_kusto_cluster: machines, and the markup of Data Explorer by the vCore; a development cluster has none. */
export const kustoCluster: Estimator = ({ values }, pricing) => {
  const sku = values.block('sku')
  const name = sku?.text('name', '') ?? ''
  const development = name.startsWith('Dev(')
  const size = name.replace(/^Dev\(No SLA\)_/, '').replace(/\+.*$/, '')
  const scale = values.block('optimized_auto_scale')
  const asked = sku?.number('capacity') ?? scale?.number('minimum_instances') ?? (development ? 1 : 2)
  const instances =
    scale === undefined
      ? exactly(asked)
      : between(scale.number('minimum_instances') ?? asked, asked, scale.number('maximum_instances') ?? asked)
  const cores = vcpusOf(size)
  return [
    hourly(`Engine instances (${size})`, machinePrice(pricing, { size, os: 'Linux' }), instances),
    ...(development
      ? []
      : [
          hourly(
            'Azure Data Explorer markup',
            cores === undefined ? undefined : pricing.listed(ANALYTICS, 'kusto/markup'),
            {
              low: instances.low * (cores ?? 0),
              expected: instances.expected * (cores ?? 0),
              high: instances.high * (cores ?? 0),
            },
          ),
        ]),
  ]
}

/** azurerm_powerbi_embedded */
export const powerBiEmbedded: Estimator = ({ values }, pricing) => {
  const sku = values.text('sku_name', '')
  return [hourly(`Node usage (${sku})`, priceOf(pricing, ANALYTICS, `powerbi/${sku}`))]
}

/** vCores of a Spark node by its size. Source: https://learn.microsoft.com/azure/synapse-analytics/spark/apache-spark-pool-configurations */
const SPARK_CORES: Readonly<Record<string, number>> = {
  Small: 4,
  Medium: 8,
  Large: 16,
  XLarge: 32,
  XXLarge: 64,
  XXXLarge: 80,
}
const LEAST_SPARK_NODES = 3

/** azurerm_synapse_spark_pool: its nodes in the hours it runs; it pauses by itself, so only use tells them. */
export const sparkPool: Estimator = ({ values }, pricing) => {
  const size = values.text('node_size', 'Small')
  const cores = SPARK_CORES[size]
  const scale = values.block('auto_scale')
  const nodes = values.number('node_count') ?? scale?.number('min_node_count') ?? LEAST_SPARK_NODES
  return [
    line(`${size.toLowerCase()} (${String(nodes)} nodes)`, () => ({
      unit: 'vCore-hours',
      ...pricing.used('monthly_hours', (cores ?? 0) * nodes),
      price: cores === undefined ? undefined : pricing.listed(ANALYTICS, 'spark/vcore'),
    })),
  ]
}
