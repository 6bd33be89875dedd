import { digestOf, prettyJson } from '@devsecops/core'
import type { Waiver } from '@devsecops/policy'
import { advisoriesOf, isCve } from '../aliases.ts'
import type { Finding } from '../finding.ts'
import { parsePurl } from '../purl.ts'

/** A dependency's finding that a waiver lets through. */
export interface WaivedFinding {
  readonly finding: Finding
  readonly waiver: Waiver
}

export interface VexAuthor {
  /** Who makes the document, such as the repository's address. */
  readonly author: string
  /** The package URL of what was scanned. */
  readonly product: string
  /** RFC 3339, in UTC. */
  readonly timestamp: string
}

/**
 * Waivers as an OpenVEX 0.2.0 document. One that says why the weakness does not affect the product is `not_affected`; any
 * other accepts a risk that is there, and so is `affected`, with what was decided as its action statement. Findings without
 * a package or an advisory are left out: VEX speaks of nothing else.
 */
export const openVexText = (
  waived: readonly WaivedFinding[],
  { author, product, timestamp }: VexAuthor,
): string => {
  const statements = waived.flatMap((each) => statementOf(each, product, timestamp))
  const unique = [...new Map(statements.map((statement) => [digestOf(statement), statement])).values()]
  return prettyJson({
    '@context': 'https://openvex.dev/ns/v0.2.0',
    '@id': `urn:sha256:${digestOf({ author, timestamp, statements: unique })}`,
    author,
    timestamp,
    version: 1,
    statements: unique,
  })
}

const statementOf = (
  { finding, waiver }: WaivedFinding,
  product: string,
  timestamp: string,
): readonly object[] => {
  const part = purlOf(finding)
  const [name, ...aliases] = advisoriesOf(finding).toSorted(byAuthority)
  if (part === undefined || name === undefined) return []
  const { vexJustification, owner, expires, reason } = waiver
  return [
    {
      vulnerability: { name, ...(aliases.length > 0 && { aliases }) },
      timestamp,
      products: [{ '@id': product, subcomponents: [{ '@id': part }] }],
      ...(vexJustification === undefined
        ? { status: 'affected', action_statement: `Accepted by ${owner} until ${expires}: ${reason}` }
        : { status: 'not_affected', justification: vexJustification, impact_statement: reason }),
    },
  ]
}

/** CVE ids first, as every tool knows them. */
const byAuthority = (a: string, b: string): number =>
  Number(isCve(b)) - Number(isCve(a)) || (a < b ? -1 : a > b ? 1 : 0)

/** The report's own package URL; else one of the type for what has none. */
const purlOf = ({ package: subject }: Finding): string | undefined => {
  if (subject === undefined) return undefined
  if (subject.purl !== undefined && parsePurl(subject.purl) !== undefined) return subject.purl
  const name = subject.name.split('/').map(encodeURIComponent).join('/')
  return `pkg:generic/${name}${subject.version === undefined ? '' : `@${encodeURIComponent(subject.version)}`}`
}
