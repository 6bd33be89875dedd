import type { DocumentFault, DocumentFormat } from './document-format.ts'
import type { SchemaCheck } from './schema-check.ts'

/** Whether a parsed document keeps to its format's official schema: the first fault, or none. */
export type SchemaValidator = (document: unknown) => readonly DocumentFault[]

/** Loads one format's compiled schema (0.1 to 1 MB), and none of the others. */
export const loadSchemaValidator = async (format: DocumentFormat): Promise<SchemaValidator> => {
  const check = await loadCheck(format)
  return (document) => (check(document) ? [] : faultsOf(check))
}

const loadCheck = async (format: DocumentFormat): Promise<SchemaCheck> => {
  switch (format) {
    case 'cyclonedx-1.5':
      return (await import('./cyclonedx-1.5.gen.js')).validate
    case 'cyclonedx-1.6':
      return (await import('./cyclonedx-1.6.gen.js')).validate
    case 'cyclonedx-1.7':
      return (await import('./cyclonedx-1.7.gen.js')).validate
    case 'spdx-2.3':
      return (await import('./spdx-2.3.gen.js')).validate
    case 'spdx-3.0.1':
      return (await import('./spdx-3.0.1.gen.js')).validate
  }
}

/** Of several objections (a choice of forms has one for each) the one deepest in the document says most. */
const faultsOf = ({ errors }: SchemaCheck): readonly DocumentFault[] => {
  const [deepest] = (errors ?? []).toSorted((a, b) => depth(b.instancePath) - depth(a.instancePath))
  const place = deepest?.instancePath ?? ''
  return [{ rule: 'schema', place, message: deepest?.message ?? 'does not keep to the schema' }]
}

const depth = (pointer: string): number => pointer.split('/').length
