import { describe, expect, test } from '@jest/globals'
import {
  judge,
  openVexText,
  parseOpenVex,
  vexRegister,
  type Finding,
  type VexStatement,
} from '@devsecops/findings'
import { parseWaivers } from '@devsecops/policy/waivers'
import { aDependency, NOTHING_KNOWN, thresholds } from './judging.ts'

const CONTEXT = 'https://openvex.dev/ns/v0.2.0'
const OWN = 'pkg:github/example/shop'
const PART = 'pkg:npm/cross-spawn@7.0.3'

const document = (...statements: readonly object[]): string =>
  JSON.stringify({
    '@context': CONTEXT,
    '@id': 'urn:test',
    author: 'Example',
    timestamp: '2026-01-01T00:00:00Z',
    version: 1,
    statements: statements.map((statement) => ({
      vulnerability: { name: 'CVE-2024-21538' },
      products: [{ '@id': PART }],
      status: 'not_affected',
      justification: 'vulnerable_code_not_in_execute_path',
      ...statement,
    })),
  })

const statementsOf = (text: string): readonly VexStatement[] => {
  const parsed = parseOpenVex(text, 'vex.json')
  if ('fault' in parsed) throw new Error(parsed.fault)
  return parsed.statements
}

const outcome = (finding: Finding, ...statements: readonly object[]) =>
  judge([finding], thresholds(), {
    ...NOTHING_KNOWN,
    vex: vexRegister(statementsOf(document(...statements)), [OWN]),
  })[0]?.outcome

const finding = aDependency()

describe('a statement clears a finding', () => {
  test.each<[string, object]>([
    ['as not affected, with a justification', {}],
    [
      'as not affected, with a sentence in its place',
      { justification: undefined, impact_statement: 'Never called.' },
    ],
    ['as fixed', { status: 'fixed', justification: undefined }],
    ['by an alias', { vulnerability: { name: 'OTHER-1', aliases: ['cve-2024-21538'] } }],
    ['in the words of version 0.0.1', { vulnerability: 'CVE-2024-21538', products: [PART] }],
    ['whatever the qualifiers', { products: [{ '@id': `${PART}?vcs_url=git` }] }],
    ['in every version', { products: [{ '@id': 'pkg:npm/cross-spawn' }] }],
    ['by another identifier', { products: [{ '@id': 'urn:x', identifiers: { purl: PART } }] }],
    ['as a part of what was scanned', { products: [{ '@id': OWN, subcomponents: [{ '@id': PART }] }] }],
    ['as all of what was scanned', { products: [{ '@id': OWN }] }],
  ])('%s', (_, statement) => {
    expect(outcome(finding, statement)).toBe('vex')
  })

  test.each<[string, object]>([
    ['without a justification', { justification: undefined }],
    ['as affected', { status: 'affected' }],
    ['as under investigation', { status: 'under_investigation' }],
    ['of another weakness', { vulnerability: { name: 'CVE-2024-1' } }],
    ['of another package', { products: [{ '@id': 'pkg:npm/lodash@7.0.3' }] }],
    ['of another version', { products: [{ '@id': 'pkg:npm/cross-spawn@7.0.4' }] }],
    ['of nothing', { products: [] }],
    [
      'of another product with the same part',
      { products: [{ '@id': 'pkg:oci/other', subcomponents: [{ '@id': PART }] }] },
    ],
    ['of another part', { products: [{ '@id': OWN, subcomponents: [{ '@id': 'pkg:npm/lodash' }] }] }],
  ])('and not %s', (_, statement) => {
    expect(outcome(finding, statement)).toBe('blocks')
  })

  test('of a distribution’s package, which reports name without the namespace', () => {
    const openssl = aDependency({ category: 'container', package: { name: 'openssl', version: '3.0.1-1' } })
    expect(outcome(openssl, { products: [{ '@id': 'pkg:deb/debian/openssl@3.0.1-1?arch=amd64' }] })).toBe(
      'vex',
    )
  })
})

describe('of several statements', () => {
  const clear = { timestamp: '2026-02-01T00:00:00Z' }
  const affected = { status: 'affected', timestamp: '2026-03-01T00:00:00Z' }

  test('the latest counts, wherever it stands', () => {
    expect(outcome(finding, clear, affected)).toBe('blocks')
    expect(outcome(finding, { ...affected, timestamp: '2026-01-15T00:00:00Z' }, clear)).toBe('vex')
  })

  test('of two at once the graver counts', () => {
    expect(outcome(finding, clear, { ...affected, timestamp: clear.timestamp })).toBe('blocks')
  })
})

test.each([
  ['what is no JSON', '{'],
  ['what is no VEX', '{"statements":[]}'],
  ['a status that is none', document({ status: 'harmless' })],
  ['a time that is none', document({ timestamp: 'yesterday' })],
  ['a statement of nothing', document({ vulnerability: {} })],
])('refuses %s, without its words', (_, text) => {
  expect(parseOpenVex(text, 'vex.json')).toEqual({ fault: expect.stringMatching(/^vex\.json /) })
})

describe('waivers as a document', () => {
  const waiver = (more: object) =>
    parseWaivers(
      JSON.stringify({
        waivers: [
          {
            id: 'CVE-2024-21538',
            owner: '@a',
            reason: 'The code is never reached.',
            expires: '2026-06-20',
            ...more,
          },
        ],
      }),
      'w.yml',
    )[0]
  const written = (more: object): string => {
    const made = waiver(more)
    if (made === undefined) throw new Error('one waiver')
    const subject = { ...aDependency(), package: { name: 'cross-spawn', version: '7.0.3', purl: PART } }
    return openVexText([{ finding: subject, waiver: made }], {
      author: 'x',
      product: OWN,
      timestamp: '2026-06-01T00:00:00Z',
    })
  }

  test('say what is not affected, and can be read again', () => {
    const text = written({ 'vex-justification': 'inline_mitigations_already_exist' })
    expect(statementsOf(text)).toMatchObject([
      {
        status: 'not_affected',
        justification: 'inline_mitigations_already_exist',
        names: ['CVE-2024-21538'],
      },
    ])
    const register = vexRegister(statementsOf(text), [OWN])
    expect(register.deciding(aDependency())?.status).toBe('not_affected')
  })

  test('do not call a risk that was accepted harmless', () => {
    expect(statementsOf(written({}))).toMatchObject([{ status: 'affected' }])
  })
})
