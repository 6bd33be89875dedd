import { readAdvisory } from '../npm/advisory.ts'
import { covers, jsonReader } from './reader.ts'

/**
 * `npm audit --json` of npm 6, `pnpm audit --json` and `yarn npm audit --json` of yarn 2 and 3: `advisories` by number.
 * They cannot be told apart, so the tool is called npm-audit. The severity is the advisory's.
 */
export const npmAudit6 = jsonReader(
  'npm-audit-6',
  (root) => root.has('advisories', 'metadata') && root.at('metadata').has('vulnerabilities'),
  (root) => ({
    tools: ['npm-audit'],
    coverage: covers('npm-audit', ['sca']),
    drafts: root
      .at('advisories')
      .members()
      .map((advisory) => readAdvisory(advisory, 'npm-audit')),
  }),
)
