import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { rewrite, rewriteTree, rewrittenFiles } from '../../scripts/ghes.ts'
import { ROOT } from './workflow.ts'

const ACME = { owner: 'acme', repository: 'pipeline', ref: 'v2.1' }
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8')
const MENTIONS = /\$\/|org\/devsecops(?!\/verdict\/v1)/

describe('a reference', () => {
  test.each([
    ['uses: $/security-gate', 'uses: acme/pipeline/security-gate@v2.1'],
    ['uses: $/.github/workflows/scan.yml', 'uses: acme/pipeline/.github/workflows/scan.yml@v2.1'],
    ['uses: "$/cost-gate"', 'uses: "acme/pipeline/cost-gate@v2.1"'],
    ['uses: org/devsecops/sbom@v1', 'uses: acme/pipeline/sbom@v2.1'],
    ['uses: org/devsecops@v1 # all of it', 'uses: acme/pipeline@v2.1 # all of it'],
    ['# see org/devsecops.', '# see acme/pipeline.'],
    ['It is named `$/security-gate`.', 'It is named `acme/pipeline/security-gate@v2.1`.'],
    ['https://github.com/org/devsecops/issues', 'https://github.com/acme/pipeline/issues'],
    [
      'https://raw.githubusercontent.com/org/devsecops/v1/schemas/policy.schema.json',
      'https://raw.githubusercontent.com/acme/pipeline/v2.1/schemas/policy.schema.json',
    ],
  ])('%s', (before, after) => {
    expect(rewrite(before, ACME)).toBe(after)
  })

  test.each([
    'uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1',
    'extends: org/.github/devsecops.yml@v3',
    'uses: my-org/devsecops-extras@v1',
    'predicateType: https://github.com/org/devsecops/verdict/v1',
    String.raw`grep -E '^v[0-9]+$/'`,
    'echo "${file%.yml}$HOME/$name"',
  ])('of another kind stays: %s', (text) => {
    expect(rewrite(text, ACME)).toBe(text)
  })

  test('with a ref that holds a dollar sign is taken as it is', () => {
    expect(rewrite('uses: $/sbom', { ...ACME, ref: "a$&b$'" })).toBe("uses: acme/pipeline/sbom@a$&b$'")
  })
})

test('text that names neither stays as it is', () => {
  const text = fc.string({ unit: 'binary' }).filter((each) => !MENTIONS.test(each))
  fc.assert(fc.property(text, (each) => rewrite(each, ACME) === each))
})

describe('this tree', () => {
  const files = rewrittenFiles(ROOT).map((path) => ({ path, text: read(path) }))

  test('has workflows, templates, actions and documents to rewrite', () => {
    expect(files.map(({ path }) => path)).toEqual(
      expect.arrayContaining([
        '.github/workflows/enterprise-orchestrator.yml',
        '.github/zizmor.yml',
        'SECURITY.md',
        'security-gate/action.yml',
        'workflows-templates/pull-request-gates.yml',
      ]),
    )
  })

  test.each(files)('$path names this repository no more', ({ text }) => {
    expect(MENTIONS.exec(rewrite(text, ACME))).toBeNull()
  })

  test.each(files)('$path keeps every other line', ({ text }) => {
    const [before, after] = [text.split('\n'), rewrite(text, ACME).split('\n')]
    expect(after).toHaveLength(before.length)
    const kept = before.map((line, index) => (MENTIONS.test(line) ? after[index] : line))
    expect(after).toEqual(kept)
  })

  test.each(files)('$path comes out the same when it is rewritten twice', ({ text }) => {
    const once = rewrite(text, ACME)
    expect(rewrite(once, ACME)).toBe(once)
  })
})

describe('scripts/ghes', () => {
  const ghes = (...args: readonly string[]) =>
    spawnSync(process.execPath, ['--no-warnings', join(ROOT, 'scripts', 'ghes.ts'), ...args], {
      encoding: 'utf8',
    })
  const withFolder = (work: (folder: string) => void): void => {
    const folder = mkdtempSync(join(tmpdir(), 'devsecops-ghes-'))
    try {
      work(folder)
    } finally {
      rmSync(folder, { recursive: true })
    }
  }

  test('explains itself', () => {
    const { status, stdout } = ghes('--help')
    expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringContaining('--owner') })
  })

  test.each([
    [['--ref', 'v1'], '--owner is missing'],
    [['--owner', 'acme'], '--ref is missing'],
    [['--owner', 'acme/x', '--ref', 'v1'], '--owner is "acme/x"'],
    [['--owner', 'acme', '--ref', 'v1 #'], '--ref is "v1 #"'],
    [['--owner', 'acme', '--ref', 'v1', '--force'], '--force'],
  ])('refuses %j', (args, message) => {
    const { status, stderr } = ghes(...args)
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining(message) })
  })

  test('writes a copy, and leaves this tree as it is', () => {
    withFolder((folder) => {
      const before = read('.github/workflows/gates.yml')
      expect(ghes('--owner', 'acme', '--ref', 'v1', '--out', folder).status).toBe(0)
      expect(readFileSync(join(folder, '.github/workflows/gates.yml'), 'utf8')).toContain(
        'uses: acme/devsecops/environment-detect@v1',
      )
      expect(read('.github/workflows/gates.yml')).toBe(before)
    })
  })

  test('rewrites in place only the files that name it', () => {
    withFolder((folder) => {
      for (const path of ['.github/workflows/gates.yml', '.github/workflows/ci.yml']) {
        mkdirSync(dirname(join(folder, path)), { recursive: true })
        cpSync(join(ROOT, path), join(folder, path))
      }
      mkdirSync(join(folder, 'node_modules', 'other'), { recursive: true })
      writeFileSync(join(folder, 'node_modules', 'other', 'README.md'), 'org/devsecops')
      expect(rewriteTree(folder, ACME)).toEqual(['.github/workflows/gates.yml'])
      expect(rewriteTree(folder, ACME)).toEqual([])
    })
  })
})
