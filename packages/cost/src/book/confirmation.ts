import { CONFIRMED } from './confirmed.gen.ts'

/** What the source of a price ends in that is kept by hand and that no recorded result has used. */
export const NOT_CONFIRMED = ' (kept by hand, not confirmed)'

/** One amount of a key, and the regions in which recorded results charged it. */
interface Confirmation {
  readonly amount: number
  readonly regions: readonly string[]
}

const read = new Map<string, ReadonlyMap<string, readonly Confirmation[]>>()

/** `hour | 0.045 | us-east-1 us-west-2`, by its key. */
const confirmationsOf = (service: string): ReadonlyMap<string, readonly Confirmation[]> => {
  const known = read.get(service)
  if (known !== undefined) return known
  const rows = Object.hasOwn(CONFIRMED, service) ? (CONFIRMED[service] ?? []) : []
  const all = new Map<string, Confirmation[]>()
  for (const row of rows) {
    const [key = '', amount = '', regions = ''] = row.split(' | ')
    all.set(key, [...(all.get(key) ?? []), { amount: Number(amount), regions: regions.split(' ') }])
  }
  read.set(service, all)
  return all
}

/**
 * Whether a recorded result charged this amount for a key of a list: in a region or, where none is given, in any. A price
 * that is changed by hand loses its confirmation.
 */
export const isConfirmed = (service: string, key: string, amount: number, region?: string): boolean =>
  (confirmationsOf(service).get(key) ?? []).some(
    (each) => each.amount === amount && (region === undefined || each.regions.includes(region)),
  )
