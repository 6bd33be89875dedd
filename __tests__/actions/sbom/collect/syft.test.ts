import type { Report } from '@devsecops/core'
import { readInputs } from '@devsecops/runner'
import { fakeIo } from '@devsecops/testing'
import { describe, expect, test } from '@jest/globals'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { syftRelease } from '../../../../actions/sbom/src/collect/syft/release.ts'
import { inputs, run } from '../../../../actions/sbom/src/run.ts'
import { createTools } from '../../../../packages/runner/src/tools/create-tools.ts'
import type { Fetched, ReleaseTools } from '../../../../packages/runner/src/releases/release.ts'
import type { ToolCommand } from '../../../../packages/runner/src/tools/tools.ts'

const DEFAULTS = {
  path: '.',
  formats: 'cyclonedx-1.7, spdx-2.3',
  engine: 'native',
  comment: 'false',
  submit: 'false',
  attest: 'false',
}

const LOCK = JSON.stringify({
  name: 'shop',
  version: '1.0.0',
  lockfileVersion: 3,
  packages: {
    '': { name: 'shop', version: '1.0.0', dependencies: { 'left-pad': '^1.3.0' } },
    'node_modules/left-pad': { version: '1.3.0', license: 'WTFPL' },
  },
})

/** A program that stands for syft: what it prints and says, how it ends, and whether it is there. */
interface Behaviour {
  readonly prints?: unknown
  readonly says?: string
  readonly exitCode?: number | undefined
  readonly onPath?: boolean
  readonly fetched?: Fetched
  readonly platform?: string
}

const started = async (given: Readonly<Record<string, string>>, behaviour: Behaviour = {}) => {
  const { prints, says = '', onPath = true, fetched, platform = 'linux-x64' } = behaviour
  const commands: (ToolCommand & { readonly settings: string })[] = []
  const tools: ReleaseTools = {
    ...createTools({}, '.', '.'),
    platform,
    which: () => Promise.resolve(onPath ? '/bin/syft' : undefined),
    fetch: () => Promise.resolve(fetched ?? { state: 'unreachable', reason: 'no network' }),
    run: (command) => {
      const settings = command.args[command.args.indexOf('--config') + 1] ?? ''
      expect(existsSync(settings)).toBe(true)
      commands.push({ ...command, settings: readFileSync(settings, 'utf8') })
      writeFileSync(
        command.stdout ?? '',
        typeof prints === 'string' ? prints : JSON.stringify(prints ?? null),
      )
      return Promise.resolve({ exitCode: 'exitCode' in behaviour ? behaviour.exitCode : 0, stderr: says })
    },
  }
  const values = Object.entries({ ...DEFAULTS, ...given })
  const input = readInputs(
    inputs,
    Object.fromEntries(values.map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
  )
  const io = fakeIo({ onRunner: false, files: { 'package-lock.json': LOCK } })
  return { report: await run(input, io, () => Promise.resolve(tools)), commands }
}

const library = (name: string, version: string): object => ({
  ...{ type: 'library', 'bom-ref': name, name, version },
  purl: `pkg:npm/${name}@${version}?x=y`,
})

const SYFT = {
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  components: [library('left-pad', '1.3.0'), library('other', '2.0.0')],
}

const told = ({ verdict }: Report, code: string): readonly string[] =>
  verdict.reasons
    .filter((reason) => reason.code === code)
    .map(({ effect, message }) => `${effect}: ${message}`)

const written = ({ files }: Report, path: string): string =>
  files
    .filter((file) => file.path === path)
    .flatMap(({ parts }) => [...parts])
    .map((part) => (typeof part === 'string' ? part : ''))
    .join('')

/** As syft 1.x prints it, colours and all. */
const UNREACHABLE =
  "[0000]  WARN something else\n[0000] ERROR \u001B[31mcould not determine source: errors occurred attempting to resolve 'nginx':\n  - docker: no daemon\n  - oci-registry: no such host\u001B[0m\n"

describe('syft', () => {
  test('is not looked for where nobody asks for it', async () => {
    expect((await started({})).commands).toEqual([])
  })

  test('is compared, package by package', async () => {
    const { report, commands } = await started({ engine: 'both' }, { prints: SYFT })
    expect(told(report, 'second-opinion')).toEqual([
      'notes: Both find 1 packages. Only syft has 1: pkg:npm/other@2.0.0.',
    ])
    expect(commands.map(({ args }) => args.slice(0, 2))).toEqual([['scan', 'dir:.']])
  })

  test('alone, it is what the documents are made of', async () => {
    const { report } = await started({ engine: 'syft' }, { prints: SYFT })
    expect(report.outputs).toMatchObject({ components: '2', complete: 'false' })
    expect(written(report, 'sbom.application.cdx.json')).toContain('pkg:npm/other@2.0.0')
  })

  test('is not told by the checkout what to overlook', async () => {
    const { commands } = await started({ engine: 'both' }, { prints: SYFT })
    expect(commands.map(({ settings }) => settings)).toEqual([''])
  })

  test('that is not on PATH is taken from its pinned release', async () => {
    const fetched = { state: 'ready', path: '/tmp/fetched/syft' } as const
    const { commands } = await started({ engine: 'both' }, { prints: SYFT, onPath: false, fetched })
    expect(commands.map(({ program }) => program)).toEqual(['/tmp/fetched/syft'])
  })

  test.each<[string, Behaviour, RegExp]>([
    [
      'cannot be had',
      { onPath: false },
      /not on PATH, and 1\.49\.0 could not be downloaded \(no network\); install/,
    ],
    ['has no release here', { onPath: false, platform: 'aix-ppc64' }, /no release is known for aix-ppc64/],
    [
      'was altered',
      { onPath: false, fetched: { state: 'altered', sha256: 'f'.repeat(64) } },
      /not what it was when it was pinned/,
    ],
    ['breaks off', { exitCode: 1, says: 'begins\nbroke' }, /exit code 1: broke\.$/],
    ['breaks off without a word', { exitCode: 1 }, /exit code 1\.$/],
    [
      'says what went wrong',
      { exitCode: 1, says: UNREACHABLE },
      /exit code 1: could not determine source: .* - docker: no daemon - oci-registry: no such host\.$/,
    ],
    ['hangs', { exitCode: undefined }, /was ended after 20 minutes/],
    ['prints another document', { prints: { hello: 1 } }, /no bill of materials in CycloneDX/],
    ['prints half a document', { prints: '{"bomFormat"' }, /no bill of materials in CycloneDX/],
  ])('that %s fails the gate', async (_what, behaviour, why) => {
    for (const given of [{ engine: 'both' }, { engine: 'syft' }, { images: 'nginx:1' }]) {
      const { report } = await started(given, { prints: SYFT, ...behaviour })
      expect(told(report, 'syft-failed')).toEqual([expect.stringMatching(/^blocks: /)])
      expect(told(report, 'syft-failed')[0]).toMatch(why)
    }
  })
})

describe('container images', () => {
  const DIGEST = `sha256:${'2'.repeat(64)}`
  const PINNED = `registry.example.com:5000/acme/shop@${DIGEST}`

  test('are each a document in each format, beside those of the repository', async () => {
    const { report, commands } = await started({ images: `${PINNED}\nnginx:1.27` }, { prints: SYFT })
    expect(report.fileLists?.['sboms']).toMatchObject([
      { file: 'sbom.application.cdx.json', kind: 'application' },
      { file: 'sbom.application.spdx.json', kind: 'application' },
      { kind: 'image', format: 'cyclonedx-1.7', subject: PINNED },
      { kind: 'image', format: 'spdx-2.3', subject: PINNED },
      { kind: 'image', format: 'cyclonedx-1.7', subject: 'nginx:1.27' },
      { kind: 'image', format: 'spdx-2.3', subject: 'nginx:1.27' },
    ])
    expect(commands.map(({ args }) => args.slice(0, 4))).toEqual([
      ['scan', PINNED, '--from', 'docker'],
      ['scan', 'nginx:1.27', '--from', 'docker'],
    ])
    expect(report.verdict).toMatchObject({
      conclusion: 'success',
      measures: { images: { [PINNED]: 2, 'nginx:1.27': 2 } },
    })
  })

  test('are named in their documents, with what they hold, and change nothing of the repository’s', async () => {
    const [alone, beside] = [await started({}), await started({ images: 'nginx:1.27' }, { prints: SYFT })]
    const path = beside.report.files
      .map((file) => file.path)
      .find((name) => name.startsWith('sbom.image.nginx'))
    expect(JSON.parse(written(beside.report, path ?? ''))).toMatchObject({
      metadata: {
        lifecycles: [{ phase: 'post-build' }],
        component: { type: 'container', name: 'nginx:1.27' },
      },
      compositions: expect.arrayContaining([
        { aggregate: 'incomplete', assemblies: ['subject:nginx:1.27'] },
      ]) as unknown,
      components: [{ purl: 'pkg:npm/left-pad@1.3.0?x=y' }, { purl: 'pkg:npm/other@2.0.0?x=y' }],
    })
    expect(beside.report.outputs).toEqual(alone.report.outputs)
    expect(written(beside.report, 'sbom.application.cdx.json')).toBe(
      written(alone.report, 'sbom.application.cdx.json'),
    )
  })

  test('are valid in every format', async () => {
    const formats = 'cyclonedx-1.5, cyclonedx-1.6, cyclonedx-1.7, spdx-2.3, spdx-3.0.1'
    const { report } = await started({ images: PINNED, formats }, { prints: SYFT })
    expect(report.verdict.conclusion).toBe('success')
    expect(report.files.filter(({ path }) => path.startsWith('sbom.image.'))).toHaveLength(5)
    const named = (ending: string): string =>
      written(
        report,
        report.files.find(({ path }) => path.startsWith('sbom.image.') && path.endsWith(ending))?.path ?? '',
      )
    expect(named('-2.3.spdx.json')).toContain('"primaryPackagePurpose":"CONTAINER"')
    expect(named('-3.0.1.spdx.json')).toContain('"software_primaryPurpose":"container"')
  })

  test('with names that give one word have files of their own', async () => {
    const { report } = await started({ images: 'acme/shop:1\nacme-shop:1' }, { prints: SYFT })
    const paths = report.files.map(({ path }) => path)
    expect(new Set(paths).size).toBe(paths.length)
    expect(paths.filter((path) => path.startsWith('sbom.image.acme-shop-1-'))).toHaveLength(4)
  })

  test('that cannot be catalogued are missing in the verdict', async () => {
    const { report } = await started({ images: 'nginx:1.27' }, { exitCode: 1, says: 'unauthorized' })
    expect(report.verdict).toMatchObject({ conclusion: 'failure', missing: ['what nginx:1.27 holds'] })
    expect(told(report, 'syft-failed')).toEqual([
      'blocks: Syft was to be asked about nginx:1.27: syft ended with exit code 1: unauthorized.',
    ])
  })

  test.each(['--config/x', 'a b', 'nginx:', 'dir:/etc/passwd', '/etc'])(
    'are no other words: %s is refused',
    async (images) => {
      await expect(started({ images })).rejects.toThrow(/Input images: .*expected container images/)
    },
  )

  test('named twice are catalogued once', async () => {
    expect((await started({ images: 'nginx:1\nnginx:1' }, { prints: SYFT })).commands).toHaveLength(1)
  })
})

test('a pinned release has a digest for each platform', () => {
  for (const platform of ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64', 'win32-x64'])
    expect(syftRelease(platform)).toMatchObject({
      url: expect.stringContaining('/v1.49.0/syft_1.49.0_'),
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
})
