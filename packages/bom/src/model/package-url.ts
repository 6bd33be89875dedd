import { buildPackageUrl, packageUrlFault } from '@devsecops/core'
import type { Component } from './component.ts'

type Named = Pick<Component, 'ecosystem' | 'name' | 'version' | 'origin'>

/**
 * The package URL of a component (package-url/purl-spec), from what the lock file says of it; absent where no registered type
 * describes it, or where it is in the repository itself.
 */
export const packageUrlOf = (component: Named): string | undefined => {
  const parts = partsOf(component)
  if (parts === undefined || parts.name === '') return undefined
  try {
    const purl = buildPackageUrl({
      type: component.ecosystem,
      ...parts,
      ...(component.version === undefined || parts.version !== undefined
        ? {}
        : { version: component.version }),
      qualifiers: { ...qualifiersOf(component.origin), ...parts.qualifiers },
    })
    return packageUrlFault(purl) === undefined ? purl : undefined
  } catch {
    // A name that the type forbids: nobody could look it up.
    return undefined
  }
}

interface Parts {
  readonly namespace?: string
  readonly name: string
  readonly version?: string
  readonly qualifiers?: Readonly<Record<string, string>>
  readonly subpath?: string
}

const partsOf = ({ ecosystem, name, version }: Named): Parts | undefined => {
  switch (ecosystem) {
    case 'npm':
    case 'golang':
    case 'composer':
    case 'swift':
    case 'hex':
      return beforeLast(name, '/')
    case 'maven':
      return beforeLast(name, ':')
    case 'pypi':
    case 'cargo':
    case 'gem':
    case 'nuget':
    case 'pub':
    case 'generic':
      return { name }
    case 'githubactions':
      return actionParts(name)
    case 'docker':
      return imageParts(name, version)
    case 'terraform':
    case 'helm':
      return undefined
  }
}

const beforeLast = (name: string, separator: string): Parts => {
  const at = name.lastIndexOf(separator)
  return at < 0 ? { name } : { namespace: name.slice(0, at), name: name.slice(at + 1) }
}

/** `owner/repository/path`: the path names one action of several in a repository. */
const actionParts = (text: string): Parts => {
  const [namespace = '', name = '', ...path] = text.split('/')
  return { namespace, name, ...(path.length > 0 && { subpath: path.join('/') }) }
}

/** A first segment with a dot or a colon, or `localhost`, is a registry (distribution/reference); without one it is Docker Hub. */
const imageParts = (text: string, version: string | undefined): Parts => {
  const [first = '', ...rest] = text.split('/')
  const isRegistry = rest.length > 0 && (/[.:]/.test(first) || first === 'localhost')
  const parts = beforeLast(isRegistry ? rest.join('/') : text, '/')
  return {
    ...parts,
    ...(version !== undefined && { version }),
    ...(isRegistry && { qualifiers: { repository_url: first } }),
  }
}

const qualifiersOf = (origin: Component['origin']): Readonly<Record<string, string>> => {
  if (origin?.url === undefined) return {}
  switch (origin.kind) {
    case 'registry':
      return { repository_url: origin.url }
    case 'git':
      return { vcs_url: origin.commit === undefined ? origin.url : `${origin.url}@${origin.commit}` }
    case 'url':
      return { download_url: origin.url }
    case 'path':
      return {}
  }
}
