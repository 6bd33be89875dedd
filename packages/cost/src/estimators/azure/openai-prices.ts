import { PROVED, derived } from '../../book/derived.ts'
import { isListed, priceList } from '../../book/price-list.ts'
import type { ListedPrice } from '../../book/price-list.ts'
import type { Price } from '../../book/price.ts'
import type { Pricing } from '../../estimate/estimator.ts'

const tokens = (price: number): ListedPrice => ({ unit: '1K tokens', price })
const hour = (price: number): ListedPrice => ({ unit: 'hour', price })
const images = (price: number): ListedPrice => ({ unit: '100 images', price })

/**
 * Models by name and, where versions differ, version: what a thousand tokens cost, in, out, and in again (cached), on a
 * global standard deployment; and what else a model is paid for.
 */
export const OPENAI = priceList({
  service: 'Azure OpenAI Service',
  asOf: '2026-11-26',
  source: 'https://azure.microsoft.com/pricing/details/cognitive-services/openai-service/',
  default: 'eastus',
  prices: {
    'gpt-35-turbo/in': tokens(0.0005),
    'gpt-35-turbo/out': tokens(0.0015),
    'gpt-35-turbo-16k/in': tokens(0.003),
    'gpt-35-turbo-16k/out': tokens(0.004),
    'gpt-4/in': tokens(0.03),
    'gpt-4/out': tokens(0.06),
    'gpt-4/turbo-2024-04-09/in': tokens(0.01),
    'gpt-4/turbo-2024-04-09/out': tokens(0.03),
    'gpt-4-32k/in': tokens(0.06),
    'gpt-4-32k/out': tokens(0.12),
    'gpt-4o/2024-05-13/in': tokens(0.005),
    'gpt-4o/2024-05-13/out': tokens(0.015),
    'gpt-4o/in': tokens(0.0025),
    'gpt-4o/out': tokens(0.01),
    'gpt-4o/cached': tokens(0.00125),
    'gpt-4o-mini/in': tokens(0.00015),
    'gpt-4o-mini/out': tokens(0.0006),
    'gpt-4o-mini/cached': tokens(0.000075),
    'o1/in': tokens(0.015),
    'o1/out': tokens(0.06),
    'o1/cached': tokens(0.0075),
    'o3-mini/in': tokens(0.0011),
    'o3-mini/out': tokens(0.0044),
    'o3-mini/cached': tokens(0.00055),
    'code-interpreter': { unit: 'session', price: 0.03 },
    'fine-tuning/babbage-002/training': hour(34),
    'fine-tuning/babbage-002/hosting': hour(1.7),
    'fine-tuning/babbage-002/in': tokens(0.0004),
    'fine-tuning/babbage-002/out': tokens(0.0004),
    'fine-tuning/davinci-002/training': hour(68),
    'fine-tuning/davinci-002/hosting': hour(1.7),
    'fine-tuning/davinci-002/in': tokens(0.002),
    'fine-tuning/davinci-002/out': tokens(0.002),
    'fine-tuning/gpt-35-turbo/training': hour(45),
    'fine-tuning/gpt-35-turbo/hosting': hour(3),
    'fine-tuning/gpt-35-turbo/in': tokens(0.0015),
    'fine-tuning/gpt-35-turbo/out': tokens(0.002),
    'throughput/global': hour(1),
    'throughput/data-zone': hour(1.1),
    'throughput/regional': hour(2),
    'text-embedding-ada-002': tokens(0.0001),
    'text-embedding-3-small': tokens(0.00002),
    'text-embedding-3-large': tokens(0.00013),
    'dall-e-2/standard': images(2),
    'dall-e-3/standard': images(4),
    'dall-e-3/standard-large': images(8),
    'dall-e-3/hd': images(8),
    'dall-e-3/hd-large': images(12),
    tts: { unit: '1M characters', price: 15 },
    'tts-hd': { unit: '1M characters', price: 30 },
    whisper: hour(0.36),
  },
})

/** The version of a model that a deployment has which names none, where versions differ in price. */
const DEFAULT_VERSION: Readonly<Record<string, string>> = { 'gpt-4o': '2024-05-13', 'gpt-4': '0613' }

/** Models that cost the same however they are deployed; of newer ones a deployment in a region, or a data zone, costs a tenth more. */
const ALIKE = /^(?:gpt-35-turbo|gpt-4\b(?!o)|gpt-4-32k|gpt-4o\/2024-05-13)/

/** A thousand tokens of a model. `sku` is how it is deployed: `GlobalStandard`, `Standard`, `DataZoneStandard`. */
export const tokenPrice = (
  pricing: Pricing,
  { model, version, sku }: { model: string; version: string | undefined; sku: string },
  way: 'in' | 'out' | 'cached',
): Price | undefined => {
  const named = `${model}/${version ?? DEFAULT_VERSION[model] ?? ''}/${way}`
  const key = isListed(OPENAI, named) ? named : `${model}/${way}`
  if (!isListed(OPENAI, key)) return undefined
  const price = pricing.listed(OPENAI, key)
  const near = /^(?:standard|datazonestandard)$/i.test(sku) && !ALIKE.test(key)
  return near ? derived(price, price.amount * 1.1, PROVED) : price
}
