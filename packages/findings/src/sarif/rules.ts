import type { Value } from '../value.ts'

/** Finds the reportingDescriptor of a result: by reference into a tool component, by index, or by id. */
export type RuleOf = (result: Value) => Value | undefined

/**
 * Looks rules up as SARIF 2.1.0 §3.27.7, §3.52 says. Rules may live in the driver or in an extension (CodeQL's packs),
 * and a result's id may be a rule's id followed by `/` and more (§3.52.4).
 */
export const ruleFinder = (run: Value): RuleOf => {
  const components = [run.at('tool').at('driver'), ...run.at('tool').at('extensions').list()]
  const rules = components.map((component) => component.at('rules').list())
  const byId = new Map<string, Value>()
  for (const rule of rules.flat().reverse()) byId.set(rule.object().at('id').text() ?? '', rule)
  return (result) => {
    const id = ruleIdOf(result)
    const component = result.at('rule').at('toolComponent').at('index').number()
    const index = result.at('rule').at('index').number() ?? result.at('ruleIndex').number() ?? -1
    const indexed = rules[component === undefined ? 0 : component + 1]?.[index]
    if (indexed !== undefined && agrees(indexed, id)) return indexed
    return id === undefined ? undefined : (byId.get(id) ?? byId.get(id.replace(/\/[^/]*$/, '')))
  }
}

/** The id that a result names, if it names one. */
export const ruleIdOf = (result: Value): string | undefined =>
  result.at('ruleId').text() ?? result.at('rule').at('id').text()

/** An index that points at another rule is a fault that tools make; the id is what they meant. */
const agrees = (rule: Value, id: string | undefined): boolean => {
  const own = rule.at('id').text()
  return id === undefined || own === undefined || id === own || id.startsWith(`${own}/`)
}
