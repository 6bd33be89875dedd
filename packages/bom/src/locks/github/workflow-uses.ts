import { itemsOf, memberText, membersOf } from '../../syntax/yaml.ts'
import type { YamlNode } from '../../syntax/yaml.ts'

/** Something that a workflow or action runs, with its line. */
export interface Use {
  readonly kind: 'uses' | 'image'
  readonly text: string
  readonly line: number
}

/** What the steps, jobs, containers and services of a workflow use. */
export const usesOfWorkflow = (document: YamlNode): readonly Use[] =>
  membersOf(document, 'jobs').flatMap(([, job]) => [
    ...useOf(job, 'uses', 'uses'),
    ...stepsOf(job),
    ...imageOf(job.members?.get('container')),
    ...membersOf(job, 'services').flatMap(([, service]) => imageOf(service)),
  ])

/** What an action uses: the steps of a composite one, the image of one in a container. */
export const usesOfAction = (document: YamlNode): readonly Use[] => {
  const runs = document.members?.get('runs')
  if (runs === undefined) return []
  const image = memberText(runs, 'image') ?? ''
  // Anything else is a Dockerfile beside the action.
  return [...stepsOf(runs), ...(image.startsWith('docker://') ? useOf(runs, 'image', 'uses') : [])]
}

const stepsOf = (node: YamlNode): readonly Use[] =>
  itemsOf(node, 'steps').flatMap((step) => useOf(step, 'uses', 'uses'))

/** A container is an image's name, or an object that has one. */
const imageOf = (node: YamlNode | undefined): readonly Use[] => {
  if (node?.text) return [{ kind: 'image', text: node.text, line: node.line }]
  return node === undefined ? [] : useOf(node, 'image', 'image')
}

const useOf = (node: YamlNode, key: string, kind: Use['kind']): readonly Use[] => {
  const text = memberText(node, key)
  return text === undefined ? [] : [{ kind, text, line: node.members?.get(key)?.line ?? node.line }]
}
