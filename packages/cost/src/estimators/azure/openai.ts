import { priceList } from '../../book/price-list.ts'
import type { Estimator } from '../../estimate/estimator.ts'
import { priceOf, usedLine } from './lines.ts'

const tokens = (price: number) => ({ unit: '1K tokens', price })

/** Models by name: what a thousand tokens cost, in and out, on a global or regional standard deployment. */
const OPENAI = priceList({
  service: 'Azure OpenAI Service',
  asOf: '2026-08-21',
  source: 'https://azure.microsoft.com/pricing/details/cognitive-services/openai-service/',
  default: 'eastus',
  prices: {
    'gpt-35-turbo/in': tokens(0.0005),
    'gpt-35-turbo/out': tokens(0.0015),
    'gpt-35-turbo-16k/in': tokens(0.003),
    'gpt-35-turbo-16k/out': tokens(0.004),
    'gpt-4/in': tokens(0.03),
    'gpt-4/out': tokens(0.06),
    'gpt-4-32k/in': tokens(0.06),
    'gpt-4-32k/out': tokens(0.12),
    'gpt-4o/in': tokens(0.0025),
    'gpt-4o/out': tokens(0.01),
    'gpt-4o-mini/in': tokens(0.00015),
    'gpt-4o-mini/out': tokens(0.0006),
    'text-embedding-ada-002': tokens(0.0001),
    'text-embedding-3-small': tokens(0.00002),
    'text-embedding-3-large': tokens(0.00013),
    'dall-e/standard': { unit: '100 images', price: 4 },
    'dall-e/standard-large': { unit: '100 images', price: 8 },
    'dall-e/hd': { unit: '100 images', price: 8 },
    'dall-e/hd-large': { unit: '100 images', price: 12 },
    tts: { unit: '1M characters', price: 15 },
    'tts-hd': { unit: '1M characters', price: 30 },
    whisper: { unit: 'hour', price: 0.36 },
  },
})

/** azurerm_cognitive_deployment: what a model is asked, which no plan tells. A model without a known price has lines without one. */
export const openAiDeployment: Estimator = ({ values }, pricing) => {
  const model = values.block('model')?.text('name', '') ?? ''
  const price = (key: string) => priceOf(pricing, OPENAI, key)
  if (model.startsWith('text-embedding'))
    return [
      usedLine(
        `Text embeddings (${model})`,
        '1K tokens',
        pricing,
        'monthly_text_embedding_tokens',
        price(model),
        1000,
      ),
    ]
  if (model === 'whisper')
    return [
      usedLine(
        'Text to speech (whisper)',
        'hours',
        pricing,
        'monthly_text_to_speech_hours',
        price('whisper'),
      ),
    ]
  if (model.startsWith('tts'))
    return [
      usedLine(
        `Text to speech (${model})`,
        '1M characters',
        pricing,
        'monthly_text_to_speech_characters',
        price(model),
        1e6,
      ),
    ]
  if (model.startsWith('dall-e'))
    return (
      [
        ['Standard 1024x1024 images', 'standard_1024_1024_images', 'dall-e/standard'],
        ['Standard 1024x1792 images', 'standard_1024_1792_images', 'dall-e/standard-large'],
        ['HD 1024x1024 images', 'hd_1024_1024_images', 'dall-e/hd'],
        ['HD 1024x1792 images', 'hd_1024_1792_images', 'dall-e/hd-large'],
      ] as const
    ).map(([name, usage, key]) => usedLine(name, '100 images', pricing, `monthly_${usage}`, price(key), 100))
  return [
    usedLine(
      `Language input (${model})`,
      '1K tokens',
      pricing,
      'monthly_language_input_tokens',
      price(`${model}/in`),
      1000,
    ),
    usedLine(
      `Language output (${model})`,
      '1K tokens',
      pricing,
      'monthly_language_output_tokens',
      price(`${model}/out`),
      1000,
    ),
  ]
}
