import { countedEntries } from '../counted.ts'
import { draft, type Draft, type Fields } from '../draft.ts'
import { severityOfLabel } from '../severities.ts'
import { imageName } from '../trivy/image.ts'
import type { Value } from '../value.ts'
import { covers, jsonReader } from './reader.ts'

/**
 * Terrascan (`-o json`): `results` with violations, those that a comment or annotation skips, and with `--find-vuln` the
 * vulnerabilities of images. Its three words (HIGH, MEDIUM, LOW) are the severities.
 */
export const terrascan = jsonReader(
  'terrascan',
  (root) =>
    root.has('results') &&
    root.at('results').has('scan_summary') &&
    Object.hasOwn(root.at('results').raw as object, 'violations'),
  (root, { root: checkout }) => {
    const results = root.at('results')
    const vulnerabilities = results.at('vulnerabilities').list()
    const errors = results.at('scan_errors').list().filter(isFailure).length
    return {
      tools: ['terrascan'],
      coverage: covers('terrascan', vulnerabilities.length > 0 ? ['iac', 'container'] : ['iac']),
      drafts: [
        ...countedEntries(
          results.at('violations'),
          results.at('scan_summary').at('violated_policies').number(),
        ).map((entry) => violation(entry, {}, checkout)),
        ...results
          .at('skipped_violations')
          .list()
          .map((entry) => violation(entry, { suppressed: comment(entry) }, checkout)),
        ...vulnerabilities.map((entry) => vulnerability(entry, checkout)),
      ],
      ...(errors === 0
        ? {}
        : { failure: `Terrascan could not scan everything: it reports ${errors} errors.` }),
    }
  },
)

/**
 * Without `--iac-type` Terrascan tries every kind of file, and calls it an error that there are none of one. What says
 * that there is nothing of a kind is no failure; every other error is.
 */
const isFailure = (error: Value): boolean =>
  !/\bnot found in the directory\b|^no .+ found in (?:the )?directory\b|\bhas no .+ files\b/i.test(
    error.at('errMsg').text() ?? '',
  )

const comment = (entry: Value): string => entry.at('skip_comment').text() ?? 'skipped'

const violation = (entry: Value, more: Pick<Fields, 'suppressed'>, checkout: string | undefined): Draft =>
  draft(
    {
      category: 'iac',
      severity: severityOfLabel(entry.at('severity').text()),
      tool: 'terrascan',
      rule: entry.at('rule_id').needText(),
      message: entry.at('description').text() ?? entry.at('rule_name').text() ?? '',
      key: [entry.at('resource_type').text(), entry.at('resource_name').text()],
      path: entry.at('file').text(),
      line: entry.at('line').line(),
      ...more,
    },
    checkout,
  )

const vulnerability = (entry: Value, checkout: string | undefined): Draft => {
  const rule = entry.at('vulnerability_id').needText()
  const name = entry.at('package').text()
  return draft(
    {
      category: 'container',
      severity: severityOfLabel(entry.at('severity').text()),
      tool: 'terrascan',
      rule,
      message: `${name ?? 'An image'}: ${entry.at('description').text() ?? rule}`,
      key: [imageName(entry.at('image').needText()), name],
      path: entry.at('file').text(),
      line: entry.at('line').line(),
      helpUri: entry.at('primary_url').text(),
      ...(name === undefined ? {} : { package: { name, version: entry.at('installed_version').text() } }),
    },
    checkout,
  )
}
