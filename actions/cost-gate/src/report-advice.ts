import { prettyJson, type ReportFile } from '@devsecops/core'
import type { Advice } from '@devsecops/cost'

export const ADVICE_FILE = 'cost-gate.advice.json'

/** All advice, most first, with its amounts to the cent. */
export const adviceFile = (advice: readonly Advice[]): ReportFile => ({
  path: ADVICE_FILE,
  parts: [
    prettyJson(
      advice.map(({ id, project, address, type, change, saving, currency, how }) => ({
        ...{ id, project, address, type, change },
        saving: { low: cents(saving.low), expected: cents(saving.expected), high: cents(saving.high) },
        ...{ currency, how },
      })),
    ),
  ],
})

const cents = (amount: number): number => Math.round(Number((amount * 100).toPrecision(12))) / 100
