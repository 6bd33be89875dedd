import { expect, test } from '@jest/globals'
import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const CLIENT = pathToFileURL(resolve(import.meta.dirname, '../../../packages/github/src/index.ts')).href

/** Prints which modules of octokit a program loads that makes a client, and perhaps asks it something. */
const program = (question: string): string => `
  import { registerHooks } from 'node:module'
  const loaded = []
  registerHooks({ resolve: (name, context, next) => (loaded.push(name), next(name, context)) })
  const { createClient } = await import('${CLIENT}')
  const log = { debug: () => {}, warning: () => {} }
  const client = createClient({ token: 'x', apiUrl: 'http://127.0.0.1:9', log, retryAfterMs: 1 })
  ${question}
  console.log(loaded.filter((name) => name.startsWith('@octokit/')).length > 0)
`

const octokitIsLoaded = (question: string): string =>
  spawnSync(process.execPath, ['--no-warnings', '--input-type=module', '-e', program(question)], {
    encoding: 'utf8',
  }).stdout.trim()

test('a client that is not asked anything loads no HTTP library', () => {
  expect(octokitIsLoaded('')).toBe('false')
})

test('the first question loads it', () => {
  expect(octokitIsLoaded("await client.repositoryExists('example/shop')")).toBe('true')
})
