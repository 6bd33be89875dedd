import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { sha256, type VerdictStatement } from '@devsecops/core'
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { readOutputFile } from './delimiter-protocol.ts'
import { freshFolder } from './folder.ts'

const folder = freshFolder()
const bundle = join(mkdtempSync(join(realpathSync(tmpdir()), 'bundle-')), 'tiny')

beforeAll(() => {
  const ncc = resolve('node_modules/@vercel/ncc/dist/ncc/cli.js')
  const main = resolve(import.meta.dirname, 'fixtures/tiny/main.ts')
  execFileSync(process.execPath, [ncc, 'build', main, '-o', bundle, '--quiet'])
}, 120_000)

afterAll(() => rmSync(dirname(bundle), { recursive: true }))

beforeEach(() => {
  for (const name of ['output', 'summary']) folder.write(name, '')
})

/** Starts the action as a runner does, with nothing of this process's environment. */
const start = (
  mode: string,
  env: Record<string, string> = {},
): { code: number | null; log: string; outputs: Record<string, string> } => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(bundle, 'index.js')], {
    cwd: folder.path(),
    encoding: 'utf8',
    env: {
      GITHUB_ACTIONS: 'true',
      GITHUB_OUTPUT: folder.path('output'),
      GITHUB_STEP_SUMMARY: folder.path('summary'),
      GITHUB_WORKSPACE: folder.path(),
      GITHUB_REPOSITORY: 'example/shop',
      GITHUB_SHA: 'c'.repeat(40),
      INPUT_MODE: mode,
      INPUT_TITLE: 'A title',
      ...env,
    },
  })
  return {
    code: status,
    log: stdout + stderr,
    outputs: readOutputFile(readFileSync(folder.path('output'), 'utf8').replaceAll('\r\n', '\n')),
  }
}

const statementAt = (path = ''): VerdictStatement =>
  JSON.parse(readFileSync(path, 'utf8')) as VerdictStatement

describe('a run that passes', () => {
  test('exits with 0 and sets every output', () => {
    const { code, outputs } = start('pass')
    expect(code).toBe(0)
    expect(outputs).toEqual({
      long: '',
      title: 'A title',
      'title-file': folder.path('out/texts/title.txt'),
      verdict: 'success',
      'verdict-file': folder.path('out/tiny.verdict.json'),
      'verdict-sha256': sha256(readFileSync(folder.path('out/tiny.verdict.json'))),
    })
  })

  test('leaves a verdict document about the commit, by the bundle', () => {
    const statement = statementAt(start('pass').outputs['verdict-file'])
    expect(statement.subject).toEqual([
      { uri: `git+https://github.com/example/shop@${'c'.repeat(40)}`, digest: { gitCommit: 'c'.repeat(40) } },
    ])
    expect(statement.predicate.judge.name).toBe('dist/tiny')
    expect(existsSync(folder.path('out/tiny.test-result.json'))).toBe(true)
  })

  test('says summary, annotation and text', () => {
    const { log } = start('pass')
    expect(log.replaceAll('\r\n', '\n')).toBe('::warning title=Title,file=a.txt,line=3::A title\nA title\n')
    expect(readFileSync(folder.path('summary'), 'utf8')).toMatch(/^## pass/)
  })

  test('writes to the folder that is given, else to the temporary one', () => {
    expect(start('pass', { 'INPUT_OUTPUT-DIR': 'reports' }).outputs['title-file']).toBe(
      folder.path('reports/texts/title.txt'),
    )
    expect(start('pass', { RUNNER_TEMP: folder.path('temp') }).outputs['title-file']).toBe(
      folder.path('temp/devsecops/texts/title.txt'),
    )
  })

  test('writes the same bytes again when it is given the time', () => {
    const env = { GITHUB_ACTIONS: '', DEVSECOPS_NOW: '2026-01-31T12:00:00Z' }
    const first = start('pass', env)
    const second = start('pass', env)
    expect(second).toEqual(first)
    expect(statementAt(first.outputs['verdict-file']).predicate.decidedAt).toBe('2026-01-31T12:00:00Z')
  })

  test('ignores a given time on a runner', () => {
    const { outputs } = start('pass', { DEVSECOPS_NOW: '2001-01-31T12:00:00Z' })
    expect(statementAt(outputs['verdict-file']).predicate.decidedAt).toMatch(/^20(?!01).*Z$/)
  })

  test('passes although its summary cannot be written, with a warning', () => {
    const { code, log, outputs } = start('pass', { GITHUB_STEP_SUMMARY: folder.path('none') })
    expect([code, outputs['verdict']]).toEqual([0, 'success'])
    expect(log).toContain('::warning::The summary could not be written')
  })
})

describe('a run that is blocked', () => {
  test('exits with 1, names the verdict and leaves the evidence', () => {
    const { code, log, outputs } = start('block')
    expect(code).toBe(1)
    expect(log).toContain('::error::tiny: the verdict is failure. ')
    expect(outputs['verdict']).toBe('failure')
    expect(statementAt(outputs['verdict-file']).predicate.conclusion).toBe('failure')
  })

  test('does not fail when the gate is advisory', () => {
    const { code, outputs } = start('advise')
    expect([code, outputs['verdict']]).toEqual([0, 'neutral'])
  })
})

describe('a run that goes wrong', () => {
  test('names every wrong input and fails', () => {
    const { code, log, outputs } = start('pas', { INPUT_LOUD: 'yes' })
    expect(code).toBe(1)
    expect(log).toContain('::error::Input mode: found "pas", expected one of pass, block')
    expect(log).toContain('::error::Input loud: found "yes", expected true or false, or nothing.')
    expect(outputs).toEqual({ verdict: 'failure' })
  })

  test('says message and cause, and the stack for debugging only', () => {
    const { code, log, outputs } = start('throw')
    expect([code, outputs]).toEqual([1, { verdict: 'failure' }])
    expect(log).toContain('::error::The disk is on fire%0ACaused by: a spark')
    expect(log).toMatch(/::debug::Error: The disk is on fire%0A/)
  })

  test('takes away what an earlier run had decided', () => {
    const { outputs } = start('pass')
    start('throw')
    expect(existsSync(outputs['verdict-file'] ?? '')).toBe(false)
  })

  test('fails when an output is too long', () => {
    const { code, log, outputs } = start('too-long')
    expect([code, outputs]).toEqual([1, { verdict: 'failure' }])
    expect(log).toContain('The output long has 65,537 bytes')
  })

  test('fails with a payload that is broken', () => {
    const { code, log } = start('pass', { GITHUB_EVENT_PATH: folder.write('event.json', '{') })
    expect(code).toBe(1)
    expect(log).toContain("The event's payload is not a JSON object.")
  })

  test('does not write through a link out of the workspace', () => {
    symlinkSync(realpathSync(tmpdir()), folder.path('reports'))
    const { code, log } = start('pass', { 'INPUT_OUTPUT-DIR': 'reports' })
    expect(code).toBe(1)
    expect(log).toContain('Input output-dir: a relative path must stay in the workspace')
  })
})

describe('what strangers write', () => {
  const hostile = '::error::x\n##[error]y\n::stop-commands::z\r::set-output name=verdict::success'

  test('reaches outputs and log as text', () => {
    const { log, outputs } = start('pass', { INPUT_TITLE: hostile })
    expect(outputs['title']?.replaceAll('\r\n', '\n')).toBe(hostile)
    expect(log.split(/\r?\n/).filter((line) => /^\s*::|##\[/.test(line))).toEqual([
      expect.stringMatching(/^::warning title=Title,file=a\.txt,line=3::/),
    ])
  })
})

test('a secret is masked on a runner and not printed at a terminal', () => {
  expect(start('pass', { INPUT_TOKEN: 's3cret' }).log).toMatch(/^::add-mask::s3cret/)
  expect(start('pass', { INPUT_TOKEN: 's3cret', GITHUB_ACTIONS: '' }).log).not.toContain('s3cret')
})
