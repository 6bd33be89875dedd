import { prettyJson, type ReportFile } from '@devsecops/core'
import type { Facts } from './facts.ts'
import { spendMeasured } from './spend-measures.ts'

export const SPEND_FILE = 'cost-gate.spend.json'

/** The outputs of what was spent: empty where no bill was given. Without a plan, those of the estimate are empty as well. */
export const spendOutputs = ({ spend }: Pick<Facts, 'spend'>): Readonly<Record<string, string>> => {
  const analysis = spend?.analysis
  return {
    'spend-to-date': analysis === undefined ? '' : analysis.month.amount.toFixed(2),
    'spend-forecast': analysis?.forecast?.month.expected.toFixed(2) ?? '',
    ...(analysis === undefined && { 'spend-file': '' }),
    ...(spend?.alone === true && {
      ...{ 'monthly-cost': '', 'monthly-delta': '', low: '', high: '', coverage: '', 'plan-digest': '' },
      currency: analysis?.currency ?? '',
    }),
  }
}

export const spendFileOutputs = ({ spend }: Pick<Facts, 'spend'>): Readonly<Record<string, string>> =>
  spend?.analysis === undefined ? {} : { 'spend-file': SPEND_FILE }

/** What the bills tell, as JSON, with amounts to the cent. */
export const spendFiles = ({ spend }: Pick<Facts, 'spend'>): readonly ReportFile[] =>
  spend?.analysis === undefined
    ? []
    : [{ path: SPEND_FILE, parts: [prettyJson(spendMeasured(spend.analysis))] }]

/** The files that were read, for the evidence. */
export const spendInputs = ({
  spend,
}: Pick<Facts, 'spend'>): readonly {
  readonly name: string
  readonly digest: { readonly sha256: string }
}[] => (spend?.sources ?? []).map(({ file: name, sha256 }) => ({ name, digest: { sha256 } }))
