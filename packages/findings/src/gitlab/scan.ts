import type { Category } from '@devsecops/core'
import type { Value } from '../value.ts'

/** `scan.type` of GitLab's report schemas (15: coverage and API fuzzing try a running program, as DAST does). */
const TYPES: ReadonlyMap<string | undefined, Category> = new Map([
  ['api_fuzzing', 'dast'],
  ['cluster_image_scanning', 'container'],
  ['container_scanning', 'container'],
  ['coverage_fuzzing', 'dast'],
  ['dast', 'dast'],
  ['dependency_scanning', 'sca'],
  ['sast', 'sast'],
  ['secret_detection', 'secrets'],
])

/** GitLab's scan of infrastructure as code reports as SAST; its scanner tells. */
const INFRASTRUCTURE = new Set(['kics', 'checkov', 'tfsec', 'trivy_config'])

/** What a report says of its scan. Schemas before 3 have no scan: then nothing is known. */
export const categoryOfScan = (scan: Value): Category | undefined => {
  const category = TYPES.get(scan.at('type').text())
  const scanner = scan.at('scanner').at('id').text() ?? ''
  return category === 'sast' && INFRASTRUCTURE.has(scanner) ? 'iac' : category
}

/** Where the report does not say what it scanned for, each vulnerability shows it: by its own category, place and ids. */
export const categoryOfVulnerability = (vulnerability: Value): Category => {
  const [own, location] = [TYPES.get(vulnerability.at('category').text()), vulnerability.at('location')]
  if (own !== undefined) return own
  if (location.has('image')) return 'container'
  if (location.has('hostname')) return 'dast'
  if (location.at('dependency').at('package').has('name')) return 'sca'
  return identifierTypes(vulnerability).some((type) => /gitleaks|trufflehog/.test(type)) ? 'secrets' : 'sast'
}

const identifierTypes = (vulnerability: Value): readonly string[] =>
  vulnerability
    .at('identifiers')
    .list()
    .map((identifier) => identifier.object().at('type').text() ?? '')
