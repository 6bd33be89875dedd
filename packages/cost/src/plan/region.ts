import type { Provider } from './provider-config.ts'
import type { Region } from './resource.ts'
import { own } from './shape.ts'
import type { Shape } from './shape.ts'

/** An attribute that tells where a resource stands, and how it is read. */
type Sign = readonly [from: Region['from'], attribute: string, read: (value: string) => string | undefined]

/** Where a resource says itself that it stands: by its region, its zone, or an ARN or path that names one. */
export const ownRegion = (type: string, values: Shape): Region | undefined => {
  for (const [from, attribute, read] of signsOf(type)) {
    const value = own(values, attribute)
    const name = typeof value === 'string' && value !== '' ? read(value) : undefined
    if (name !== undefined) return { name, from }
  }
  return undefined
}

const signsOf = (type: string): readonly Sign[] => {
  switch (cloudOf(type)) {
    case 'aws':
      return AWS_SIGNS
    case 'azurerm':
      return AZURE_SIGNS
    case 'google':
      return GOOGLE_SIGNS
    default:
      return OTHER_SIGNS
  }
}

/** The region that a provider's block sets. */
export const providerRegion = (type: string, provider: Provider | undefined): Region | undefined => {
  const read = cloudOf(type) === 'aws' ? awsRegion : googleRegion
  for (const name of ['region', 'zone']) {
    const argument = provider?.argument(name)
    const region = argument === undefined ? undefined : read(argument.value)
    if (argument !== undefined && region !== undefined)
      return { name: region, from: argument.variable ? 'variable' : 'provider' }
  }
  return undefined
}

/** The cloud of a type by its prefix: `google-beta`'s types begin with `google_` too. */
const cloudOf = (type: string): string => {
  const end = type.indexOf('_')
  const prefix = end === -1 ? type : type.slice(0, end)
  return prefix === 'azapi' ? 'azurerm' : prefix === 'awscc' ? 'aws' : prefix
}

/**
 * `us-east-1` of `us-east-1`, `us-east-1a` and the local zone `us-west-2-lax-1a`. What has not the form of a region is
 * none: of `"${var.area}-1"` the plan tells the variable alone.
 */
const awsRegion = (value: string): string | undefined =>
  /^(?<region>[a-z]{2,4}(?:-[a-z]+)+-\d+)/.exec(value)?.groups?.region

/** `arn:aws:ec2:us-east-1:…`; those of global services name none. */
const regionOfArn = (arn: string): string | undefined =>
  arn.startsWith('arn:') ? awsRegion(arn.split(':')[3] ?? '') : undefined

/** `East US` as the price books write it: eastus. */
const azureName = (name: string): string => name.toLowerCase().replaceAll(' ', '')

/** `us-central1` of a region, its zone `us-central1-a`, or the URL of either; `us` of a multi-region bucket in `US`. */
const googleRegion = (value: string): string | undefined => {
  const last = value.toLowerCase().split('/').at(-1) ?? ''
  return last === '' ? undefined : last.replace(/^([a-z]+-[a-z]+\d+)-[a-z]$/, '$1')
}

/** `projects/p/zones/us-central1-a/instances/i`. */
const regionOfPath = (path: string): string | undefined => {
  const named = /\/(?:regions|zones|locations)\/([^/]+)\//.exec(path)?.[1]
  return named === undefined || named === 'global' ? undefined : googleRegion(named)
}

const AWS_SIGNS: readonly Sign[] = [
  ['attribute', 'region', awsRegion],
  ['zone', 'availability_zone', awsRegion],
  ['arn', 'arn', regionOfArn],
  ['arn', 'id', regionOfArn],
]

const AZURE_SIGNS: readonly Sign[] = [['attribute', 'location', azureName]]

const GOOGLE_SIGNS: readonly Sign[] = [
  ['attribute', 'region', googleRegion],
  ['attribute', 'location', googleRegion],
  ['zone', 'zone', googleRegion],
  ['arn', 'self_link', regionOfPath],
  ['arn', 'id', regionOfPath],
]

const OTHER_SIGNS: readonly Sign[] = [
  ['attribute', 'region', azureName],
  ['attribute', 'location', azureName],
]
