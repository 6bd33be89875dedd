import type { Category } from '@devsecops/core'
import { imageName } from '../trivy/image.ts'
import { readResult, type Subject } from '../trivy/results.ts'
import type { Value } from '../value.ts'
import { covers, jsonReader } from './reader.ts'

/** Trivy (`--format json`): schema version 2, and the array of results that it wrote before 0.20. */
export const trivy = jsonReader(
  'trivy',
  (root) =>
    root.isList
      ? root.list().length > 0 && root.list().every((entry) => entry.has('Target'))
      : root.has('SchemaVersion') && (root.has('ArtifactName') || root.has('ArtifactType')),
  (root, { root: checkout }) => {
    const results = resultsOf(root).map((result) => readResult(result, subjectOf(root, result), checkout))
    const drafts = results.flatMap((result) => result.drafts)
    const told = [...results.map(({ category }) => category), ...drafts.map(({ category }) => category)]
    const known = told.filter((category) => category !== undefined)
    return {
      tools: ['trivy'],
      coverage: covers('trivy', [...spokenFor(root), ...known]),
      drafts,
    }
  },
)

const SCHEMA = 2

/** @throws UnreadableError `unknown-format` for a schema that has not been seen: its fields may mean something else. */
const resultsOf = (root: Value): readonly Value[] => {
  if (root.isList) return root.list()
  if (root.at('SchemaVersion').number() === SCHEMA) return root.at('Results').list()
  throw root
    .at('SchemaVersion')
    .refusal('unknown-format', `there is another version of Trivy's schema than ${SCHEMA}`)
}

const subjectOf = (root: Value, result: Value): Subject => {
  if (root.isList) return { isImage: false, name: imageName(result.at('Target').text() ?? '') }
  // A file system's name is where it was checked out: it says nothing that lasts.
  if (root.at('ArtifactType').text() !== 'container_image') return { isImage: false, name: '' }
  const name = imageName(root.at('ArtifactName').text() ?? '')
  return { isImage: true, name, image: name }
}

/**
 * What a report without results speaks for. Of a directory it can't be told which scanners ran: then the report speaks
 * for nothing, and the caller names the category.
 */
const spokenFor = (root: Value): readonly Category[] => {
  const type = root.isList ? undefined : root.at('ArtifactType').text()
  if (type === 'container_image') return ['container']
  return type === 'cyclonedx' || type === 'spdx' ? ['sca'] : []
}
