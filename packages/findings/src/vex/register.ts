import { canonicalId, namesOf } from '../aliases.ts'
import { packageKey, versionKey } from '../dedupe/package-key.ts'
import type { Finding } from '../finding.ts'
import { parsePurl, type Purl } from '../purl.ts'
import type { VexStatement, VexStatus } from './openvex.ts'

/** Statements, by the weakness they name. */
export interface VexRegister {
  /** The statement that counts for a finding, if any speaks of it: the latest; of two at once, the graver. */
  readonly deciding: (finding: Finding) => VexStatement | undefined
}

/**
 * @param products package URLs under which statements speak of what was scanned itself
 */
export const vexRegister = (
  statements: readonly VexStatement[],
  products: readonly string[],
): VexRegister => {
  if (statements.length === 0) return { deciding: () => undefined }
  const own = products.map(parsePurl).filter((purl) => purl !== undefined)
  const entries = statements.flatMap((statement) =>
    [...new Set(statement.names.map(canonicalId))].map((name) => ({ name, statement })),
  )
  const byName = Map.groupBy(entries, ({ name }) => name)
  return {
    deciding: (finding) =>
      finding.package === undefined
        ? undefined
        : namesOf(finding)
            .flatMap((name) => byName.get(name) ?? [])
            .map(({ statement }) => statement)
            .filter((statement) => speaksOf(statement, finding, own))
            .sort((a, b) => b.timestamp - a.timestamp || GRAVITY[a.status] - GRAVITY[b.status])[0],
  }
}

const GRAVITY: Readonly<Record<VexStatus, number>> = {
  affected: 0,
  under_investigation: 1,
  fixed: 2,
  not_affected: 3,
}

/** Whether a statement takes the blame from a finding: `fixed`, or `not_affected` with a reason, as OpenVEX demands. */
export const clears = ({ status, justification }: VexStatement): boolean =>
  status === 'fixed' || (status === 'not_affected' && justification !== undefined)

/**
 * A product is the package itself, or what was scanned and has the package among its parts; a statement about what was
 * scanned without any parts is about all of it.
 */
const speaksOf = ({ products }: VexStatement, finding: Finding, own: readonly Purl[]): boolean =>
  products.some(({ ids, parts }) => {
    const purls = ids.map(parsePurl).filter((purl) => purl !== undefined)
    if (parts.length === 0) return purls.some((purl) => isPackage(purl, finding) || isOneOf(purl, own))
    return (
      purls.some((purl) => isOneOf(purl, own)) &&
      parts.some((part) => {
        const purl = parsePurl(part)
        return purl !== undefined && isPackage(purl, finding)
      })
    )
  })

/** Qualifiers do not count. A version that the statement names must be the one that was found. */
const isPackage = (purl: Purl, { package: subject }: Finding): boolean => {
  if (subject === undefined) return false
  const own = parsePurl(subject.purl ?? '')
  return (
    (own === undefined || own.type === purl.type) &&
    isSameName(purl, own?.name ?? subject.name) &&
    (purl.version === undefined ||
      (subject.version !== undefined && versionKey(purl.version) === versionKey(subject.version)))
  )
}

/** A package of a distribution is reported without the namespace that its package URL has: `openssl`, `debian/openssl`. */
const isSameName = ({ type, name }: Purl, found: string): boolean =>
  packageKey(name) === packageKey(found) ||
  (['deb', 'rpm', 'apk'].includes(type) && packageKey(name.split('/').at(-1) ?? '') === packageKey(found))

const isOneOf = (purl: Purl, own: readonly Purl[]): boolean =>
  own.some(
    (each) =>
      each.type === purl.type &&
      packageKey(each.name) === packageKey(purl.name) &&
      (purl.version === undefined || purl.version === each.version),
  )
