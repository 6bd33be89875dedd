import type { Origin } from '../model/component.ts'

/**
 * A URL without user, password, query and fragment: tokens travel in all four. What is no URL (`git@host:path`) is returned without what stands
 * before its `@`, `ssh://`'s user `git` included: it tells nothing.
 */
export const withoutCredentials = (url: string): string => {
  const bare = url.replace(/[?#].*$/s, '')
  const withScheme = /^([a-z][a-z0-9+.-]*:\/\/)([^/]*@)?(.*)$/is.exec(bare)
  if (withScheme) return `${withScheme[1] ?? ''}${withScheme[3] ?? ''}`
  return bare.replace(/^[^/]*@/, '')
}

/** A git origin. The commit counts only where it is one: 40 or 64 hexadecimal digits. */
export const gitOrigin = (url: string | undefined, commit?: string): Origin => ({
  kind: 'git',
  ...(url !== undefined && { url: withoutCredentials(url) }),
  ...(commit !== undefined && isCommit(commit) && { commit: commit.toLowerCase() }),
})

/** An origin of another kind. */
export const originAt = (kind: 'registry' | 'url' | 'path', url: string): Origin => ({
  kind,
  url: kind === 'path' ? url : withoutCredentials(url),
})

/** Whether a text is a whole commit: SHA-1 or SHA-256. */
export const isCommit = (text: string): boolean => /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i.test(text)
