import type { Layer, Policy, PolicyDocument } from '@devsecops/policy'
import { loadPolicy, parsePolicy } from '@devsecops/policy'
import { absent, found } from '@devsecops/core'

/** A policy file's text as a document of a layer. */
export const aDocument = (text: string, layer: Layer = 'repository'): PolicyDocument =>
  parsePolicy(layer, {
    name: layer === 'organisation' ? 'org/.github/devsecops.yml' : '.github/devsecops.yml',
    bytes: new TextEncoder().encode(text),
  })

/** The policy of a repository's text and, where one is given, its organisation's. */
export const aPolicy = async (repository = '', organisation?: string): Promise<Policy> =>
  loadPolicy({ file: '.github/devsecops.yml', named: false, owner: 'org' }, (location) => {
    const text = location.kind === 'here' ? repository : organisation
    const name = location.kind === 'here' ? location.path : `${location.repository}/${location.path}`
    return Promise.resolve(
      text === undefined ? absent : found({ name, bytes: new TextEncoder().encode(text) }),
    )
  })

/** The sentences of what an attempt raises, one a line; empty when it succeeds. */
export const faultsOf = async (work: () => unknown): Promise<string> => {
  try {
    await work()
    return ''
  } catch (error) {
    return (error as Error).message
  }
}
