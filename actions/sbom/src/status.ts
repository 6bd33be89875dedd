import { mark, type Mark } from '@devsecops/report'
import type { LockFile } from './facts.ts'
import { GAP_KINDS } from './gaps.ts'

/** The sign of how well a lock file could be read. */
export const statusOf = ({ graph: { gaps } }: LockFile): Mark => {
  const kinds = new Set<string>(gaps.map(({ code }) => GAP_KINDS[code]))
  if (kinds.has('unreadable')) return mark('failure')
  if (kinds.has('damaged')) return mark('neutral')
  return kinds.has('open') ? mark('notes') : mark('success')
}

/** What it could not tell, by codes: `no-edges, unresolved × 3`. */
export const gapWords = ({ graph: { gaps } }: LockFile): string =>
  [...Map.groupBy(gaps, ({ code }) => code)]
    .map(([code, { length }]) => (length === 1 ? code : `${code} × ${length}`))
    .join(', ')
