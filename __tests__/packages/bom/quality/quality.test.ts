import { describe, expect, test } from '@jest/globals'
import {
  documentsOf,
  evaluateQuality,
  gradeOf,
  QUALITY_PROFILES,
  readDocument,
  type Quality,
} from '@devsecops/bom'
import { aComponent, aGraph, anyGraph, SETTING } from '../documents/graphs.ts'
import fc from 'fast-check'

const SHA512 = 'ab'.repeat(64)
const complete = aComponent({
  ref: 'left-pad',
  licence: 'MIT',
  hashes: [{ algorithm: 'sha512', value: SHA512 }],
})

const qualityOf = (id: string, part: object = {}): Quality => {
  const [document] = documentsOf([aGraph([complete])], { ...SETTING, ...part }, ['cyclonedx-1.6'])
  const profile = QUALITY_PROFILES.find((candidate) => candidate.id === id)
  if (document === undefined || profile === undefined) throw new Error(`no profile ${id}`)
  return evaluateQuality(readDocument(JSON.parse([...document.text()].join(''))), profile)
}

const scoreOf = (quality: Quality, key: string): number | undefined =>
  quality.fields.find((field) => field.key === key)?.score

describe('what a lock file cannot know lowers the score, and says so', () => {
  test('NTIA 2021 lacks the suppliers alone, and the project’s own version', () => {
    const quality = qualityOf('ntia-2021')
    expect(scoreOf(quality, 'component-supplier')).toBe(0)
    expect(scoreOf(quality, 'dependencies')).toBe(10)
    expect(quality.fields.find(({ key }) => key === 'component-supplier')?.advice).toMatch(/supplier/)
  })

  test('BSI v2.1 finds the format, the SHA-512 of what is deployed and the declared completeness', () => {
    const quality = qualityOf('bsi-2.1')
    expect(scoreOf(quality, 'sbom-format')).toBe(10)
    expect(scoreOf(quality, 'component-dependencies')).toBe(10)
    expect(quality.fields.find(({ key }) => key === 'component-hash')).toMatchObject({ have: 1, total: 3 })
  })

  test('a named creator with an address is what BSI asks of the document', () => {
    const creator = { name: 'Example', email: 'security@example.com' }
    expect(scoreOf(qualityOf('bsi-2.1'), 'sbom-creator')).toBe(0)
    expect(scoreOf(qualityOf('bsi-2.1', { creator }), 'sbom-creator')).toBe(10)
  })
})

test.each([
  [10, 'A'],
  [9, 'A'],
  [8.99, 'B'],
  [7, 'C'],
  [5, 'D'],
  [4.99, 'F'],
])('a score of %d is the grade %s', (score, grade) => {
  expect(gradeOf(score)).toBe(grade)
})

test('every profile gives every document between 0 and 10, and counts no more than its fields', () => {
  fc.assert(
    fc.property(anyGraph('package-lock.json'), fc.constantFrom(...QUALITY_PROFILES), (graph, profile) => {
      const [document] = documentsOf([graph], SETTING, ['spdx-3.0.1'])
      const quality = evaluateQuality(
        readDocument(JSON.parse([...(document?.text() ?? [])].join(''))),
        profile,
      )
      const { required, additional, optional } = quality.full
      expect(quality.score).toBeGreaterThanOrEqual(0)
      expect(quality.score).toBeLessThanOrEqual(10)
      expect(required + additional + optional).toBeLessThanOrEqual(quality.fields.length)
    }),
    { numRuns: 50 },
  )
})
