import { describe, expect, test } from '@jest/globals'
import {
  evaluateQuality,
  loadSchemaValidator,
  QUALITY_PROFILES,
  readDocument,
  type Quality,
} from '@devsecops/bom'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'

/** sbomqs' documents and scores; the tests of this file need them and say so where they are absent. */
const FOLDER = resolve(import.meta.dirname, '../../../shared/corpus/sbom/sbomqs')
const isAbsent = !existsSync(FOLDER)
if (isAbsent)
  process.stdout.write('The corpus is not here (../shared/corpus/sbom/sbomqs): its tests are skipped.\n')
const described = isAbsent ? describe.skip : describe

interface Row {
  readonly file: string
  readonly profile: string
  readonly score: number
  readonly grade: string
  readonly required?: number
  readonly additional?: number
  readonly optional?: number
}

/** Our profiles by sbomqs' names. */
const PROFILES: Readonly<Record<string, string>> = {
  'NTIA-2021': 'ntia-2021',
  'NTIA-2025': 'ntia-2025',
  'FSCT-3': 'fsct-3',
  'BSI-1.1': 'bsi-1.1',
  'BSI-2.0': 'bsi-2.0',
  'OCT-1.1': 'openchain-telco-1.1',
  Interlynk: 'interlynk',
}

/**
 * Rows that are scored otherwise, with the reason. Of `Interlynk` sbomqs documents the features and not every case: the first it takes to keep to
 * SPDX 3's schema, which the official schema denies; what it leaves out of the other two is not documented.
 */
const DEVIATIONS: ReadonlySet<string> = new Set([
  'Interlynk spdx3-perfect-score.json',
  'Interlynk spdx3-minimal.json',
  'Interlynk cdx-no-dependencies.json',
])

const json = (path: string): unknown => JSON.parse(readFileSync(resolve(FOLDER, path), 'utf8'))

const rows = isAbsent ? [] : (json('expected.json') as readonly Row[])

const qualityOf = async (path: string, id: string): Promise<Quality> => {
  const profile = QUALITY_PROFILES.find((candidate) => candidate.id === id)
  if (profile === undefined) throw new Error(`no profile ${id}`)
  const parsed = json(path)
  const document = readDocument(parsed)
  const validate = await loadSchemaValidator(
    document.family === 'cyclonedx'
      ? document.version === '1.5'
        ? 'cyclonedx-1.5'
        : 'cyclonedx-1.6'
      : document.version.startsWith('3')
        ? 'spdx-3.0.1'
        : 'spdx-2.3',
  )
  return evaluateQuality(document, profile, { isValid: validate(parsed).length === 0 })
}

/** What sbomqs tells of a row, and nothing that it does not tell. */
const asRow = (row: Row, { score, grade, full }: Quality): Row => ({
  file: row.file,
  profile: row.profile,
  score,
  grade,
  ...(row.required === undefined ? {} : { required: full.required }),
  ...(row.additional === undefined ? {} : { additional: full.additional }),
  ...(row.optional === undefined ? {} : { optional: full.optional }),
})

described('the scores of sbomqs', () => {
  test.each(Object.entries(PROFILES))('%s', async (name, id) => {
    const wanted = rows.filter(
      ({ profile, file }) => profile === name && !DEVIATIONS.has(`${profile} ${file}`),
    )
    const scored = await Promise.all(
      wanted.map(async (row) => asRow(row, await qualityOf(`fixtures/${row.file}`, id))),
    )
    expect(wanted.length).toBeGreaterThan(10)
    expect(scored).toEqual(wanted)
  })
})

/** Which field a single-defect document is about, by what its name says. The first that matches counts. */
const FIELDS: readonly (readonly [RegExp, string])[] = [
  [/DeployableHash|ExtRefDistribution|deployable-hash|HashSHA512|ComponentHash/, 'component-hash'],
  [/Vulnerabilities/, 'no-vulnerabilities'],
  [/SourceHash|source-code-hash/, 'component-source-hash'],
  [/SourceCodeURL|source-code-url/, 'component-source-uri'],
  [/DownloadURL|download-url/, 'component-deployable-uri'],
  [/SecurityTxt|security-txt/, 'component-security-txt'],
  [/EffectiveLicense|effective-license/, 'component-effective-licence'],
  [/LicenseDeclared/, 'component-declared-licence'],
  [/License|concluded-license/, 'component-licence'],
  [/BsiArchive|archive-prop/, 'component-archive'],
  [/BsiFilename|-filename/, 'component-filename'],
  [/Metadata\w*Timestamp/, 'sbom-timestamp'],
  [/Metadata/, 'sbom-creator'],
  [/DocumentNamespace|sbom-uri/, 'sbom-uri'],
  [/spec-version/, 'sbom-format'],
  [/Component(?:Author|Manufacturer|Supplier|OrganizationSupplier|PersonSupplier)/, 'component-creator'],
  [/SWID|OtherUniqueIDs|purl-cpe/, 'component-identifiers'],
  [/ComponentVersion/, 'component-version'],
  [/Dependenc|PrimaryComponent/, 'component-dependencies'],
]

/** What a name promises. Where the defect is of a field that BSI does not require, there is nothing to judge, which is not full either. */
const isPromisedFull = (name: string): boolean => /^(?:valid(?!.*(?:Empty|MD5|SHA1\.))|noVuln)/.test(name)

/** `validFullyCompliant…` is of every field; the checksum of this one is a SHA-512, and so not missing since v2.0. */
const ELSEWHERE: ReadonlySet<string> = new Set([
  'validFullyCompliantBsiV21.cdx16.json',
  'missingComponentDeployableHash.spdx23.json',
])

described('the single-defect documents for BSI TR-03183-2', () => {
  const files = globSync('bsi/**/*.json', { cwd: FOLDER }).sort()

  test.each(files.filter((file) => !ELSEWHERE.has(basename(file))))('%s', async (file) => {
    const key = FIELDS.find(([pattern]) => pattern.test(basename(file)))?.[1]
    const scores = await Promise.all(['bsi-1.1', 'bsi-2.0', 'bsi-2.1'].map((id) => qualityOf(file, id)))
    const found = scores.flatMap(({ fields }) => fields.filter((field) => field.key === key))
    expect(found.length).toBeGreaterThan(0)
    expect(
      found.some(({ score }) => score >= 10) === isPromisedFull(basename(file)) || isOneOfTwo(file, found),
    ).toBe(true)
  })

  test('a document that has it all is full in every field that is asked of it', async () => {
    const { fields, grade } = await qualityOf('bsi/cdx/validFullyCompliantBsiV21.cdx16.json', 'bsi-2.1')
    expect(fields.filter(({ score }) => score < 10)).toEqual([])
    expect(grade).toBe('A')
  })
})

/** `two-comps-one-with-…`: half, by the version that asks for it. */
const isOneOfTwo = (file: string, found: Quality['fields']): boolean =>
  file.includes('two-comps-one-with') && found.at(-1)?.score === 5
