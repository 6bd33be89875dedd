/** A dependency as PEP 508 writes it. */
export interface Requirement {
  /** As written. */
  readonly name: string
  readonly extras: readonly string[]
  /** The version specifiers, without white space: '' for any version. */
  readonly specifier: string
  /** Of `name @ url`. */
  readonly url?: string
  readonly marker?: string
}

/** The one spelling of a project's name: PEP 503. */
export const normalised = (name: string): string => name.toLowerCase().replace(/[-_.]+/g, '-')

const HEAD = /^\s*([A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?)\s*(?:\[([^\]]*)\])?\s*/

/** Reads a requirement; undefined where the text is none. */
export const parseRequirement = (text: string): Requirement | undefined => {
  const head = HEAD.exec(text)
  const name = head?.[1]
  if (name === undefined) return undefined
  const rest = text.slice(head?.[0].length)
  const extras = (head?.[2] ?? '').split(',').map((extra) => extra.trim())
  const parts = rest.startsWith('@') ? ofUrl(rest) : ofVersion(rest)
  if (parts === undefined) return undefined
  return { name, extras: extras.filter((extra) => extra !== ''), ...parts }
}

/** `@ url ; marker`: as a `;` may stand in a URL, the marker's needs a space before it. */
const ofUrl = (rest: string): Omit<Requirement, 'name' | 'extras'> | undefined => {
  const [url, marker] = splitAt(rest.slice(1), /\s;/)
  return url === '' ? undefined : { specifier: '', url, ...(marker !== undefined && { marker }) }
}

const SPECIFIER = /^(?:(?:===?|~=|!=|<=?|>=?)\s*[^\s,;()]+)(?:\s*,\s*(?:===?|~=|!=|<=?|>=?)\s*[^\s,;()]+)*,?$/

const ofVersion = (rest: string): Omit<Requirement, 'name' | 'extras'> | undefined => {
  const [versions, marker] = splitAt(rest, /;/)
  const bare = versions.replace(/^\((.*)\)$/s, '$1').trim()
  if (bare !== '' && !SPECIFIER.test(bare)) return undefined
  return { specifier: bare.replace(/\s+/g, ''), ...(marker !== undefined && { marker }) }
}

const splitAt = (text: string, separator: RegExp): [string, string | undefined] => {
  const found = separator.exec(text)
  if (found === null) return [text.trim(), undefined]
  return [text.slice(0, found.index).trim(), text.slice(found.index + found[0].length).trim() || undefined]
}

/** The version of a specifier that allows one and no other: `==1.2` and `===1.2`, never `==1.*`. */
export const pinnedVersion = (specifier: string): string | undefined =>
  /^={2,3}([^,*=<>!~]+)$/.exec(specifier)?.[1]
