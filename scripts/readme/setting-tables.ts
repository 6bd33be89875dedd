/** The settings of a part of the policy as a table: words and defaults are those of schemas/policy.schema.json. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PolicyFile } from '../../packages/policy/src/policy.gen.ts'
import { DEFAULTS } from '../../packages/policy/src/settings.gen.ts'
import { ROOT } from './action.ts'
import { code, table } from './table.ts'

/** A part of the schema, as far as a table needs it. */
interface Node {
  readonly description?: string
  readonly enum?: readonly string[]
  readonly properties?: Readonly<Record<string, Node>>
  readonly $defs?: Readonly<Record<string, Node>>
}

const SCHEMA = JSON.parse(readFileSync(join(ROOT, 'schemas/policy.schema.json'), 'utf8')) as Node

const defaults = DEFAULTS as Required<PolicyFile>

const propertyOf = (node: Node | undefined, name: string): Node => node?.properties?.[name] ?? {}

/** Every setting below a part of the schema, with its dotted name and its default. */
const settingsIn = (
  { properties = {} }: Node,
  defaults: unknown,
  before = '',
): readonly { readonly name: string; readonly node: Node; readonly value: unknown }[] =>
  Object.entries(properties).flatMap(([key, node]) => {
    const value = (defaults as Readonly<Record<string, unknown>> | undefined)?.[key]
    const name = `${before}${key}`
    return node.properties === undefined ? [{ name, node, value }] : settingsIn(node, value, `${name}.`)
  })

const descriptionOf = ({ description = '', enum: words }: Node): string =>
  words === undefined ? description : `${description} ${words.map(code).join(', ')}`

const valueText = (value: unknown): string => code(typeof value === 'string' ? value : JSON.stringify(value))

/** The section `cost`. */
const cost = (): string =>
  table(
    ['setting', 'what it says', 'default'],
    settingsIn(propertyOf(SCHEMA, 'cost'), defaults.cost).map(({ name, node, value }) => [
      code(name),
      descriptionOf(node),
      valueText(value),
    ]),
  )

/** What each environment says of cost, with the defaults of those that there are without a policy. */
const costLimits = (): string => {
  const environments = Object.entries(defaults.environments)
  return table(
    ['limit', 'what it says', ...environments.map(([name]) => code(name))],
    settingsIn(propertyOf(SCHEMA.$defs?.['environment'], 'cost'), {}).map(({ name, node }) => [
      code(name),
      descriptionOf(node),
      ...environments.map(([, says]) =>
        valueText((says?.cost as Readonly<Record<string, unknown>> | undefined)?.[name]),
      ),
    ]),
  )
}

/** By the name that stands in a README's comment. */
export const settingTables: Readonly<Record<string, () => string>> = {
  'cost-settings': cost,
  'cost-limits': costLimits,
}
