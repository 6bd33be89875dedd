/**
 * Writes the validators of bills of materials from the official schemas in packages/bom/schemas: ajv's code, compiled ahead, one
 * module for each format, so that a run loads only those that it writes.
 *
 *   node scripts/validators.ts            writes the files
 *   node scripts/validators.ts --check    only compares them, and exits 1 when one is stale
 */
import { _, Ajv, type AnySchema, type KeywordCxt, type Options } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import standaloneCode from 'ajv/dist/standalone/index.js'
import { readFileSync } from 'node:fs'
import currentIds from 'spdx-license-ids/index.json' with { type: 'json' }
import { FORMATS } from '../packages/bom/src/validate/formats.ts'
import { uniqueItems } from '../packages/bom/src/validate/unique-items.ts'
import { dispatchedByType } from './types/dispatch.ts'
import { leanOf } from './types/lean.ts'
import { asModule, writeOrCheck } from './types/standalone.ts'

const folder = new URL('../packages/bom/schemas/', import.meta.url)
const ANNOTATIONS = ['title', 'description', '$comment', 'examples', 'meta:enum']

/** A schema without what only people read: a third of the compiled code. (A property of such a name is an object, and stays.) */
const schemaOf = (name: string): AnySchema =>
  JSON.parse(readFileSync(new URL(`${name}.schema.json`, folder), 'utf8'), (key, value: unknown) =>
    ANNOTATIONS.includes(key) && (key === 'meta:enum' || Array.isArray(value) || typeof value === 'string')
      ? undefined
      : value,
  ) as AnySchema

const OPTIONS: Options = {
  // CycloneDX has keywords of its own (`meta:enum`), and unions of types.
  strict: false,
  inlineRefs: false,
  code: { source: true, esm: true, optimize: 1, formats: _`require("./formats.ts").FORMATS` },
}

/** ajv compares every item with every other: minutes for a large document. Ours hashes them. */
const withOwn = <Instance extends Ajv | Ajv2020>(ajv: Instance): Instance => {
  for (const [name, format] of Object.entries(FORMATS)) ajv.addFormat(name, format)
  ajv.removeKeyword('uniqueItems')
  ajv.addKeyword({
    keyword: 'uniqueItems',
    type: 'array',
    schemaType: 'boolean',
    error: { message: 'must not have an item twice' },
    code: (context: KeywordCxt) => {
      const check = context.gen.scopeValue('func', {
        ref: uniqueItems,
        code: _`require("./unique-items.ts").uniqueItems`,
      })
      if (context.schema === true) context.fail(_`!${check}(${context.data})`)
    },
  })
  return ajv
}

/** What CycloneDX's schemas refer to. */
const REFERRED = ['spdx', 'jsf-0.82', 'cryptography-defs']

const ajvOf = (format: string): Ajv | Ajv2020 => {
  if (format === 'spdx-3.0.1') return withOwn(new Ajv2020(OPTIONS))
  const ajv = withOwn(new Ajv(OPTIONS))
  if (format.startsWith('cyclonedx')) for (const name of REFERRED) ajv.addSchema(schemaOf(name))
  return ajv
}

const SCHEMAS = {
  'cyclonedx-1.5': 'bom-1.5',
  'cyclonedx-1.6': 'bom-1.6',
  'cyclonedx-1.7': 'bom-1.7',
  'spdx-2.3': 'spdx-2.3',
  'spdx-3.0.1': 'spdx-3.0.1',
}

const filesOf = (format: string, schema: string): Record<string, string> => {
  const header = `// Written by scripts/validators.ts from packages/bom/schemas/${schema}.schema.json. Run \`npm run types\`.\n`
  const ajv = ajvOf(format)
  const own = schemaOf(schema)
  const compiled = format === 'spdx-3.0.1' ? dispatchedByType(own as Record<string, unknown>) : own
  return {
    [`packages/bom/src/validate/${format}.gen.js`]: `${header}${asModule(leanOf(standaloneCode.default(ajv, ajv.compile(compiled))))}\n`,
    [`packages/bom/src/validate/${format}.gen.d.ts`]: `${header}
import type { SchemaCheck } from './schema-check.ts'

export const validate: SchemaCheck
`,
  }
}

/** Ids of the list that CycloneDX's schema does not have yet: there they are names. */
const newerLicences = (): Record<string, string> => {
  const { enum: known } = schemaOf('spdx') as { enum: string[] }
  const newer = currentIds.filter((id) => !known.includes(id)).sort()
  return {
    'packages/bom/src/documents/cyclonedx/newer-licences.gen.ts': `// Written by scripts/validators.ts from packages/bom/schemas/spdx.schema.json. Run \`npm run types\`.

/** Ids of the SPDX Licence List that CycloneDX's schema does not have. */
export const NEWER_LICENCES: readonly string[] = ${JSON.stringify(newer, null, 2)}
`,
  }
}

writeOrCheck(
  Object.assign(
    newerLicences(),
    ...Object.entries(SCHEMAS).map(([format, schema]) => filesOf(format, schema)),
  ) as Record<string, string>,
  'is not what its schema gives',
)
