import {
  documentsOf,
  evaluateQuality,
  loadSchemaValidator,
  QUALITY_PROFILES,
  readDocument,
  semanticFaults,
  type BomDocument,
  type DocumentFormat,
  type DocumentSetting,
  type Graph,
  type Profile,
  type SchemaValidator,
} from '@devsecops/bom'
import { sha256 } from '@devsecops/core'
import type { CheckedDocument } from './facts.ts'

/**
 * Makes the documents and checks each before anybody may write it: by its format's official schema, and by what no schema sees. Only the
 * schemas of the formats that are asked for are loaded.
 */
export const compose = async (
  graphs: readonly Graph[],
  setting: DocumentSetting,
  formats: readonly DocumentFormat[],
): Promise<readonly CheckedDocument[]> => {
  const validators = new Map<DocumentFormat, SchemaValidator>()
  for (const format of formats) validators.set(format, await loadSchemaValidator(format))
  const documents = documentsOf(graphs, setting, formats)
  const merged = documents.some(({ kind }) => kind === 'merged')
  return documents.map((document) => {
    // A part of the repository is scored with the whole.
    const profiles = merged && document.kind !== 'merged' ? [] : QUALITY_PROFILES
    return check(document, validators.get(document.format), formats, profiles)
  })
}

const check = (
  document: BomDocument,
  validate: SchemaValidator | undefined,
  formats: readonly DocumentFormat[],
  profiles: readonly Profile[],
): CheckedDocument => {
  const { kind, format, serial, components, isComplete, text } = document
  const whole = [...text()].join('')
  const json: unknown = JSON.parse(whole)
  const bySchema = validate?.(json) ?? []
  const read = readDocument(json)
  const facts = { isValid: bySchema.length === 0 }
  return {
    ...{ kind, format, serial, components, isComplete },
    // Checked is what is written, and not what would be written anew.
    text: () => [whole],
    path: fileName(document, formats),
    sha256: sha256(whole),
    faults: [...bySchema, ...semanticFaults(read)],
    quality: profiles.map((profile) => evaluateQuality(read, profile, facts)),
  }
}

/** `sbom.application.cdx.json`; with its version where the run writes several of a family: `sbom.application-1.6.cdx.json`. */
const fileName = ({ kind, format }: BomDocument, formats: readonly DocumentFormat[]): string => {
  const [family = '', version = ''] = format.split('-')
  const several = formats.filter((other) => other.startsWith(`${family}-`)).length > 1
  return `sbom.${kind}${several ? `-${version}` : ''}.${family === 'cyclonedx' ? 'cdx' : 'spdx'}.json`
}
