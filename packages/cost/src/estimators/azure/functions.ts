import { priceList } from '../../book/price-list.ts'
import type { Estimator, Pricing } from '../../estimate/estimator.ts'
import { MONTH_HOURS, line } from '../../estimate/line.ts'
import type { Line } from '../../estimate/line.ts'
import { tieredLines } from '../../estimate/tiers.ts'
import type { Resource } from '../../plan/resource.ts'
import { told, usedLine } from './lines.ts'
import { parentOf } from './parent.ts'

const FUNCTIONS = priceList({
  service: 'Functions, Logic Apps',
  asOf: '2026-08-21',
  source: 'https://azure.microsoft.com/pricing/details/functions/',
  default: 'eastus',
  prices: {
    'premium/vcpu': { unit: 'hour', price: { eastus: 0.173 } },
    'premium/gb': { unit: 'hour', price: { eastus: 0.0123 } },
    execution: { unit: 'GB-second', price: 0.000016 },
    executions: { unit: 'million', price: 0.2 },
    'workflow/vcpu': { unit: 'hour', price: { eastus: 0.192, westeurope: 0.1972 } },
    'workflow/gb': { unit: 'hour', price: { eastus: 0.0137, westeurope: 0.0141 } },
    'connector/standard': { unit: 'call', price: 0.000125 },
    'connector/enterprise': { unit: 'call', price: 0.001 },
    action: { unit: 'action', price: 0.000025 },
    'integration/Basic': { unit: 'month', price: 300 },
    'integration/Standard': { unit: 'month', price: 1000 },
    'environment/Premium': { unit: 'hour', price: 6.64 },
    'environment/Developer': { unit: 'hour', price: 1.027 },
    'environment/scale': { unit: 'hour', price: 3.32 },
  },
})

interface Machine {
  readonly vcpus: number
  readonly gb: number
}

/** Sizes of elastic plans: `EP1`, `WS1`. */
const MACHINES: Readonly<Record<string, Machine>> = {
  '1': { vcpus: 1, gb: 3.5 },
  '2': { vcpus: 2, gb: 7 },
  '3': { vcpus: 4, gb: 14 },
}

const machineOf = (size: string | undefined, family: string): Machine | undefined =>
  size?.toUpperCase().startsWith(family) === true ? MACHINES[size.slice(2)] : undefined

/** The size of the plan an app runs on, where that is one for functions of its own kind. */
const planSize = (resource: Resource): string | undefined => {
  const plan = parentOf(resource, 'service_plan_id') ?? parentOf(resource, 'app_service_plan_id')
  if (plan === undefined) return undefined
  const { values } = plan
  if (plan.type === 'azurerm_service_plan') return values.text('sku_name')
  const sku = values.block('sku')
  const elastic =
    values.text('kind', '').toLowerCase() === 'elastic' ||
    sku?.text('tier', '').toLowerCase() === 'elasticpremium'
  const workflow = sku?.text('tier', '') === 'WorkflowStandard'
  return elastic || workflow ? sku?.text('size') : undefined
}

/** azurerm_function_app, azurerm_linux_function_app, azurerm_windows_function_app: by the machine of an elastic plan, or by use. */
export const functionApp: Estimator = (resource, pricing) => {
  const size = planSize(resource)?.toUpperCase()
  const machine = machineOf(size, 'EP')
  return machine === undefined ? consumption(pricing) : elastic(pricing, machine, size ?? '')
}

const elastic = (pricing: Pricing, machine: Machine, size: string): readonly Line[] => {
  const instances = told(pricing, 'instances') ?? 1
  return [
    line(`vCPU (${size})`, () => ({
      unit: 'vCPU',
      quantity: machine.vcpus * instances,
      price: pricing.listed(FUNCTIONS, 'premium/vcpu'),
      per: 1 / MONTH_HOURS,
    })),
    line(`Memory (${size})`, () => ({
      unit: 'GB',
      quantity: machine.gb * instances,
      price: pricing.listed(FUNCTIONS, 'premium/gb'),
      per: 1 / MONTH_HOURS,
    })),
  ]
}

/** What one execution is billed for at least, and the steps of its memory. Source: the price page. */
const LEAST_MS = 100
const MEMORY_STEP_MB = 128

const consumption = (pricing: Pricing): readonly Line[] => [
  line('Execution time', () => ({
    unit: 'GB-seconds',
    ...pricing.used('monthly_executions'),
    quantity: gigabyteSeconds(pricing),
    price: pricing.listed(FUNCTIONS, 'execution'),
  })),
  usedLine(
    'Executions',
    '1M requests',
    pricing,
    'monthly_executions',
    pricing.listed(FUNCTIONS, 'executions'),
    1_000_000,
  ),
]

const gigabyteSeconds = (pricing: Pricing): number | undefined => {
  const executions = told(pricing, 'monthly_executions')
  const duration = told(pricing, 'execution_duration_ms')
  const memory = told(pricing, 'memory_mb')
  if (executions === undefined || duration === undefined || memory === undefined) return undefined
  const seconds = Math.max(duration, LEAST_MS) / 1000
  const gb = (Math.ceil(memory / MEMORY_STEP_MB) * MEMORY_STEP_MB) / 1024
  return executions * seconds * gb
}

/** azurerm_logic_app_standard: the machine of its plan, and calls of connectors. */
export const logicAppStandard: Estimator = (resource, pricing) => {
  const size = planSize(resource) ?? pricing.usage.text('sku')
  const machine = machineOf(size, 'WS')
  const label = machine === undefined ? 'unknown SKU' : (size ?? '')
  const part = (
    name: string,
    unit: string,
    quantity: number | undefined,
    key: 'workflow/vcpu' | 'workflow/gb',
  ): Line =>
    line(`${name} (${label})`, () => ({
      unit,
      quantity,
      price: pricing.listed(FUNCTIONS, key),
      per: 1 / MONTH_HOURS,
    }))
  return [
    part('Workflow vCore', 'vCore', machine?.vcpus, 'workflow/vcpu'),
    part('Workflow memory', 'GB', machine?.gb, 'workflow/gb'),
    usedLine(
      'Standard connectors',
      'calls',
      pricing,
      'monthly_standard_connector_calls',
      pricing.listed(FUNCTIONS, 'connector/standard'),
    ),
    usedLine(
      'Enterprise connectors',
      'calls',
      pricing,
      'monthly_enterprise_connector_calls',
      pricing.listed(FUNCTIONS, 'connector/enterprise'),
    ),
  ]
}

/** Actions of workflows a month without a price. */
const FREE_ACTIONS = 4000

/** azurerm_logic_app_workflow, on the consumption plan */
export const logicAppWorkflow: Estimator = (_resource, { listed, used }) => {
  const connector = (kind: 'standard' | 'enterprise', name: string): Line =>
    line(`${name} connectors`, () => ({
      unit: 'calls',
      ...used(`monthly_${kind}_connector_calls`),
      price: listed(FUNCTIONS, `connector/${kind}`),
    }))
  return [
    ...tieredLines({
      unit: 'actions',
      used: used('monthly_actions'),
      tiers: [
        { name: 'Actions (first 4,000)', upTo: FREE_ACTIONS, price: undefined },
        { name: 'Actions (over 4,000)', upTo: Infinity, price: listed(FUNCTIONS, 'action') },
      ],
    }),
    connector('standard', 'Standard'),
    connector('enterprise', 'Enterprise'),
  ]
}

/** azurerm_logic_app_integration_account: Free costs nothing. */
export const integrationAccount: Estimator = ({ values }, { listed }) => {
  const sku = values.text('sku_name', 'Free')
  if (sku !== 'Basic' && sku !== 'Standard') return []
  return [
    line(`Integration Account (${sku})`, () => ({
      unit: 'hours',
      quantity: MONTH_HOURS,
      price: listed(FUNCTIONS, `integration/${sku}`),
      per: MONTH_HOURS,
    })),
  ]
}

/** azurerm_integration_service_environment: `Premium_3` has three scale units. */
export const integrationEnvironment: Estimator = ({ values }, { listed }) => {
  const [sku, scale = '0'] = values.text('sku_name', 'Developer_0').split('_')
  const units = Number(scale)
  return [
    line('Base units', () => ({
      unit: 'hours',
      quantity: MONTH_HOURS,
      price: listed(FUNCTIONS, sku === 'Premium' ? 'environment/Premium' : 'environment/Developer'),
    })),
    ...(units > 0
      ? [
          line('Scale units', () => ({
            unit: 'hours',
            quantity: units * MONTH_HOURS,
            price: listed(FUNCTIONS, 'environment/scale'),
          })),
        ]
      : []),
  ]
}
