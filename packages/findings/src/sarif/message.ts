import type { Value } from '../value.ts'

/** A result's message: its text, or the rule's string that it names by id, with its arguments put in (§3.11). */
export const messageOf = (result: Value, rule: Value | undefined): string => {
  const message = result.at('message')
  const text =
    message.at('text').text() ?? message.at('markdown').text() ?? ruleText(message, rule) ?? describe(rule)
  const filled = fill(
    text ?? '',
    message
      .at('arguments')
      .list()
      .map((argument) => argument.text() ?? ''),
  )
  // Embedded links (§3.11.6) are for viewers that know the log: [text](1) becomes its text.
  return filled.replace(/\[([^\]]*)\]\((?:\d+|[^\s()]*)\)/g, '$1')
}

/** What a rule is about, in a line. */
export const describe = (rule: Value | undefined): string | undefined =>
  rule?.at('shortDescription').at('text').text() ??
  rule?.at('fullDescription').at('text').text() ??
  rule?.at('name').text()

const ruleText = (message: Value, rule: Value | undefined): string | undefined => {
  const id = message.at('id').text()
  return id === undefined ? undefined : rule?.at('messageStrings').at(id).at('text').text()
}

/** `{0}` is the first argument; `{{` and `}}` are braces. */
const fill = (text: string, args: readonly string[]): string =>
  args.length === 0
    ? text
    : text.replace(/\{\{|\}\}|\{(\d+)\}/g, (match, index: string | undefined) =>
        index === undefined ? match.charAt(0) : (args[Number(index)] ?? match),
      )
