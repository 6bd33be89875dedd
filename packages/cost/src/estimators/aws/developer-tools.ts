import { everywhere, isListed, priceList } from '../../book/price-list.ts'
import type { Estimator } from '../../estimate/estimator.ts'
import { line } from '../../estimate/line.ts'
import { metered, paidByUse } from '../../estimate/metered.ts'
import type { Block } from '../../plan/block.ts'
import { STANDARD, alike } from './regions.ts'

const CODEBUILD = priceList({
  service: 'AWS CodeBuild',
  asOf: '2026-07-01',
  source: 'https://aws.amazon.com/codebuild/pricing/',
  default: 'us-east-1',
  prices: {
    'linux/general1.small': { unit: 'minute', price: alike(0.005, STANDARD) },
    'linux/general1.medium': { unit: 'minute', price: alike(0.01, STANDARD) },
    'linux/general1.large': { unit: 'minute', price: alike(0.02, STANDARD) },
    'linux/general1.2xlarge': { unit: 'minute', price: alike(0.2) },
    'arm/general1.large': { unit: 'minute', price: alike(0.015) },
    'gpu/general1.large': { unit: 'minute', price: alike(0.65) },
    'windows/general1.medium': { unit: 'minute', price: alike(0.018) },
    'windows/general1.large': { unit: 'minute', price: alike(0.036) },
  },
})

/** Minutes of builds on a machine of the project's kind and size. */
export const buildProject: Estimator = ({ values }, { listed, used }) => [
  line('Build minutes', () => {
    const environment = values.block('environment')
    const kind = kindOf(environment)
    const size = sizeOf(environment)
    const key = `${kind}/${size}`
    return {
      name: labelOf(kind, size),
      unit: 'minutes',
      ...used('monthly_build_mins'),
      price: isListed(CODEBUILD, key) ? listed(CODEBUILD, key) : undefined,
    }
  }),
]

const kindOf = (environment: Block | undefined): string => {
  const type = environment?.text('type', '') ?? ''
  if (type.startsWith('WINDOWS')) return 'windows'
  if (type.startsWith('ARM')) return 'arm'
  return type.includes('GPU') ? 'gpu' : 'linux'
}

/** `BUILD_GENERAL1_SMALL` is general1.small on the bill. */
const sizeOf = (environment: Block | undefined): string =>
  (environment?.text('compute_type', '') ?? '')
    .replace(/^BUILD_/, '')
    .toLowerCase()
    .replace('_', '.')

/** Machines of ARM and with a GPU have names of their own. */
const labelOf = (kind: string, size: string): string => {
  if (kind === 'windows') return `Windows (${size})`
  return `Linux (${kind === 'linux' ? size : size.replace('general1', `${kind}1`)})`
}

const REPOSITORIES = priceList({
  service: 'Amazon ECR and AWS CodeArtifact',
  asOf: '2026-07-01',
  source: 'https://aws.amazon.com/ecr/pricing/',
  default: 'us-east-1',
  prices: {
    images: { unit: 'GB', price: alike(0.1, STANDARD) },
    packages: { unit: 'GB', price: alike(0.05) },
    'package-request': { unit: '10k requests', price: alike(0.05) },
  },
})

/** What a repository of images holds. */
export const imageRepository = paidByUse(REPOSITORIES, [['Storage', 'GB', 'storage_gb', 'images']])

/** What a repository of packages holds, and what is asked of it. */
export const packageRepository = paidByUse(REPOSITORIES, [
  ['Storage', 'GB', 'storage_gb', 'packages'],
  ['Requests', '10k requests', 'monthly_requests', 'package-request', 1e4],
])

const PIPELINES = priceList({
  service: 'AWS CodePipeline',
  asOf: '2026-07-01',
  source: 'https://aws.amazon.com/codepipeline/pricing/',
  default: 'us-east-1',
  prices: {
    pipeline: { unit: 'month', price: everywhere(1) },
    minute: { unit: 'minute', price: alike(0.002) },
  },
})

/** A pipeline of the first kind by the month in which it runs; of the second by the minutes of its actions. */
export const pipeline: Estimator = ({ values }, pricing) =>
  values.text('pipeline_type', 'V1') === 'V2'
    ? metered(pricing, PIPELINES, [['Action execution', 'minutes', 'monthly_action_mins', 'minute']])
    : [
        line('Active pipeline', () => ({
          unit: 'months',
          quantity: 1,
          price: pricing.listed(PIPELINES, 'pipeline'),
        })),
      ]
