/**
 * How far the price of a machine lies from that of the same machine in a region, over all machines and all other regions:
 * the 5th and 95th percentile, rounded outwards. Measured once over the packed book (`aws/ec2-linux` with 14,430 pairs from
 * us-east-1, `azure/vm-linux` with 62,780 from eastus, `gcp/machine-on-demand` with 17,138 from us-central1); yuan left out.
 * Other services are taken to spread as machines do: most are machines, and vendors say nothing better.
 */
const SPREADS: Readonly<Record<string, readonly [low: number, high: number]>> = {
  'us-east-1': [1, 1.45],
  'eu-west-1': [0.88, 1.24],
  eastus: [1, 1.72],
  westus: [0.76, 1.47],
  westus2: [1, 1.74],
  westeurope: [0.76, 1.43],
  'us-central1': [1, 1.43],
}

/** The same from any region to any other: the widest of the three clouds, which is Azure's (2,965,208 pairs). */
const BETWEEN_ANY: readonly [low: number, high: number] = [0.64, 1.56]

/** From so many regions on, what is known of a price is taken to hold what it is elsewhere. */
const ENOUGH = 5

/**
 * Bounds of a price that is borrowed from a region: what is known of it anywhere and, where that is little, what prices
 * differ by between regions. One known price is no bound of another.
 */
export const borrowedRange = (
  amount: number,
  from: string,
  known: readonly number[],
): readonly [low: number, high: number] => {
  const [low, high] = SPREADS[from] ?? BETWEEN_ANY
  const bounds = known.length >= ENOUGH ? [amount] : [amount * low, amount * high]
  return [Math.min(...known, ...bounds), Math.max(...known, ...bounds)]
}
