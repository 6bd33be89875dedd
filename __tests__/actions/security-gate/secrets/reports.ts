import type { Repeated } from './planted.ts'

/** A report of a scanner that found a secret, and repeats it in every text that the format has. */
export type Planted = (secret: string, again: Repeated) => unknown

const base64 = (text: string): string => Buffer.from(text).toString('base64')
const lines = (...documents: readonly unknown[]): string =>
  documents.map((each) => JSON.stringify(each)).join('\n')

const sarif = (driver: string, rule: string, secret: string, again: Repeated): unknown => ({
  version: '2.1.0',
  runs: [
    {
      tool: {
        driver: { name: driver, rules: [{ id: rule, shortDescription: { text: again.message }, fullDescription: { text: again.message }, helpUri: again.address, properties: { tags: again.tags } }] },
      },
      results: [
        {
          ruleId: rule,
          message: { text: again.message, markdown: again.message },
          locations: [{ physicalLocation: { artifactLocation: { uri: 'src/config.ts' }, region: { startLine: 3, snippet: { text: secret } } } }],
          partialFingerprints: { email: again.person, commitMessage: again.message },
          fixes: [{ description: { text: again.message }, artifactChanges: [] }],
          suppressions: [{ kind: 'external', status: 'rejected', justification: again.message }],
          properties: { tags: again.tags, secret },
        },
      ],
    },
  ],
}) // prettier-ignore

/** Every format of reports about secrets, by the name of its file. */
export const PLANTED: Readonly<Record<string, Planted>> = {
  'gitleaks.json': (secret, { message, address, person, tags }) => [
    { RuleID: 'generic-api-key', Description: message, StartLine: 3, EndLine: 3, Match: `key = "${secret}"`, Secret: secret, File: 'src/config.ts', Link: address, Commit: 'c', Author: person, Email: person, Message: message, Tags: tags, Fingerprint: `c:src/config.ts:${secret}:3` },
  ],
  'gitleaks-legacy.json': (secret, { message, person }) => [
    { line: `key = "${secret}"`, lineNumber: 3, offender: secret, rule: 'Generic credential', file: 'src/config.ts', commit: 'c', commitMessage: message, author: person, email: person, tags: message },
  ],
  'trufflehog.jsonl': (secret, { message, address, person }) =>
    lines({ SourceMetadata: { Data: { Git: { commit: 'c', file: 'src/config.ts', email: person, repository: address, line: 3 } } }, SourceName: message, DetectorName: 'Custom', DetectorDescription: message, Verified: true, Raw: secret, RawV2: `${secret}more`, Redacted: secret.slice(0, 6), ExtraData: { note: message }, StructuredData: null }),
  'trufflehog-base64.jsonl': (secret) =>
    lines({ SourceMetadata: { Data: { Git: { file: 'src/config.ts', line: 3 } } }, DetectorName: 'Custom', Verified: false, Raw: base64(secret), RawV2: '' }),
  'trufflehog-legacy.jsonl': (secret, { message }) =>
    lines({ branch: 'main', commit: message, commitHash: 'c', date: 'd', diff: `+${secret}`, path: 'src/config.ts', printDiff: secret, reason: 'High Entropy', stringsFound: [secret] }),
  'trufflehog3.json': (secret, { message, person }) => [
    { rule: { id: 'high-entropy', message: message, severity: 'HIGH' }, path: 'src/config.ts', line: '3', secret, context: { 3: secret }, id: 'i', branch: null, message, author: person, commit: 'c', date: 'd' },
  ],
  'ggshield.json': (secret) => ({
    id: 'scan', type: 'path_scan', total_incidents: 1, total_occurrences: 1,
    entities_with_incidents: [{ mode: 'FILE', filename: 'src/config.ts', total_incidents: 1, total_occurrences: 1, incidents: [{ policy: 'Secrets detection', type: 'Generic Password', validity: 'valid', ignore_sha: 's', occurrences: [{ match: secret, type: 'password', line_start: 3, line_end: 3, index_start: 1, index_end: 2 }], total_occurrences: 1 }] }],
  }),
  'noseyparker.jsonl': (secret, { message, person }) =>
    lines({ rule_name: 'Generic Password', rule_text_id: 'np.generic.5', groups: [base64(secret)], num_matches: 1, comment: message, matches: [{ provenance: [{ kind: 'git_repo', repo_path: '.', first_commit: { commit_metadata: { committer_name: person, message }, blob_path: 'src/config.ts' } }], location: { source_span: { start: { line: 3, column: 1 }, end: { line: 3, column: 9 } } }, snippet: { before: '', matching: secret, after: '' } }] }),
  'noseyparker-old.json': (secret) => [
    { rule_name: 'Generic Password', match_content: secret, num_matches: 1, matches: [{ provenance: [{ kind: 'file', path: 'src/config.ts' }], location: { source_span: { start: { line: 3, column: 1 }, end: { line: 3, column: 9 } } }, snippet: { before: '', matching: secret, after: '' } }] },
  ],
  'talisman.json': (secret) => ({
    summary: { types: { filecontent: 1, filesize: 0, filename: 0, warnings: 0, ignores: 0 } },
    results: [{ filename: 'src/config.ts', failure_list: [{ type: 'filecontent', message: `Expected file to not contain hex encoded texts such as: ${secret}`, commits: [], severity: 'high' }], warning_list: [], ignore_list: [] }],
  }),
  'rusty-hog.json': (secret, { message, address }) => [
    { stringsFound: [secret], path: 'src/config.ts', branch: '', commit: message, commitHash: 'c', date: 'd', old_file_id: '1', new_file_id: '2', old_line_num: 1, new_line_num: 3, parent_commit_hash: 'p', reason: 'Generic Secret', diff: secret, url: address },
  ],
  'github-secret-scanning.json': (secret, { message, address }) => [
    { number: 1, state: 'open', secret_type: 'custom', secret_type_display_name: message, secret, html_url: address, resolution: null, resolution_comment: message, first_location_detected: { path: 'src/config.ts', start_line: 3, end_line: 3 } },
  ],
  'gitlab-secrets.json': (secret, { message, address }) => ({
    version: '15.0.0', scan: { type: 'secret_detection', status: 'success', scanner: { id: 'gitleaks', name: 'Gitleaks' }, messages: [{ level: 'info', value: message }] },
    vulnerabilities: [{ id: 'i', category: 'secret_detection', name: message, message, description: message, severity: 'Critical', raw_source_code_extract: secret, location: { file: 'src/config.ts', start_line: 3, commit: { author: message, message } }, identifiers: [{ type: 'gitleaks_rule_id', name: message, value: 'generic', url: address }] }],
  }),
  'trivy.json': (secret, { message }) => ({
    SchemaVersion: 2, ArtifactName: '.', ArtifactType: 'filesystem',
    Results: [{ Target: 'src/config.ts', Class: 'secret', Secrets: [{ RuleID: 'generic', Category: 'general', Severity: 'HIGH', Title: message, StartLine: 3, EndLine: 3, Match: `key: "${secret}"`, Code: { Lines: [{ Number: 3, Content: secret, IsCause: true, Highlighted: secret }] } }] }],
  }),
  'checkov.json': (secret, { message, address }) => ({
    check_type: 'secrets', results: { failed_checks: [{ check_id: 'CKV_SECRET_6', check_name: message, check_result: { result: 'FAILED' }, code_block: [[3, secret]], file_path: '/src/config.ts', file_line_range: [3, 4], resource: 'd', severity: null, guideline: address }], passed_checks: [], parsing_errors: [] }, summary: { parsing_errors: 0 },
  }),
  'kics.json': (secret, { message, address }) => ({
    kics_version: 'v2', files_scanned: 1, files_failed_to_scan: 0, queries_total: 1, queries_failed_to_execute: 0, total_counter: 1,
    queries: [{ query_name: 'Passwords And Secrets - Generic Password', query_id: 'q', query_url: address, severity: 'HIGH', platform: 'Common', description: message, files: [{ file_name: 'src/config.ts', similarity_id: 's', line: 3, issue_type: 'RedundantAttribute', search_key: '', search_value: `"${JSON.stringify(secret).slice(1, -1)}"`, expected_value: message, actual_value: secret }] }],
  }),
  'gitleaks.sarif': (secret, again) => sarif('gitleaks', 'generic-api-key', secret, again),
  'trufflehog.sarif': (secret, again) => sarif('TruffleHog', 'Custom', secret, again),
  'secretlint.sarif': (secret, again) => sarif('secretlint', 'basicauth', secret, again),
  'noseyparker.sarif': (secret, again) => sarif('Nosey Parker', 'np.generic.5', secret, again),
} // prettier-ignore

/** Reports of tools that look for something else, and repeat what a scanner of secrets found. */
export const OTHERS: Readonly<Record<string, (again: readonly Repeated[]) => unknown>> = {
  'semgrep.json': (all) => ({
    version: '1', errors: [], paths: { scanned: [] },
    results: all.map(({ message, path, address, tags }, line) => ({ check_id: 'rules.debug', path, start: { line: line + 1 }, end: { line: line + 1 }, extra: { message, severity: 'ERROR', lines: message, metadata: { source: address, references: [address], technology: tags } } })),
  }),
  'codeql.sarif': (all) => ({
    version: '2.1.0',
    runs: [{ tool: { driver: { name: 'CodeQL', rules: [] } }, results: all.map(({ message, path, address, tags }) => ({ ruleId: 'js/log', message: { text: message }, locations: [{ physicalLocation: { artifactLocation: { uri: encodeURI(path) }, region: { startLine: 1, snippet: { text: message } } } }], suppressions: [{ kind: 'external', justification: message }], hostedViewerUri: address, properties: { tags } })) }],
  }),
  'generic.json': (all) => ({
    version: 'https://github.com/org/devsecops/generic/v1', tool: { name: 'own-tool' }, categories: ['sast'], successful: true,
    findings: all.map(({ message, path, address, person }) => ({ rule: 'own', severity: 'high', message, path, helpUri: address, fingerprint: person, suppressed: message })),
  }),
  'grype.json': (all) => ({
    descriptor: { name: 'grype', version: '1' }, source: { type: 'image', target: { userInput: 'shop' } },
    matches: all.map(({ message, path, address }, number) => ({ vulnerability: { id: `CVE-2026-${10_000 + number}`, dataSource: address, severity: 'High', description: message, fix: { versions: [message], state: 'fixed' }, urls: [address] }, relatedVulnerabilities: [], artifact: { name: path, version: message, type: 'npm', purl: `pkg:npm/a?repository_url=${encodeURIComponent(address)}`, locations: [{ path }] } })),
  }),
  'zap.json': (all) => ({
    '@programName': 'ZAP', '@version': '2', site: [{ '@name': 'https://shop.example', alerts: all.map(({ message, address }, number) => ({ pluginid: `${number}`, alertRef: `${number}`, alert: message, name: message, riskcode: '3', confidence: '2', desc: message, instances: [{ uri: address, method: 'GET', param: message, evidence: message }], solution: message, reference: address })) }],
  }),
} // prettier-ignore
