import { pmdFailure, violationDraft } from '../pmd/violation.ts'
import type { Draft } from '../draft.ts'
import type { Value } from '../value.ts'
import { covers, jsonReader } from './reader.ts'

/**
 * PMD (`-f json`, format version 0): `files` with their `violations`, `suppressedViolations` (with `--show-suppressed`),
 * and errors in files and in the configuration of rules. The severity is the rule's priority, from 1 (critical) to 5.
 */
export const pmd = jsonReader(
  'pmd',
  (root) => root.has('pmdVersion', 'files'),
  (root, { root: checkout }) => ({
    tools: ['pmd'],
    coverage: covers('pmd', ['sast']),
    drafts: [
      ...readFiles(root.at('files').needList(), checkout),
      ...readFiles(root.at('suppressedViolations').list(), checkout, 'suppressed in the source'),
    ],
    ...pmdFailure(root.at('processingErrors').list().length + root.at('configurationErrors').list().length),
  }),
)

const readFiles = (
  files: readonly Value[],
  checkout: string | undefined,
  suppressed?: string,
): readonly Draft[] =>
  files.flatMap((file) =>
    file
      .object()
      .at('violations')
      .needList()
      .map((violation) =>
        violationDraft(
          {
            rule: violation.at('rule').needText(),
            priority: violation.at('priority').number() ?? '',
            message: violation.at('description').text() ?? '',
            path: file.at('filename').needText(),
            line: violation.at('beginline').line(),
            endLine: violation.at('endline').line(),
            helpUri: violation.at('externalInfoUrl').text(),
            suppressed: suppressed && (violation.at('usermsg').text() ?? suppressed),
          },
          checkout,
        ),
      ),
  )
