import { isListed } from '../../book/price-list.ts'
import type { Estimator, Pricing } from '../../estimate/estimator.ts'
import { MONTH_HOURS, line, under } from '../../estimate/line.ts'
import type { Line } from '../../estimate/line.ts'
import type { Block } from '../../plan/block.ts'
import { SAGEMAKER } from './sagemaker-prices.ts'

/** The machines behind an endpoint, and those of its shadow; without machines, time that requests take. */
export const endpointConfiguration: Estimator = ({ values }, pricing) =>
  [...values.blocks('production_variants'), ...values.blocks('shadow_production_variants')].flatMap(
    (variant, index) =>
      under(variant.text('variant_name', `variant ${String(index + 1)}`), variantLines(variant, pricing)),
  )

const variantLines = (variant: Block, pricing: Pricing): readonly Line[] => {
  const serverless = variant.block('serverless_config')
  if (serverless !== undefined) return [serverlessLine(serverless, pricing)]
  return machineLines('Instance', variant.number('initial_instance_count', 1), variant, pricing, {
    gigabytes: variant.number('volume_size_in_gb'),
  })
}

/** Inference without machines is billed by the second and by its memory. */
const serverlessLine = (serverless: Block, { listed, used }: Pricing): Line =>
  line('Serverless inference', () => ({
    unit: 'seconds',
    ...used('monthly_inference_seconds', serverless.number('memory_size_in_mb', 1024) / 1024),
    price: listed(SAGEMAKER, 'serverless/1024'),
  }))

/** GB of the volume of a notebook that asks for none. */
const NOTEBOOK_VOLUME = 5

/** A notebook's machine, all month, and its volume. */
export const notebookInstance: Estimator = ({ values }, pricing) =>
  machineLines('Notebook instance', 1, values, pricing, {
    gigabytes: values.number('volume_size', NOTEBOOK_VOLUME),
  })

const machineLines = (
  label: string,
  count: number,
  values: Block,
  { listed }: Pricing,
  { gigabytes }: { gigabytes: number | undefined },
): readonly Line[] => [
  line(label, () => {
    const type = values.text('instance_type', '')
    return {
      name: `${label} (${type})`,
      unit: 'hours',
      quantity: MONTH_HOURS * count,
      price: isListed(SAGEMAKER, type) ? listed(SAGEMAKER, type) : undefined,
    }
  }),
  ...(gigabytes === undefined
    ? []
    : [
        line('Storage', () => ({
          unit: 'GB',
          quantity: gigabytes * count,
          price: listed(SAGEMAKER, 'storage'),
        })),
      ]),
]

/** An app's machine for as long as it runs, which is all month where nobody stops it; the `system` one is free. */
export const studioApp: Estimator = ({ values }, pricing) => {
  const spec = values.block('resource_spec')
  if (spec === undefined || spec.text('instance_type', 'system') === 'system') return []
  return machineLines('App', 1, spec, pricing, { gigabytes: undefined })
}
