import { priceList } from '../../book/price-list.ts'
import type { Estimator } from '../../estimate/estimator.ts'
import { MONTH_HOURS, line } from '../../estimate/line.ts'
import { alike } from './regions.ts'

const hour = (price: number) => ({ unit: 'hour', price: alike(price, ['us-east-1', 'us-west-2']) })

/** A unit of a model by the hour, without a commitment (`none`), for a month, or for six. */
const BEDROCK = priceList({
  service: 'Amazon Bedrock',
  asOf: '2026-07-01',
  source: 'https://aws.amazon.com/bedrock/pricing/',
  default: 'us-east-1',
  prices: {
    'amazon.titan-text-express/none': hour(20.5),
    'amazon.titan-text-express/OneMonth': hour(18.4),
    'amazon.titan-text-express/SixMonths': hour(14.8),
    'amazon.titan-text-lite/none': hour(7.1),
    'amazon.titan-text-lite/OneMonth': hour(6.4),
    'amazon.titan-text-lite/SixMonths': hour(5.1),
    'anthropic.claude-v2/OneMonth': hour(63),
    'anthropic.claude-v2/SixMonths': hour(35),
    'anthropic.claude-instant/OneMonth': hour(39.6),
    'anthropic.claude-instant/SixMonths': hour(22),
    'cohere.command-text/none': hour(49.5),
    'cohere.command-text/OneMonth': hour(39.6),
    'cohere.command-text/SixMonths': hour(23.77),
    'cohere.command-light-text/none': hour(8.56),
    'cohere.command-light-text/OneMonth': hour(6.85),
    'cohere.command-light-text/SixMonths': hour(4.11),
    'meta.llama2/OneMonth': hour(21.18),
    'meta.llama2/SixMonths': hour(13.08),
  },
})

/** Units of a model that are kept ready all month. */
export const provisionedThroughput: Estimator = ({ values }, { listed }) => [
  line('Model units', () => {
    const model = values.text('model_arn', '').split('/').at(-1) ?? ''
    const term = values.text('commitment_duration', 'none')
    const key = KEYS.find((each) => model.startsWith(each.split('/')[0] ?? each) && each.endsWith(`/${term}`))
    return {
      unit: 'hours',
      quantity: MONTH_HOURS * values.number('model_units', 1),
      price: key && listed(BEDROCK, key),
    }
  }),
]

const KEYS = Object.keys(BEDROCK.prices) as (keyof typeof BEDROCK.prices)[]
