import { draft } from '../draft.ts'
import { covers, jsonReader } from './reader.ts'

/** gitleaks up to 7: an array whose entries have `rule`, `offender` (the secret) and `line` (which holds it). */
export const gitleaksLegacy = jsonReader(
  'gitleaks-legacy',
  (root) =>
    root.isList && root.list().length > 0 && root.list().every((entry) => entry.has('rule', 'offender')),
  (root, { root: checkout }) => ({
    tools: ['gitleaks'],
    coverage: covers('gitleaks', ['secrets']),
    drafts: root.list().map((entry) =>
      draft(
        {
          category: 'secrets',
          severity: 'unknown',
          tool: 'gitleaks',
          rule: entry.at('rule').needText(),
          message: `A secret was found: ${entry.at('rule').needText()}`,
          key: [],
          path: entry.at('file').text(),
          line: entry.at('lineNumber').line(),
          found: { values: [entry.at('offender').raw] },
        },
        checkout,
      ),
    ),
  }),
)
