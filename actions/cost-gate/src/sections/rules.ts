import { code, details, escapeMarkdown, markdown as words, type Markdown } from '@devsecops/report'
import type { ProjectViolation } from '../facts.ts'
import { listed } from './listed.ts'

/** What breaks which rule, folded; nothing where nothing does. */
export const ruleSection = (violations: readonly ProjectViolation[]): Markdown =>
  violations.length === 0
    ? words``
    : details(
        `Rules that are broken, or cannot be judged (${String(violations.length)})`,
        listed(
          ['Rule', 'Resource', 'What is wrong', 'What to do', 'In the change'],
          violations,
          (violation) => [
            code(violation.rule.id),
            nameOf(violation),
            escapeMarkdown(wrongWith(violation)),
            escapeMarkdown(violation.remedy ?? ''),
            escapeMarkdown(violation.touched ? 'yes' : 'no'),
          ],
        ),
      )

const nameOf = ({ address, project }: ProjectViolation): Markdown => {
  if (address === '') return words`the plan`
  return project === '' ? code(address) : words`${code(address)} (${escapeMarkdown(project)})`
}

const wrongWith = ({ unknown, says, rule }: ProjectViolation): string =>
  unknown === undefined ? (says ?? rule.title) : `not known: ${unknown}`
