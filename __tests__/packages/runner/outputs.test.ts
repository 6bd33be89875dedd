import { beforeEach, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { readFileSync, writeFileSync } from 'node:fs'
import { addSummary, OUTPUT_LIMIT, setOutputs, SUMMARY_LIMIT } from '../../../packages/runner/src/outputs.ts'
import { hostile } from '../report/hostile.ts'
import { readOutputFile } from './delimiter-protocol.ts'
import { freshFolder } from './folder.ts'

const folder = freshFolder()

beforeEach(() => {
  process.env['GITHUB_OUTPUT'] = folder.write('output', '')
  process.env['GITHUB_STEP_SUMMARY'] = folder.write('summary', '')
})

const written = (): string => readFileSync(folder.path('output'), 'utf8').replaceAll('\r\n', '\n')

describe('outputs', () => {
  test('are written with the delimiter protocol, sorted', () => {
    setOutputs({ b: 'two\nlines', a: '' }, process.env)
    expect(written()).toMatch(/^a<<(\S+)\n\n\1\nb<<(\S+)\ntwo\nlines\n\2\n$/)
  })

  test('hold any branch name without breaking out: 2,000 hostile ones', () => {
    fc.assert(
      fc.property(hostile(), (text) => {
        writeFileSync(folder.path('output'), '')
        setOutputs({ branch: text, verdict: 'failure' }, process.env)
        expect(readOutputFile(readFileSync(folder.path('output'), 'utf8'))).toEqual({
          branch: text.toWellFormed(),
          verdict: 'failure',
        })
      }),
      { numRuns: 2000 },
    )
  })

  test('above 64 KiB are refused before anything is written', () => {
    expect(() => setOutputs({ a: 'x', b: 'ü'.repeat(OUTPUT_LIMIT / 2 + 1) }, process.env)).toThrow(
      'The output b has 65,538 bytes, more than 65,536: it belongs in a file.',
    )
    expect(written()).toBe('')
  })

  test('of exactly 64 KiB are written', () => {
    setOutputs({ a: 'x'.repeat(OUTPUT_LIMIT) }, process.env)
    expect(readOutputFile(written())['a']).toHaveLength(OUTPUT_LIMIT)
  })

  test.each(['a\nb', 'a<<b', 'A', ''])('have no name like %j', (name) => {
    expect(() => setOutputs({ [name]: 'x' }, process.env)).toThrow('no proper name')
  })

  test('are not written outside a runner', () => {
    setOutputs({ a: 'x' }, {})
    expect(written()).toBe('')
  })
})

describe('the summary', () => {
  const size = (): number => readFileSync(folder.path('summary')).length

  test('is appended', () => {
    addSummary('# One', process.env)
    addSummary('# Two', process.env)
    expect(readFileSync(folder.path('summary'), 'utf8').split(/\r?\n/)).toEqual(['# One', '# Two', ''])
  })

  test('is cut at 1 MiB, with what was there before', () => {
    addSummary('earlier line\n'.repeat(10_000), process.env)
    addSummary('| a | row |\n'.repeat(200_000), process.env)
    expect(size()).toBeLessThanOrEqual(SUMMARY_LIMIT)
    expect(size()).toBeGreaterThan(SUMMARY_LIMIT - 200)
    expect(readFileSync(folder.path('summary'), 'utf8')).toContain('The rest was cut')
  })

  test('that is full takes nothing more', () => {
    folder.write('summary', 'x'.repeat(SUMMARY_LIMIT))
    expect(() => addSummary('more', process.env)).toThrow('full')
    expect(size()).toBe(SUMMARY_LIMIT)
  })
})
