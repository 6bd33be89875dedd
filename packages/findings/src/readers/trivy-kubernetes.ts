import type { Draft } from '../draft.ts'
import { readResult } from '../trivy/results.ts'
import type { Value } from '../value.ts'
import { covers, jsonReader } from './reader.ts'

/** The lists of cluster objects: `Resources` and `Findings` now, the other two before 0.35. */
const LISTS = ['Resources', 'Findings', 'Vulnerabilities', 'Misconfigurations'] as const

/** `trivy k8s --format json`: cluster objects, each with its results or the error that kept it from being scanned. */
export const trivyKubernetes = jsonReader(
  'trivy-kubernetes',
  (root) =>
    root.isObject &&
    Object.hasOwn(root.raw as object, 'ClusterName') &&
    LISTS.some((name) => root.at(name).isList),
  (root, { root: checkout }) => {
    const objects = LISTS.flatMap((name) =>
      root
        .at(name)
        .list()
        .map((object) => object.object()),
    )
    const drafts = objects.flatMap((object) => readObject(object, checkout))
    const failed = objects.filter((object) => (object.at('Error').text() ?? '') !== '').length
    return {
      tools: ['trivy'],
      coverage: covers('trivy', ['iac', 'container', ...drafts.map(({ category }) => category)]),
      drafts,
      ...(failed === 0
        ? {}
        : { failure: `Trivy could not scan everything: it reports ${failed} failed objects.` }),
    }
  },
)

const readObject = (object: Value, checkout: string | undefined): readonly Draft[] => {
  const name = ['Kind', 'Namespace', 'Name'].map((key) => object.at(key).text() ?? '').join('/')
  return object
    .at('Results')
    .optionalList()
    .flatMap((result) => readResult(result, { isImage: true, name }, checkout).drafts)
}
