import { LOCK_READERS, type Graph } from '@devsecops/bom'
import { fakeIo } from '@devsecops/testing'
import { afterAll, describe, expect, test } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
  copyFileSync,
  readdirSync,
  readFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { findVulnerabilities } from '../../actions/sbom/src/collect/vulnerabilities.ts'
import type { VulnerabilitySearch } from '../../actions/sbom/src/facts.ts'
import { createFiles } from '../../packages/runner/src/files.ts'
import { createTools } from '../../packages/runner/src/tools/create-tools.ts'
import { aRecord, lockOf, zipOf } from '../actions/sbom/vulnerabilities/advising.ts'

/**
 * OSV-Scanner is the oracle of our own matching: over the same database, and over our own document, it finds the same. Where the shared
 * advisories are not there, only our own small database is compared.
 */
const workspace = mkdtempSync(join(tmpdir(), 'osv-'))
afterAll(() => rmSync(workspace, { recursive: true, force: true }))
const tools = createTools(process.env, workspace, workspace)
const program = await tools.which('osv-scanner')
if (program === undefined) process.stdout.write('Not installed: osv-scanner. Its tests are skipped.\n')
const SHARED = join(import.meta.dirname, '../../../shared/data/osv')
if (!existsSync(SHARED))
  process.stdout.write('There are no shared advisories. Tests with them are skipped.\n')

const put = (path: string, content: string | Uint8Array): void => {
  mkdirSync(join(workspace, path, '..'), { recursive: true })
  writeFileSync(join(workspace, path), content)
}

const graphOf = (format: string, path: string, text: string): Graph => {
  put(path, text)
  const reader = LOCK_READERS.find((each) => each.format === format)
  if (reader === undefined) throw new RangeError(`no reader is called ${format}`)
  const none = Object.assign(() => undefined, { named: () => [], list: () => [] })
  return reader.read({ path, text }, none)
}

const SETTING = {
  subject: { name: 'shop' },
  created: new Date('2026-01-01T00:00:00Z'),
  tool: { name: 'test', version: '1.0.0' },
}

const io = { ...fakeIo(), files: createFiles(workspace, []) }

const searched = async (graphs: readonly Graph[], given: { advisories?: string; scan?: boolean }) => {
  const input = {
    advisories: given.advisories,
    'scan-with': given.scan === true ? (['osv-scanner'] as const) : [],
  }
  const search = await findVulnerabilities(input, graphs, SETTING, io, () => Promise.resolve(tools))
  if (search.state !== 'found') throw new RangeError('nothing was looked for')
  return search.value
}

/** `name: all names of the weakness`, sorted. */
const namesIn = ({ vulnerabilities }: VulnerabilitySearch): readonly string[] =>
  vulnerabilities.map(({ name, rule, aliases }) => `${name}: ${[rule, ...aliases].sort().join(' ')}`).sort()

/** The same of OSV-Scanner's own run on the lock files. Go's standard library is in no lock file of ours. */
const oracle = (database: string, files: readonly string[]): readonly string[] => {
  const report = JSON.parse(
    run(database, [
      '--format',
      'json',
      '--verbosity',
      'error',
      ...files.flatMap((file) => ['--lockfile', file]),
    ]),
  ) as Report
  return report.results
    .flatMap(({ packages }) => packages)
    .filter(({ package: { name } }) => name !== 'stdlib')
    .flatMap(({ package: { name }, groups }) =>
      groups.map(
        ({ ids, aliases }) => `${name}: ${[...new Set([...ids, ...(aliases ?? [])])].sort().join(' ')}`,
      ),
    )
    .sort()
}

interface Report {
  readonly results: readonly {
    readonly packages: readonly {
      readonly package: { readonly name: string }
      readonly groups: readonly { readonly ids: readonly string[]; readonly aliases?: readonly string[] }[]
    }[]
  }[]
}

const run = (database: string, args: readonly string[]): string => {
  const env = { ...process.env, OSV_SCANNER_LOCAL_DB_CACHE_DIRECTORY: join(workspace, database) }
  try {
    return execFileSync(program ?? '', ['scan', 'source', '--offline', ...args], {
      cwd: workspace,
      env,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
  } catch (error) {
    // Exit code 1 says that it found something.
    return (error as { stdout: string }).stdout
  }
}

const described = program === undefined ? describe.skip : describe

described('OSV-Scanner over the same database', () => {
  test('finds in our own what we find, from the lock file and from our document', async () => {
    const graph = graphOf('package-lock', 'package-lock.json', lockOf('left', 'right', 'up'))
    put(
      'small/osv-scanner/npm/all.zip',
      zipOf(
        aRecord('GHSA-aaaa-bbbb-cccc', 'right', { aliases: ['CVE-2025-0001'] }),
        aRecord('GHSA-dddd-eeee-ffff', 'left', { withdrawn: '2025-12-02T00:00:00Z' }),
        aRecord('MAL-2025-1', 'up', {
          affected: [{ package: { ecosystem: 'npm', name: 'up' }, versions: ['1.0.0'] }],
        }),
      ),
    )
    const own = await searched([graph], { advisories: 'small' })
    expect(namesIn(own)).toEqual(['right: CVE-2025-0001 GHSA-aaaa-bbbb-cccc', 'up: MAL-2025-1'])
    expect(oracle('small', ['package-lock.json'])).toEqual(namesIn(own))
    const both = await searched([graph], { advisories: 'small', scan: true })
    expect(both.scans).toEqual([{ scanner: 'osv-scanner', outcome: { state: 'found', value: 2 } }])
    expect(both.vulnerabilities.map(({ line, tools: by }) => [line, by])).toEqual(
      own.vulnerabilities.map(({ line }) => [line, ['osv', 'osv-scanner']]),
    )
  })

  test('a database that it cannot read is a failure with a reason', async () => {
    put('bare/record.json', JSON.stringify(aRecord('GHSA-aaaa-bbbb-cccc', 'right')))
    const graph = graphOf('package-lock', 'package-lock.json', lockOf('right'))
    const { scans } = await searched([graph], { advisories: 'bare', scan: true })
    expect(scans).toMatchObject([{ outcome: { state: 'unavailable' } }])
  })
})

const describedWithShared = program === undefined || !existsSync(SHARED) ? describe.skip : describe

describedWithShared('OSV-Scanner over the real advisories', () => {
  test('finds what we find', async () => {
    mkdirSync(join(workspace, 'real/osv-scanner/PyPI'), { recursive: true })
    mkdirSync(join(workspace, 'real/osv-scanner/Go'), { recursive: true })
    copyFileSync(join(SHARED, 'pypi.zip'), join(workspace, 'real/osv-scanner/PyPI/all.zip'))
    copyFileSync(join(SHARED, 'go.zip'), join(workspace, 'real/osv-scanner/Go/all.zip'))
    const npm = readdirSync(join(SHARED, 'npm')).map(
      (name) => [name, readFileSync(join(SHARED, 'npm', name))] as const,
    )
    put('real/osv-scanner/npm/all.zip', zipSync(Object.fromEntries(npm)))
    const graphs = [
      graphOf('package-lock', 'package-lock.json', lockOf('lodash', 'ws', 'minimist', 'handlebars')),
      graphOf('requirements', 'requirements.txt', PYTHON),
      graphOf('go-mod', 'go.mod', GO),
    ]
    const own = await searched(graphs, { advisories: 'real' })
    expect(namesIn(own)).toEqual(
      oracle(
        'real',
        graphs.map(({ file }) => file),
      ),
    )
    expect(own.vulnerabilities.length).toBeGreaterThan(70)
  })
})

const PYTHON = ['django==3.2.1', 'requests==2.19.0', 'jinja2==2.10', 'pyyaml==5.3', 'pillow==8.0.0', ''].join(
  '\n',
)
const GO = `module example.com/shop

go 1.20

require (
	golang.org/x/text v0.3.5
	golang.org/x/net v0.7.0
	github.com/gin-gonic/gin v1.6.3
	gopkg.in/yaml.v2 v2.2.1
)
`
