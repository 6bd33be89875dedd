import { LOCK_READERS, type Graph } from '@devsecops/bom'
import { fakeIo } from '@devsecops/testing'
import { expect, test } from '@jest/globals'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import type { VulnerabilityScanner } from '../../../../actions/sbom/src/collect/scanners/scanner.ts'
import { findVulnerabilities } from '../../../../actions/sbom/src/collect/vulnerabilities.ts'
import { createTools } from '../../../../packages/runner/src/tools/create-tools.ts'
import type { ToolCommand, Tools } from '../../../../packages/runner/src/tools/tools.ts'
import { lockOf } from './advising.ts'

/** How a scanner behaves that is not here: its exit code, and what it prints. */
interface Behaviour {
  readonly exitCode?: number | undefined
  readonly prints?: unknown
  readonly says?: string
}

const graphOf = (path: string): Graph => {
  const reader = LOCK_READERS.find(({ format }) => format === 'package-lock')
  const none = Object.assign(() => undefined, { named: () => [], list: () => [] })
  if (reader === undefined) throw new RangeError('there is no reader of package-lock')
  return reader.read({ path, text: lockOf('left', 'right') }, none)
}

const scanned = async (
  scanner: VulnerabilityScanner,
  behaviour: Behaviour | undefined,
  advisories?: string,
) => {
  const commands: (ToolCommand & { readonly document: string })[] = []
  const real = createTools({}, '.', '.')
  const tools: Tools = {
    ...real,
    which: () => Promise.resolve(behaviour === undefined ? undefined : `/bin/${scanner}`),
    run: (command) => {
      const document = command.args.map((arg) => arg.replace(/^sbom:/, '')).find((arg) => existsSync(arg))
      commands.push({ ...command, document: readFileSync(document ?? '', 'utf8') })
      writeFileSync(command.stdout ?? '', JSON.stringify(behaviour?.prints ?? {}))
      return Promise.resolve({ exitCode: 0, stderr: behaviour?.says ?? '', ...behaviour })
    },
  }
  const setting = {
    subject: { name: 'shop' },
    created: new Date('2026-01-01T00:00:00Z'),
    tool: { name: 'test', version: '1.0.0' },
  }
  const graphs = [graphOf('package-lock.json'), graphOf('web/package-lock.json')]
  const input = { advisories, 'scan-with': [scanner] }
  const search = await findVulnerabilities(input, graphs, setting, fakeIo(), () => Promise.resolve(tools))
  if (search.state !== 'found') throw new RangeError('nothing was looked for')
  return { ...search.value, outcome: search.value.scans[0]?.outcome, commands }
}

/** Written by hand, with the fields that Grype's documentation names. */
const match = (name: string, version: string, rest: object = {}): object => ({
  vulnerability: {
    id: 'GHSA-aaaa-bbbb-cccc',
    severity: 'High',
    fix: { versions: ['2.0.0'], state: 'fixed' },
  },
  relatedVulnerabilities: [{ id: 'CVE-2025-0001' }],
  artifact: { name, version, type: 'npm', purl: `pkg:npm/${name}@${version}`, locations: [] },
  ...rest,
})

const grypeReport = (...matches: readonly object[]) => ({
  matches,
  source: { type: 'sbom' },
  descriptor: { name: 'grype', version: '0.110.0' },
})

test('a scanner gets our own document, and its findings stand in every lock file that has the package', async () => {
  const { vulnerabilities, commands, outcome } = await scanned('grype', {
    prints: grypeReport(match('right', '1.0.0')),
  })
  expect(outcome).toEqual({ state: 'found', value: 1 })
  expect(commands[0]?.document).toContain('"pkg:npm/right@1.0.0"')
  expect(vulnerabilities).toMatchObject([
    { file: 'package-lock.json', line: 19, rule: 'CVE-2025-0001', fixedIn: '2.0.0', tools: ['grype'] },
    { file: 'web/package-lock.json', line: 19, why: ['shop', 'left', 'right'] },
  ])
})

test('what no lock file has is kept, without a place', async () => {
  const { vulnerabilities } = await scanned('grype', { prints: grypeReport(match('elsewhere', '3.0.0')) })
  expect(vulnerabilities).toMatchObject([{ name: 'elsewhere', version: '3.0.0', severity: 'high' }])
  expect(vulnerabilities[0]?.file).toBeUndefined()
})

test('what the scanner’s own rules ignore is suppressed', async () => {
  const ignored = match('right', '1.0.0', { appliedIgnoreRules: [{ reason: 'not reachable' }] })
  const { vulnerabilities } = await scanned('grype', {
    prints: { ...grypeReport(), ignoredMatches: [ignored] },
  })
  expect(vulnerabilities[0]?.suppressed).toContain('not reachable')
})

test.each<[string, VulnerabilityScanner, Behaviour | undefined, RegExp]>([
  ['is not there', 'grype', undefined, /not on PATH/],
  ['fails', 'grype', { exitCode: 1, says: 'no database\n' }, /exit code 1: no database/],
  ['finds no package', 'osv-scanner', { exitCode: 128 }, /exit code 128/],
  ['prints no report', 'grype', { prints: 'hello' }, /what grype printed/],
  ['is too late', 'grype', { exitCode: undefined }, /was ended after 10 minutes/],
  [
    'contradicts itself',
    'osv-scanner',
    { exitCode: 1, prints: { results: [], experimental_config: {} } },
    /its report has nothing/,
  ],
])('a scanner that %s gives a reason, and no empty answer', async (_, scanner, behaviour, reason) => {
  const { outcome } = await scanned(scanner, behaviour)
  expect(outcome).toEqual({ state: 'unavailable', reason: expect.stringMatching(reason) as unknown })
})

test('where a database is given, no scanner uses the network', async () => {
  const osv = await scanned('osv-scanner', { prints: { results: [], experimental_config: {} } }, 'db')
  expect(osv.commands[0]?.args).toContain('--offline')
  expect(osv.commands[0]?.env).toHaveProperty('OSV_SCANNER_LOCAL_DB_CACHE_DIRECTORY')
  const grype = await scanned('grype', { prints: grypeReport() }, 'db')
  expect(grype.commands[0]?.env).toMatchObject({ GRYPE_DB_AUTO_UPDATE: 'false' })
})
