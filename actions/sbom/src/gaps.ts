import type { Gap, Graph } from '@devsecops/bom'

/**
 * What a gap means: the file said nothing that could be used (`unreadable`), something that it should have is not there (`damaged`), or it is
 * whole, and its format leaves something open (`open`).
 */
export const GAP_KINDS = {
  truncated: 'unreadable',
  'not-a-lock-file': 'unreadable',
  'unsupported-version': 'unreadable',
  'merge-conflict': 'unreadable',
  refused: 'unreadable',
  'missing-entry': 'damaged',
  'malformed-entry': 'damaged',
  'unneeded-entry': 'open',
  'no-edges': 'open',
  unresolved: 'open',
} as const satisfies Record<Gap['code'], 'unreadable' | 'damaged' | 'open'>

/** Whether a file, or one that it needs, could not be read. */
export const isUnreadable = ({ gaps }: Graph): boolean =>
  gaps.some(({ code }) => GAP_KINDS[code] === 'unreadable')
