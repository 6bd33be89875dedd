import { describe, expect, test } from '@jest/globals'
import {
  blocks,
  bullets,
  code,
  details,
  escapeMarkdown,
  heading,
  link,
  markdown,
  oneLine,
  table,
} from '@devsecops/report'
import fc from 'fast-check'
import { hostile, RUNS } from './hostile.ts'

/** What a reader sees: entities as characters, the zero-width spaces aside. */
const shown = (text: string): string =>
  text
    .replace(/&#(\d+);/g, (_, digits: string) => String.fromCodePoint(Number(digits)))
    .replaceAll('\u200B', '')

describe('escaped text', () => {
  test.each([
    ['a | b', 'a &#124; b'],
    ['<b>', '&#60;b&#62;'],
    ['&lt;', '&#38;lt;'],
    ['**bold**', '&#42;&#42;bold&#42;&#42;'],
    ['[x](y)', '&#91;x&#93;(y)'],
    ['two\nlines', 'two lines'],
    ['$x$', '&#36;x&#36;'],
    ['a\\', 'a&#92;'],
  ])('%j is written as %j', (text, expected) => {
    expect(escapeMarkdown(text)).toBe(expected)
  })

  test.each(['- a', '+ a', '1. a', '2) a', '# a', '> a', '==='])('%j does not begin a block', (text) => {
    expect(escapeMarkdown(text)).not.toMatch(/^(?:[-+#>=]|\d+[.)])/)
  })

  test.each(['@octocat', '#12', 'org/repo#12', 'GH-12', ':tada:', 'a@example.com'])(
    '%j refers to nobody and nothing',
    (text) => {
      expect(escapeMarkdown(text)).toContain('&#8203;')
    },
  )

  test.each(['https://example.com', 'http://example.com', 'www.example.com', 'mailto:a'])(
    '%j becomes no link',
    (text) => {
      expect(escapeMarkdown(text)).not.toMatch(/:\/\/|www\.|mailto:/)
    },
  )

  test('breaks out of no table cell and shows what was given', () => {
    fc.assert(
      fc.property(hostile(), (text) => {
        const cell = escapeMarkdown(text)
        expect(cell).not.toMatch(/[|<>`\n\r\u2028[\]*_\\"']/)
        expect(cell).not.toMatch(/@\w|:\/\//)
        expect(shown(cell)).toBe(oneLine(text))
      }),
      RUNS,
    )
  })
})

describe('code', () => {
  test('stands in backticks', () => {
    expect(code('feature/x_y*z')).toBe('`feature/x_y*z`')
  })

  test('stands in a tag when the text holds a backtick, a pipe or markup', () => {
    expect(code('a`b|c')).toBe('<code>a&#96;b&#124;c</code>')
  })

  test('holds any text without ending early', () => {
    fc.assert(
      fc.property(hostile(), (text) => {
        expect(code(text)).toMatch(/^(?:`[^`|<>&\n]+`|<code>[^`|<>\n]*<\/code>)$/)
      }),
      RUNS,
    )
  })
})

describe('a table', () => {
  test('has a header, a rule and rows', () => {
    expect(table(['Name', 'Value'], [[escapeMarkdown('a'), code('b')]])).toBe(
      '| Name | Value |\n| --- | --- |\n| a | `b` |',
    )
  })

  test('has as many cells in each row as in its header', () => {
    const x = escapeMarkdown('x')
    expect(table(['A', 'B'], [[x], [x, x, x]])).toBe('| A | B |\n| --- | --- |\n| x |  |\n| x | x |')
  })

  test('keeps its shape whatever the cells say', () => {
    fc.assert(
      fc.property(hostile(), hostile(), (a, b) => {
        const lines = table(['A', 'B'], [[escapeMarkdown(a), code(b)]]).split('\n')
        expect(lines).toHaveLength(3)
        expect(lines[2]?.split('|')).toHaveLength(4)
      }),
      RUNS,
    )
  })
})

describe('a link', () => {
  test('leads to an http address', () => {
    expect(link('CVE-1', 'https://example.com/a(b)')).toBe('[CVE-1](https://example.com/a%28b%29)')
  })

  test.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'not an address'])(
    'to %j is text alone',
    (address) => {
      expect(link('x', address)).toBe('x')
    },
  )

  test('ends where it should whatever the address says', () => {
    fc.assert(
      fc.property(hostile(), (path) => {
        expect(link('x', `https://example.com/${path}`)).toMatch(/^(?:\[x\]\([^\s()<>|\\`]+\)|x)$/)
      }),
      RUNS,
    )
  })
})

test('a page is made of blocks; empty ones leave no gap', () => {
  const page = blocks(
    heading(2, escapeMarkdown('Title')),
    markdown``,
    bullets([markdown`${3} of **${escapeMarkdown('a*b')}**`]),
    details('More <here>', escapeMarkdown('body')),
  )
  expect(page).toBe(
    '## Title\n\n- 3 of **a&#42;b**\n\n<details>\n<summary>More &#60;here&#62;</summary>\n\nbody\n\n</details>',
  )
})
