import type { ReportedSeverity } from '@devsecops/core'
import { draft, type Draft } from '../draft.ts'
import { parsePurl } from '../purl.ts'
import { cvssScore, severityOfCvss } from '../ratings.ts'
import { severityOfLabel } from '../severities.ts'

/** A vulnerability of a dependency as OWASP Dependency-Check writes it, in JSON and in XML. */
export interface Weakness {
  readonly fileName: string
  readonly filePath: string | undefined
  /** The identifiers of its packages: package URLs, in older reports Maven coordinates or names. */
  readonly packages: readonly string[]
  readonly name: string
  readonly source: string | undefined
  /** The tool's word, and the scores from the newest version of CVSS on. */
  readonly severity: string | undefined
  readonly scores: readonly (number | undefined)[]
  /** As `cweIds` gives them. */
  readonly cwes: readonly string[]
  readonly description: string | undefined
  readonly suppressed: string | undefined
}

/** The severity is the tool's word; where it has none, as for suppressed ones, that of the newest CVSS score. */
export const readWeakness = (each: Weakness, checkout: string | undefined): Draft => {
  const address = each.packages.find((id) => parsePurl(id) !== undefined)
  const purl = address === undefined ? undefined : parsePurl(address)
  const name = purl?.name ?? each.fileName
  const path = pathOf(each.filePath)
  return draft(
    {
      category: 'sca',
      severity: severityOf(each),
      tool: 'dependency-check',
      rule: each.name,
      message: `${name}: ${each.description ?? each.name}`,
      key: [each.source, purl?.name ?? withoutVersion(each.fileName, undefined)],
      path,
      keyPath: path === undefined ? undefined : withoutVersion(path, purl?.version),
      package: { name, version: purl?.version, purl: address },
      score: cvssScore(...each.scores),
      cwes: each.cwes,
      helpUri: each.name.startsWith('CVE-') ? `https://nvd.nist.gov/vuln/detail/${each.name}` : undefined,
      suppressed: each.suppressed,
    },
    checkout,
  )
}

const severityOf = ({ severity, scores }: Weakness): ReportedSeverity => {
  const label = severityOfLabel(severity)
  return label === 'unknown' ? severityOfCvss(scores.find((score) => score !== undefined)) : label
}

/** What stands for a package of a lock file is `package-lock.json?/name`. */
const pathOf = (filePath: string | undefined): string | undefined => filePath?.trim().replace(/\?.*$/, '')

/** `lib/dom4j-2.1.1.jar` without its version. */
const withoutVersion = (text: string, version: string | undefined): string =>
  (version === undefined || version === '' ? text : text.replaceAll(version, '')).replace(
    /[-:]v?\d+(?:\.\d+)+(?:[.-][A-Za-z]+\d*)?(?=[.:/]|$)/g,
    '',
  )
