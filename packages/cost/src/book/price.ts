/** How sure a number is, from sure to not at all. */
export const METHODS = ['exact', 'region-fallback', 'usage-default', 'unknown'] as const
export type Method = (typeof METHODS)[number]

/** The price of one unit, and where it comes from. */
export interface Price {
  readonly amount: number
  /** ISO 4217: AWS bills its two regions in China in yuan; an engine or an overlay may count in any. */
  readonly currency: string
  /** What one of it is: `hour`, `GB-month`, `million requests`. */
  readonly unit: string
  /** The table of the book or the service of the list that it stands in, and its key there; none for one that is computed. */
  readonly of?: string
  readonly key?: string
  readonly source: string
  /** The day the price was read: `2026-07-20`. */
  readonly asOf: string
  readonly method: 'exact' | 'region-fallback'
  /** Of a price borrowed from another region: the lowest and highest that are known of it. */
  readonly range?: readonly [low: number, high: number]
}
