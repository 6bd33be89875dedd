import type { Origin } from '../../model/component.ts'
import { gitOrigin, isCommit, originAt } from '../origin.ts'

/** Where a module comes from, by the forms of its `source`. */
export interface ModuleSource {
  /** `registry` also of a private one, whose host then comes first. */
  readonly kind: 'local' | 'registry' | 'git' | 'hg' | 'http' | 's3' | 'gcs' | 'oci'
  /** The address without query and credentials, and without the path of a folder within the package. */
  readonly address: string
  /** The folder within the package, behind `//`. */
  readonly folder?: string
  /** `ref` of git, `rev` of Mercurial, `versionId` of S3, `tag` or `digest` of OCI. */
  readonly ref?: string
}

const REGISTRY = /^(?:[\w.-]+\.[a-z]{2,}(?::\d+)?\/)?[\w-]+\/[\w-]+\/[\w-]+$/i

/** Takes a source apart: https://developer.hashicorp.com/terraform/language/modules/sources. Undefined where it has none of the forms. */
export const parseModuleSource = (source: string): ModuleSource | undefined => {
  if (/^\.{1,2}\//.test(source) || source === '.' || source === '..')
    return { kind: 'local', address: source }
  const { address, folder, query } = parts(source)
  const kind = kindOf(source, address)
  if (kind === undefined) return undefined
  const ref = REFS.map((key) => query.get(key)).find((value) => value !== null && value !== '')
  return {
    kind,
    address: address.replace(/^(?:git|hg|s3|gcs|oci)::/, ''),
    ...(folder !== undefined && { folder }),
    ...(ref !== undefined && ref !== null && { ref }),
  }
}

const REFS = ['ref', 'rev', 'versionId', 'digest', 'tag']

const parts = (source: string): { address: string; folder?: string; query: URLSearchParams } => {
  const [bare = '', query = ''] = source.split('?', 2)
  // `//` behind the scheme's begins the folder within the package.
  const scheme = /^(?:[a-z0-9]+::)?[a-z][a-z0-9+.-]*:\/\//i.exec(bare)?.[0].length ?? 0
  const at = bare.indexOf('//', scheme)
  const [address, folder] = at === -1 ? [bare, undefined] : [bare.slice(0, at), bare.slice(at + 2)]
  return {
    address,
    ...(folder !== undefined && folder !== '' && { folder }),
    query: new URLSearchParams(query),
  }
}

const kindOf = (source: string, address: string): ModuleSource['kind'] | undefined => {
  const forced = /^(git|hg|s3|gcs|oci)::/.exec(source)?.[1]
  if (forced !== undefined) return forced as ModuleSource['kind']
  if (/^(?:git|ssh):\/\/|^[\w.-]+@[\w.-]+:|^(?:github|bitbucket)\.[a-z]+\/|\.git$/.test(address)) return 'git'
  if (/^oci:\/\//.test(address)) return 'oci'
  if (/^https?:\/\//.test(address)) return 'http'
  return REGISTRY.test(address) ? 'registry' : undefined
}

/** The origin of a module that is not of the public registry. */
export const originOf = ({ kind, address, ref }: ModuleSource): Origin | undefined => {
  switch (kind) {
    case 'local':
      return originAt('path', address)
    case 'git':
      return gitOrigin(address, ref)
    case 'registry':
      return address.split('/').length > 3 ? originAt('registry', address) : undefined
    case 'hg':
    case 'http':
    case 's3':
    case 'gcs':
    case 'oci':
      return originAt('url', address)
  }
}

/**
 * Whether a source is pinned to content: a commit, a version of an object, a digest. A registry's version is what the registry makes it, and a tag what its
 * repository does.
 */
export const isPinned = ({ kind, ref = '' }: ModuleSource): boolean => {
  if (kind === 'git' || kind === 'hg') return isCommit(ref)
  if (kind === 'oci') return /^sha256:[0-9a-f]{64}$/.test(ref)
  return kind === 's3' && ref !== ''
}

/** What a module is called: the registry's address, else the place with the folder within it. */
export const nameOf = ({ address, folder }: ModuleSource): string => {
  const bare = address
    .replace(/^[a-z][a-z0-9+.-]*:\/\//i, '')
    .replace(/^[^/]*@/, '')
    .replace(/\.git$/, '')
  return folder === undefined ? bare : `${bare}//${folder}`
}
