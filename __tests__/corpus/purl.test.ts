import { describe, expect, test } from '@jest/globals'
import { buildPackageUrl, canonicalPackageUrl, parsePackageUrl, type LooseParts } from '@devsecops/core'
import { globSync, readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'

/** The test vectors of package-url/purl-spec; the tests of this file need them and say so where they are absent. */
const FOLDER = resolve(import.meta.dirname, '../../../shared/corpus/sbom/purl')
const files = globSync('{spec,types}/*.json', { cwd: FOLDER }).sort()
if (files.length === 0)
  process.stdout.write('The corpus is not here (../shared/corpus/sbom/purl): its tests are skipped.\n')

interface Case {
  readonly description: string
  readonly test_type: 'parse' | 'build' | 'validate'
  readonly input: unknown
  readonly expected_output: unknown
  readonly expected_failure: boolean
}

const casesOf = (file: string): readonly Case[] =>
  (JSON.parse(readFileSync(resolve(FOLDER, file), 'utf8')) as { tests: Case[] }).tests

const outcomeOf = ({ test_type, input }: Case): unknown => {
  try {
    if (test_type === 'build') return buildPackageUrl(input as LooseParts)
    if (test_type === 'validate') return canonicalPackageUrl(input as string)
    return {
      namespace: null,
      version: null,
      qualifiers: null,
      subpath: null,
      ...parsePackageUrl(input as string),
    }
  } catch (error) {
    return error
  }
}

const described = files.length === 0 ? describe.skip : describe

described('the test vectors of purl-spec', () => {
  test('are all there', () => {
    expect(files.flatMap(casesOf).length).toBeGreaterThanOrEqual(586)
  })

  test.each(files.map((file) => [basename(file, '-test.json'), file]))('%s', (_name, file) => {
    const wrong = casesOf(file).filter((example) => {
      const outcome = outcomeOf(example)
      if (example.expected_failure) return !(outcome instanceof Error)
      return outcome instanceof Error || !equal(outcome, example.expected_output)
    })
    expect(wrong.map((example) => ({ example, outcome: outcomeOf(example) }))).toEqual([])
  })
})

const sorted = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )

const equal = (a: unknown, b: unknown): boolean => sorted(a) === sorted(b)
