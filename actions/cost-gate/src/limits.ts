import type { EnvironmentCost, EnvironmentPolicy } from '@devsecops/policy'

/** The limits of some environments together: the lowest of each. */
export const tightestLimits = (environments: readonly EnvironmentPolicy[]): EnvironmentCost => {
  const lowest = (of: (cost: EnvironmentCost) => number | null): number | null => {
    const limits = environments.map(({ cost }) => of(cost)).filter((limit) => limit !== null)
    return limits.length === 0 ? null : Math.min(...limits)
  }
  return {
    change: lowest(({ change }) => change),
    increase: lowest(({ increase }) => increase),
    monthly: lowest(({ monthly }) => monthly),
    daily: lowest(({ daily }) => daily),
    alertAt: lowest(({ alertAt }) => alertAt),
    approveIncreaseOver: lowest(({ approveIncreaseOver }) => approveIncreaseOver),
  }
}
