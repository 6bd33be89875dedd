import { describe, expect, test } from '@jest/globals'
import { openDocument, READERS, read, sourceOf, type Source } from '@devsecops/findings'
import fc from 'fast-check'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { parsedSarif } from '../../../packages/findings/src/readers/sarif.ts'
import { fixture, lines } from './reading.ts'
import { disagreement, FULL_LOG, mutantOf, parsed, scanned, windowOf } from './sarif-mutants.ts'

const CORPUS = resolve(import.meta.dirname, '../../../../shared/corpus')
const logs = existsSync(CORPUS) ? globSync('**/*.sarif', { cwd: CORPUS }).sort() : []

describe('a log that is scanned says what it says when it is parsed', () => {
  test.each(['codeql.sarif', 'zizmor.sarif'])('%s', (name) => {
    const scan = scanned(fixture(name))
    expect(scan).toHaveProperty('extract')
    expect(scan).toEqual(parsed(fixture(name)))
  })

  test('one with every field that is asked for, in any order', () => {
    const reversed = {
      ...FULL_LOG,
      runs: FULL_LOG.runs.map((run) => Object.fromEntries(Object.entries(run).reverse())),
    }
    for (const log of [FULL_LOG, reversed]) {
      const bytes = Buffer.from(JSON.stringify(log))
      expect(scanned(bytes)).toEqual(parsed(bytes))
      expect(scanned(bytes)).toHaveProperty('extract')
    }
  })

  test('any message, with links or what looks like some', () => {
    const piece = fc.constantFrom('[', ']', '](', '(', ')', '[a](1)', '[b c](d)', 'e', 'F-1', ' ', '  ', '\t', '\u007f', 'ghp_', '1'.repeat(20), '@', '{0}', 'ü') // prettier-ignore
    const rule = fc.constantFrom('R', 'B105')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), rule, (pieces, ruleId) => {
        const result = { ruleId, message: { text: pieces.join('') } }
        const run = { tool: { driver: { name: 'CodeQL' } }, results: [result] }
        expect(disagreement(Buffer.from(JSON.stringify({ version: '2.1.0', runs: [run] })))).toBeUndefined()
      }),
      { numRuns: 3000 },
    )
  })

  test('one that names more rules, files and bases than there is room for', () => {
    const results = Array.from({ length: 30_000 }, (_, index) => ({
      ruleId: `R${index}`,
      message: { text: 'm', id: `m${index}` },
      locations: [
        { physicalLocation: { artifactLocation: { uri: `src/${index}.ts`, uriBaseId: `B${index}` } } },
      ],
    }))
    const run = { tool: { driver: { name: 'CodeQL' } }, results }
    expect(disagreement(Buffer.from(JSON.stringify({ version: '2.1.0', runs: [run] })))).toBeUndefined()
  })

  test('3,000 mutants, most of them through a small window', () => {
    const found = Array.from({ length: 3000 }, (_, seed) =>
      disagreement(mutantOf([FULL_LOG], seed), windowOf(seed)),
    )
    expect(found.filter((each) => each !== undefined)).toEqual([])
  })

  test('every log of the corpus, where it is', () => {
    const found = logs.map((log) => disagreement(readFileSync(resolve(CORPUS, log))) ?? 'agrees')
    expect(found).toEqual(logs.map(() => 'agrees'))
  })
})

describe('a log', () => {
  test('with a member named twice is refused, however it is read', () => {
    const json = JSON.stringify(FULL_LOG).replace(
      '"kind":"fail"',
      String.raw`"kind":"pass","\u006bind":"fail"`,
    )
    expect(read(sourceOf('a.sarif', json)).unreadable).toMatchObject({ code: 'refused' })
    expect(read(sourceOf('a.sarif', Buffer.from(json, 'utf16le'))).unreadable?.message).toMatch(
      /^a\.sarif names a member of an object twice \(byte \d+\)/,
    )
  })

  test('in UTF-16 or packed is read as well', () => {
    const json = JSON.stringify(FULL_LOG)
    const plain = lines(read(sourceOf('a.sarif', json)))
    expect(lines(read(sourceOf('a.sarif', Buffer.from(`\uFEFF${json}`, 'utf16le'))))).toEqual(plain)
    expect(lines(read(sourceOf('a.sarif', gzipSync(json))))).toEqual(plain)
  })

  test('is recognised by no other reader', () => {
    const document = openDocument(sourceOf('a.sarif', JSON.stringify(FULL_LOG)))
    expect(READERS.filter((each) => each.recognises(document)).map(({ format }) => format)).toEqual(['sarif'])
    expect(parsedSarif.recognises(document)).toBe(true)
  })
})

/** A log that is longer than a string can be: `count` times the same result. It is never in memory as a whole. */
const longLog = (count: number, end = ']}]}'): Source => {
  const start = Buffer.from(
    '{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"CodeQL"}},"results":[{"ruleId":"R","message":{"text":"m"}}',
  )
  const filler = `,{"kind":"pass","message":{"text":"${'x'.repeat(1024 * 1024 - 38)}"}}`
  const block = Buffer.from(filler)
  const tail = Buffer.from(end)
  const size = start.length + block.length * count + tail.length
  const at = (offset: number): Buffer => {
    if (offset < start.length) return start.subarray(offset)
    const inBlocks = offset - start.length
    if (inBlocks < block.length * count) return block.subarray(inBlocks % block.length)
    return tail.subarray(inBlocks - block.length * count)
  }
  const take = (offset: number, length: number): Uint8Array => {
    const parts: Buffer[] = []
    let got = 0
    while (got < length && offset + got < size) {
      const part = at(offset + got).subarray(0, length - got)
      parts.push(part)
      got += part.length
    }
    return Buffer.concat(parts)
  }
  return { file: 'long.sarif', size, read: take }
}

describe('a log longer than the longest string', () => {
  test('is read', () => {
    const reading = read(longLog(560))
    expect([reading.unreadable, lines(reading)]).toEqual([undefined, ['medium R -']])
  }, 60_000)

  test('is refused when it is cut off', () => {
    expect(read(longLog(300, ']}]')).unreadable).toMatchObject({ code: 'truncated' })
  }, 60_000)
})
