import { CATEGORIES, SEVERITIES, type Category, type ReportedSeverity } from '@devsecops/core'
import { draft, type Draft } from '../draft.ts'
import type { Value } from '../value.ts'
import { covers, jsonReader } from './reader.ts'

/** What the member `version` of the generic format says (schemas/generic-report.schema.json). */
export const GENERIC_REPORT = 'https://github.com/org/devsecops/generic/v1'

/**
 * The format for own tools: closed, so that a mistyped name is refused and not passed over. What it means is in
 * security-gate's README.
 */
export const generic = jsonReader(
  'generic',
  (root) =>
    root.has('version') &&
    /^https:\/\/github\.com\/org\/devsecops\/generic\//.test(String(root.at('version').raw)),
  (root, { root: checkout }) => {
    if (root.at('version').needText() !== GENERIC_REPORT)
      throw root
        .at('version')
        .refusal('unknown-format', 'there is another version of the generic format than 1')
    closed(root, ['$schema', 'version', 'tool', 'categories', 'successful', 'findings'])
    closed(root.at('tool').object(), ['name', 'version'])
    root.at('tool').at('version').text()
    const tool = root.at('tool').at('name').needText().trim().toLowerCase()
    const categories = categoriesOf(root.at('categories'))
    const isSuccessful = root.at('successful').flag()
    if (isSuccessful === undefined) throw root.at('successful').fault('true or false')
    return {
      tools: [tool],
      coverage: covers(tool, categories),
      drafts: root
        .at('findings')
        .needList()
        .map((entry) => read(entry, tool, categories, checkout)),
      ...(isSuccessful ? {} : { failure: 'The tool says that it did not finish its work.' }),
    }
  },
)

const closed = (value: Value, names: readonly string[]): void => {
  if (Object.keys(value.object().raw as object).some((name) => !names.includes(name)))
    throw value.refusal('not-a-report', `there is a member that is none of ${names.join(', ')}`)
}

const categoriesOf = (list: Value): readonly [Category, ...Category[]] => {
  const [first, ...others] = list.needList().map(categoryOf)
  if (first === undefined) throw list.fault('a list of at least one category')
  return [first, ...others]
}

const categoryOf = (value: Value): Category => oneOf(value, CATEGORIES)

const oneOf = <Word extends string>(value: Value, words: readonly Word[]): Word => {
  const word = words.find((each) => each === value.raw)
  if (word === undefined) throw value.fault(`one of ${words.join(', ')}`)
  return word
}

const RATINGS: readonly ReportedSeverity[] = [...SEVERITIES, 'unknown']

const FIELDS = [
  'rule',
  'severity',
  'message',
  'category',
  'path',
  'line',
  'endLine',
  'package',
  'aliases',
  'fingerprint',
  'helpUri',
  'suppressed',
] as const

/** Without a fingerprint rule, path and package make a finding the same tomorrow. */
const read = (
  entry: Value,
  tool: string,
  categories: readonly [Category, ...Category[]],
  checkout: string | undefined,
): Draft => {
  closed(entry, FIELDS)
  const dependency = packageOf(entry.at('package'))
  return draft(
    {
      category: entry.at('category').absent ? categories[0] : oneOf(entry.at('category'), categories),
      severity: oneOf(entry.at('severity'), RATINGS),
      tool,
      rule: entry.at('rule').needText(),
      message: entry.at('message').needText(),
      key: [entry.at('fingerprint').text() ?? dependency?.name],
      path: entry.at('path').text(),
      line: lineOf(entry.at('line')),
      endLine: lineOf(entry.at('endLine')),
      ...(dependency === undefined ? {} : { package: dependency }),
      aliases: entry
        .at('aliases')
        .list()
        .map((alias) => alias.needText()),
      helpUri: entry.at('helpUri').text(),
      suppressed: entry.at('suppressed').absent ? undefined : entry.at('suppressed').needText(),
    },
    checkout,
  )
}

const lineOf = (value: Value): number | undefined => {
  if (!value.absent && value.line() === undefined) throw value.fault('a line number from 1 on')
  return value.line()
}

const packageOf = (value: Value) => {
  if (value.absent) return undefined
  closed(value, ['name', 'version', 'fixedIn'])
  return {
    name: value.at('name').needText(),
    version: value.at('version').text(),
    fixedIn: value.at('fixedIn').text(),
  }
}
