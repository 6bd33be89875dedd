import { priceList } from '../../book/price-list.ts'
import type { Estimator, Pricing } from '../../estimate/estimator.ts'
import type { Line } from '../../estimate/line.ts'
import { tieredLines } from '../../estimate/tiers.ts'
import { UnknownUntilApply } from '../../plan/unknown.ts'
import { usedLine } from './lines.ts'

const hour = (price: number) => ({ unit: 'hour', price })
const chars = (price: number) => ({ unit: 'million characters', price })
const records = (price: number) => ({ unit: '1K records', price })

const COGNITIVE = priceList({
  service: 'Azure AI services',
  asOf: '2026-08-21',
  source: 'https://azure.microsoft.com/pricing/details/cognitive-services/speech-services/',
  default: 'eastus',
  prices: {
    'speech/text': hour(1),
    'speech/text-batch': hour(0.36),
    'speech/custom': hour(1.2),
    'speech/custom-batch': hour(0.45),
    'speech/endpoint': hour(0.0538),
    'speech/training': hour(10),
    'speech/add-ons': hour(0.3),
    'speech/multi-channel': hour(2.1),
    'speech/neural': chars(15),
    'speech/custom-neural-training': hour(52),
    'speech/custom-neural': chars(24),
    'speech/custom-neural-endpoint': hour(4.04),
    'speech/long-audio': chars(100),
    'speech/personal-voice': chars(24),
    'speech/translation': hour(2.5),
    'speaker/verification': { unit: '1K transactions', price: 5 },
    'speaker/identification': { unit: '1K transactions', price: 10 },
    'speaker/profiles': { unit: '1K profiles', price: 0.2 },
    'luis/text': { unit: '1K transactions', price: 1.5 },
    'luis/speech': { unit: '1K transactions', price: 5.5 },
    'language/analytics/500K': records(1),
    'language/analytics/2.5M': records(0.75),
    'language/analytics/10M': records(0.3),
    'language/analytics/over': records(0.25),
    'language/summarization': records(2),
    'language/conversation': records(2),
    'language/training': hour(3),
    'language/classification': records(5),
    'language/custom-summarization': records(4),
    'language/answering': records(1.5),
  },
})

type Key = keyof typeof COGNITIVE.prices

interface Meter {
  readonly name: string
  readonly unit: string
  readonly usage: string
  readonly key: Key
  readonly per: number
}
const meter = (name: string, unit: string, usage: string, key: Key, per = 1): Meter => ({
  name,
  unit,
  usage: `monthly_${usage}`,
  key,
  per,
})

const SPEECH: readonly Meter[] = [
  meter('Speech to text', 'hours', 'speech_to_text_standard_hrs', 'speech/text'),
  meter('Speech to text batch', 'hours', 'speech_to_text_standard_batch_hrs', 'speech/text-batch'),
  meter('Speech to text custom model', 'hours', 'speech_to_text_custom_hrs', 'speech/custom'),
  meter(
    'Speech to text custom model batch',
    'hours',
    'speech_to_text_custom_batch_hrs',
    'speech/custom-batch',
  ),
  meter(
    'Speech to text custom endpoint hosting',
    'hours',
    'speech_to_text_custom_endpoint_hrs',
    'speech/endpoint',
  ),
  meter('Speech to text custom training', 'hours', 'speech_to_text_custom_training_hrs', 'speech/training'),
  meter('Speech to text enhanced add-ons', 'hours', 'speech_to_text_enhanced_add_ons_hrs', 'speech/add-ons'),
  meter(
    'Speech to text conversation transcription multi-channel audio',
    'hours',
    'speech_to_text_conversation_transcription_multi_channel_audio_hrs',
    'speech/multi-channel',
  ),
  meter('Text to speech neural', '1M chars', 'text_to_speech_neural_chars', 'speech/neural', 1e6),
  meter(
    'Text to speech custom neural training',
    'hours',
    'text_to_speech_custom_neural_training_hrs',
    'speech/custom-neural-training',
  ),
  meter(
    'Text to speech custom neural',
    '1M chars',
    'text_to_speech_custom_neural_chars',
    'speech/custom-neural',
    1e6,
  ),
  meter(
    'Text to speech custom neural endpoint hosting',
    'hours',
    'text_to_speech_custom_neural_endpoint_hrs',
    'speech/custom-neural-endpoint',
  ),
  meter('Text to speech long audio', '1M chars', 'text_to_speech_long_audio_chars', 'speech/long-audio', 1e6),
  meter(
    'Text to speech personal voice characters',
    '1M chars',
    'text_to_speech_personal_voice_chars',
    'speech/personal-voice',
    1e6,
  ),
  meter('Speech translation', 'hours', 'speech_translation_hrs', 'speech/translation'),
  meter(
    'Speaker verification',
    '1K transactions',
    'speaker_verification_transactions',
    'speaker/verification',
    1000,
  ),
  meter(
    'Speaker identification',
    '1K transactions',
    'speaker_identification_transactions',
    'speaker/identification',
    1000,
  ),
  meter('Voice profiles', '1K profiles', 'voice_profiles', 'speaker/profiles', 1000),
]

const LUIS: readonly Meter[] = [
  meter('Text requests', '1K transactions', 'luis_text_requests', 'luis/text', 1000),
  meter('Speech requests', '1K transactions', 'luis_speech_requests', 'luis/speech', 1000),
]

const LANGUAGE: readonly Meter[] = [
  meter('Summarization', '1K records', 'language_summarization_records', 'language/summarization', 1000),
  meter(
    'Conversational language understanding',
    '1K records',
    'language_conversational_language_understanding_records',
    'language/conversation',
    1000,
  ),
  meter(
    'Conversational language understanding advanced training',
    'hours',
    'language_conversational_language_understanding_advanced_training_hours',
    'language/training',
  ),
  meter(
    'Customized text classification',
    '1K records',
    'language_customized_text_classification_records',
    'language/classification',
    1000,
  ),
  meter(
    'Customized summarization',
    '1K records',
    'language_customized_summarization_records',
    'language/custom-summarization',
    1000,
  ),
  meter(
    'Customized question answering',
    '1K records',
    'language_customized_question_answering_records',
    'language/answering',
    1000,
  ),
  meter('Customized training', 'hours', 'language_customized_training_hours', 'language/training'),
]

const lines = (pricing: Pricing, meters: readonly Meter[]): readonly Line[] =>
  meters.map(({ name, unit, usage, key, per }) =>
    usedLine(name, unit, pricing, usage, pricing.listed(COGNITIVE, key), per),
  )

const analytics = (pricing: Pricing): readonly Line[] => {
  const price = (key: Key) => pricing.listed(COGNITIVE, key)
  const name = (steps: string): string => `Text analytics (${steps})`
  return tieredLines({
    unit: '1K records',
    used: pricing.used('monthly_language_text_analytics_records'),
    per: 1000,
    tiers: [
      { name: name('first 500K'), upTo: 500_000, price: price('language/analytics/500K') },
      { name: name('500K-2.5M'), upTo: 2_500_000, price: price('language/analytics/2.5M') },
      { name: name('2.5M-10M'), upTo: 10_000_000, price: price('language/analytics/10M') },
      { name: name('over 10M'), upTo: Infinity, price: price('language/analytics/over') },
    ],
  })
}

/** Something that is paid for, and whose price is not known: its line says so where it is used. */
const unpriced = (name: string, unit: string, usage: string, pricing: Pricing): Line =>
  usedLine(name, unit, pricing, `monthly_${usage}`, undefined, 1000)

/** azurerm_cognitive_account: by kind; what is free (F0) costs nothing, and OpenAI is billed by its deployments. */
export const cognitiveAccount: Estimator = ({ values }, pricing) => {
  if (values.text('sku_name', '').toUpperCase() === 'F0') return []
  const kind = values.text('kind', '')
  switch (kind) {
    case 'SpeechServices':
      return [
        ...lines(pricing, SPEECH),
        unpriced(
          'Text to speech personal voice profiles',
          '1K profiles',
          'text_to_speech_personal_voice_profiles',
          pricing,
        ),
      ]
    case 'LUIS':
      return lines(pricing, LUIS)
    case 'TextAnalytics':
      return [
        ...analytics(pricing),
        ...lines(pricing, LANGUAGE),
        unpriced(
          'Text analytics for health',
          '1K records',
          'language_text_analytics_for_health_records',
          pricing,
        ),
      ]
    case 'OpenAI':
    case 'AIServices':
      return []
    default:
      throw new UnknownUntilApply('kind', 'is a service without a known price')
  }
}
