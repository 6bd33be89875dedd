import type { Value } from '../value.ts'
import type { ResultFields } from './fields.ts'
import type { Rule } from './rule.ts'

/** A result's message: its text, or the rule's string that it names by id, with its arguments put in (§3.11). */
export const messageOf = (result: ResultFields, rule: Rule): string => {
  const text = result.text() ?? result.markdown() ?? ruleText(result, rule.value) ?? rule.description()
  const filled = fill(text ?? '', result.messageArguments())
  return withoutLinks(filled)
}

/** Embedded links (§3.11.6) are for viewers that know the log: `[text](1)` becomes its text. */
const withoutLinks = (text: string): string => {
  if (!text.includes('](')) return text
  let bare = ''
  let from = 0
  for (let open = text.indexOf('['); open !== -1;) {
    const close = text.indexOf(']', open)
    if (close === -1) break
    const end = targetEnd(text, close + 1)
    if (end !== -1) {
      bare += text.slice(from, open) + text.slice(open + 1, close)
      from = end
    }
    open = text.indexOf('[', end === -1 ? close + 1 : end)
  }
  return bare + text.slice(from)
}

/** Behind the target of a link that is at `start`: `(1)`; -1 where there is none. */
const targetEnd = (text: string, start: number): number => {
  if (text[start] !== '(') return -1
  const end = text.indexOf(')', start)
  return end === -1 || /[\s(]/.test(text.slice(start + 1, end)) ? -1 : end + 1
}

/** What a rule is about, in a line. */
export const describe = (rule: Value | undefined): string | undefined =>
  rule?.at('shortDescription').at('text').text() ??
  rule?.at('fullDescription').at('text').text() ??
  rule?.at('name').text()

const ruleText = (result: ResultFields, rule: Value | undefined): string | undefined => {
  const id = result.messageId()
  return id === undefined ? undefined : rule?.at('messageStrings').at(id).at('text').text()
}

/** `{0}` is the first argument; `{{` and `}}` are braces. */
const fill = (text: string, args: readonly string[]): string =>
  args.length === 0
    ? text
    : text.replace(/\{\{|\}\}|\{(\d+)\}/g, (match, index: string | undefined) =>
        index === undefined ? match.charAt(0) : (args[Number(index)] ?? match),
      )
