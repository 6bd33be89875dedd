import { aPush, runBundle, type BundleResult } from '@devsecops/testing'
import { describe, expect, test } from '@jest/globals'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { SETTINGS } from '../../packages/policy/src/settings.gen.ts'
import { DOORS, defaultsOf, inputsOf, ROOT, type Door } from './door.ts'

/** The names of the policy's settings, without where they stand: `security`, `fail-on`. */
const SETTING_NAMES = new Set(Object.keys(SETTINGS).map((path) => path.split('.').at(-1)))

/** What the policy's triggers and scans say under another name, or what finds the policy. */
const POLICY_INPUTS = ['environment', 'mode', 'expect', 'policy-file', 'organisation-policy']

test('there is a door for each action in actions/', () => {
  expect(DOORS.map(({ folder, code }) => [folder, code])).toEqual([
    ['', 'orchestrate'],
    ['cost-gate', 'cost-gate'],
    ['environment-detect', 'environment-detect'],
    ['sbom', 'sbom'],
    ['security-gate', 'security-gate'],
  ])
})

describe.each(DOORS.map((door) => [door.folder || 'the root', door] as const))('%s', (_, door) => {
  const { folder, action } = door
  const words = [...Object.entries(action.inputs), ...Object.entries(action.outputs)]

  test('declares the inputs that its code parses', async () => {
    expect(Object.keys(action.inputs).sort()).toEqual(Object.keys(await inputsOf(door)).sort())
  })

  test('has defaults that its code accepts, and accepts nothing for every other optional input', async () => {
    const table = await inputsOf(door)
    const refused = Object.entries(action.inputs)
      .filter(([, { required }]) => required !== true)
      .filter(([name, { default: value = '' }]) => table[name]?.parse(value) === undefined)
    expect(refused).toEqual([])
  })

  // It would stand in the place of the policy file's word in every run.
  test('has no default for what the policy file may say', () => {
    const withDefault = Object.keys(action.inputs).filter(
      (name) => action.inputs[name]?.default !== undefined,
    )
    const policys = withDefault.filter((name) => SETTING_NAMES.has(name) || POLICY_INPUTS.includes(name))
    expect(policys).toEqual([])
  })

  test('describes every input and output, with an example', () => {
    const without = words.filter(
      ([, { description }]) => !/\S.*\bExample: `[^`]+`$/s.test(description.trim()),
    )
    expect(without.map(([name]) => name)).toEqual([])
  })

  test('runs a bundle that is there, on Node 24', () => {
    expect(action.runs.using).toBe('node24')
    expect(existsSync(join(ROOT, folder, action.runs.main))).toBe(true)
  })

  test('sets every output that it declares, and no other, when it succeeds', async () => {
    const { exitCode, outputs } = await onTheExample(door, 'passing')
    expect({ exitCode, verdict: outputs['verdict'] }).toEqual({ exitCode: 0, verdict: 'success' })
    expect(Object.keys(outputs).sort()).toEqual(Object.keys(action.outputs).sort())
  })

  test('sets every output that it declares, and no other, when it fails', async () => {
    const failing = { environment: 'prodution' }
    const { exitCode, outputs } = await onTheExample(door, 'blocked', failing)
    expect({ exitCode, verdict: outputs['verdict'] }).toEqual({ exitCode: 1, verdict: 'failure' })
    expect(Object.keys(outputs).sort()).toEqual(Object.keys(action.outputs).sort())
  })

  test('says failure, and nothing else, when it cannot judge', async () => {
    const { exitCode, outputs } = await onTheExample(door, 'passing', { 'output-dir': '../elsewhere' })
    expect({ exitCode, outputs }).toEqual({ exitCode: 1, outputs: { verdict: 'failure' } })
  })
})

/** Runs the bundle on the example as on a developer's machine, where no branch and no token is asked for. */
const onTheExample = (
  door: Door,
  reports: 'passing' | 'blocked',
  inputs: Readonly<Record<string, string>> = {},
): Promise<BundleResult> => {
  const lines = [`reports/${reports}/*`, `:gitleaks=reports/${reports}/gitleaks.json`].join('\n')
  const asked = {
    ...('reports' in door.action.inputs && { reports: lines }),
    ...('plan' in door.action.inputs && { plan: `plans/${reports}/plan.json` }),
  }
  return runBundle(door.code, {
    event: aPush(),
    workspace: join(ROOT, 'examples', 'shop'),
    env: { GITHUB_ACTIONS: 'false' },
    inputs: { ...defaultsOf(door), ...asked, ...inputs },
  })
}
