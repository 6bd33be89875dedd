import type { Book } from '../book/book.ts'
import { listed } from '../book/price-list.ts'
import type { Price } from '../book/price.ts'
import type { Asked, Overlay } from '../overlay/overlay.ts'
import type { Resource } from '../plan/resource.ts'
import type { Usage } from '../usage/usage.ts'
import type { Pricing } from './estimator.ts'
import type { Line } from './line.ts'

/** What every resource of an estimate shares. */
export interface PricingSource {
  readonly book: Book
  readonly usageOf: (resource: Resource) => Usage
  /** The day whose prices are asked for: `2026-11-20`; the book's own where it is not given. */
  readonly on?: string
  /** What is paid instead of the list's prices. */
  readonly overlay?: Overlay
  readonly estimate: (resource: Resource) => readonly Line[]
}

/** The day that most prices of the book were read. */
const BOOK_DAY = '2025-04-04'

/** Answers an estimator's questions about one resource. */
export const pricingFor = (
  resource: Resource,
  source: PricingSource,
  region = resource.region?.name,
): Pricing => {
  const usage = source.usageOf(resource)
  const { type } = resource
  const own = (asked: Asked, known: Price | undefined): Price | undefined => {
    const price = source.overlay === undefined ? known : source.overlay.price(asked, known)
    return price && { ...price, of: asked.of, key: asked.key }
  }
  return {
    region,
    on: source.on ?? BOOK_DAY,
    usage,
    usageOf: source.usageOf,
    price: (table, key) => own({ of: table, key, region, type }, source.book.price(table, region, key)),
    listed: (list, key) => {
      const known = listed(list, key, region)
      return own({ of: list.service, key, region, type }, known) ?? known
    },
    used: (path, scale = 1) => {
      const used = usage.number(path)
      return used === undefined
        ? { quantity: undefined, usage: true }
        : { quantity: used.value * scale, usage: true, assumed: used.assumed }
    },
    inRegion: (other) => pricingFor(resource, source, other),
    estimate: source.estimate,
  }
}

/** The same, with the use that is told of a part: `db` reads `db.monthly_hrs`. */
export const pricingOfPart = (pricing: Pricing, part: string): Pricing => {
  const inner = (path: string): string => `${part}.${path}`
  return {
    ...pricing,
    usage: {
      number: (path) => pricing.usage.number(inner(path)),
      text: (path) => pricing.usage.text(inner(path)),
      flag: (path) => pricing.usage.flag(inner(path)),
      names: (path) => pricing.usage.names(inner(path)),
    },
    used: (path, scale) => pricing.used(inner(path), scale),
    inRegion: (region) => pricingOfPart(pricing.inRegion(region), part),
  }
}
