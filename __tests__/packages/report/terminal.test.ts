import { describe, expect, test } from '@jest/globals'
import { displayWidth, plainTable } from '@devsecops/report'
import fc from 'fast-check'
import { hostile, RUNS } from './hostile.ts'

describe('a table for the terminal', () => {
  test('is aligned', () => {
    expect(
      plainTable(
        ['Gate', 'Result'],
        [
          ['security-gate', '✅ success'],
          ['sbom', '❌'],
        ],
      ),
    ).toBe(
      [
        'Gate           Result',
        '─────────────  ──────────',
        'security-gate  ✅ success',
        'sbom           ❌',
      ].join('\n'),
    )
  })

  test('shows no escape sequence and stays in its line', () => {
    fc.assert(
      fc.property(hostile(), (text) => {
        const lines = plainTable(['A', 'B'], [[text, 'end']]).split('\n')
        expect(lines).toHaveLength(3)
        expect(lines.join('')).not.toMatch(/\p{Cc}/u)
        expect(lines[2]?.endsWith('  end')).toBe(true)
      }),
      RUNS,
    )
  })
})

test.each([
  ['abc', 3],
  ['é', 1],
  ['e\u0301', 1],
  ['漢字', 4],
  ['✅', 2],
  ['⚠️', 2],
  ['👩\u200D🚒', 2],
])('%s is %i columns wide', (text, width) => {
  expect(displayWidth(text)).toBe(width)
})
