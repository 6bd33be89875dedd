import {
  estimatorOver,
  loadBook,
  profileOf,
  readOverlay,
  readUsageFile,
  usageFrom,
  usageResources,
  type Estimate,
  type EstimateInput,
  type Resource,
} from '@devsecops/cost'
import { ConfigurationError, type Fact } from '@devsecops/core'
import { readTrustedInput } from '@devsecops/policy-source'
import type { Io } from '@devsecops/runner'
import type { GatePolicy, Remark } from '../facts.ts'
import type { Inputs } from '../inputs.ts'

const LIMIT = 16 * 1024 * 1024

type PricedOn = EstimateInput & { readonly on: string }

/** How resources are priced in this run. */
export interface Pricing {
  readonly estimate: (resource: Resource) => Estimate
  /** What the estimates are made from, for pricing what would be otherwise. */
  readonly source: PricedOn
  /** What the usage file adds to every plan: data that moves. */
  readonly beside: readonly Resource[]
  readonly remarks: readonly Remark[]
}

/**
 * The book, with what the usage file tells and what the overlay takes off. The overlay is read from the trusted branch: a
 * change must not set its own prices.
 * @throws ConfigurationError for a usage file or overlay that is faulty or not there.
 */
export const findPricing = async (
  types: Iterable<string>,
  policy: GatePolicy,
  input: Inputs,
  io: Io,
): Promise<Pricing> => {
  const { usage, warnings } = usageOf(input['usage-file'], io)
  const { usageDefaults } = policy.cost
  const path = input['price-overlay']
  const overlay = path === undefined ? undefined : await overlayAt(path, input, io)
  const beside = usageResources(usage)
  const source: PricedOn = {
    book: await loadBook([...types, ...beside.map(({ type }) => type)]),
    usageOf: usageFrom(usage, usageDefaults === 'none' ? {} : profileOf(usageDefaults)),
    on: io.now.toISOString().slice(0, 10),
    ...(overlay !== undefined && { overlay }),
  }
  const remarks = warnings.map((message): Remark => ({
    code: 'usage-file',
    effect: 'warns',
    message: `${message}.`,
  }))
  return { estimate: estimatorOver(source), source, beside, remarks }
}

const usageOf = (path: string | undefined, io: Io): ReturnType<typeof readUsageFile> => {
  if (path === undefined) return { usage: {}, warnings: [] }
  const bytes = io.files.read(path, LIMIT)
  if (bytes === undefined) throw missing(path, 'The usage file is not there.')
  return readUsageFile({ path, bytes })
}

const overlayAt = async (path: string, input: Inputs, io: Io): Promise<ReturnType<typeof readOverlay>> => {
  const { file } = await readTrustedInput(path, input, io)
  if (file.state !== 'found') throw missing(path, `The price overlay ${whyNot(file)}.`)
  return readOverlay({ path, bytes: file.value })
}

const whyNot = (file: Exclude<Fact<unknown>, { state: 'found' }>): string =>
  file.state === 'absent' ? 'is not there' : `cannot be read: ${file.reason}`

const missing = (file: string, message: string): ConfigurationError =>
  new ConfigurationError({ code: 'unreadable', file, message })
