import type { Category } from '@devsecops/core'
import { cweIds } from '../cwes.ts'
import { draft, type Draft } from '../draft.ts'
import { rawAt } from '../raw.ts'
import { severityOfLabel } from '../severities.ts'
import type { Value } from '../value.ts'
import { covers, sequenceReader } from './reader.ts'

/**
 * The findings of a Semgrep deployment (`GET /api/v1/deployments/{slug}/findings`), one page or several after one another.
 * A page without findings does not tell whose it is. `state`, `status` and `triage_state` say what was settled on the
 * platform.
 */
export const semgrepPlatform = sequenceReader(
  'semgrep-platform',
  (values) =>
    values.some((page) => findingsOf(page).length > 0) &&
    values.every(
      (page) =>
        page.has('findings') && findingsOf(page).every((each) => each.has('rule_name', 'match_based_id')),
    ),
  (values, { root: checkout }) => {
    const drafts = values
      .flatMap((page) => page.at('findings').needList())
      .map((each) => read(each, checkout))
    return {
      tools: ['semgrep'],
      coverage: covers(
        'semgrep',
        drafts.map(({ category }) => category),
      ),
      drafts,
    }
  },
)

const findingsOf = (page: Value): readonly Value[] =>
  page.isObject && page.at('findings').isList ? page.at('findings').list() : []

const read = (finding: Value, checkout: string | undefined): Draft => {
  const dependency = finding.at('found_dependency')
  const name = dependency.at('package').text()
  const category = categoryOf(finding)
  return draft(
    {
      category,
      severity: severityOfLabel(finding.at('severity').text()),
      tool: 'semgrep',
      rule: finding.at('rule_name').needText(),
      message: finding.at('rule_message').text() ?? finding.at('rule').at('message').text() ?? '',
      // The number behind the last _ counts copies. Of a secret the id is a digest.
      key: [
        name ?? (category === 'secrets' ? '' : finding.at('match_based_id').needText().replace(/_\d+$/, '')),
      ],
      path: finding.at('location').at('file_path').text(),
      line: finding.at('location').at('line').line(),
      endLine: finding.at('location').at('end_line').line(),
      cwes: cweIds(rawAt(finding.raw, 'rule', 'cwe_names')),
      suppressed: suppressionOf(finding),
      ...(name === undefined ? {} : { package: { name, version: dependency.at('version').text() } }),
    },
    checkout,
  )
}

const categoryOf = (finding: Value): Category => {
  if (finding.has('found_dependency')) return 'sca'
  return finding.has('validation_state') ? 'secrets' : 'sast'
}

/** A finding that was muted, ignored, fixed or removed: the platform still lists it. */
const suppressionOf = (finding: Value): string | undefined => {
  const words = ['state', 'status', 'triage_state'].map((name) => finding.at(name).text()?.toLowerCase())
  const settled = ['muted', 'ignored', 'fixed', 'removed'].find((word) => words.includes(word))
  return settled === undefined ? undefined : `Semgrep: ${settled}`
}
