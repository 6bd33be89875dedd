/*
 * What GitHub's code scanning refuses in a SARIF log, in its own words where they are known (its documentation of
 * "SARIF results exceed one or more limits" and "SARIF support for code scanning").
 */

const RUNS = 20
const RESULTS = 25_000
const RULES = 25_000
const EXTENSIONS = 100
const LOCATIONS = 1000
const FLOW_LOCATIONS = 10_000
const TAGS = 20
const NAME = 255
const DESCRIPTION = 1024

type Node = Readonly<Record<string, unknown>>

/** Why GitHub would refuse the log; empty when it would not. */
export const sarifFaults = (log: unknown): readonly string[] => {
  const runs = list(at(log, 'runs'))
  return [
    ...over('runs', runs.length, RUNS),
    ...sameCategory(runs),
    ...runs.flatMap((run) => [...runFaults(run)]),
  ]
}

const sameCategory = (runs: readonly unknown[]): readonly string[] => {
  const keys = runs.map((run) =>
    JSON.stringify([at(run, 'tool', 'driver', 'name'), at(run, 'automationDetails', 'id') ?? '']),
  )
  return new Set(keys).size === keys.length
    ? []
    : ['rejecting SARIF. A delivery cannot contain multiple runs with the same category']
}

function* runFaults(run: unknown): Generator<string> {
  const rules = list(at(run, 'tool', 'driver', 'rules'))
  const results = list(at(run, 'results'))
  if (!isText(at(run, 'tool', 'driver', 'name'))) yield 'invalid SARIF: the tool has no name'
  yield* over('results', results.length, RESULTS)
  yield* over('rules', rules.length, RULES)
  yield* over('extensions', list(at(run, 'tool', 'extensions')).length, EXTENSIONS)
  for (const rule of rules) yield* ruleFaults(rule)
  for (const result of results) yield* resultFaults(result, rules)
}

function* ruleFaults(rule: unknown): Generator<string> {
  const severity = at(rule, 'properties', 'security-severity')
  if (severity !== undefined && !(isText(severity) && Number.isFinite(Number(severity))))
    yield 'could not convert rules: invalid security severity value, is not a number'
  const [id, name = ''] = [at(rule, 'id'), at(rule, 'name')]
  if (!isText(id) || id.length > NAME) yield 'invalid SARIF: a rule’s id is missing or too long'
  if (typeof name !== 'string' || name.length > NAME) yield 'invalid SARIF: a rule’s name is too long'
  yield* over('tags', list(at(rule, 'properties', 'tags')).length, TAGS)
  for (const field of ['shortDescription', 'fullDescription', 'help']) {
    const text = at(rule, field, 'text')
    if (!isText(text)) yield `invalid SARIF: a rule’s ${field} is missing`
    else if (field !== 'help' && text.length > DESCRIPTION)
      yield `invalid SARIF: a rule’s ${field} is too long`
  }
}

function* resultFaults(result: unknown, rules: readonly unknown[]): Generator<string> {
  const locations = list(at(result, 'locations'))
  const uri = at(locations[0], 'physicalLocation', 'artifactLocation', 'uri')
  if (!isText(uri)) yield 'locationFromSarifResult: expected artifact location'
  else yield* uriFaults(uri)
  if (!isText(at(result, 'message', 'text'))) yield 'invalid SARIF: a result has no message'
  yield* over('locations', locations.length, LOCATIONS)
  const flows = list(at(result, 'codeFlows')).flatMap((flow) => list(at(flow, 'threadFlows')))
  yield* over(
    'thread flow locations',
    flows.flatMap((flow) => list(at(flow, 'locations'))).length,
    FLOW_LOCATIONS,
  )
  const index = at(result, 'ruleIndex')
  if (typeof index === 'number' && at(rules[index], 'id') !== at(result, 'ruleId'))
    yield 'invalid SARIF: a result’s ruleIndex is another rule’s'
}

/** The checkout's URI is unknown here, so that nothing but a relative reference can match it. */
function* uriFaults(uri: string): Generator<string> {
  const scheme = /^([a-z][\w+.-]*):/i.exec(uri)?.[1]
  if (scheme !== undefined) yield `SARIF URI scheme "${scheme}" did not match the checkout URI scheme "file"`
  if (/[\s<>"{}|\\^`]|%(?![0-9A-Fa-f]{2})/.test(uri)) yield 'an invalid URI was provided as a SARIF location'
}

const over = (what: string, count: number, limit: number): readonly string[] =>
  count > limit ? [`rejecting SARIF, as there are more ${what} than allowed (${count} > ${limit})`] : []

const at = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>((node, key) => (node as Node | undefined | null)?.[key], value)

const list = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? (value as readonly unknown[]) : []

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== ''
