import { priceList } from '../../book/price-list.ts'
import type { Price } from '../../book/price.ts'
import type { Estimator, Pricing } from '../../estimate/estimator.ts'
import { MONTH_HOURS, line } from '../../estimate/line.ts'
import type { Line } from '../../estimate/line.ts'
import { hourly, priceOf, told, usedLine } from './lines.ts'

const hour = (price: number | Readonly<Record<string, number>>) => ({ unit: 'hour', price })

const DATA = priceList({
  service: 'Data Factory, Synapse Analytics, Databricks',
  asOf: '2026-08-21',
  source: 'https://azure.microsoft.com/pricing/details/data-factory/data-pipeline/',
  default: 'westeurope',
  prices: {
    'factory/write': { unit: '50k entities', price: 0.5 },
    'factory/monitor': { unit: '50k entities', price: 0.25 },
    'flow/General': { unit: 'vCore-hour', price: { eastus: 0.268, westeurope: 0.268 } },
    'flow/ComputeOptimized': { unit: 'vCore-hour', price: { westeurope: 0.1985 } },
    'flow/MemoryOptimized': { unit: 'vCore-hour', price: { westeurope: 0.34475 } },
    'cloud/runs': { unit: '1k runs', price: 1 },
    'own/runs': { unit: '1k runs', price: 1.5 },
    'cloud/movement': hour(0.25),
    'cloud/pipeline': hour(0.005),
    'cloud/external': hour(0.00025),
    'own/movement': hour(0.1),
    'own/pipeline': hour(0.002),
    'own/external': hour(0.0001),
    'network/pipeline': hour(1),
    'network/external': hour(1),
    'ssis/D8 v3/Standard/licence': hour({ westeurope: 1.938 }),
    'ssis/E64 v3/Enterprise/licence': hour({ westeurope: 35.372 }),
    'ssis/D1 v2/Standard': hour({ westeurope: 0.20155 }),
    'synapse/dwu': { unit: '100 DWU-hour', price: { westeurope: 1.51 } },
    'synapse/storage': { unit: 'TB-month', price: 23 },
    'synapse/recovery': { unit: 'TB-month', price: { westeurope: 56.2 } },
    'synapse/serverless': { unit: 'TB', price: 5 },
    'synapse/flow/basic': { unit: 'vCore-hour', price: { westeurope: 0.268 } },
    'synapse/flow/standard': { unit: 'vCore-hour', price: { westeurope: 0.345 } },
    'databricks/standard/all': { unit: 'DBU-hour', price: 0.4 },
    'databricks/standard/jobs': { unit: 'DBU-hour', price: 0.15 },
    'databricks/standard/light': { unit: 'DBU-hour', price: 0.07 },
    'databricks/premium/all': { unit: 'DBU-hour', price: 0.55 },
    'databricks/premium/jobs': { unit: 'DBU-hour', price: 0.3 },
    'databricks/premium/light': { unit: 'DBU-hour', price: 0.22 },
  },
})

/** azurerm_data_factory */
export const dataFactory: Estimator = (_resource, pricing) => [
  usedLine(
    'Read/Write operations',
    '50k entities',
    pricing,
    'monthly_read_write_operation_entities',
    pricing.listed(DATA, 'factory/write'),
    50_000,
  ),
  usedLine(
    'Monitoring operations',
    '50k entities',
    pricing,
    'monthly_monitoring_operation_entities',
    pricing.listed(DATA, 'factory/monitor'),
    50_000,
  ),
]

/** What every runtime is billed for: runs, data moved, and activities, here or elsewhere. */
const activities = (pricing: Pricing, where: 'cloud' | 'own' | 'network'): readonly Line[] => {
  const own = where === 'own' ? 'own' : 'cloud'
  return [
    usedLine(
      'Orchestration',
      '1k runs',
      pricing,
      'monthly_orchestration_runs',
      pricing.listed(DATA, `${own}/runs`),
      1000,
    ),
    hourly('Data movement activity', pricing.listed(DATA, `${own}/movement`)),
    hourly('Pipeline activity', pricing.listed(DATA, `${where}/pipeline`)),
    hourly('External pipeline activity', pricing.listed(DATA, `${where}/external`)),
  ]
}

const COMPUTE: Readonly<Record<string, string>> = {
  General: 'General Purpose',
  ComputeOptimized: 'Compute Optimized',
  MemoryOptimized: 'Memory Optimized',
}

/** azurerm_data_factory_integration_runtime_azure */
export const azureRuntime: Estimator = ({ values }, pricing) => {
  const type = values.text('compute_type', 'General')
  const cores = values.number('core_count', 8)
  return [
    line(`Compute (${COMPUTE[type] ?? type}, ${String(cores)} vCores)`, () => ({
      unit: 'hours',
      quantity: MONTH_HOURS,
      price: priceOf(pricing, DATA, `flow/${type}`),
      per: 1 / cores,
    })),
    ...activities(pricing, 'cloud'),
  ]
}

/** azurerm_data_factory_integration_runtime_azure_ssis and azurerm_data_factory_integration_runtime_managed */
export const ssisRuntime: Estimator = ({ values }, pricing) => {
  const size = values
    .text('node_size', '')
    .replace(/^Standard_/, '')
    .replaceAll('_', ' ')
  const edition = values.text('edition', 'Standard')
  const licensed = values.text('license_type', 'LicenseIncluded') === 'LicenseIncluded'
  return [
    hourly(
      `Compute (${size}, ${edition}${licensed ? ', license included' : ''})`,
      priceOf(pricing, DATA, `ssis/${size}/${edition}${licensed ? '/licence' : ''}`),
      values.number('number_of_nodes', 1),
    ),
    ...activities(pricing, 'network'),
  ]
}

/** azurerm_data_factory_integration_runtime_self_hosted */
export const selfHostedRuntime: Estimator = (_resource, pricing) => activities(pricing, 'own')

/** azurerm_synapse_sql_pool: `DW200c` has two blocks of a hundred units. */
export const synapseSqlPool: Estimator = ({ values }, pricing) => {
  const sku = values.text('sku_name', '')
  const blocks = Number(/^DW(\d+)c$/i.exec(sku)?.[1] ?? Number.NaN) / 100
  const recovery = pricing.usage.flag('disaster_recovery_enabled') ?? true
  return [
    line(`DWU blocks (${sku})`, () => ({
      unit: 'hours',
      quantity: MONTH_HOURS,
      price: Number.isNaN(blocks) ? undefined : pricing.listed(DATA, 'synapse/dwu'),
      per: 1 / blocks,
    })),
    usedLine('Storage', 'TB', pricing, 'storage_tb', pricing.listed(DATA, 'synapse/storage')),
    ...(recovery
      ? [
          usedLine(
            'Geo-redundant disaster recovery',
            'TB',
            pricing,
            'storage_tb',
            pricing.listed(DATA, 'synapse/recovery'),
          ),
        ]
      : []),
  ]
}

/** azurerm_synapse_workspace: all that hangs on use. */
export const synapseWorkspace: Estimator = (_resource, pricing) => {
  const flow = (kind: 'basic' | 'standard'): Line => {
    const parts = [
      `dataflow_${kind}_instances`,
      `dataflow_${kind}_vcores`,
      `monthly_dataflow_${kind}_hours`,
    ].map((path) => told(pricing, path))
    const hours = parts.reduce<number | undefined>(
      (product, part) => (product === undefined || part === undefined ? undefined : product * part),
      1,
    )
    return line(`Data flow (${kind})`, () => ({
      unit: 'vCore-hours',
      quantity: hours,
      usage: true,
      price: pricing.listed(DATA, `synapse/flow/${kind}`),
    }))
  }
  const pipeline = (name: string, unit: string, usage: string, price: Price, per = 1): Line =>
    usedLine(`Data pipeline ${name}`, unit, pricing, `monthly_datapipeline_${usage}`, price, per)
  return [
    usedLine(
      'Serverless SQL pool size',
      'TB',
      pricing,
      'serverless_sql_pool_size_tb',
      pricing.listed(DATA, 'synapse/serverless'),
    ),
    flow('basic'),
    flow('standard'),
    pipeline(
      'azure hosted activity runs',
      '1k activity runs',
      'azure_hosted_activity_runs',
      pricing.listed(DATA, 'cloud/runs'),
    ),
    dataUnits(pricing),
    pipeline(
      'azure hosted integration runtime',
      'hours',
      'azure_hosted_integration_runtime_hours',
      pricing.listed(DATA, 'cloud/pipeline'),
    ),
    pipeline(
      'azure hosted external integration runtime',
      'hours',
      'azure_hosted_external_integration_runtime_hours',
      pricing.listed(DATA, 'cloud/external'),
    ),
    pipeline(
      'self hosted activity runs',
      '1k activity runs',
      'self_hosted_activity_runs',
      pricing.listed(DATA, 'own/runs'),
    ),
    pipeline(
      'self hosted data movement',
      'hours',
      'self_hosted_data_movement_hours',
      pricing.listed(DATA, 'own/movement'),
    ),
    pipeline(
      'self hosted integration runtime',
      'hours',
      'self_hosted_integration_runtime_hours',
      pricing.listed(DATA, 'own/pipeline'),
    ),
    pipeline(
      'self hosted external integration runtime',
      'hours',
      'self_hosted_external_integration_runtime_hours',
      pricing.listed(DATA, 'own/external'),
    ),
  ]
}

/** Units that move data, times the hours they do. */
const dataUnits = (pricing: Pricing): Line => {
  const units = told(pricing, 'monthly_datapipeline_azure_hosted_data_integration_units')
  const hours = told(pricing, 'monthly_datapipeline_azure_hosted_data_integration_hours')
  return line('Data pipeline azure hosted data integration units', () => ({
    unit: 'DIU-hours',
    quantity: units === undefined || hours === undefined ? undefined : units * hours,
    usage: true,
    price: pricing.listed(DATA, 'cloud/movement'),
  }))
}

/** azurerm_databricks_workspace: a trial costs nothing. */
export const databricksWorkspace: Estimator = ({ values }, pricing) => {
  const sku = values.text('sku', '').toLowerCase()
  if (sku === 'trial') return []
  const units = (name: string, usage: string, key: string): Line =>
    usedLine(
      `${name} DBUs`,
      'DBU-hours',
      pricing,
      `monthly_${usage}_dbu_hrs`,
      priceOf(pricing, DATA, `databricks/${sku}/${key}`),
    )
  return [
    units('All-purpose compute', 'all_purpose_compute', 'all'),
    units('Jobs compute', 'jobs_compute', 'jobs'),
    units('Jobs light compute', 'jobs_light_compute', 'light'),
  ]
}
