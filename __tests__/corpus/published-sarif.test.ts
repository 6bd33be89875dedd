import { describe, expect, test } from '@jest/globals'
import { codeScanning, mergeFindings, read, sourceOf, type Outcome } from '@devsecops/findings'
import ajv from 'ajv'
import { globSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { sarifFaults } from '../../packages/testing/src/github/sarif-limits.ts'

/** Real SARIF logs and the standard's schema; the tests of this file need them and say so where they are absent. */
const FOLDER = resolve(import.meta.dirname, '../../../shared')
const SCHEMA = resolve(FOLDER, 'schemas/sarif-2.1.0.schema.json')
const logs = globSync('corpus/{sarif,findings/sarif}/**/*.{sarif,json}', { cwd: FOLDER }).sort()
if (logs.length === 0)
  process.stdout.write('The corpus is not here (../shared/corpus): its tests are skipped.\n')

const OUTCOMES: readonly Outcome[] = ['blocks', 'below', 'warns', 'existing']

/** What is uploaded of a log, with outcomes in turn. */
const uploadsOf = (path: string, cap: boolean) => {
  const reading = read(sourceOf(path, readFileSync(resolve(FOLDER, path))))
  const published = mergeFindings([reading]).map((finding, index) => ({
    finding,
    outcome: OUTCOMES[index % OUTCOMES.length] ?? 'blocks',
  }))
  return codeScanning(published, reading.coverage, { cap }).uploads
}

const documents = (cap: boolean): readonly unknown[] =>
  logs.flatMap((path) => uploadsOf(path, cap)).map(({ text }) => JSON.parse(text) as unknown)

const described = logs.length === 0 ? describe.skip : describe

described('what is uploaded of every real log', () => {
  test.each([true, false])('keeps to GitHub’s limits (cap: %s)', (cap) => {
    const all = documents(cap)
    expect(all.length).toBeGreaterThan(50)
    expect(all.flatMap(sarifFaults)).toEqual([])
  })

  test('is valid by the standard’s schema', () => {
    const { $schema, id, ...schema } = JSON.parse(readFileSync(SCHEMA, 'utf8')) as Record<string, unknown>
    expect([$schema, id]).toHaveLength(2)
    const formats = { uri: /^[a-z][a-z\d+.-]*:/i, 'uri-reference': /^\S*$/, 'date-time': true } as const
    const validate = new ajv.Ajv({ strict: false, allErrors: true, formats }).compile(schema)
    const faults = documents(true).flatMap((log): readonly unknown[] =>
      validate(log) ? [] : (validate.errors ?? []),
    )
    expect(faults.slice(0, 5)).toEqual([])
  })
})
