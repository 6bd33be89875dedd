import { parseJson } from '../../syntax/json.ts'
import { isShape, listOf } from '../../syntax/shape.ts'
import type { Gap } from '../../model/graph.ts'
import type { Attribute, Block, Value } from '../../syntax/hcl/model.ts'
import { parseHcl } from '../../syntax/hcl/parse.ts'

/** A module that a configuration calls. */
export interface ModuleCall {
  readonly label: string
  readonly source?: string
  readonly version?: string
  readonly line: number
}

/** A provider that a configuration requires. */
export interface RequiredProvider {
  readonly label: string
  /** As written: `hashicorp/aws`, `registry.example.com/org/name`; without one it is HashiCorp's of its label. */
  readonly source?: string
  readonly constraint?: string
  readonly line: number
}

/** What one file of Terraform or OpenTofu asks for. */
export interface Configuration {
  readonly modules: readonly ModuleCall[]
  readonly providers: readonly RequiredProvider[]
  readonly gaps: readonly Gap[]
}

/** Reads a file of either syntax: `*.tf`, `*.tofu` are HCL, the same with `.json` JSON. */
export const configurationOf = (path: string, text: string): Configuration =>
  path.endsWith('.json') ? fromJson(text) : fromHcl(text)

const fromHcl = (text: string): Configuration => {
  const { body, fault } = parseHcl(text)
  return {
    modules: body.blocks.filter(({ type }) => type === 'module').map(moduleCall),
    providers: body.blocks
      .filter(({ type }) => type === 'terraform')
      .flatMap((block) => block.body.blocks)
      .filter(({ type }) => type === 'required_providers')
      .flatMap(({ body: { attributes } }) => providersOf(attributes)),
    gaps: fault
      ? [
          {
            code: fault.unclosed ? 'truncated' : 'not-a-lock-file',
            message: 'it is not valid HCL',
            line: fault.line,
          },
        ]
      : [],
  }
}

const moduleCall = ({ labels, line, body: { attributes } }: Block): ModuleCall => ({
  label: labels[0] ?? '',
  ...optional('source', textOf(attributes.get('source')?.value)),
  ...optional('version', textOf(attributes.get('version')?.value)),
  line,
})

const optional = <K extends string>(key: K, value: string | undefined): Partial<Record<K, string>> =>
  value === undefined ? {} : ({ [key]: value } as Record<K, string>)

const textOf = (value: Value | undefined): string | undefined =>
  value?.kind === 'string' ? value.text : undefined

/** `name = { source = …, version = … }`; until Terraform 0.12 `name = "constraint"`. */
const providersOf = (attributes: ReadonlyMap<string, Attribute>): readonly RequiredProvider[] =>
  [...attributes].map(([label, { line, value }]) => {
    const member = (key: string): string | undefined =>
      value.kind === 'object' ? textOf(value.members.get(key)?.value) : undefined
    return {
      label,
      line,
      ...optional('source', member('source')),
      ...optional('constraint', member('version') ?? textOf(value)),
    }
  })

/** JSON configuration: https://developer.hashicorp.com/terraform/language/syntax/json. A block may stand alone or in a list. */
const fromJson = (text: string): Configuration => {
  const parsed = parseJson(text)
  if ('gap' in parsed) return { modules: [], providers: [], gaps: [parsed.gap] }
  const { value, lineOf } = parsed.value
  const roots = shapes(value)
  return {
    modules: roots.flatMap((root) =>
      shapes(root.module).flatMap((calls) =>
        Object.entries(calls).flatMap(([label, call]) =>
          shapes(call).map((one) => ({
            label,
            line: lineOf('module', label) ?? 1,
            ...strings(one, { source: 'source', version: 'version' }),
          })),
        ),
      ),
    ),
    providers: roots.flatMap((root) =>
      shapes(root.terraform).flatMap((settings) =>
        shapes(settings.required_providers).flatMap((providers) =>
          Object.entries(providers).map(([label, provider]) => ({
            label,
            line: lineOf('terraform', 'required_providers', label) ?? 1,
            ...(typeof provider === 'string'
              ? { constraint: provider }
              : strings(provider, { source: 'source', constraint: 'version' })),
          })),
        ),
      ),
    ),
    gaps: [],
  }
}

const shapes = (value: unknown): readonly Readonly<Record<string, unknown>>[] =>
  (Array.isArray(value) ? listOf(value) : [value]).filter(isShape)

/** A string with `${` is a template, and no value. */
const strings = <K extends string>(
  value: unknown,
  keys: Readonly<Record<K, string>>,
): Partial<Record<K, string>> =>
  Object.fromEntries(
    Object.entries<string>(keys).flatMap(([key, member]) => {
      const text = isShape(value) ? value[member] : undefined
      return typeof text === 'string' && !/[$%]\{/.test(text) ? [[key, text]] : []
    }),
  ) as Partial<Record<K, string>>
