import { afterAll, describe, expect, test } from '@jest/globals'
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { judge, reasonsOf, shopPlan } from './judging.ts'

const PLAN = shopPlan('passing')
const STATE = JSON.stringify({
  format_version: '1.0',
  terraform_version: '1.11.4',
  values: { root_module: {} },
})
const BINARY = Buffer.from('PK\u0003\u0004 a plan', 'latin1')

describe('a file that is no plan fails the gate, in one sentence with its name', () => {
  test.each<[string, string | Uint8Array, string]>([
    ['empty', '', 'empty'],
    ['cut off', PLAN.slice(0, PLAN.length / 2), 'truncated'],
    ['a page of HTML', '<!DOCTYPE html><html><body>502 Bad Gateway</body></html>', 'not-json'],
    ['an error message', 'Error: Failed to load plugin schemas\n', 'not-json'],
    ['other JSON', '{"hello": "world"}', 'not-a-plan'],
    [
      'of a version to come',
      PLAN.replace(/"format_version": ?"1/, '"format_version": "9'),
      'unsupported-version',
    ],
  ])('%s', async (_, content, code) => {
    const result = await judge({ 'plan.json': content }, { plan: 'plan.json' })
    expect(result.exitCode).toBe(1)
    expect(reasonsOf(result)).toContain(`blocks ${code}`)
    expect(result.stdout).toMatch(new RegExp(`❌ plan\\.json\\b.*\\(${code}\\)`))
    expect(result.stderr).not.toMatch(/^ +at /m)
  })

  test('a binary plan, where neither Terraform nor OpenTofu is on PATH', async () => {
    const result = await judge({ plan: BINARY }, { plan: 'plan' }, { env: { PATH: '/nowhere' } })
    expect(reasonsOf(result)).toContain('blocks not-a-plan')
    expect(result.stdout).toContain('neither terraform nor tofu is on PATH')
  })
})

describe('where there is no file', () => {
  test.each(['plan.json', 'plans/*.json'])('%s fails the gate', async (plan) => {
    const result = await judge({ 'README.md': '' }, { plan })
    expect(result.exitCode).toBe(1)
    expect(reasonsOf(result)).toContain('blocks no-plan')
  })

  test('one of two lines fails it too: what it stood for is in no sum', async () => {
    const result = await judge({ 'a.json': PLAN }, { plan: 'a.json\nb.json' })
    expect(JSON.parse(result.outputs['blocked-by'] ?? '')).toEqual([{ code: 'no-plan', subject: 'b.json' }])
  })

  test('one that leaves out what there is does not', async () => {
    const files = { 'a.json': PLAN, 'notes.txt': 'none' }
    expect((await judge(files, { plan: '*\n!notes.txt' })).outputs['verdict']).toBe('success')
  })
})

test('a file that cannot be read beside one that can still fails the gate, and both are told', async () => {
  const result = await judge({ 'plans/a.json': PLAN, 'plans/b.json': '' }, { plan: 'plans' })
  expect(result.exitCode).toBe(1)
  expect(reasonsOf(result)).toContain('blocks empty')
  expect(Number(result.outputs['monthly-cost'])).toBeGreaterThan(0)
})

test('a folder is all plans in it', async () => {
  const alone = await judge({ 'plan.json': PLAN }, { plan: 'plan.json' })
  const result = await judge({ 'plans/deep/plan.json': PLAN }, { plan: 'plans' })
  expect(result.outputs).toMatchObject({
    verdict: 'success',
    'monthly-cost': alone.outputs['monthly-cost'],
    'plan-digest': alone.outputs['plan-digest'],
  })
})

test('a state without resources passes with a warning: there is nothing to price', async () => {
  const result = await judge({ 'state.json': STATE }, { plan: 'state.json' })
  expect(result.outputs).toMatchObject({ verdict: 'success', 'monthly-cost': '0.00' })
  expect(reasonsOf(result)).toContain('warns plan-no-resources')
})

test('a plan that failed is not taken for what it holds', async () => {
  const errored = JSON.stringify({ ...(JSON.parse(PLAN) as object), errored: true })
  const result = await judge({ 'plan.json': errored }, { plan: 'plan.json' })
  expect(result.exitCode).toBe(1)
  expect(reasonsOf(result)).toContain('blocks plan-errored')
})

describe('outside of the workspace', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cost-gate-'))
  const workspace = mkdtempSync(join(tmpdir(), 'cost-gate-workspace-'))
  const outside = join(folder, 'plan.json')
  writeFileSync(outside, PLAN)
  symlinkSync(outside, join(workspace, 'link.json'))
  afterAll(() => {
    for (const made of [folder, workspace]) rmSync(made, { recursive: true })
  })

  test.each([
    ['a link that leads there', 'link.json'],
    ['a path that leads there', outside],
  ])('%s is not followed', async (_, plan) => {
    const result = await judge(workspace, { plan })
    expect(result.exitCode).toBe(1)
    expect(reasonsOf(result)).toContain('blocks refused')
    expect(result.outputs['monthly-cost']).toBe('')
  })
})
