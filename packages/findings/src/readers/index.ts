import type { Reader } from './reader.ts'
import { bandit } from './bandit.ts'
import { checkov } from './checkov.ts'
import { gitleaksLegacy } from './gitleaks-legacy.ts'
import { gitleaks } from './gitleaks.ts'
import { osvScanner } from './osv-scanner.ts'
import { sarif } from './sarif.ts'
import { semgrep } from './semgrep.ts'
import { trivyKubernetes } from './trivy-kubernetes.ts'
import { trivy } from './trivy.ts'

/** Every format there is. Each recognises its own content and no other's, so the order does not matter. */
export const READERS: readonly Reader[] = [
  bandit,
  checkov,
  gitleaks,
  gitleaksLegacy,
  osvScanner,
  sarif,
  semgrep,
  trivy,
  trivyKubernetes,
]
