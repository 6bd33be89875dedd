/**
 * Writes everything that follows from schemas/policy.schema.json, so that the schema stays the one place where a
 * setting is declared: its TypeScript types, its ajv validator, its defaults, and how each setting may be tightened.
 * Of schemas/waivers.schema.json it writes the types and the validator.
 *
 *   node scripts/types.ts            writes the files
 *   node scripts/types.ts --check    only compares them, and exits 1 when one is stale
 */
import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import standaloneCode from 'ajv/dist/standalone/index.js'
import { compile } from 'json-schema-to-typescript'
import { asModule, writeOrCheck } from './types/standalone.ts'

type Schema = { [key: string]: unknown }

const root = new URL('..', import.meta.url)
const headerOf = (name: string): string =>
  `// Written by scripts/types.ts from schemas/${name}.schema.json. Change the schema, then run \`npm run types\`.\n`

const parseSchema = (name: string): Schema =>
  JSON.parse(readFileSync(new URL(`schemas/${name}.schema.json`, root), 'utf8')) as Schema

/** The settings and how each may be tightened: dotted path (`*` for a name the user chose) → its `x-policy`. */
const settingsOf = (schema: Schema): Record<string, unknown> => {
  const settings: Record<string, unknown> = {}
  const visit = (node: Schema, path: readonly string[]): void => {
    const target = node['$ref'] ?? node['x-policy-object']
    if (typeof target === 'string') {
      visit(definition(schema, target), path)
      return
    }
    if (node['x-policy'] !== undefined) {
      settings[path.join('.')] = node['x-policy']
      const items = node['items'] as Schema | undefined
      if (typeof items?.['$ref'] === 'string') visit(items, [...path, '*'])
      return
    }
    for (const [key, child] of Object.entries((node['properties'] ?? {}) as Record<string, Schema>))
      visit(child, [...path, key])
    const rest = node['additionalProperties']
    if (rest !== null && typeof rest === 'object') visit(rest as Schema, [...path, '*'])
  }
  visit(schema, [])
  return settings
}

const definition = (schema: Schema, reference: string): Schema =>
  reference
    .replace('#/', '')
    .split('/')
    .reduce((node, key) => node[key] as Schema, schema)

const defaultsOf = (schema: Schema): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(schema['properties'] as Record<string, Schema>).flatMap(([key, property]) =>
      property['default'] === undefined ? [] : [[key, property['default']]],
    ),
  )

const validatorOf = (schema: Schema): string => {
  const ajv = new Ajv2020({
    allErrors: true,
    inlineRefs: false,
    allowUnionTypes: true,
    code: { source: true, esm: true, optimize: 1 },
  })
  // The defaults and `x-policy` are tables of their own, below; the validator does not need to carry them.
  const lean = JSON.parse(
    JSON.stringify(schema, (key, value: unknown) =>
      key === 'default' || key === 'description' || key.startsWith('x-policy') ? undefined : value,
    ),
  ) as Schema
  return asModule(standaloneCode.default(ajv, ajv.compile(lean)))
}

const settingsFile = (schema: Schema): string => `${headerOf('policy')}
import type { Setting } from './setting.ts'

/** Every setting by its dotted path, with how a repository may change what its organisation has set. */
export const SETTINGS: Readonly<Record<string, Setting>> = ${JSON.stringify(settingsOf(schema), null, 2)}

/** The policy that holds where nobody says anything. */
export const DEFAULTS: unknown = ${JSON.stringify(defaultsOf(schema), null, 2)}
`

/** The types and the validator of a schema, beside the module that uses them. */
const filesOf = async (name: string, type: string, folder: string): Promise<Record<string, string>> => ({
  [`${folder}/${name}.gen.ts`]:
    headerOf(name) +
    (await compile(parseSchema(name), type, {
      unreachableDefinitions: false,
      bannerComment: '',
      additionalProperties: false,
      format: false,
      strictIndexSignatures: true,
    })),
  [`${folder}/validate.gen.js`]: `${headerOf(name)}${validatorOf(parseSchema(name))}\n`,
  [`${folder}/validate.gen.d.ts`]: `${headerOf(name)}
import type { ErrorObject } from 'ajv'
import type { ${type} } from './${name}.gen.ts'

export const validate: ((document: unknown) => document is ${type}) & { errors?: ErrorObject[] | null }
`,
})

const files: Record<string, string> = {
  ...(await filesOf('policy', 'PolicyFile', 'packages/policy/src')),
  'packages/policy/src/settings.gen.ts': settingsFile(parseSchema('policy')),
  ...(await filesOf('waivers', 'WaiversFile', 'packages/policy/src/waivers')),
}

writeOrCheck(files, 'is not what the schema gives')
