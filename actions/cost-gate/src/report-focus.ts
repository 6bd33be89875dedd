import type { ReportFile } from '@devsecops/core'
import { FOCUS_COLUMNS } from '@devsecops/cost'
import { csvText } from '@devsecops/report'
import type { Facts } from './facts.ts'

export const FOCUS_FILE = 'cost-gate.focus.csv'

/** The estimate as a bill in FOCUS' columns, for show-back by tag. */
export const focusFile = ({ focus }: Pick<Facts, 'focus'>): ReportFile => ({
  path: FOCUS_FILE,
  parts: [csvText([FOCUS_COLUMNS, ...focus])],
})
