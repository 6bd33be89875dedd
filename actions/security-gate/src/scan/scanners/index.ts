import type { ScannerName } from '../catalogue.ts'
import type { Scanner } from '../scanner.ts'
import { checkov } from './checkov.ts'
import { gitleaks } from './gitleaks.ts'
import { grype } from './grype.ts'
import { osvScanner } from './osv-scanner.ts'
import { semgrep } from './semgrep.ts'
import { trivy } from './trivy.ts'
import { trufflehog } from './trufflehog.ts'

/** The scanners that are programs of their own; the other one is built in. */
export const SCANNERS: Readonly<Record<Exclude<ScannerName, 'secretlint'>, Scanner>> = {
  gitleaks,
  trufflehog,
  'osv-scanner': osvScanner,
  semgrep,
  trivy,
  grype,
  checkov,
}
