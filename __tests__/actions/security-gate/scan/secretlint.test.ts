import { describe, expect, test } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { freshMachine } from './scanning.ts'

const machine = freshMachine()

/** Made while the test runs: no file of this repository may hold what a push protection would stop. */
const TOKEN = `ghp_0gqn87b1PZqZrmktsO3U9224xf2MvQyGplpE`
const leak = `export const token = '${TOKEN}'\n`

const git = (...args: readonly string[]): void =>
  void execFileSync('git', args, { cwd: machine.workspace(), stdio: 'ignore' })

const found = async (input = {}) => {
  const { readings, io } = await machine.run('secrets', { input })
  return {
    readings,
    io,
    paths: readings.flatMap(({ findings }) => findings.map(({ location }) => location?.path)),
  }
}

describe('the scanner that is built in', () => {
  test('finds secrets where no scanner is installed', async () => {
    machine.write({ 'src/a.ts': leak, 'src/b.ts': 'export {}\n' })
    const { readings } = await found()
    expect(readings).toMatchObject([
      {
        file: 'scan/secretlint',
        tools: ['secretlint'],
        categories: ['secrets'],
        findings: [
          { rule: 'github/GITHUB_TOKEN', severity: 'high', location: { path: 'src/a.ts', line: 1 } },
        ],
      },
    ])
  })

  test('speaks for secrets where it finds none', async () => {
    machine.write({ 'a.ts': 'export {}\n' })
    expect((await found()).readings).toMatchObject([{ categories: ['secrets'], findings: [] }])
  })

  test('keeps no more of a secret than its keyed hash', async () => {
    machine.write({ 'a.ts': leak })
    const { readings, io } = await found({ 'hash-key': 'a key of the test' })
    expect(readings[0]?.findings[0]?.secretHash).toMatch(/^[0-9a-f]{64}$/)
    expect(JSON.stringify([readings, io.lines])).not.toContain(TOKEN)
  })

  test('looks at what git tracks, and at nothing else', async () => {
    machine.write({ 'tracked.ts': leak, 'ignored.ts': leak, 'new.ts': leak, '.gitignore': 'ignored.ts\n' })
    git('init')
    git('add', 'tracked.ts', '.gitignore')
    expect((await found()).paths).toEqual(['tracked.ts'])
  })

  test('does not heed a comment that would hide a secret', async () => {
    machine.write({ 'a.ts': `// secretlint-disable\n${leak}` })
    expect((await found()).paths).toEqual(['a.ts'])
  })

  test('passes over binary files, and reads UTF-16', async () => {
    machine.write({
      'a.bin': Buffer.from(`\0${leak}`),
      'b.txt': Buffer.from(`\ufeff${leak}`, 'utf16le'),
      'c.txt': Buffer.from(`\ufeff${leak}`, 'utf16le').swap16(),
    })
    expect((await found()).paths).toEqual(['b.txt', 'c.txt'])
  })

  test('says which files were too large for it', async () => {
    machine.write({ 'large.txt': Buffer.alloc(4 * 1024 * 1024 + 1, 'a') })
    const { io } = await found()
    expect(io.lines).toContainEqual({
      level: 'warning',
      message: 'secretlint has not looked at files above 4 MiB: large.txt',
    })
  })

  test('follows no link out of the checkout', async () => {
    machine.write({ 'a.ts': 'export {}\n' })
    symlinkSync('/etc/passwd', join(machine.workspace(), 'link'))
    symlinkSync('nowhere', join(machine.workspace(), 'dangling'))
    expect((await found()).readings).toMatchObject([{ findings: [] }])
  })

  test('that runs out of time has not done its work', async () => {
    machine.write({ 'a.ts': leak })
    const { readings } = await found({ 'scan-timeout': 0 })
    expect(readings).toMatchObject([{ unreadable: { code: 'tool-timed-out' }, findings: [] }])
  })
})
