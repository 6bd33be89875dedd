import { describe, expect, test } from '@jest/globals'
import { mergeFindings, read, sarifLog, sourceOf, type Reading } from '@devsecops/findings'
import ajv from 'ajv'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { OTHER_COUNTS_OF_CODE } from './defectdojo-code.ts'
import { OTHER_COUNTS_OF_INFRASTRUCTURE } from './defectdojo-infrastructure.ts'
import { OTHER_COUNTS, type OtherCount } from './defectdojo.ts'

/** Real reports with expected counts; the tests of this file need them and say so where they are absent. */
const CORPUS = resolve(import.meta.dirname, '../../../shared/corpus')
const SCHEMA = resolve(import.meta.dirname, '../../../shared/schemas/sarif-2.1.0.schema.json')
const present = existsSync(CORPUS)
if (!present) process.stdout.write('The corpus is not here (../shared/corpus): its tests are skipped.\n')

type Counts = Readonly<Record<string, number>>

const load = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8')) as unknown
const readFile = (path: string): Reading => read(sourceOf(path, readFileSync(resolve(CORPUS, path))))
const countBy = (words: readonly string[]): Counts => {
  const counts: Record<string, number> = {}
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1
  return counts
}

/** Folders of the formats that are read here. */
const FOLDERS = [
  'anchore_grype',
  'auditjs',
  'aws_prowler',
  'bandit',
  'brakeman',
  'bundler_audit',
  'checkov',
  'cyclonedx',
  'dependency_check',
  'detect_secrets',
  'dockerbench',
  'eslint',
  'ggshield',
  'github_sast',
  'github_secrets_detection_report',
  'github_vulnerability',
  'gitlab_container_scan',
  'gitlab_dast',
  'gitlab_dep_scan',
  'gitlab_sast',
  'gitlab_secret_detection_report',
  'gitleaks',
  'govulncheck',
  'hadolint',
  'horusec',
  'kics',
  'kubeaudit',
  'kubehunter',
  'nancy',
  'nikto',
  'njsscan',
  'noseyparker',
  'npm_audit',
  'npm_audit_7_plus',
  'nuclei',
  'osv_scanner',
  'pip_audit',
  'pmd',
  'prowler',
  'retirejs',
  'rubocop',
  'rusty_hog',
  'sarif',
  'semgrep',
  'semgrep_pro',
  'snyk',
  'snyk_code',
  'spotbugs',
  'talisman',
  'terrascan',
  'testssl',
  'tfsec',
  'trivy',
  'trivy_operator',
  'trufflehog',
  'trufflehog3',
  'wapiti',
  'yarn_audit',
  'zap',
]

const expected = present ? (load(resolve(CORPUS, 'findings/expected.json')) as Record<string, Counts>) : {}
const cases = Object.entries(expected).filter(([file]) => FOLDERS.includes(file.split('/')[0] ?? ''))

/** The classes of deviations.md that are about severities: ours → theirs. */
const SEVERITIES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  sarif: { low: 'info' },
  checkov: { high: 'medium' },
  'osv-scanner': { unknown: 'low' },
  trivy: { unknown: 'info' },
  brakeman: { high: 'medium', low: 'medium' },
  'bundler-audit-text': { unknown: 'medium' },
  'cyclonedx-xml': { unknown: 'info' },
  'detect-secrets': { unknown: 'high' },
  ggshield: { unknown: 'high' },
  gitlab: { unknown: 'info' },
  govulncheck: { unknown: 'info' },
  grype: { unknown: 'info' },
  'pip-audit': { unknown: 'medium' },
}

const theirs = ({ format = '', findings }: Reading, translate: boolean): Counts => {
  const places = findings.map(({ rule, location }) => JSON.stringify([rule, location]))
  const counted =
    format === 'semgrep'
      ? findings.filter((_, index) => places.indexOf(places[index] ?? '') === index)
      : findings
  const words = counted.map(({ severity }) =>
    translate ? (SEVERITIES[format]?.[severity] ?? severity) : severity,
  )
  return { count: counted.length, ...countBy(words) }
}

const countsOf = (words: readonly string[]): Counts => ({ count: words.length, ...countBy(words) })

/** Where DefectDojo counts a report otherwise: its counts by its own rule, and ours by our rule. */
const otherCount = (file: string, format: string): OtherCount | undefined => {
  const ofDocument = OTHER_COUNTS[format]
  const ofText = OTHER_COUNTS_OF_CODE[format] ?? OTHER_COUNTS_OF_INFRASTRUCTURE[format]
  if (ofDocument === undefined && ofText === undefined) return undefined
  const text = readFileSync(resolve(CORPUS, `findings/${file}`), 'utf8')
  return ofText?.(text) ?? ofDocument?.(JSON.parse(text))
}

;(present ? describe : describe.skip)('the corpus', () => {
  test.each(cases)('%s: the expected findings', (file, counts) => {
    const reading = readFile(`findings/${file}`)
    const found = countsOf(reading.findings.map(({ severity }) => severity))
    const other = otherCount(file, reading.format ?? '')
    const alike =
      reading.format === 'gitleaks-legacy'
        ? [{ ...counts, count: found['count'] }]
        : [theirs(reading, false), theirs(reading, true)]
    expect(other === undefined ? alike : [countsOf(other.theirs)]).toContainEqual(counts)
    expect(found).toEqual(other === undefined ? found : countsOf(other.ours))
  })

  test('Trivy’s own reports: the expected findings by severity', () => {
    const reports = load(resolve(CORPUS, 'sarif/trivy/expected.json')) as Record<
      string,
      Record<string, Counts>
    >
    for (const [file, classes] of Object.entries(reports)) {
      const wanted = Object.values(classes).flatMap((counts) =>
        Object.entries(counts).flatMap(([severity, count]) =>
          Array<string>(count).fill(severity.toLowerCase()),
        ),
      )
      const { findings, unreadable } = readFile(`sarif/trivy/${file}`)
      const found = findings.filter(({ suppressed }) => suppressed === undefined)
      expect([file, unreadable, countBy(found.map(({ severity }) => severity))]).toEqual([
        file,
        undefined,
        countBy(wanted),
      ])
    }
  })

  test('OSV-Scanner’s JSON and SARIF of one scan agree on what is vulnerable', () => {
    const folder = 'sarif/osv-scanner/reports'
    const packages = (file: string): readonly string[] =>
      readFile(`${folder}/${file}`)
        .findings.filter(({ category }) => category === 'sca')
        .map(({ tool }) => tool)
    for (const file of readdirSync(resolve(CORPUS, folder)).filter((name) => name.endsWith('.json'))) {
      // SARIF has a result for each alias, JSON one for each group of them.
      const [json, log] = [packages(file), packages(file.replace('.json', '.sarif'))]
      expect([file, log.length >= json.length, log.length > 0]).toEqual([file, true, json.length > 0])
    }
  })

  test('a report of another tool is never taken for one that is read here, unless it is an empty list', () => {
    const others = Object.keys(expected).filter((file) => !FOLDERS.includes(file.split('/')[0] ?? ''))
    const mistaken = others
      .map((file) => readFile(`findings/${file}`))
      .filter(
        ({ format, unreadable, findings }) =>
          unreadable === undefined && !(format === 'gitleaks' && findings.length === 0),
      )
      .map(({ format }) => format)
    expect(mistaken.filter((format) => format !== 'sarif')).toEqual([])
  })

  test('the merged log of every report is valid SARIF 2.1.0', () => {
    const { $schema: draft, id, ...schema } = load(SCHEMA) as Record<string, unknown>
    expect([draft, id]).toHaveLength(2)
    const formats = {
      uri: (text: string) => URL.canParse(text),
      'uri-reference': true,
      'date-time': true,
    } as const
    const validate = new ajv.Ajv({ strict: false, allErrors: true, formats }).compile(schema)
    const log: unknown = JSON.parse(
      [...sarifLog(mergeFindings(cases.map(([file]) => readFile(`findings/${file}`))))].join(''),
    )
    expect(validate(log) ? [] : validate.errors?.slice(0, 5)).toEqual([])
  })
})
