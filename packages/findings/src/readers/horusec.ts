import type { Category } from '@devsecops/core'
import { draft, type Draft } from '../draft.ts'
import { lineOfText } from '../line-text.ts'
import { rawAt } from '../raw.ts'
import { severityOfLabel } from '../severities.ts'
import type { Value } from '../value.ts'
import { covers, jsonReader } from './reader.ts'

/**
 * Horusec (`-o json`): `analysisVulnerabilities` of all the scanners that it ran. It says in `status` and `errors` whether
 * they did their work. Its own hash has the line in it and is not used.
 */
export const horusec = jsonReader(
  'horusec',
  (root) =>
    root.has('version', 'status') &&
    root.isObject &&
    Object.hasOwn(root.raw as object, 'analysisVulnerabilities'),
  (root, { root: checkout }) => {
    const drafts = root
      .at('analysisVulnerabilities')
      .list()
      .map((entry) => read(entry.at('vulnerabilities').object(), checkout))
    const failed = root.at('status').needText() !== 'success' || (root.at('errors').text() ?? '') !== ''
    return {
      tools: ['horusec'],
      coverage: covers('horusec', ['sast', 'secrets']),
      drafts,
      ...(failed ? { failure: 'Horusec reports that not all of its scanners did their work.' } : {}),
    }
  },
)

const read = (vulnerability: Value, checkout: string | undefined): Draft => {
  const category = categoryOf(vulnerability)
  const title = titleOf(vulnerability)
  return draft(
    {
      category,
      severity: severityOfLabel(vulnerability.at('severity').text()),
      tool: 'horusec',
      rule: vulnerability.at('rule_id').text() || title,
      message: title,
      key: [vulnerability.at('securityTool').text(), title],
      path: vulnerability.at('file').text(),
      line: lineOfText(vulnerability.at('line').text()),
      suppressed: suppressionOf(vulnerability.at('type').text()),
      found: category === 'secrets' ? { texts: [rawAt(vulnerability.raw, 'code')] } : undefined,
    },
    checkout,
  )
}

/** The first line of the details, without the counter in front, and without the password that Bandit quotes. */
const titleOf = (vulnerability: Value): string => {
  const [line = ''] = vulnerability.at('details').needText().split('\n')
  const title = line.replace(/^\(\d+\/\d+\) \* Possible vulnerability detected: /, '').trim()
  return /hardcoded password/i.test(title) ? title.replace(/:.*$/s, '') : title
}

/** The scanners of dependencies that Horusec runs. */
const DEPENDENCY_SCANNERS = new Set([
  'BundlerAudit',
  'NpmAudit',
  'YarnAudit',
  'Safety',
  'OwaspDependencyCheck',
  'Nancy',
])

const categoryOf = (vulnerability: Value): Category => {
  const scanner = vulnerability.at('securityTool').text() ?? ''
  if (scanner === 'GitLeaks' || vulnerability.at('language').text() === 'Leaks') return 'secrets'
  return DEPENDENCY_SCANNERS.has(scanner) ? 'sca' : 'sast'
}

/** Horusec's types, of which `Vulnerability` alone is open. */
const suppressionOf = (type: string | undefined): string | undefined =>
  type === 'Risk Accepted' || type === 'False Positive' || type === 'Corrected'
    ? `Horusec: ${type.toLowerCase()}`
    : undefined
