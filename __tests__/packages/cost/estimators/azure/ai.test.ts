import { describe, expect, test } from '@jest/globals'
import { billOf, dollars, estimateOf } from '../../estimating.ts'

const aDeployment = (name: string, sku = 'GlobalStandard', version?: string) => ({
  type: 'azurerm_cognitive_deployment',
  values: {
    location: 'eastus',
    model: [{ name, version, format: 'OpenAI' }],
    sku: [{ name: sku, capacity: 50 }],
  },
})

const TOKENS = { monthly_language_input_tokens: 1e6, monthly_language_output_tokens: 2e6 }

describe('a deployment of a language model', () => {
  test('costs a thousand tokens in, and out', () => {
    expect(billOf(aDeployment('gpt-35-turbo'), { usage: TOKENS })).toMatchObject({
      'Text input (gpt-35-turbo)': dollars(1000 * 0.0005),
      'Text output (gpt-35-turbo)': dollars(2000 * 0.0015),
    })
  })

  test('costs what its version does', () => {
    const input = (version?: string) =>
      billOf(aDeployment('gpt-4o', 'GlobalStandard', version), { usage: TOKENS })['Text input (gpt-4o)']
    expect(input('2024-11-20')).toBe(dollars(1000 * 0.0025))
    expect(input('2024-05-13')).toBe(dollars(1000 * 0.005))
    expect(input()).toBe(dollars(1000 * 0.005))
  })

  test('costs a tenth more in one region, by a rule', () => {
    const deployment = aDeployment('gpt-4o-mini', 'Standard')
    expect(billOf(deployment, { usage: TOKENS })).toMatchObject({
      'Text output (gpt-4o-mini)': dollars(2000 * 0.0006 * 1.1),
    })
    expect(estimateOf(deployment, { usage: TOKENS }).lines[1]?.method).toBe('region-fallback')
  })

  test('of provisioned throughput costs its units, whatever it is asked', () => {
    expect(billOf(aDeployment('gpt-4o', 'GlobalProvisionedManaged'), { usage: TOKENS })).toMatchObject({
      'Provisioned throughput units (gpt-4o)': dollars(50 * 730 * 1),
    })
  })

  test('of a model without a known price is unknown', () => {
    expect(billOf(aDeployment('gpt-9'), { usage: TOKENS })).toMatchObject({ 'Text input (gpt-9)': undefined })
  })
})

describe('a model of one’s own', () => {
  test('costs its training, its hosting, and what it is asked', () => {
    const usage = {
      monthly_fine_tuning_training_hours: 2,
      monthly_fine_tuning_hosting_hours: 10,
      monthly_fine_tuning_input_tokens: 1e6,
    }
    expect(billOf(aDeployment('gpt-35-turbo'), { usage })).toMatchObject({
      'Fine tuning training (gpt-35-turbo)': dollars(2 * 45),
      'Fine tuning hosting (gpt-35-turbo)': dollars(10 * 3),
      'Fine tuning input (gpt-35-turbo)': dollars(1000 * 0.0015),
    })
  })
})

describe('a model of images', () => {
  test('costs each hundred by size and quality; the second model has one kind', () => {
    const usage = { monthly_standard_1024_1024_images: 200, monthly_hd_1024_1792_images: 100 }
    expect(billOf(aDeployment('dall-e-3'), { usage })).toMatchObject({
      'Standard 1024x1024 images (dall-e-3)': 2 * 4,
      'HD 1024x1792 images (dall-e-3)': 12,
    })
    expect(billOf(aDeployment('dall-e-2'), { usage })).toEqual({
      'Standard 1024x1024 images (dall-e-2)': 2 * 2,
    })
  })
})

describe('an account of AI services', () => {
  const speech = { type: 'azurerm_cognitive_account', values: { kind: 'SpeechServices', sku_name: 'S0' } }

  test('has lines without a price for what is used at a price that is not known', () => {
    const usage = {
      monthly_text_to_speech_personal_voice_chars: 1e6,
      monthly_text_to_speech_personal_voice_profiles: 1000,
    }
    expect(billOf(speech, { usage })).toMatchObject({
      'Text to speech personal voice characters': 24,
      'Text to speech personal voice profiles': undefined,
    })
  })
})
