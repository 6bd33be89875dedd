import { UnknownUntilApply } from '../../plan/unknown.ts'

/** What a tier of Cloud SQL has: its CPUs, and its memory in GB. */
export interface TierSize {
  readonly cpus: number
  readonly memory: number
}

/** GB for each CPU, by what a tier's name begins with. */
const RATIOS: readonly (readonly [prefix: string, memory: number])[] = [
  ['db-n1-standard-', 3.75],
  ['db-standard-', 3.75],
  ['db-n1-highmem-', 6.5],
  ['db-highmem-', 6.5],
  ['db-perf-optimized-n-', 8],
]

/** A tier that shares its core with others; `undefined` for one that has cores of its own. */
export const sharedCore = (tier: string): 'db-f1-micro' | 'db-g1-small' | undefined =>
  tier === 'db-f1-micro' || tier === 'db-g1-small' ? tier : undefined

/** The size of a tier with cores of its own: `db-custom-2-13312`, `db-n1-standard-4`. Any other throws UnknownUntilApply. */
export const sizeOfTier = (tier: string): TierSize => {
  const custom = /^db-custom-(\d+)-(\d+)$/.exec(tier)
  if (custom !== null) return { cpus: Number(custom[1]), memory: Number(custom[2]) / 1024 }
  const light = /^db-lightweight-(\d+)$/.exec(tier)
  if (light !== null) return { cpus: Number(light[1]), memory: 3.75 }
  const [prefix, ratio] = RATIOS.find(([name]) => tier.startsWith(name)) ?? []
  const cpus = Number(tier.slice(prefix?.length))
  if (ratio === undefined || !Number.isInteger(cpus) || cpus < 1) {
    throw new UnknownUntilApply('settings[0].tier', 'is no machine whose size is known')
  }
  return { cpus, memory: cpus * ratio }
}
