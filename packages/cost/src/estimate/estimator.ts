import type { Price } from '../book/price.ts'
import type { PriceList } from '../book/price-list.ts'
import type { Resource } from '../plan/resource.ts'
import type { Usage } from '../usage/usage.ts'
import type { Line, LineSpec } from './line.ts'

/** What an estimator asks about prices and use. */
export interface Pricing {
  /** The region whose prices hold: the resource's own; for a part in another one see `inRegion`. */
  readonly region: string | undefined
  /** The day whose prices hold: `2026-11-20`. Versions fall out of support by it. */
  readonly on: string
  readonly usage: Usage
  /** What is told of the use of another resource: of an autoscaling target. */
  readonly usageOf: (resource: Resource) => Usage
  /** The price of a key in a table of the book; where the region has none, that of another one, marked as such. */
  readonly price: (table: string, key: string) => Price | undefined
  /** The price of a key in a list. */
  readonly listed: <Key extends string>(list: PriceList<Key>, key: Key) => Price
  /** The quantity of a line that hangs on use: `usage` of Infracost's name, times `scale`. */
  readonly used: (path: string, scale?: number) => Pick<LineSpec, 'quantity' | 'usage' | 'assumed'>
  readonly inRegion: (region: string) => Pricing
  /** The lines of another resource, as if it stood here: of a launch template, of an instance in a group. */
  readonly estimate: (resource: Resource) => readonly Line[]
}

/** Says what a resource costs: one line for each thing that is billed. A resource whose lines are all zero has none. */
export type Estimator = (resource: Resource, pricing: Pricing) => readonly Line[]

/** What is known of a resource type: how to price it, or that it costs nothing of its own. */
export type Estimators = Readonly<Record<string, Estimator>>
