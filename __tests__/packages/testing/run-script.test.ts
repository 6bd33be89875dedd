import { aForkPullRequest, runScript } from '@devsecops/testing'
import { afterAll, expect, test } from '@jest/globals'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const folder = mkdtempSync(join(tmpdir(), 'script-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A script that an action might be, from its body. */
const script = (body: string): string => {
  const path = join(folder, `${String(body.length)}.mjs`)
  writeFileSync(path, `import fs from 'node:fs'\nimport { env } from 'node:process'\n${body}`)
  return path
}

test('gives outputs, summary, files, both streams and the exit code', async () => {
  const result = await runScript(
    script(`
      fs.appendFileSync(env.GITHUB_OUTPUT, 'verdict<<E\\nsuccess\\nE\\n')
      fs.appendFileSync(env.GITHUB_STEP_SUMMARY, '# Hello')
      fs.mkdirSync(env.RUNNER_TEMP + '/devsecops/deep', { recursive: true })
      fs.writeFileSync(env.RUNNER_TEMP + '/devsecops/deep/verdict.json', '{}')
      console.log('out')
      console.error('err')
      process.exitCode = 3`),
  )
  expect(result).toEqual({
    exitCode: 3,
    stdout: 'out\n',
    stderr: 'err\n',
    outputs: { verdict: 'success' },
    summary: '# Hello',
    files: { 'deep/verdict.json': '{}' },
  })
})

test('gives the script its inputs, the event and the checkout', async () => {
  const { stdout } = await runScript(
    script(`
      const { pull_request } = JSON.parse(fs.readFileSync(env.GITHUB_EVENT_PATH, 'utf8'))
      console.log(env['INPUT_FAIL-ON'], env['INPUT_TWO_WORDS'], env.GITHUB_EVENT_NAME, env.GITHUB_HEAD_REF)
      console.log(pull_request.head.repo.full_name, fs.readFileSync('src/a.ts', 'utf8'))`),
    {
      inputs: { 'fail-on': 'high', 'two words': 'yes' },
      event: aForkPullRequest(),
      workspace: { 'src/a.ts': 'content' },
    },
  )
  expect(stdout).toBe('high yes pull_request feature/cart\nstranger/shop content\n')
})

test('gives the script nothing else of this environment', async () => {
  process.env['GITHUB_TOKEN'] = 'ghs_secret'
  process.env['HTTPS_PROXY'] = 'http://127.0.0.1:9'
  const { stdout } = await runScript(script(`console.log(JSON.stringify(env))`), { env: { EXTRA: '1' } })
  const names = Object.keys(JSON.parse(stdout) as object)
  expect(names.filter((name) => !/^(GITHUB|RUNNER)_/.test(name)).sort()).toEqual(['EXTRA', 'PATH'])
  expect(stdout).not.toMatch(/ghs_secret|GITHUB_TOKEN/)
})

test('reads the output directory that the inputs name', async () => {
  const { files } = await runScript(script(`fs.mkdirSync('o'); fs.writeFileSync('o/a', 'x')`), {
    inputs: { 'output-dir': 'o' },
  })
  expect(files).toEqual({ a: 'x' })
})
