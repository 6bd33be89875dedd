import { cweIds } from '../cwes.ts'
import { webAddress } from '../draft.ts'
import { rawAt, rawItems } from '../raw.ts'
import type { Tool } from '../tools.ts'
import type { Value } from '../value.ts'
import { categoryOfRule } from './category.ts'
import { describe } from './message.ts'
import type { ResultFields } from './fields.ts'
import type { Rule } from './rule.ts'
import { ratedByRule, severityByDefault } from './severity.ts'

/** Finds the rule of a result: by reference into a tool component, by index, or by id. */
export type RuleOf = (result: ResultFields) => Rule

/**
 * Looks rules up as SARIF 2.1.0 §3.27.7, §3.52 says. Rules may live in the driver or in an extension (CodeQL's packs),
 * and a result's id may be a rule's id followed by `/` and more (§3.52.4).
 */
export const ruleFinder = (run: Value, tool: Tool): RuleOf => {
  const components = [run.at('tool').at('driver'), ...run.at('tool').at('extensions').list()]
  const rules = components.map((component) =>
    component
      .at('rules')
      .list()
      .map((value) => ruleOf(run, tool, value)),
  )
  const byId = new Map<string, Rule>()
  for (const rule of rules.flat().reverse()) byId.set(rule.value?.object().at('id').text() ?? '', rule)
  const none = ruleOf(run, tool, undefined)
  return (result) => {
    const id = result.ruleId()
    const component = result.component()
    const indexed = rules[component === undefined ? 0 : component + 1]?.[result.ruleIndex() ?? -1]
    if (indexed !== undefined && agrees(indexed, id)) return indexed
    return id === undefined ? none : (byId.get(id) ?? byId.get(id.replace(/\/[^/]*$/, '')) ?? none)
  }
}

const ruleOf = (run: Value, tool: Tool, value: Value | undefined): Rule => ({
  value,
  id: remembered(() => value?.at('id').text()),
  description: remembered(() => describe(value)),
  cwes: remembered(() => cweIds(rawItems(rawAt(value?.raw, 'properties', 'tags')).filter(isNamed))),
  helpUri: remembered(() => webAddress(value?.at('helpUri').text())),
  rated: remembered(() => ratedByRule(value)),
  byDefault: remembered(() => severityByDefault(value)),
  category: lastOne((ruleId) => categoryOfRule(run, tool, value, ruleId)),
})

/** A tag that is a number alone names nothing. */
const isNamed = (tag: unknown): boolean => typeof tag === 'string' && /cwe/i.test(tag)

/** An index that points at another rule is a fault that tools make; the id is what they meant. */
const agrees = (rule: Rule, id: string | undefined): boolean => {
  const own = rule.id()
  return id === undefined || own === undefined || id === own || id.startsWith(`${own}/`)
}

/** Does the work once; where it throws, it throws again. */
const remembered = <T>(work: () => T): (() => T) => {
  let done: { readonly value: T } | undefined
  return () => (done ??= { value: work() }).value
}

/** Does the work once for the same word in a row. */
const lastOne = <T>(work: (word: string) => T): ((word: string) => T) => {
  let last: { readonly word: string; readonly value: T } | undefined
  return (word) => {
    if (last?.word !== word) last = { word, value: work(word) }
    return last.value
  }
}
