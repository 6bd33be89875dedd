import {
  documentsOf,
  evaluateQuality,
  imageDocumentsOf,
  loadSchemaValidator,
  parseImage,
  QUALITY_PROFILES,
  readDocument,
  semanticFaults,
  type BomDocument,
  type DocumentFault,
  type DocumentFormat,
  type DocumentSetting,
  type Graph,
  type Profile,
  type ReadDocument,
  type SchemaValidator,
} from '@devsecops/bom'
import { digester, sha256 } from '@devsecops/core'
import type { CataloguedImage, CheckedDocument } from './facts.ts'

/**
 * Makes the documents, and those of images, and checks each before anybody may write it: by its format's official schema, and by what no
 * schema sees. Only the schemas of the formats that are asked for are loaded.
 */
export const compose = async (
  graphs: readonly Graph[],
  images: readonly CataloguedImage[],
  setting: DocumentSetting,
  formats: readonly DocumentFormat[],
): Promise<readonly CheckedDocument[]> => {
  const validators = new Map<DocumentFormat, SchemaValidator>()
  for (const format of formats) validators.set(format, await loadSchemaValidator(format))
  const documents = documentsOf(graphs, setting, formats)
  const merged = documents.some(({ kind }) => kind === 'merged')
  return [
    ...documents.map((document) => {
      // A part of the repository is scored with the whole.
      const profiles = merged && document.kind !== 'merged' ? [] : QUALITY_PROFILES
      return check(document, validators.get(document.format), formats, profiles)
    }),
    ...images.flatMap((image) => imageDocuments(image, setting, formats, validators)),
  ]
}

/** An image's own documents. It is no part of the repository, which is therefore not scored by it. */
const imageDocuments = (
  { name, outcome }: CataloguedImage,
  setting: DocumentSetting,
  formats: readonly DocumentFormat[],
  validators: ReadonlyMap<DocumentFormat, SchemaValidator>,
): readonly CheckedDocument[] =>
  outcome.state !== 'found'
    ? []
    : imageDocumentsOf(outcome.value, { ...setting, subject: { name } }, formats).map((document) => ({
        ...check(document, validators.get(document.format), formats, []),
        image: name,
        path: fileName({ kind: `image.${fileWord(name)}`, format: document.format }, formats),
      }))

/** An image's name and tag as a word for a file's, with a digest, since names that differ may give the same word. */
const fileWord = (image: string): string => {
  const { name, tag } = parseImage(image) ?? { name: image }
  const word = [name, tag].filter((part) => part !== undefined).join('-')
  return `${word.replaceAll(/[^A-Za-z0-9._]+/g, '-').slice(0, LONGEST_WORD)}-${sha256(image).slice(0, 8)}`
}

/** File systems take 255 bytes. */
const LONGEST_WORD = 80

const check = (
  document: BomDocument,
  validate: SchemaValidator | undefined,
  formats: readonly DocumentFormat[],
  profiles: readonly Profile[],
): CheckedDocument => {
  const { kind, format, serial, components, isComplete, value } = document
  const { read, faults, sha256 } = readBack(document, validate)
  const facts = { isValid: faults.length === 0 }
  return {
    ...{ kind, format, serial, components, isComplete, value, sha256 },
    text: () => checkedText(document, sha256),
    path: fileName(document, formats),
    faults: [...faults, ...semanticFaults(read)],
    quality: profiles.map((profile) => evaluateQuality(read, profile, facts)),
  }
}

/** What a document says to others, and its digest. Neither its text nor its parsed form is held any longer than this takes. */
const readBack = (
  { value }: BomDocument,
  validate: SchemaValidator | undefined,
): { readonly read: ReadDocument; readonly faults: readonly DocumentFault[]; readonly sha256: string } => {
  const digest = digester()
  const json = value(digest.add)
  return { read: readDocument(json), faults: validate?.(json) ?? [], sha256: digest.end() }
}

/** What is written is what was checked: it is made anew, and its digest compared when it ends. */
function* checkedText({ text, kind, format }: BomDocument, sha256: string): Generator<string> {
  const digest = digester()
  for (const piece of text()) {
    digest.add(piece)
    yield piece
  }
  if (digest.end() !== sha256) throw new Error(`The ${kind} document in ${format} is not what was checked.`)
}

/** `sbom.application.cdx.json`; with its version where the run writes several of a family: `sbom.application-1.6.cdx.json`. */
const fileName = (
  { kind, format }: { readonly kind: string; readonly format: DocumentFormat },
  formats: readonly DocumentFormat[],
): string => {
  const [family = '', version = ''] = format.split('-')
  const several = formats.filter((other) => other.startsWith(`${family}-`)).length > 1
  return `sbom.${kind}${several ? `-${version}` : ''}.${family === 'cyclonedx' ? 'cdx' : 'spdx'}.json`
}
