import { everywhere, priceList } from '../../book/price-list.ts'
import type { Price } from '../../book/price.ts'
import { derived } from '../../book/derived.ts'
import type { Pricing } from '../../estimate/estimator.ts'

const HOUR = 'hour'

const FARGATE = priceList({
  service: 'AWS Fargate',
  asOf: '2025-04-04',
  source: 'https://aws.amazon.com/fargate/pricing/',
  default: 'us-east-1',
  prices: {
    'vcpu/x86': {
      unit: HOUR,
      price: {
        'us-east-1': 0.04048,
        'us-east-2': 0.04048,
        'us-west-1': 0.04656,
        'us-west-2': 0.04048,
        'ap-northeast-1': 0.05056,
        'ap-northeast-2': 0.04656,
        'ap-south-1': 0.04256,
        'ap-southeast-1': 0.05056,
        'ap-southeast-2': 0.04856,
        'ca-central-1': 0.04456,
        'eu-central-1': 0.04656,
        'eu-north-1': 0.0445,
        'eu-west-1': 0.04048,
        'eu-west-2': 0.04656,
        'eu-west-3': 0.0486,
        'sa-east-1': 0.0696,
      },
    },
    'gb/x86': {
      unit: HOUR,
      price: {
        'us-east-1': 0.004445,
        'us-east-2': 0.004445,
        'us-west-1': 0.00511,
        'us-west-2': 0.004445,
        'ap-northeast-1': 0.00553,
        'ap-northeast-2': 0.00511,
        'ap-south-1': 0.00467,
        'ap-southeast-1': 0.00553,
        'ap-southeast-2': 0.00532,
        'ca-central-1': 0.00486,
        'eu-central-1': 0.00511,
        'eu-north-1': 0.0049,
        'eu-west-1': 0.004445,
        'eu-west-2': 0.00511,
        'eu-west-3': 0.0053,
        'sa-east-1': 0.0076,
      },
    },
    'vcpu/arm': {
      unit: HOUR,
      price: { 'us-east-1': 0.03238, 'us-east-2': 0.03238, 'us-west-2': 0.03238, 'eu-west-1': 0.03238 },
    },
    'gb/arm': {
      unit: HOUR,
      price: { 'us-east-1': 0.00356, 'us-east-2': 0.00356, 'us-west-2': 0.00356, 'eu-west-1': 0.00356 },
    },
    'vcpu/windows': { unit: HOUR, price: { 'us-east-1': 0.09148 } },
    'gb/windows': { unit: HOUR, price: { 'us-east-1': 0.01005 } },
    'ephemeral/gb': {
      unit: HOUR,
      price: { 'us-east-1': 0.000111, 'us-east-2': 0.000111, 'us-west-2': 0.000111 },
    },
    'windows-licence/vcpu': { unit: HOUR, price: everywhere(0.046) },
  },
})

/** What a container asks for that sets its price. */
export interface FargateKind {
  readonly hardware: 'x86' | 'arm' | 'windows'
  /** Spare capacity: its price floats, at most 70 % below. */
  readonly spot: boolean
}

/** Of what is paid on demand, the least that spare capacity costs. */
const LEAST_SPOT_SHARE = 0.3

/** The hourly price of a virtual processor, or of a GB of memory. */
export const fargateHour = (
  pricing: Pricing,
  what: 'vcpu' | 'gb',
  { hardware, spot }: FargateKind,
): Price => {
  const full = pricing.listed(FARGATE, `${what}/${hardware}`)
  return spot ? derived(full, full.amount, [LEAST_SPOT_SHARE, 1]) : full
}

/** The hourly price of a GB of a task's own storage beyond what is free. */
export const ephemeralHour = ({ listed }: Pricing): Price => listed(FARGATE, 'ephemeral/gb')

/** The hourly price of a Windows licence for a virtual processor. */
export const windowsHour = ({ listed }: Pricing): Price => listed(FARGATE, 'windows-licence/vcpu')
