import { describe, expect, test } from '@jest/globals'
import {
  MAX_DOCUMENT_BYTES,
  MAX_DOCUMENT_DEPTH,
  read,
  READERS,
  openDocument,
  sourceOf,
} from '@devsecops/findings'
import { fixture, lines, readContent, readFixture, REPORTS } from './reading.ts'

describe('a report is recognised by its content', () => {
  test.each(REPORTS)('%s has exactly one reader', (name) => {
    const document = openDocument(sourceOf('any-name.txt', fixture(name)))
    expect(READERS.filter((reader) => reader.recognises(document))).toHaveLength(1)
  })
})

describe('what is no report is never a clean one', () => {
  test.each([
    ['an empty file', '', 'empty'],
    ['white space', ' \n\t\r\n', 'empty'],
    ['white space longer than a window', ' '.repeat(100_000), 'empty'],
    ['half an object', '{"results": [', 'truncated'],
    ['half a string', '{"results": "abc', 'truncated'],
    ['an object cut in a number', '{"results": 12', 'truncated'],
    ['an empty object', '{}', 'not-a-report'],
    ['an error', '{"error": "quota exceeded"}', 'not-a-report'],
    ['an API’s message', '{"message": "Bad credentials"}', 'not-a-report'],
    ['a number', '42', 'not-a-report'],
    ['a string', '"done"', 'not-a-report'],
    ['false', 'false', 'not-a-report'],
    ['a page', '<!doctype html><title>502</title>', 'not-a-report'],
    ['a line of text', 'scan finished', 'not-a-report'],
    ['broken JSON', '{"results": [},]}', 'not-a-report'],
    ['JSON of another kind', '{"name": "shop"}', 'unknown-format'],
    ['a list of another kind', '[{"name": "shop"}]', 'unknown-format'],
  ])('%s', (_, content, code) => {
    const reading = readContent(content)
    expect(reading.unreadable?.code).toBe(code)
    expect(reading).toMatchObject({ findings: [], categories: [] })
  })

  test('JSON that nests too deep is refused before it is parsed', () => {
    const depth = MAX_DOCUMENT_DEPTH + 1
    const reading = readContent('['.repeat(depth) + ']'.repeat(depth))
    expect(reading.unreadable).toEqual({
      code: 'refused',
      message: `reports/report.json nests deeper than ${MAX_DOCUMENT_DEPTH} arrays and objects (byte ${MAX_DOCUMENT_DEPTH}).`,
    })
  })

  test('a file that is too large is refused without being read', () => {
    let asked = 0
    const size = MAX_DOCUMENT_BYTES + 1
    const source = {
      file: 'huge.json',
      size,
      read: (offset: number, length: number) => {
        asked = Math.max(asked, length)
        return new TextEncoder().encode('{'.padEnd(Math.min(length, size - offset)))
      },
    }
    expect(read(source).unreadable?.code).toBe('refused')
    expect(asked).toBeLessThanOrEqual(4 * 1024 * 1024)
  })

  test('a file that shrinks while it is read is truncated', () => {
    const bytes = fixture('gitleaks.json')
    const source = { ...sourceOf('a.json', bytes), size: bytes.length + 1 }
    expect(read(source).unreadable?.code).toBe('truncated')
  })
})

describe('messages', () => {
  test('say the byte at which the content ends', () => {
    expect(readContent('{"ä": [').unreadable?.message).toBe(
      'reports/report.json ends at byte 8 in the middle of its JSON.',
    )
  })

  test('never quote the content', () => {
    const contents = [
      '{"planted": planted}',
      '{"results": "planted"}',
      '<planted>',
      '{"error": "planted"}',
      '[{"Target": 1, "planted": 2}]',
    ]
    expect(contents.map((content) => readContent(content).unreadable?.message).join()).not.toContain(
      'planted',
    )
  })
})

describe('encodings', () => {
  const text = new TextDecoder().decode(fixture('bandit.json'))
  const utf16 = (mark: readonly number[], littleEndian: boolean): Uint8Array => {
    const bytes = new Uint8Array(mark.length + text.length * 2)
    bytes.set(mark)
    const view = new DataView(bytes.buffer)
    for (let index = 0; index < text.length; index++) {
      view.setUint16(mark.length + index * 2, text.charCodeAt(index), littleEndian)
    }
    return bytes
  }

  test.each([
    ['UTF-8 with a byte order mark', new TextEncoder().encode(`\uFEFF${text}`)],
    ['UTF-16 as PowerShell writes it', utf16([0xff, 0xfe], true)],
    ['UTF-16, big end first', utf16([0xfe, 0xff], false)],
    ['UTF-16 without a mark', utf16([], true)],
    ['UTF-16, big end first, without a mark', utf16([], false)],
  ])('%s is read', (_, bytes) => {
    expect(lines(read(sourceOf('a.json', bytes)))).toEqual(lines(readFixture('bandit.json')))
  })
})

describe('the caller may name categories', () => {
  test('then the report speaks for them, and its findings are of the first', () => {
    const reading = readFixture('zizmor.sarif', { categories: ['iac'] })
    expect(reading.categories).toEqual(['iac'])
    expect(reading.findings.every(({ category }) => category === 'iac')).toBe(true)
  })

  test('a finding of a category that is among them keeps it', () => {
    const reading = readFixture('trivy-image.json', { categories: ['sca', 'license'] })
    expect(reading.findings.map(({ category }) => category).sort()).toEqual([
      'license',
      'sca',
      'sca',
      'sca',
      'sca',
      'secrets',
    ])
  })

  test('a secret stays a secret', () => {
    const reading = readFixture('trivy-image.json', { categories: ['container'] })
    expect(reading.categories).toEqual(['secrets', 'container'])
  })
})

describe('paths', () => {
  const path = (file: string, root?: string) =>
    readContent([{ RuleID: 'r', File: file }], root === undefined ? {} : { root }).findings[0]?.location?.path

  test.each([
    ['./src/a.ts', undefined, 'src/a.ts'],
    ['/work/shop/src/a.ts', '/work/shop', 'src/a.ts'],
    ['/elsewhere/a.ts', '/work/shop', '/elsewhere/a.ts'],
    ['/work/shopping/a.ts', '/work/shop', '/work/shopping/a.ts'],
    ['C:\\work\\shop\\src\\a.ts', 'C:\\work\\shop', 'src/a.ts'],
    ['src\\a.ts', undefined, 'src/a.ts'],
  ])('%s in %s is %s', (file, root, expected) => {
    expect(path(file, root)).toBe(expected)
  })
})

describe('the format that the caller names', () => {
  test('is read where the content is of it', () => {
    expect(readFixture('semgrep.json', { format: 'semgrep' }).format).toBe('semgrep')
  })

  test('makes any other content no report', () => {
    const { unreadable, findings } = readFixture('semgrep.json', { format: 'bandit' })
    expect([unreadable?.code, findings]).toEqual(['not-a-report', []])
  })

  test('does not make a broken report one of another kind', () => {
    expect(readContent('{"results": [', { format: 'semgrep' }).unreadable?.code).toBe('truncated')
  })

  test('lets an empty list be the report of a tool that writes one, and of no other', () => {
    expect(readContent('[]', { format: 'hadolint' }).categories).toEqual(['iac'])
    expect(readContent('[]', { format: 'zap' }).unreadable?.code).toBe('not-a-report')
  })
})
