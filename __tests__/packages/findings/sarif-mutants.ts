import { openDocument, sourceOf, type Extract } from '@devsecops/findings'
import { ScanFault } from '../../../packages/findings/src/json-scan/scan-fault.ts'
import { parsedSarif } from '../../../packages/findings/src/readers/sarif.ts'
import { scanLog } from '../../../packages/findings/src/sarif/scan-log.ts'
import { UnreadableError } from '../../../packages/findings/src/unreadable.ts'
import { isDeepStrictEqual } from 'node:util'

/** Random numbers from 0 to 1 that a seed repeats (mulberry32). */
export const randomly = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

type Random = () => number

const pick = <T>(random: Random, choices: readonly T[]): T =>
  choices[Math.floor(random() * choices.length)] as T

/** What a value may become: each type, and numbers, texts and depths at which parsers part. */
const LITERALS = [
  'null', 'true', 'false', '0', '-0', '-1', '1.5', '1e400', '-1E+2', '123456789012345678901', '12', '01', '1.', '.5', '+1', '-', '1e',
  'nul', 'NaN', '""', '"text"', '"fail"', '"pass"', '"absent"', '"error"', '"9.1"', '"2.1.0"', '"accepted"', '"underReview"', '"R1"',
  '"\\ud800"', '"\\udc00\\ud83d"', '"\\u0000"', '"\\u00e9 \\ud83d\\ude00"', '"é😀\u2028"', '"\\x"', '"\\u12"', '"a\tb"', '"a', '[]', '{}', '[null]', '[{}]', '[[]]',
  '[1,]', '{"a":1,}', '{"a":1,"a":2}', '{"text":1}', '{"text":"t","\\u0074ext":"u"}', '{"id":"R1"}', '{"index":0}', '{"__proto__":{"text":"x"}}',
  '['.repeat(600) + ']'.repeat(600), '{"a":'.repeat(513) + '1' + '}'.repeat(513),
] // prettier-ignore

const WORDS = ['ruleId', 'rule', 'message', 'text', 'locations', 'results', 'tool', 'runs', 'level', 'kind', 'x', '__proto__', ''] // prettier-ignore

/** JSON of a value, with what chance adds to it: other values, escapes, white space, members dropped, doubled or moved. */
const written = (value: unknown, random: Random, rate: number): string => {
  if (random() < rate) return pick(random, LITERALS)
  if (typeof value === 'string') return text(value, random, rate)
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (Array.isArray(value)) {
    return `[${value.map((each) => space(random, rate) + written(each, random, rate)).join(',')}${space(random, rate)}]`
  }
  const members = Object.entries(value).filter(() => random() >= rate / 2)
  if (random() < rate * 2) members.reverse()
  const parts = members.flatMap(([key, member]) => {
    const name = random() < rate / 4 ? pick(random, WORDS) : key
    const part = `${text(name, random, rate)}${space(random, rate)}:${space(random, rate)}${written(member, random, rate)}`
    return random() < rate / 8 ? [part, part] : [part]
  })
  return `{${parts.join(`${space(random, rate)},${space(random, rate)}`)}}`
}

const space = (random: Random, rate: number): string =>
  random() < rate ? pick(random, [' ', '\n\t', '\r\n  ', '\u00a0', '  ']) : ''

const text = (value: string, random: Random, rate: number): string => {
  const json = JSON.stringify(value)
  if (random() >= rate * 2) return json
  const index = 1 + Math.floor(random() * (json.length - 2))
  const code = json.charCodeAt(index).toString(16).padStart(4, '0')
  return /^"[^"\\]*"$/.test(json) && json.length > 2
    ? `${json.slice(0, index)}\\u${random() < 0.5 ? code : code.toUpperCase()}${json.slice(index + 1)}`
    : json
}

const BYTES = [0x00, 0x01, 0x0a, 0x20, 0x22, 0x2c, 0x30, 0x3a, 0x5b, 0x5c, 0x5d, 0x65, 0x7b, 0x7d, 0x7f, 0x80, 0xc3, 0xe2, 0xed, 0xef, 0xf0, 0xff] // prettier-ignore

/** A log's bytes with some bytes exchanged, put in, taken out or cut off, as often as chance has it not at all. */
const damaged = (bytes: Buffer, random: Random): Buffer => {
  const at = Math.floor(random() * (bytes.length + 1))
  const chance = random()
  if (chance < 0.5) return bytes
  if (chance < 0.6) return bytes.subarray(0, at)
  if (chance < 0.65) return Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes])
  if (chance < 0.7) return Buffer.concat([bytes, Buffer.from(pick(random, [' \n', '\0', '{}', ']', 'x']))])
  const rest = bytes.subarray(chance < 0.85 ? at : Math.min(bytes.length, at + 1 + Math.floor(random() * 3)))
  return Buffer.concat([bytes.subarray(0, at), Buffer.from([pick(random, BYTES)]), rest])
}

/** A mutant of one of these logs; the seed repeats it. */
export const mutantOf = (logs: readonly unknown[], seed: number): Buffer => {
  const random = randomly(seed)
  const log = pick(random, logs)
  const rate = pick(random, [0, 0.001, 0.005, 0.02])
  return damaged(Buffer.from(written(log, random, rate)), random)
}

type Outcome = { readonly extract: Extract } | { readonly fault: string; readonly message: string }

/** What is said of a log that is parsed as a whole. */
export const parsed = (bytes: Uint8Array): Outcome => {
  try {
    const document = openDocument(sourceOf('log.sarif', bytes))
    if (!parsedSarif.recognises(document)) return { fault: 'foreign', message: '' }
    return { extract: parsedSarif.read(document, { root: '/checkout' }) }
  } catch (error) {
    if (error instanceof UnreadableError) return { fault: error.code, message: error.message }
    throw error
  }
}

/** What is said of a log that is scanned, through a window of so many bytes. */
export const scanned = (bytes: Uint8Array, window?: number): Outcome => {
  try {
    return { extract: scanLog(sourceOf('log.sarif', bytes), { root: '/checkout' }, window) }
  } catch (error) {
    if (error instanceof ScanFault) return { fault: error.fault, message: '' }
    if (error instanceof UnreadableError) return { fault: error.code, message: error.message }
    throw error
  }
}

/**
 * Through which window a mutant is scanned: every second one through one so small that everything crosses its edge, and
 * every fourth through one that holds a few results.
 */
export const windowOf = (seed: number): number | undefined => {
  if (seed % 2 === 1) return 8 + (seed % 61)
  return seed % 4 === 0 ? undefined : 300 + (seed % 1999)
}

/**
 * How scan and parse disagree; `undefined` where they don't. A scan may leave a log to the parser (`foreign`); it must not
 * read what the parser refuses, refuse what the parser reads, or read anything else.
 */
export const disagreement = (bytes: Uint8Array, window?: number): string | undefined => {
  const scan = scanned(bytes, window)
  const parse = parsed(bytes)
  if ('extract' in scan) {
    return 'extract' in parse && isDeepStrictEqual(scan.extract, parse.extract) ? undefined : 'read otherwise'
  }
  if (scan.fault === 'foreign' || 'fault' in parse) return undefined
  return `${scan.fault} where nothing is wrong`
}

/** A log with every field that the reader asks for. */
export const FULL_LOG = {
  $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
  version: '2.1.0',
  runs: [
    {
      tool: {
        driver: {
          name: 'CodeQL',
          rules: [
            { id: 'R1', name: 'One', shortDescription: { text: 'First rule' }, defaultConfiguration: { level: 'error' } },
            { id: 'R2', messageStrings: { m: { text: 'Hello {0}' } }, properties: { 'problem.severity': 'warning', tags: ['security', 'external/cwe/cwe-079'] } },
          ],
        },
        extensions: [{ name: 'pack', rules: [{ id: 'E1', fullDescription: { text: 'Of a pack' }, helpUri: 'https://a.example/e1', properties: { 'security-severity': '8.1' } }] }],
      },
      invocations: [{ executionSuccessful: true }],
      artifacts: [{ location: { uri: 'src/a.ts', uriBaseId: 'SRC' } }, { location: { uri: 'b.ts' } }],
      originalUriBaseIds: { SRC: { uri: 'web/', uriBaseId: 'ROOT' }, ROOT: { uri: 'file:///checkout/' } },
      results: [
        { ruleId: 'R1', ruleIndex: 0, kind: 'fail', level: 'note', message: { text: 'A [link](1) and {0}', arguments: ['x'] }, locations: [{ physicalLocation: { artifactLocation: { uri: 'a%20b.ts', uriBaseId: 'SRC', index: 0 }, region: { startLine: 3, endLine: 4, snippet: { text: 'if (a) {\n' } }, contextRegion: { snippet: { text: 'x' } } } }, { physicalLocation: {} }], partialFingerprints: { primaryLocationLineHash: 'abc:1' }, properties: { 'security-severity': '5.0', tags: ['x'] } },
        { ruleId: 'R2', message: { id: 'm', arguments: ['you'] }, locations: [{ physicalLocation: { artifactLocation: { index: 1 }, region: { startLine: 9 }, contextRegion: { snippet: { text: 'some  line' } } } }], fingerprints: { 'matchBasedId/v1': 'f_0', z: { a: 1 } }, baselineState: 'new' },
        { rule: { id: 'E1', index: 0, toolComponent: { index: 0 } }, message: { markdown: 'Of a *pack*' }, suppressions: [{ kind: 'external', status: 'accepted', justification: 'known' }], codeFlows: [{ threadFlows: [{ locations: [{ location: { message: { text: 'step' } } }] }] }] },
        { ruleId: 'R1/sub', kind: 'pass', message: { text: 'fine' } },
        { ruleId: 'R9', baselineState: 'absent', message: { text: 'gone' } },
      ],
      externalPropertyFileReferences: {},
      properties: { imageName: 'shop' },
    },
    { tool: { driver: { name: 'Trivy', rules: [{ id: 'CVE-1', name: 'OsPackageVulnerability', properties: { tags: ['vulnerability'], 'security-severity': '9.8' } }] } }, results: [{ ruleId: 'CVE-1', ruleIndex: 0, level: 'error', message: { text: 'Package: openssl\nInstalled Version: 1\nFixed Version: 2' }, locations: [{ physicalLocation: { artifactLocation: { uri: 'library/shop', uriBaseId: 'ROOTPATH' }, region: { startLine: 1 } } }] }], originalUriBaseIds: { ROOTPATH: { uri: 'file:///' } }, properties: { imageName: 'shop:1' } },
  ],
} as const // prettier-ignore
