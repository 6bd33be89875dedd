import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { createFiles, readInputs } from '@devsecops/runner'
import { fakeIo } from '@devsecops/testing'
import { mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inputs, run } from '../../../../actions/security-gate/src/run.ts'

const before = { ...process.env }
let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(realpathSync(tmpdir()), 'scan-run-'))
  process.env['RUNNER_TEMP'] = join(folder)
})
afterEach(() => {
  process.env = before
  rmSync(folder, { recursive: true })
})

const start = (given: Readonly<Record<string, string>>) => {
  const env = Object.entries({ 'sarif-file': 'a.sarif', ...given }).map(([name, value]) => [
    `INPUT_${name.toUpperCase()}`,
    value,
  ])
  const io = { ...fakeIo({ onRunner: false }), files: createFiles(folder, []) }
  return run(readInputs(inputs, Object.fromEntries(env) as Record<string, string>), io)
}

test('a scan alone is judged, without any report', async () => {
  writeFileSync(join(folder, 'a.ts'), `export const token = 'ghp_0gqn87b1PZqZrmktsO3U9224xf2MvQyGplpE'\n`)
  const { verdict, evidence } = await start({ scan: 'secretlint' })
  expect(verdict.reasons).toContainEqual(expect.objectContaining({ code: 'findings', subject: 'secrets' }))
  expect(evidence.inputs.map(({ name }) => name)).toContain('scan/secretlint')
})

test('what is scanned is judged beside the reports', async () => {
  writeFileSync(join(folder, 'report.json'), '[]')
  const { verdict } = await start({ scan: 'secretlint', reports: 'report.json' })
  expect(verdict.measures['reports']).toMatchObject([{ file: 'report.json' }, { file: 'scan/secretlint' }])
})

test('a scanner that cannot be run fails the gate, by name and code', async () => {
  process.env['PATH'] = folder
  const { verdict, outputs } = await start({ scan: 'semgrep' })
  expect(verdict.conclusion).toBe('failure')
  expect(JSON.parse(outputs['unreadable'] ?? '')).toEqual([{ code: 'tool-missing', file: 'scan/semgrep' }])
})

test('nothing but the files of the run is left behind', async () => {
  await start({ scan: 'secretlint' })
  expect(readdirSync(folder)).toEqual(['devsecops'])
})
