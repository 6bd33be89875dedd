/**
 * A GITHUB_OUTPUT file as the runner reads it: `name=value`, or `name<<delimiter`, lines, `delimiter`.
 *
 * @throws Error for a line that is neither, and for a delimiter that is missing: the runner fails the step then.
 */
export const parseOutputs = (text: string): Readonly<Record<string, string>> => {
  const outputs: Record<string, string> = {}
  const lines = text.split(/\r?\n/)
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    if (line === '') continue
    const [, name, mark, rest] = /^(.*?)(<<|=)(.*)$/s.exec(line) ?? []
    if (name === undefined || rest === undefined)
      throw new Error(`GITHUB_OUTPUT: no output in ${JSON.stringify(line)}`)
    const end = mark === '=' ? at : lines.indexOf(rest, at + 1)
    if (end < 0) throw new Error(`GITHUB_OUTPUT: ${name} has no end`)
    outputs[name] = mark === '=' ? rest : lines.slice(at + 1, end).join('\n')
    at = end
  }
  return outputs
}
