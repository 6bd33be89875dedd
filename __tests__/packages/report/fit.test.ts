import { describe, expect, test } from '@jest/globals'
import { fit } from '@devsecops/report'
import fc from 'fast-check'

describe('fitting text into a limit', () => {
  test('leaves a text alone that fits exactly', () => {
    expect(fit('äbc', 4)).toBe('äbc')
  })

  test('cuts at the end of a line and says so', () => {
    const text = Array.from({ length: 100 }, (_, index) => `line ${String(index)}`).join('\n')
    expect(fit(text, 100)).toBe(
      'line 0\nline 1\nline 2\nline 3\n\n⚠️ The rest was cut: no more than 100 bytes can be shown here.',
    )
  })

  test('closes what is open, so that the sentence is seen', () => {
    const text = `<details>\n<summary>x</summary>\n\n\`\`\`json\n${'{}\n'.repeat(100)}\`\`\`\n\n</details>`
    expect(fit(text, 150)).toMatch(/\{\}\n```\n\n<\/details>\n\n⚠️ The rest was cut/)
  })

  test('gives the sentence alone when the first line is too long', () => {
    expect(fit('x'.repeat(1000), 200)).toMatch(/^⚠️ The rest/)
  })

  test('gives nothing when there is no room even for that', () => {
    expect(fit('x'.repeat(1000), 10)).toBe('')
    expect(fit('x', -5)).toBe('')
  })

  test('never exceeds the limit', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), fc.nat(300), (lines, limit) => {
        expect(Buffer.byteLength(fit(lines.join('\n'), limit))).toBeLessThanOrEqual(limit)
      }),
    )
  })

  test('cuts ten megabytes in one go', () => {
    const cut = fit('a line of some length\n'.repeat(500_000), 1024 * 1024)
    expect(Buffer.byteLength(cut)).toBeGreaterThan(1024 * 1024 - 200)
  })
})
