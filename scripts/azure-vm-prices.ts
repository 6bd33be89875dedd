/** Prices of one region by machine size. */
type Prices = Readonly<Record<string, number>>

/** What a Windows licence adds to an hour of one vCPU, in every region alike: less for the B family. */
const WINDOWS = { B: 0.0046, others: 0.046 }

/**
 * The source lists the price with a Windows licence for some sizes in place of the one for Linux. A family's price per
 * vCPU is the same for all its sizes, so a size that is dearer by just the licence is put right.
 */
export const withoutWindows = (prices: Prices): Prices => {
  const families = new Map<string, number>()
  for (const [size, price] of Object.entries(prices)) {
    const part = partsOf(size)
    if (part === undefined || part.active !== part.count) continue
    families.set(part.family, Math.min(families.get(part.family) ?? Infinity, price / part.count))
  }
  return Object.fromEntries(
    Object.entries(prices).map(([size, price]) => {
      const part = partsOf(size)
      const perCore = part === undefined ? undefined : families.get(part.family)
      if (part === undefined || perCore === undefined) return [size, price]
      const licence = (part.family.startsWith('B') ? WINDOWS.B : WINDOWS.others) * part.active
      const isWindows = Math.abs(price - perCore * part.count - licence) < 0.06 * licence
      return [size, isWindows ? rounded(price - licence, part.family) : price]
    }),
  )
}

/** Azure rounds the licences of the B family: what is left of ten cents and more is a price of tenths of a cent. */
const rounded = (price: number, family: string): number =>
  Number(price.toFixed(family.startsWith('B') && price >= 0.1 ? 3 : 6))

/** `Standard_E8-2as_v5`: eight vCPUs of which two are active, of the family `E-as_v5`; older families have no price per vCPU. */
const partsOf = (size: string): { family: string; count: number; active: number } | undefined => {
  const [, letters, count, active = count, features, version] =
    /^Standard_([DE]C?(?=.*_v[3-9])|B(?=.*_v2))(\d+)(?:-(\d+))?([a-z]*)((?:_cc)?_v\d)$/.exec(size) ?? []
  if (letters === undefined || features === undefined || version === undefined) return undefined
  return { family: `${letters}-${features}${version}`, count: Number(count), active: Number(active) }
}
