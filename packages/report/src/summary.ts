import type { Reason, Verdict } from '@devsecops/core'
import { mark } from './mark.ts'
import { bullets, code, escapeMarkdown, heading, markdown, type Markdown } from './markdown.ts'
import { oneLine } from './plain.ts'

const ORDER = ['blocks', 'warns', 'notes'] as const satisfies readonly Reason['effect'][]

/** Reasons with the blocking ones first, then the warnings, then the notes; within each as the gate gave them. */
export const sortedReasons = (reasons: readonly Reason[]): readonly Reason[] =>
  ORDER.flatMap((effect) => reasons.filter((reason) => reason.effect === effect))

/** The first line of a gate's summary: mark, gate, conclusion, and the mode where the gate is not required. */
export const verdictHeading = ({ gate, conclusion, mode }: Verdict): Markdown => {
  const suffix = mode === 'required' ? '' : ` (${mode})`
  return heading(2, escapeMarkdown(`${mark(conclusion)} ${gate}: ${conclusion}${suffix}`))
}

/** Why the gate concluded so, as a list: mark, message, subject and code. Empty without reasons. */
export const reasonList = (reasons: readonly Reason[]): Markdown => bullets(sortedReasons(reasons).map(item))

/** The same for a terminal, one reason a line: `❌ message [subject] (code)`. */
export const reasonText = (reasons: readonly Reason[]): string =>
  sortedReasons(reasons)
    .map(({ effect, message, subject, code: name }) =>
      oneLine(`${mark(effect)} ${message}${subject === undefined ? '' : ` [${subject}]`} (${name})`),
    )
    .join('\n')

const item = ({ effect, message, subject, code: name }: Reason): Markdown => {
  const about = subject === undefined ? markdown`` : markdown` – ${code(subject)}`
  return markdown`${escapeMarkdown(mark(effect))} ${escapeMarkdown(message)}${about} (${code(name)})`
}
