import type { Conclusion, Reason } from '@devsecops/core'

const MARKS = {
  success: '✅',
  failure: '❌',
  neutral: '⚠️',
  skipped: '⏭️',
  blocks: '❌',
  warns: '⚠️',
  notes: 'ℹ️',
} as const satisfies Record<Conclusion | Reason['effect'] | 'skipped', string>

/** What can be marked: a conclusion, the effect of a reason, or a gate that was skipped. */
export type Markable = keyof typeof MARKS

export type Mark = (typeof MARKS)[Markable]

/** The sign that stands for a conclusion or an effect, the same in every summary and table. */
export const mark = (of: Markable): Mark => MARKS[of]
