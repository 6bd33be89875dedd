import type { ReportedSeverity } from '@devsecops/core'
import { draft, type Draft } from '../draft.ts'
import type { Value } from '../value.ts'
import { covers, jsonReader } from './reader.ts'

/**
 * kube-bench (`--json`): sections of the CIS benchmarks with their tests; `Controls` since 0.3, an array or a single
 * section before. PASS and INFO are no findings, nor is what the benchmark leaves to a person to look at.
 */
export const kubeBench = jsonReader(
  'kube-bench',
  (root) =>
    sectionsOf(root).length > 0 && sectionsOf(root).every((section) => section.has('node_type', 'tests')),
  (root) => {
    const results = sectionsOf(root).flatMap((section) =>
      section
        .at('tests')
        .needList()
        .flatMap((group) => group.at('results').needList())
        .map((result) => ({ section, result })),
    )
    return {
      tools: ['kube-bench'],
      coverage: covers('kube-bench', ['iac']),
      drafts: results
        .filter(({ result }) => isFinding(result))
        .map(({ section, result }) => read(section, result)),
      ...(results.length === 0 ? { failure: 'kube-bench ran no test.' } : {}),
    }
  },
)

const sectionsOf = (root: Value): readonly Value[] => {
  if (root.isList) return root.list()
  if (!root.isObject) return []
  const controls = root.at('Controls')
  return controls.isList ? controls.list() : [root]
}

const isFinding = (result: Value): boolean => {
  const status = result.at('status').needText()
  if (status === 'WARN') return result.at('reason').text() !== 'Test marked as a manual test'
  return !['PASS', 'INFO'].includes(status)
}

/** `actual_value` and `audit` are not looked at: they quote the machine's configuration. */
const read = (section: Value, result: Value): Draft =>
  draft({
    category: 'iac',
    severity: severityOf(result.at('status').needText()),
    tool: 'kube-bench',
    rule: result.at('test_number').needText(),
    message: result.at('test_desc').text() ?? '',
    key: [section.at('node_type').text()],
  })

/** kube-bench rates nothing: a test that fails counts as high, as an unrated misconfiguration does; WARN asks to look. */
const severityOf = (status: string): ReportedSeverity =>
  status === 'FAIL' ? 'high' : status === 'WARN' ? 'info' : 'unknown'
