import type { Component, Ecosystem } from '../model/component.ts'

/**
 * Where each ecosystem's own registry keeps the archive of a version; a lock file that names no other origin means this one. Ecosystems whose
 * address does not follow from name and version (PyPI's holds a hash) are not here.
 */
const REGISTRIES: Readonly<Partial<Record<Ecosystem, (name: string, version: string) => string>>> = {
  npm: (name, version) => `https://registry.npmjs.org/${name}/-/${name.replace(/^.*\//, '')}-${version}.tgz`,
  cargo: (name, version) => `https://static.crates.io/crates/${name}/${name}-${version}.crate`,
  gem: (name, version) => `https://rubygems.org/gems/${name}-${version}.gem`,
  hex: (name, version) => `https://repo.hex.pm/tarballs/${name}-${version}.tar`,
  nuget: (name, version) => {
    const [id, exact] = [name.toLowerCase(), version.toLowerCase()]
    return `https://api.nuget.org/v3-flatcontainer/${id}/${exact}/${id}.${exact}.nupkg`
  },
  pub: (name, version) => `https://pub.dev/api/archives/${name}-${version}.tar.gz`,
}

/** Only letters that need no encoding: a name from strangers builds no other address. */
const PLAIN = /^@?[\w.+~-]+(?:\/[\w.+~-]+)?$/

/** Where the archive of a package is, as far as its lock file tells. */
export const distributionOf = ({ kind, ecosystem, name, version, origin }: Component): string | undefined => {
  if (kind !== 'package') return undefined
  if (origin?.url !== undefined)
    return origin.kind === 'registry' || origin.kind === 'url' ? webAddress(origin.url) : undefined
  if (origin !== undefined || version === undefined || !PLAIN.test(name) || !PLAIN.test(version))
    return undefined
  return REGISTRIES[ecosystem]?.(name, version)
}

/** Where its source is, for one that comes from git. */
export const sourceOf = ({ origin }: Component): string | undefined =>
  origin?.kind === 'git' && origin.url !== undefined
    ? webAddress(origin.url.replace(/^git\+/, ''))
    : undefined

/** A URL without white space, and without user and password. */
export const webAddress = (text: string): string | undefined => {
  if (!/^(?:https?|ssh|git):\/\/\S+$/i.test(text) || !URL.canParse(text)) return undefined
  const url = new URL(text)
  url.username = ''
  url.password = ''
  return url.href
}

/** The last segment of an address: the file's own name. */
export const fileNameOf = (address: string): string | undefined => {
  const name = new URL(address).pathname.split('/').at(-1)
  return name === undefined || name === '' || !/\.\w+$/.test(name) ? undefined : name
}
