import { driftAdvice, type Drift, type DriftKind, type DriftReport } from '@devsecops/cost'
import { code, deltaText, details, escapeMarkdown, markdown as words, type Markdown } from '@devsecops/report'
import { listed } from './listed.ts'

/** How many attributes of one resource are named. */
const NAMED = 10

/** What drifted, folded; nothing where nothing did. */
export const driftSection = ({ drifts }: DriftReport): Markdown =>
  drifts.length === 0
    ? words``
    : details(
        `What changed outside of the configuration (${String(drifts.length)})`,
        listed(['Resource', 'What', 'Attributes', 'A month', 'What to do'], drifts, (drift) => [
          drift.project === ''
            ? code(drift.address)
            : words`${code(drift.address)} (${escapeMarkdown(drift.project)})`,
          escapeMarkdown(KINDS[drift.kind]),
          escapeMarkdown(attributesOf(drift)),
          escapeMarkdown(drift.monthly.delta === null ? 'unknown' : deltaText(drift.monthly.delta)),
          escapeMarkdown(todo(drift)),
        ]),
      )

const KINDS = { changed: 'changed', gone: 'gone', new: 'new' } as const satisfies Record<DriftKind, string>

const attributesOf = ({ attributes }: Drift): string => {
  const more = attributes.length - NAMED
  return attributes.slice(0, NAMED).join(', ') + (more > 0 ? ` and ${String(more)} more` : '')
}

const todo = (drift: Drift): string =>
  drift.ignored === undefined
    ? driftAdvice(drift)
        .map(({ action }) => action)
        .join(', ')
    : `nothing: ignored by ${drift.ignored.owner}`
