import { draft, type Draft } from '../draft.ts'
import { severityOfLabel } from '../severities.ts'

/** What testssl.sh's CSV and JSON say of a check. */
export interface TlsCheck {
  readonly id: string
  /** `host/address`. */
  readonly host: string
  readonly port: string
  /** OK, INFO, LOW … CRITICAL; WARN for what could not be tested, FATAL for what ended the scan. */
  readonly severity: string
  readonly finding: string
  /** CVE ids between spaces. */
  readonly cve: string | undefined
}

/** The grade and what it is made of (SSL Labs' rating guide) sum up the other checks. */
const SUMMARY =
  /^(?:rating_(?:spec|doc)|(?:protocol_support|key_exchange|cipher_strength)_score(?:_weighted)?|final_score|overall_grade|grade_cap_reason_.*)$/

const isFinding = ({ id, severity }: TlsCheck): boolean =>
  !['OK', 'DEBUG', 'FATAL'].includes(severity) && !SUMMARY.test(id)

/** That a scan did not come to its end: FATAL, or a time of the scan that is a warning. */
const isFailure = ({ id, severity }: TlsCheck): boolean =>
  severity === 'FATAL' || (id === 'scanTime' && severity === 'WARN')

/** A finding for each check that is not fine; a check for several CVEs, which are weaknesses of their own, is one for each. */
export const tlsChecks = (checks: readonly TlsCheck[]) => {
  const failures = checks.filter(isFailure).length
  return {
    drafts: checks.filter(isFinding).flatMap((check) => {
      const cves = (check.cve ?? '').split(/\s+/).filter((id) => id !== '')
      return cves.length === 0 ? [toDraft(check)] : cves.map((cve) => toDraft(check, cve))
    }),
    ...(failures === 0 ? {} : { failure: 'testssl.sh could not test every host to the end.' }),
  }
}

/** The finding's text holds dates and versions, and is no part of the key. */
const toDraft = ({ id, host, port, severity, finding }: TlsCheck, cve?: string): Draft => {
  const name = host.replace(/\/.*$/, '')
  return draft({
    category: 'dast',
    severity: severity === 'WARN' ? 'info' : severityOfLabel(severity),
    tool: 'testssl',
    rule: id,
    message: `${name}:${port}: ${finding}`,
    key: [cve, port],
    ...(cve === undefined ? {} : { aliases: [cve] }),
  })
}
