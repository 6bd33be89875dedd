import type { Origin } from '../../model/component.ts'

/** npm's registry, and the name under which yarn 1 serves it. */
const DEFAULT_REGISTRIES = new Set(['registry.npmjs.org', 'registry.yarnpkg.com', 'registry.npmjs.com'])

/** Short names of hosts, as package.json may have them. */
const HOSTS: Readonly<Record<string, string>> = {
  github: 'github.com',
  gitlab: 'gitlab.com',
  bitbucket: 'bitbucket.org',
  gist: 'gist.github.com',
}

/** Archives of a commit that hosts serve: what a git dependency is when a package manager fetches it without git. */
const ARCHIVES: readonly RegExp[] = [
  /^https?:\/\/codeload\.(?<host>github\.com)\/(?<path>[^/]+\/[^/]+)\/(?:legacy\.)?(?:tar\.gz|tgz|zip)\/(?<commit>[^/]+)$/,
  /^https?:\/\/(?<host>github\.com)\/(?<path>[^/]+\/[^/]+)\/archive\/(?<commit>[0-9a-f]{7,64})\.(?:tar\.gz|zip)$/,
  /^https?:\/\/(?<host>gitlab\.com)\/(?<path>[^/]+\/[^/]+)\/-?\/?(?:repository\/archive\.tar\.gz\?ref=|-\/archive\/)(?<commit>[0-9a-f]{7,64})/,
  /^https?:\/\/(?<host>bitbucket\.org)\/(?<path>[^/]+\/[^/]+)\/get\/(?<commit>[0-9a-f]{7,64})\.tar\.gz$/,
]

/**
 * Where a package comes from, by what a lock file says that it resolved to; `undefined` for the default registry, or where nothing is
 * said. User, password and query never get into it.
 */
export const originOf = (resolved: string | undefined): Origin | undefined => {
  if (resolved === undefined || resolved === '') return undefined
  const path = /^(?:file|link|portal):(?<path>.*)$/s.exec(resolved)?.groups?.path
  if (path !== undefined) return { kind: 'path', url: path.replace(/#.*$|::.*$/s, '') }
  return archiveOrigin(resolved) ?? gitOrigin(resolved) ?? webOrigin(resolved)
}

const archiveOrigin = (resolved: string): Origin | undefined => {
  const bare = withoutUser(resolved.replace(/#.*$/s, ''))
  for (const archive of ARCHIVES) {
    const { host, path, commit } = archive.exec(bare)?.groups ?? {}
    if (host === undefined || path === undefined || commit === undefined) continue
    return { kind: 'git', url: `https://${host}/${path}`, commit }
  }
  return undefined
}

const gitOrigin = (resolved: string): Origin | undefined => {
  const [where, fragment = ''] = splitAt(resolved, '#')
  const url = gitUrl(where)
  if (url === undefined) return undefined
  const commit = /^(?:commit[=:]|.*&commit=)?(?<commit>[0-9a-f]{7,64})$/i.exec(fragment)?.groups?.commit
  return { kind: 'git', url, ...(commit !== undefined && { commit }) }
}

/** The URL of a repository, or `undefined` for what is none: schemes of git, `github:owner/name`, `git@host:path`, `….git`. */
const gitUrl = (where: string): string | undefined => {
  const { host, path } = /^(?<host>github|gitlab|bitbucket|gist):(?<path>[^/].*)$/s.exec(where)?.groups ?? {}
  if (host !== undefined && path !== undefined) return `https://${HOSTS[host] ?? host}/${path}`
  const scp = /^(?:git\+ssh:\/\/)?[^/@:]+@(?<host>[^/:]+):(?<path>[^/].*)$/s.exec(where)?.groups
  // An authority with a port looks alike: digits and a slash.
  if (scp?.host !== undefined && scp.path !== undefined && !/^\d+\//.test(scp.path))
    return `ssh://${scp.host}/${scp.path}`
  if (/^git(?:\+[a-z]+)?:/i.test(where) || /^(?:ssh|https?):\/\/.*\.git$/is.test(where))
    return withoutQuery(where)
  return undefined
}

const webOrigin = (resolved: string): Origin | undefined => {
  if (!/^https?:\/\//i.test(resolved)) return undefined
  const url = withoutQuery(resolved.replace(/#.*$/s, ''))
  const host = /^https?:\/\/(?<host>[^/]*)/i.exec(url)?.groups?.host ?? ''
  const tarball = /^(?<base>.*?\/)(?:@[^/]+\/|@[^/]+%2f)?[^/@]+\/-\/[^?#]*$/is.exec(url)?.groups?.base
  if (tarball !== undefined)
    return DEFAULT_REGISTRIES.has(host) ? undefined : { kind: 'registry', url: tarball }
  // GitHub's registry serves tarballs under a path of its own.
  if (host === 'npm.pkg.github.com') return { kind: 'registry', url: 'https://npm.pkg.github.com/' }
  return { kind: 'url', url }
}

const withoutQuery = (url: string): string => withoutUser(url).replace(/\?.*$/s, '')

/** All that stands before the last `@` of the authority. */
export const withoutUser = (url: string): string =>
  url.replace(/^(?<scheme>[a-z][a-z0-9+.-]*:\/\/)[^/?#]*@/i, '$<scheme>')

const splitAt = (text: string, mark: string): readonly [string, string?] => {
  const at = text.indexOf(mark)
  return at === -1 ? [text] : [text.slice(0, at), text.slice(at + mark.length)]
}
