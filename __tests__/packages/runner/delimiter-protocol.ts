/**
 * Reads a GITHUB_OUTPUT file as the runner does (FileCommandManager.cs): lines end at LF; `name=value`, or
 * `name<<delimiter`, the value's lines, and the delimiter alone. Whatever comes first in the line decides.
 */
export const readOutputFile = (content: string): Record<string, string> => {
  const lines = content.split('\n')
  const outputs: Record<string, string> = {}
  for (let line = lines.shift(); line !== undefined; line = lines.shift()) {
    if (line === '') continue
    const { groups = {} } =
      /^(?:(?<block>(?:(?!=).)*?)<<(?<delimiter>.+)|(?<name>.*?)=(?<value>.*))$/s.exec(line) ?? {}
    if (groups['block'] === undefined) {
      outputs[groups['name'] ?? line] = groups['value'] ?? ''
      continue
    }
    const end = lines.indexOf(groups['delimiter'] ?? '')
    if (end < 0) throw new Error('The delimiter is missing.')
    outputs[groups['block']] = lines
      .splice(0, end + 1)
      .slice(0, -1)
      .join('\n')
  }
  return outputs
}
