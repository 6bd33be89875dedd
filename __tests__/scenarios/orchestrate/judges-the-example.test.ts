import { sha256 } from '@devsecops/core'
import { afterAll, describe, expect, test } from '@jest/globals'
import { spawnSync } from 'node:child_process'
import { basename } from 'node:path'
import { removeFolder, start } from './start.ts'
import type { Started } from './start.ts'

afterAll(removeFolder)

const VARIANTS = { passing: start('passing'), blocked: start('blocked') } as const
const { passing, blocked } = VARIANTS

/** What takes a program's network away; only root on Linux can, elsewhere it is nothing. */
const UNSHARE = { program: 'unshare', args: ['--net', '--'] } as const
const CAN_CUT_OFF = spawnSync(UNSHARE.program, [...UNSHARE.args, 'true']).status === 0
const CUT_OFF = CAN_CUT_OFF ? [UNSHARE.program, ...UNSHARE.args] : []

interface Gate {
  readonly gate: string
  readonly conclusion: string
  readonly 'verdict-file': string
  readonly 'verdict-sha256': string
}

const gatesOf = ({ outputs }: Started): readonly Gate[] =>
  JSON.parse(outputs['gates'] ?? '[]') as readonly Gate[]

const conclusionOf = ({ files }: Started, gate: string): unknown =>
  (JSON.parse(files[`${gate}.verdict.json`] ?? '') as { predicate: { conclusion: string } }).predicate
    .conclusion

describe('the variant that passes', () => {
  test('ends well, with one table of gates', () => {
    expect(passing.exitCode).toBe(0)
    expect(passing.outputs).toMatchObject({
      verdict: 'success',
      environment: 'production',
      deployable: 'true',
    })
    expect(passing.text).toMatch(
      /environment-detect +✅ success\s+sbom +✅ success\s+security-gate +✅ success\s+cost-gate +✅ success/,
    )
  })

  test('has every gate’s verdict and test result, and one summary', () => {
    const gates = ['environment-detect', 'security-gate', 'sbom', 'cost-gate', 'orchestrate']
    const documents = gates.flatMap((gate) => [`${gate}.verdict.json`, `${gate}.test-result.json`])
    const others = [
      ...['environment-detect.explain.json', 'security-gate.sarif', 'outputs.json', 'summary.md'],
      ...['cost-gate.resources.json', 'cost-gate.unpriced.json'],
      ...['application', 'infrastructure', 'merged'].flatMap((kind) => [
        `sbom.${kind}.cdx.json`,
        `sbom.${kind}.spdx.json`,
      ]),
    ]
    expect(Object.keys(passing.files)).toEqual(expect.arrayContaining([...documents, ...others]))
  })
})

describe('the variant that is blocked', () => {
  test('ends with 1, and what passed has passed', () => {
    expect(blocked.exitCode).toBe(1)
    expect(gatesOf(blocked).map(({ gate, conclusion }) => `${gate} ${conclusion}`)).toEqual([
      'environment-detect success',
      'sbom success',
      'security-gate failure',
      'cost-gate failure',
    ])
    expect(blocked.outputs).toMatchObject({ verdict: 'failure', deployable: 'false' })
  })

  test('names the findings that blocked, on the terminal and in the summary', () => {
    const ids = JSON.parse(blocked.outputs['blocked-by'] ?? '[]') as readonly string[]
    expect(ids.length).toBeGreaterThan(0)
    for (const place of ['web/src/store.ts', 'infrastructure/database.tf']) {
      expect(blocked.text).toContain(place)
      expect(blocked.files['summary.md']).toContain(place)
    }
  })

  test('tells what the plan would cost too much, and the digest that an approval quotes', () => {
    for (const text of [blocked.text, blocked.files['summary.md'] ?? '']) {
      expect(text).toContain('change-over-limit')
      expect(text).toMatch(/sha256:[0-9a-f]{64}/)
    }
    expect(Number(blocked.outputs['monthly-delta'])).toBeGreaterThan(Number(passing.outputs['monthly-delta']))
  })
})

describe.each(['passing', 'blocked'] as const)('of the variant %s', (name) => {
  const run = VARIANTS[name]

  test('two runs write the same bytes, and print the same text', () => {
    const again = start(name)
    expect(again.files).toEqual(run.files)
    expect(again.text).toBe(run.text)
  })

  test('every verdict’s digest in the outputs is the file’s', () => {
    expect(gatesOf(run)).toHaveLength(4)
    for (const { gate, conclusion, ...verdict } of gatesOf(run)) {
      const file = run.files[basename(verdict['verdict-file'].replaceAll('\\', '/'))] ?? ''
      expect(sha256(file)).toBe(verdict['verdict-sha256'])
      expect(conclusionOf(run, gate)).toBe(conclusion)
    }
    expect(sha256(run.files['orchestrate.verdict.json'] ?? '')).toBe(run.outputs['verdict-sha256'])
  })

  test('the pipeline’s verdict rests on the gates’ documents, by digest', () => {
    const { predicate } = JSON.parse(run.files['orchestrate.verdict.json'] ?? '') as {
      predicate: { inputs: unknown; policy: { sha256: string } }
    }
    expect(predicate.inputs).toEqual(
      gatesOf(run).map(({ gate, 'verdict-sha256': digest }) => ({
        name: `${gate}.verdict.json`,
        digest: { sha256: digest },
      })),
    )
    expect(predicate.policy.sha256).toBe(run.outputs['policy-digest'])
  })

  test('all that was decided is about the example’s commit, at the example’s time', () => {
    for (const gate of ['environment-detect', 'security-gate', 'sbom', 'cost-gate', 'orchestrate']) {
      const document = JSON.parse(run.files[`${gate}.verdict.json`] ?? '') as Record<string, unknown>
      expect(document).toMatchObject({
        subject: [{ digest: { gitCommit: '5c1e7b0a94d3f2868e0b6a17c94d58f3270bae61' } }],
        predicate: { decidedAt: '2026-11-21T10:00:00Z' },
      })
    }
  })

  test(`no network is needed: ${CAN_CUT_OFF ? 'it is taken away' : 'it cannot be taken away here, only token and proxy'}`, () => {
    const cut = start(name, CUT_OFF)
    expect(cut.exitCode).toBe(run.exitCode)
    expect(cut.files).toEqual(run.files)
  })
})

test('a variant that is not there is refused', () => {
  expect(start('failing' as 'blocked')).toMatchObject({
    exitCode: 2,
    text: expect.stringContaining('passing, blocked'),
  })
})
