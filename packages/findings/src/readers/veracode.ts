import type { Category } from '@devsecops/core'
import { cweIds } from '../cwes.ts'
import { draft, type Draft } from '../draft.ts'
import { lineOfText } from '../line-text.ts'
import { cvssScore } from '../ratings.ts'
import { nameInLibraryId, versionless } from '../veracode/components.ts'
import { severityOfLevelText } from '../veracode/levels.ts'
import type { XmlElement } from '../xml.ts'
import { covers, xmlReader } from './reader.ts'

/** The lists of flaws under a CWE, and the parts of the report that say that such a scan was made. */
const SCANS: readonly (readonly [list: string, part: string, category: Category])[] = [
  ['staticflaws', 'static-analysis', 'sast'],
  ['dynamicflaws', 'dynamic-analysis', 'dast'],
  ['manualflaws', 'manual-analysis', 'dast'],
]

const COMPOSITION = 'software_composition_analysis'

/**
 * Veracode's detailed report (XML, version 1.5): flaws by severity, category and CWE, and the vulnerable components of
 * software composition analysis. A flaw whose mitigation was accepted, or that is fixed, is still listed.
 */
export const veracode = xmlReader(
  'veracode',
  (root) => root.localName === 'detailedreport',
  (root, { root: checkout }) => ({
    tools: ['veracode'],
    coverage: covers('veracode', [
      ...SCANS.filter(([, part]) => root.first(part) !== undefined).map(([, , category]) => category),
      ...(root.first(COMPOSITION) === undefined ? [] : (['sca'] as const)),
    ]),
    drafts: [...readFlaws(root, checkout), ...readComponents(root, checkout)],
  }),
)

const readFlaws = (root: XmlElement, checkout: string | undefined): readonly Draft[] =>
  root
    .all('severity')
    .flatMap((severity) => severity.all('category'))
    .flatMap((category) => category.all('cwe'))
    .flatMap((cwe) =>
      SCANS.flatMap(([list, , category]) =>
        cwe
          .all(list)
          .flatMap((each) => each.all('flaw'))
          .map((flaw) => readFlaw(flaw, category, checkout)),
      ),
    )

const readFlaw = (flaw: XmlElement, category: Category, checkout: string | undefined): Draft => {
  const file = flaw.attribute('sourcefile')
  return draft(
    {
      category,
      severity: severityOfLevelText(flaw.needAttribute('severity')),
      tool: 'veracode',
      rule: `CWE-${flaw.needAttribute('cweid')}`,
      message: flaw.attribute('categoryname') ?? '',
      key: [
        flaw.attribute('type'),
        flaw.attribute('functionprototype'),
        urlPath(flaw.attribute('url')),
        flaw.attribute('vuln_parameter'),
      ],
      cwes: cweIds(flaw.attribute('cweid')),
      path: file === undefined ? undefined : `${flaw.attribute('sourcefilepath') ?? ''}${file}`,
      line: lineOfText(flaw.attribute('line')),
      suppressed: suppressionOf(flaw),
    },
    checkout,
  )
}

const suppressionOf = (flaw: XmlElement): string | undefined => {
  if (flaw.attribute('remediation_status')?.toLowerCase() === 'fixed') return 'Veracode: fixed'
  return flaw.attribute('mitigation_status')?.toLowerCase() === 'accepted'
    ? 'Veracode: mitigation accepted'
    : undefined
}

/** Of a page the path alone: hosts and queries change from scan to scan. */
const urlPath = (url: string | undefined): string | undefined =>
  url === undefined || !URL.canParse(url) ? url?.replace(/[?#].*$/s, '') : new URL(url).pathname

const readComponents = (root: XmlElement, checkout: string | undefined): readonly Draft[] =>
  root
    .all(COMPOSITION)
    .flatMap((part) => part.all('vulnerable_components'))
    .flatMap((list) => list.all('component'))
    .flatMap((component) =>
      component
        .all('vulnerabilities')
        .flatMap((list) => list.all('vulnerability'))
        .map((vulnerability) => readVulnerability(vulnerability, component, checkout)),
    )

const readVulnerability = (
  vulnerability: XmlElement,
  component: XmlElement,
  checkout: string | undefined,
): Draft => {
  const version = component.attribute('version')
  const name =
    nameInLibraryId(component.attribute('library_id') ?? '', version) ??
    versionless(component.needAttribute('library'), version)
  const rule = vulnerability.needAttribute('cve_id')
  return draft(
    {
      category: 'sca',
      severity: severityOfLevelText(vulnerability.needAttribute('severity')),
      tool: 'veracode',
      rule,
      message: `${name}: ${vulnerability.attribute('cve_summary') ?? rule}`,
      key: [name],
      path: component.first('file_paths')?.first('file_path')?.attribute('value'),
      // The path goes through the archives that were uploaded, whose names hold versions.
      keyPath: '',
      package: { name, version },
      score: cvssScore(vulnerability.attribute('cvss_score')),
      cwes: cweIds(vulnerability.attribute('cwe_id')),
      suppressed:
        vulnerability.attribute('mitigation')?.toLowerCase() === 'true'
          ? 'Veracode: mitigation accepted'
          : undefined,
    },
    checkout,
  )
}
