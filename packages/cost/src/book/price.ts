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
  /** The file or the vendor's page; of a price kept by hand that no recorded result confirms, with words that say so. */
  readonly source: string
  /** The day of the file it was read in, or on which the list was written that it is kept in: `2026-07-20`. */
  readonly asOf: string
  /** `region-fallback`: not read for this region. */
  readonly method: 'exact' | 'region-fallback'
  /** Of a price that is borrowed from another region, computed or floating: what it lies between. */
  readonly range?: readonly [low: number, high: number]
}
