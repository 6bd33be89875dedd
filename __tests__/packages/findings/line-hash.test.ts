import { describe, expect, test } from '@jest/globals'
import { lineHashes } from '@devsecops/findings'
import fc from 'fast-check'
import { existsSync, readFileSync } from 'node:fs'

/** The same by its definition: each block's sum anew, with integers of any size. */
const defined = (text: string): readonly string[] => {
  const units = text.replaceAll(/\r\n?/g, '\n').replaceAll(/[ \t]/g, '')
  const codes = [...Array.from({ length: units.length }, (_, index) => units.charCodeAt(index)), 0xffff]
  const starts = codes.flatMap((_, index) => (index === 0 || codes[index - 1] === 0x0a ? [index] : []))
  const counts = new Map<string, number>()
  return starts.map((start) => {
    let sum = 0n
    for (let index = 0; index < 100; index++) sum = sum * 37n + BigInt(codes[start + index] ?? 0)
    const hash = BigInt.asUintN(64, sum).toString(16)
    counts.set(hash, (counts.get(hash) ?? 0) + 1)
    return `${hash}:${counts.get(hash) ?? 0}`
  })
}

describe('the hash of a line', () => {
  test.each([
    ['of an empty text', '', ['c129715d7a2bc9a3:1']],
    [
      'without spaces and tabs',
      ' a\nb\n  \t\tc\n d',
      ['271789c17abda88f:1', '54703d4cd895b18:1', '180aee12dab6264:1', 'a23a3dc5e078b07b:1'],
    ],
  ])('is GitHub’s: %s', (_name, text, hashes) => {
    expect(lineHashes(text)).toEqual(hashes)
  })

  test('counts lines that are followed by the same', () => {
    const lorem = `${'Lorem ipsum dolor sit amet, consectetur adipiscing elit. '.repeat(2)}\n`
    expect(
      lineHashes(lorem.repeat(3))
        .slice(0, 2)
        .map((each) => each.replace(/^.*:/, '')),
    ).toEqual(['1', '2'])
  })

  test('does not see how lines are broken and indented', () => {
    expect(lineHashes('a\r\n\tb\rc \n')).toEqual(lineHashes('a\nb\nc\n'))
  })

  test('of any text is the sum that defines it', () => {
    const unit = fc.constantFrom('a', 'B', ' ', '\t', '\n', '\r\n', '\r', 'é', '\uffff', '\ud83d', '😀', '0')
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 400 }), (units) => {
        // A carriage return and a line feed that a space parts are two breaks.
        const text = units.join('').replaceAll(/\r[ \t]+\n/g, '\n')
        expect(lineHashes(text)).toEqual(defined(text))
      }),
      { numRuns: 300 },
    )
  })
})

const corpus = new URL('../../../../shared/corpus/sarif/codeql-action/fingerprints.json', import.meta.url)
const known = existsSync(corpus)
  ? (JSON.parse(readFileSync(corpus, 'utf8')) as { text: string; hashes: string[] }[])
  : []

;(known.length === 0 ? describe.skip : describe)('the texts whose hashes GitHub’s own tests list', () => {
  test('have these hashes', () => {
    expect(known.map(({ text }) => lineHashes(text))).toEqual(known.map(({ hashes }) => hashes))
  })
})
