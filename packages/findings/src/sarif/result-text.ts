import type { Finding } from '../finding.ts'
import { LEVELS, type Descriptor } from './descriptor.ts'

/**
 * Where a result is shown whose finding has no file, such as a package of an image's operating system: code scanning
 * refuses results without a location. The gate's own policy file, which exists where the gate is set up.
 */
export const NO_FILE = '.github/devsecops.yml'

/**
 * Writes results (§3.27) of a run that has these rules, as JSON. Their parts are joined as text: what many results have in
 * common, such as a rule and a path, is written once, and a result takes a fifth of the time.
 */
export const resultWriter = (
  descriptors: readonly Descriptor[],
): ((finding: Finding, ruleIndex: number, lineHash: string | undefined) => string) => {
  const rules = descriptors.map(({ id }, index) => `{"ruleId":${JSON.stringify(id)},"ruleIndex":${index}`)
  const uris = new Map<string, string>()
  const uri = (path: string): string => {
    const known = uris.get(path)
    if (known !== undefined) return known
    const text = JSON.stringify(uriOf(path))
    if (uris.size < MOST_URIS) uris.set(path, text)
    return text
  }
  return (finding, ruleIndex, lineHash) => {
    const { id, location, severity } = finding
    const ownId = JSON.stringify(id)
    // GitHub tells alerts apart by this one alone. Where there is no line of source, the id stays the same as well.
    const hash = lineHash === undefined ? ownId : JSON.stringify(lineHash)
    return (
      `${rules[ruleIndex] ?? ''},"level":"${LEVELS[severity]}","message":{"text":${plain(finding.message)}},` +
      `"locations":[{"physicalLocation":{"artifactLocation":{"uri":${uri(location?.path ?? NO_FILE)}}${regionOf(finding)}}}],` +
      `"partialFingerprints":{"securityGateId/v1":${ownId},"primaryLocationLineHash":${hash}}${suppressionsOf(finding)},"properties":${propertiesOf(finding)}}`
    )
  }
}

/** Of a log that names more files, the rest are written anew for each result. */
const MOST_URIS = 100_000

const regionOf = ({ location }: Finding): string => {
  const line = location?.line
  if (line === undefined) return ''
  return `,"region":{"startLine":${line},"endLine":${Math.max(line, location?.endLine ?? line)}}`
}

const suppressionsOf = ({ suppressed }: Finding): string =>
  suppressed === undefined
    ? ''
    : `,"suppressions":[{"kind":"external","status":"accepted","justification":${plain(suppressed)}}]`

/** What is `undefined` is left out. */
const propertiesOf = (finding: Finding): string => {
  const { category, severity, package: subject, aliases, tools, exploitation } = finding
  if (!subject && !aliases && !tools && !exploitation)
    return `{"category":"${category}","severity":"${severity}"}`
  return JSON.stringify({ category, severity, package: subject, aliases, tools, exploitation })
}

/** Characters that a URI's path has as they are (RFC 3986, `unreserved`), and the slash. */
const PLAIN_PATH = /^(?!\/)[\w.~/-]*$/

/** A path as a URI reference: each segment encoded; absolute paths as `file:` URIs. */
const uriOf = (path: string): string => {
  if (PLAIN_PATH.test(path)) return path
  const encoded = path.toWellFormed().split('/').map(encodeURIComponent).join('/')
  if (path.startsWith('/')) return `file://${encoded}`
  return /^[A-Za-z]:\//.test(path) ? `file:///${encoded.replace('%3A', ':')}` : encoded
}

/** JSON of a text from strangers, which must not become a link in a viewer (§3.11.6: `[text](target)`). */
const plain = (text: string): string => {
  const wellFormed = text.isWellFormed() ? text : text.toWellFormed()
  return JSON.stringify(wellFormed.includes('](') ? wellFormed.replaceAll('](', '] (') : wellFormed)
}
