import { parseOutputs } from '@devsecops/runner/output-file'
import { aDispatch, aPush } from '@devsecops/testing'
import type { BundleResult } from '@devsecops/testing'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { report } from '../../../actions/environment-detect/src/report.ts'
import { setOutputs } from '../../../packages/runner/src/outputs.ts'
import { aPolicy, aWish, decideWith, someFacts } from '../../actions/environment-detect/deciding.ts'
import { aShop, detect, removeFolders } from './detection.ts'
import { hostileNames } from './hostile-names.ts'

const folder = mkdtempSync(join(tmpdir(), 'outputs-'))
const before = process.env['GITHUB_OUTPUT']

beforeAll(() => {
  process.env['GITHUB_OUTPUT'] = join(folder, 'output')
})

afterAll(() => {
  if (before === undefined) delete process.env['GITHUB_OUTPUT']
  else process.env['GITHUB_OUTPUT'] = before
  rmSync(folder, { recursive: true })
  removeFolders()
})

/** What a process's environment can hold. */
const withoutZero = (name: string): string => name.replaceAll('\0', '')

/** As the runner reads it, lines end in \n. */
const asRead = (outputs: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(outputs).map(([name, value]) => [name, value.replaceAll(/\r?\n/g, '\n')]))

test('a thousand branches, each also named as the environment, give the outputs that were decided and no others', async () => {
  const policy = await aPolicy()
  const names = hostileNames(1000)
  expect(new Set(names).size).toBeGreaterThan(900)
  for (const name of names) {
    const run = aPush(name)
    const facts = someFacts({}, run)
    const { outputs } = report(await decideWith(facts, aWish({ environment: name })), policy, facts, run)
    writeFileSync(join(folder, 'output'), '')
    setOutputs({ ...outputs, verdict: 'failure' }, process.env)
    expect(parseOutputs(readFileSync(join(folder, 'output'), 'utf8'))).toEqual(
      asRead({ ...outputs, verdict: 'failure' }),
    )
  }
}, 60_000)

const shop = aShop()
const NAMES = hostileNames(1000)
  .map(withoutZero)
  .filter((name) => name.trim() !== '' && name !== 'main')
  // A part of dots is in no ref, and in no glob's reach.
  .filter((name) => !/(^|\/)\.\.?(\/|$)/.test(name))
  .slice(0, 25)

/** The outputs that are no file's path or digest. */
const decided = (outputs: BundleResult['outputs']): BundleResult['outputs'] =>
  Object.fromEntries(Object.entries(outputs).filter(([name]) => !/-(file|sha256)$/.test(name)))

/** Commands of a runner that do more than show a text. */
const POWERFUL = /^\s*::(?!(error|warning|notice|debug|group|endgroup)\b)/m

describe('a push', () => {
  let usual: BundleResult

  beforeAll(async () => {
    usual = await detect({ event: aPush('feature'), workspace: shop.folder })
  })

  test.each(NAMES)('to the branch %j does what a push to any other branch does', async (name) => {
    const { exitCode, outputs, stdout } = await detect({ event: aPush(name), workspace: shop.folder })
    expect(exitCode).toBe(0)
    expect(decided(outputs)).toEqual(decided(usual.outputs))
    expect(stdout).not.toMatch(POWERFUL)
  })
})

test.each(NAMES)('an environment that is called %j is refused, and says nothing else', async (name) => {
  const inputs = { environment: name, reason: name }
  const { exitCode, outputs, stdout } = await detect({ event: aDispatch(), workspace: shop.folder, inputs })
  expect(exitCode).toBe(1)
  expect(outputs).toMatchObject({ verdict: 'failure', deployable: 'false', environment: '' })
  expect(stdout).not.toMatch(POWERFUL)
})
