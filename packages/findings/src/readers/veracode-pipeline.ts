import { cweIds } from '../cwes.ts'
import { draft, type Draft } from '../draft.ts'
import type { Value } from '../value.ts'
import { severityOfLevel } from '../veracode/levels.ts'
import { covers, jsonReader } from './reader.ts'

/**
 * A Veracode pipeline scan (`results.json`, `filtered_results.json`): `findings`, and `scan_status`, which is SUCCESS when
 * the scan did its work. The hashes of `flaw_match` are of the code around the flaw, without its line.
 */
export const veracodePipeline = jsonReader(
  'veracode-pipeline',
  (root) => root.has('findings') && (root.has('pipeline_scan') || root.has('scan_status', 'scan_id')),
  (root, { root: checkout }) => {
    const status = root.at('scan_status').text() ?? 'SUCCESS'
    return {
      tools: ['veracode'],
      coverage: covers('veracode', ['sast']),
      drafts: root
        .at('findings')
        .needList()
        .map((finding) => read(finding, checkout)),
      ...(status === 'SUCCESS' ? {} : { failure: 'Veracode says that the scan did not succeed.' }),
    }
  },
)

const read = (finding: Value, checkout: string | undefined): Draft => {
  const source = finding.at('files').at('source_file')
  const match = finding.at('flaw_match')
  return draft(
    {
      category: 'sast',
      severity: severityOfLevel(finding.at('severity')),
      tool: 'veracode',
      rule: `CWE-${wordOf(finding.at('cwe_id')) ?? finding.at('issue_type_id').needText()}`,
      message: finding.at('issue_type').text() ?? finding.at('title').text() ?? '',
      key: [
        source.at('function_prototype').text(),
        ...['procedure_hash', 'flaw_hash', 'cause_hash'].map((name) => wordOf(match.at(name))),
      ],
      path: source.at('file').text(),
      line: source.at('line').line(),
      cwes: cweIds(finding.at('cwe_id').raw),
      helpUri: finding.at('flaw_details_link').text(),
    },
    checkout,
  )
}

/** Some versions write these numbers as text. */
const wordOf = (value: Value): string | undefined =>
  typeof value.raw === 'number' ? String(value.raw) : value.text()
