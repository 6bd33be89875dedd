import type { Book } from '../book/book.ts'
import { ESTIMATORS, FREE_TYPES } from '../estimators/index.ts'
import type { Overlay } from '../overlay/overlay.ts'
import type { Resource } from '../plan/resource.ts'
import { UnknownUntilApply } from '../plan/unknown.ts'
import type { Usage } from '../usage/usage.ts'
import { NOTHING, plus } from './interval.ts'
import type { Interval } from './interval.ts'
import type { Line } from './line.ts'
import { pricingFor } from './pricing.ts'
import type { PricingSource } from './pricing.ts'

/** `free`: known to cost nothing of its own. `unknown`: a type that nobody taught the book, which may cost anything. */
export type Standing = 'priced' | 'free' | 'unknown'

export interface Estimate {
  readonly resource: Resource
  readonly standing: Standing
  readonly lines: readonly Line[]
  /** Of an unknown one: why. */
  readonly why?: string
}

export interface EstimateInput {
  readonly book: Book
  /** What is told of a resource's use. */
  readonly usageOf: (resource: Resource) => Usage
  /** The day to price: what support of old versions costs hangs on it. The book's own day where it is not given. */
  readonly on?: string
  /** What is paid instead of the list's prices. */
  readonly overlay?: Overlay
}

/** What each resource costs a month, in the order given. Data sources cost nothing. */
export const estimateAll = (resources: readonly Resource[], input: EstimateInput): readonly Estimate[] =>
  resources.map(estimatorOver(input))

/** What one resource costs a month. */
export const estimatorOver = (input: EstimateInput): ((resource: Resource) => Estimate) => {
  const source: PricingSource = { ...input, estimate: (resource) => estimateOne(resource, source).lines }
  const { overlay } = input
  if (overlay === undefined) return (resource) => estimateOne(resource, source)
  return (resource) => {
    const estimate = estimateOne(resource, source)
    return { ...estimate, lines: estimate.lines.map((line) => overlay.line(line, resource)) }
  }
}

const estimateOne = (resource: Resource, source: PricingSource): Estimate => {
  const { type, mode } = resource
  if (mode === 'data' || FREE_TYPES.has(type)) return { resource, standing: 'free', lines: [] }
  const estimator = Object.hasOwn(ESTIMATORS, type) ? ESTIMATORS[type] : undefined
  if (estimator === undefined) {
    return { resource, standing: 'unknown', lines: [], why: `no price is known for the type ${type}` }
  }
  try {
    return { resource, standing: 'priced', lines: estimator(resource, pricingFor(resource, source)) }
  } catch (error) {
    if (!(error instanceof UnknownUntilApply)) throw error
    return { resource, standing: 'unknown', lines: [], why: error.message }
  }
}

/** The sum of the lines whose cost is known; the rest is what coverage speaks of. */
export const sumOf = (lines: readonly Line[]): Interval =>
  lines.reduce((sum, { cost }) => (cost === undefined ? sum : plus(sum, cost)), NOTHING)
