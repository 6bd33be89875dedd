import type { SpendAnalysis } from '@devsecops/cost'
import type { Facts } from './facts.ts'

/** What the verdict measures of it. */
export const spendMeasures = ({ spend }: Pick<Facts, 'spend'>): Readonly<Record<string, unknown>> =>
  spend === undefined ? {} : { spend: spend.analysis === undefined ? null : spendMeasured(spend.analysis) }

/** What bills tell, with amounts to the cent. */
export const spendMeasured = (analysis: SpendAnalysis): unknown =>
  JSON.parse(
    JSON.stringify(analysis, (_key, value: unknown) =>
      typeof value === 'number' ? Math.round(Number((value * 100).toPrecision(12))) / 100 + 0 : value,
    ),
  ) as unknown
