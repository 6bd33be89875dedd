import type { TagFinding, TagStanding } from '@devsecops/cost'
import { code, details, escapeMarkdown, markdown as words, type Markdown } from '@devsecops/report'
import { tagGaps, type TagGap } from '../tag-gaps.ts'
import { listed } from './listed.ts'

/** What lacks which tag, folded; nothing where all bear what they should. */
export const tagSection = (findings: readonly TagFinding[]): Markdown => {
  const gaps = tagGaps(findings)
  return gaps.length === 0
    ? words``
    : details(
        `Tags that are missing, not allowed or not known (${String(gaps.length)})`,
        listed(
          ['Resource', 'Missing', 'Not allowed', 'Unknown until apply', 'In the change'],
          gaps,
          (gap) => [
            code(gap.subject),
            keys(gap, 'missing'),
            keys(gap, 'not-allowed'),
            keys(gap, 'unknown'),
            escapeMarkdown(gap.touched ? 'yes' : 'no'),
          ],
        ),
      )
}

const keys = ({ keys: of }: TagGap, standing: TagStanding): Markdown =>
  escapeMarkdown((of[standing] ?? []).join(', '))
