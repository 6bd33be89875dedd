import type { Estimator, Pricing } from '../../estimate/estimator.ts'
import { MONTH_HOURS, line } from '../../estimate/line.ts'
import type { Line } from '../../estimate/line.ts'
import type { Block } from '../../plan/block.ts'
import { priceOf, usedLine } from './lines.ts'
import { OPENAI, tokenPrice } from './openai-prices.ts'

/** A model, and how it is deployed. */
interface Deployment {
  readonly model: string
  readonly version: string | undefined
  readonly sku: string
  readonly capacity: number
}

const deploymentIn = (values: Block): Deployment => {
  const model = values.block('model')
  // The provider's third version called the block `scale`, and its name the type.
  const sku = values.block('sku') ?? values.block('scale')
  return {
    model: model?.text('name', '').toLowerCase() ?? '',
    version: model?.text('version')?.toLowerCase(),
    sku: sku?.text('name') ?? sku?.text('type') ?? 'GlobalStandard',
    capacity: sku?.number('capacity') ?? 1,
  }
}

/** azurerm_cognitive_deployment: what a model is asked, which no plan tells. A model without a known price has lines without one. */
export const openAiDeployment: Estimator = ({ values }, pricing) => {
  const deployment = deploymentIn(values)
  const { model } = deployment
  if (model.startsWith('text-embedding')) return [embeddings(model, pricing)]
  if (model.startsWith('dall-e')) return imageLines(model, pricing)
  if (model === 'whisper' || model.startsWith('tts')) return [speech(model, pricing)]
  if (model === 'babbage-002' || model === 'davinci-002')
    return [
      thousand(`Base model tokens (${model})`, 'monthly_base_model_tokens', undefined, pricing),
      ...tuningLines(model, pricing),
    ]
  return [
    ...languageLines(deployment, pricing),
    ...toolLines(pricing),
    ...(model.startsWith('gpt-35-turbo') ? tuningLines(model, pricing) : []),
  ]
}

const thousand = (name: string, usage: string, price: ReturnType<typeof priceOf>, pricing: Pricing): Line =>
  usedLine(name, '1K tokens', pricing, usage, price, 1000)

/** Tokens in, out and cached; or units of throughput that run all month, whatever is asked of them. */
const languageLines = (deployment: Deployment, pricing: Pricing): readonly Line[] => {
  const { model, sku, capacity } = deployment
  if (/provisioned/i.test(sku)) {
    const place = /datazone/i.test(sku) ? 'data-zone' : /global/i.test(sku) ? 'global' : 'regional'
    return [
      line(`Provisioned throughput units (${model})`, () => ({
        unit: 'hours',
        quantity: capacity * MONTH_HOURS,
        price: pricing.listed(OPENAI, `throughput/${place}`),
      })),
    ]
  }
  const text = (name: string, what: string, way: 'in' | 'out' | 'cached'): Line =>
    thousand(
      `${name} (${model})`,
      `monthly_language_${what}_tokens`,
      tokenPrice(pricing, deployment, way),
      pricing,
    )
  const cached = tokenPrice(pricing, deployment, 'cached') === undefined
  return [
    text('Text input', 'input', 'in'),
    text('Text output', 'output', 'out'),
    ...(cached ? [] : [text('Cached text input', 'cached_input', 'cached')]),
  ]
}

const toolLines = (pricing: Pricing): readonly Line[] => [
  usedLine(
    'Code interpreter sessions',
    'sessions',
    pricing,
    'monthly_code_interpreter_sessions',
    pricing.listed(OPENAI, 'code-interpreter'),
  ),
]

/** A model of one's own: trained, kept ready, and asked. */
const tuningLines = (model: string, pricing: Pricing): readonly Line[] => {
  const price = (what: string) => priceOf(pricing, OPENAI, `fine-tuning/${model}/${what}`)
  const hours = (what: 'training' | 'hosting'): Line =>
    usedLine(
      `Fine tuning ${what} (${model})`,
      'hours',
      pricing,
      `monthly_fine_tuning_${what}_hours`,
      price(what),
    )
  return [
    hours('training'),
    hours('hosting'),
    thousand(`Fine tuning input (${model})`, 'monthly_fine_tuning_input_tokens', price('in'), pricing),
    thousand(`Fine tuning output (${model})`, 'monthly_fine_tuning_output_tokens', price('out'), pricing),
  ]
}

const IMAGES = [
  ['Standard 1024x1024 images', 'standard_1024_1024_images', 'standard'],
  ['Standard 1024x1792 images', 'standard_1024_1792_images', 'standard-large'],
  ['HD 1024x1024 images', 'hd_1024_1024_images', 'hd'],
  ['HD 1024x1792 images', 'hd_1024_1792_images', 'hd-large'],
] as const

/** The second model makes images of one kind alone. */
const imageLines = (model: string, pricing: Pricing): readonly Line[] =>
  (model === 'dall-e-2' ? IMAGES.slice(0, 1) : IMAGES).map(([name, usage, key]) =>
    usedLine(
      `${name} (${model})`,
      '100 images',
      pricing,
      `monthly_${usage}`,
      priceOf(pricing, OPENAI, `${model}/${key}`),
      100,
    ),
  )

const embeddings = (model: string, pricing: Pricing): Line =>
  thousand(
    `Text embeddings (${model})`,
    'monthly_text_embedding_tokens',
    priceOf(pricing, OPENAI, model),
    pricing,
  )

const speech = (model: string, pricing: Pricing): Line => {
  const price = priceOf(pricing, OPENAI, model)
  const name = `Text to speech (${model})`
  return model === 'whisper'
    ? usedLine(name, 'hours', pricing, 'monthly_text_to_speech_hours', price)
    : usedLine(name, '1M characters', pricing, 'monthly_text_to_speech_characters', price, 1e6)
}
