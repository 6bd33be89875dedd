import { commentMarker, commentText, escapeMarkdown, markdown } from '@devsecops/report'
import { describe, expect, test } from '@jest/globals'

const URL = 'https://github.com/example/shop/actions/runs/1'

describe('a comment', () => {
  test('begins with a marker that nobody sees', () => {
    expect(commentText({ key: 'security-gate', body: markdown`Well.`, url: URL })).toBe(
      '<!-- devsecops:security-gate -->\nWell.\n',
    )
  })

  test('cannot be broken out of by its key', () => {
    expect(commentMarker('a --> b')).toBe('<!-- devsecops:a-----b -->')
  })

  test.each([
    ['of one byte a character', 'a line of a table\n'],
    ['of three bytes', '一行\n'],
    ['of emoji', '🙂🙂\n'],
  ])('that is too long, %s, is cut at a line’s end, and leads to the run', (_, line) => {
    const text = commentText({ key: 'k', body: markdown`${line.repeat(20_000) as never}`, url: URL })
    expect(text.length).toBeLessThanOrEqual(65_536)
    expect(text).toContain('The rest was cut')
    expect(text).toMatch(/The whole report is in \[the workflow run\]\(https:[^)]+\)\.\n$/)
    expect(text.startsWith('<!-- devsecops:k -->\n')).toBe(true)
  })

  test('of the largest size is not cut', () => {
    const room = 65_536 - '<!-- devsecops:k -->\n\n'.length
    const text = commentText({ key: 'k', body: escapeMarkdown('x'.repeat(room)), url: URL })
    expect([text.length, text.includes('cut')]).toEqual([65_536, false])
  })
})
