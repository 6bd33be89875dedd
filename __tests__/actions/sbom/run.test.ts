import type { Report } from '@devsecops/core'
import { readInputs } from '@devsecops/runner'
import { fakeIo, type FakeIoOptions } from '@devsecops/testing'
import { expect, test } from '@jest/globals'
import { inputs, run } from '../../../actions/sbom/src/run.ts'
import { TOOL } from '../../../actions/sbom/src/tool.ts'
import root from '../../../package.json' with { type: 'json' }

const DEFAULTS = {
  path: '.',
  formats: 'cyclonedx-1.7, spdx-2.3',
  engine: 'native',
  comment: 'false',
  'scan-with': '',
  submit: 'false',
  attest: 'false',
}

const started = (given: Readonly<Record<string, string>>, options: FakeIoOptions = {}): Promise<Report> => {
  const values = Object.entries({ ...DEFAULTS, ...given })
  const input = readInputs(
    inputs,
    Object.fromEntries(values.map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
  )
  return run(input, fakeIo({ onRunner: false, files: FILES, ...options }))
}

const LOCK = JSON.stringify({
  name: 'shop',
  version: '1.0.0',
  lockfileVersion: 3,
  packages: {
    '': { name: 'shop', version: '1.0.0', dependencies: { 'left-pad': '^1.3.0' } },
    'node_modules/left-pad': {
      version: '1.3.0',
      resolved: 'https://registry.npmjs.org/left-pad/-/left-pad-1.3.0.tgz',
      integrity: `sha512-${'A'.repeat(86)}==`,
      license: 'WTFPL',
    },
  },
})
const FILES = { 'package-lock.json': LOCK }

const written = ({ files }: Report, path: string): string =>
  files
    .filter((file) => file.path === path)
    .flatMap(({ parts }) => [...parts])
    .map((part) => (typeof part === 'string' ? part : ''))
    .join('')

test('a lock file becomes a document in each format, with its digest in the outputs', async () => {
  const report = await started({})
  expect(report.verdict.conclusion).toBe('success')
  expect(report.files.map(({ path }) => path)).toEqual([
    'sbom.application.cdx.json',
    'sbom.application.spdx.json',
    'sbom.diff.json',
  ])
  expect(report.outputs).toMatchObject({ components: '2', complete: 'true' })
  expect(report.fileLists?.['sboms']).toMatchObject([
    { file: 'sbom.application.cdx.json', format: 'cyclonedx-1.7' },
    { file: 'sbom.application.spdx.json', format: 'spdx-2.3' },
  ])
})

test('the same input gives the same bytes', async () => {
  const [one, other] = [await started({}), await started({})]
  for (const { path } of one.files) expect(written(other, path)).toBe(written(one, path))
})

test('several versions of a family have their versions in their names', async () => {
  const { files } = await started({ formats: 'cyclonedx-1.5, cyclonedx-1.6, spdx-3.0.1' })
  expect(files.map(({ path }) => path)).toEqual([
    'sbom.application-1.5.cdx.json',
    'sbom.application-1.6.cdx.json',
    'sbom.application.spdx.json',
    'sbom.diff.json',
  ])
})

test('a format that is none is refused, with the list', async () => {
  await expect(async () => started({ formats: 'cyclonedx' })).rejects.toThrow(
    /cyclonedx-1\.5, cyclonedx-1\.6/,
  )
})

test.each(['../elsewhere', '/etc'])('a path out of the checkout (%s) is refused', async (path) => {
  await expect(started({ path })).rejects.toThrow('expected a folder or file of the checkout')
})

test('a folder without lock files fails, and every output is set', async () => {
  const report = await started({ path: 'docs' })
  expect(report.verdict).toMatchObject({ conclusion: 'failure', reasons: expect.arrayContaining([NOTHING]) })
  expect(Object.keys(report.outputs).sort()).toEqual([
    'complete',
    'components',
    'quality',
    'vulnerabilities-sarif',
  ])
})

const NOTHING = expect.objectContaining({ code: 'no-lock-file', effect: 'blocks' }) as unknown

test('what is excluded is left out, and listed', async () => {
  const files = { ...FILES, 'examples/package-lock.json': LOCK }
  const { summary, evidence } = await started({ exclude: 'examples/**' }, { files })
  expect(evidence.inputs.map(({ name }) => name)).toEqual(['package-lock.json'])
  expect(summary).toContain('Files that were left out (1)')
})

test('the summary opens with the verdict and a picture', async () => {
  const { summary } = await started({})
  expect(summary).toMatch(/^## ✅ sbom: success\n/)
  expect(summary).toContain('pie showData title Packages by ecosystem\n  "npm" : 1')
})

test('an input looser than the policy is refused', async () => {
  await expect(started({ mode: 'advisory' })).rejects.toMatchObject({
    faults: [{ code: 'looser-than-floor' }],
  })
})

test('the tool’s version is the repository’s', () => {
  expect(TOOL.version).toBe(root.version)
})
