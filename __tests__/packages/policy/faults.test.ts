import { describe, expect, test } from '@jest/globals'
import { aDocument, aPolicy, faultsOf } from './policies.ts'

const faults = (text: string): Promise<string> => faultsOf(() => aDocument(text))

describe('a faulty policy gets one sentence a fault, at its place', () => {
  test.each([
    [
      'a misspelt key',
      'enviroments: {}',
      '.github/devsecops.yml:1:1: unknown key "enviroments"; did you mean "environments"?',
    ],
    [
      'a misspelt word',
      'environments:\n  dev: { strategy: cannary }',
      ':2:10: environments.dev.strategy is "cannary"; expected one of rolling, canary, blue-green; did you mean "canary"?',
    ],
    [
      'a wrong type',
      'retention: 7',
      ':1:1: retention is 7; expected a duration such as 200ms, 30min, 4h, 7d or 7y, or none',
    ],
    [
      'a wrong type where a test has a list of that name',
      'environments: 7',
      ':1:1: environments is 7; expected a mapping',
    ],
    [
      'a wrong unit',
      'environments: { dev: { cost: { alert-at: 80 } } }',
      'environments.dev.cost.alert-at is 80; expected a percentage such as 99.9%, or none',
    ],
    [
      'neither form of a setting',
      'environments: { dev: { approvals: two } }',
      'environments.dev.approvals is "two"; expected a whole number from 0 to 20, or a mapping',
    ],
    [
      'a fault in the longer form',
      'environments: { dev: { approvals: { count: 2, team: [x] } } }',
      'unknown key "team" in environments.dev.approvals; did you mean "teams"?',
    ],
    [
      'an unknown event',
      'triggers: [{ on: pusch, environment: dev }]',
      'triggers[0].on is "pusch"; expected one of push, pull_request',
    ],
    ['a missing key', 'triggers: [{ on: push }]', 'triggers[0] lacks the key "environment"'],
    [
      'an exclusion without a reason',
      'frameworks: { exclude: { hipaa: no } }',
      'frameworks.exclude.hipaa is too short; expected at least 10 characters',
    ],
    [
      'a duplicate key',
      'version: 1\nversion: 1',
      ':2:1: not valid YAML: this key stands twice in the same mapping; keep one of them',
    ],
    ['a tab', 'scans:\n\tsast: {}', ':2:1: not valid YAML: a tab is used as indentation; use spaces'],
    ['a list', '[1]', ':1:1: the policy is a list; expected a mapping'],
    ['several documents', '--- {}\n--- {}', 'the file holds several YAML documents; expected one'],
    ['an unknown anchor', 'components: *x', ':1:13: *x refers to an anchor that is not complete before it'],
  ])('%s', async (_name, text, sentence) => {
    expect(await faults(text)).toContain(sentence)
  })

  test('all faults are told at once', async () => {
    const sentences = await faults('version: 2\nscans: { sast: { fail-on: medum }, sats: {} }')
    expect(sentences.split('\n')).toHaveLength(3)
  })

  test('a file above 1 MiB is not read', async () => {
    expect(await faults(`# ${'x'.repeat(1024 * 1024)}`)).toContain('at most 1048576 are read')
  })

  test('aliases that explode are refused without expanding them', async () => {
    const laughs = ['a: &a [x,x,x,x,x,x,x,x,x]']
    for (const [name, of] of ['ba', 'cb', 'dc', 'ed', 'fe', 'gf', 'hg', 'ih'] as unknown as string[][])
      laughs.push(
        `${String(name)}: &${String(name)} [${Array(9)
          .fill(`*${String(of)}`)
          .join(',')}]`,
      )
    expect(await faults(laughs.join('\n'))).toContain('expand to more than 50000 values')
  })

  test('a file that is not UTF-8 is refused', async () => {
    const { parsePolicy } = await import('@devsecops/policy')
    const bytes = new Uint8Array([0xff, 0xfe, 0x41])
    expect(await faultsOf(() => parsePolicy('repository', { name: 'p.yml', bytes }))).toBe(
      'p.yml: the file is not UTF-8 text',
    )
  })

  test('an environment that a trigger misspells is named with its near miss', async () => {
    const sentence = await faultsOf(() => aPolicy('triggers: [{ on: push, environment: prodution }]'))
    expect(sentence).toContain('environment "prodution" is not in this policy; did you mean "production"?')
  })

  test('a word that triggers reserve cannot name an environment', async () => {
    expect(await faultsOf(() => aPolicy('environments: { all: {} }'))).toContain(
      'an environment cannot be called "all"',
    )
  })
})

describe('what is not a fault', () => {
  test.each([
    ['an empty file', ''],
    ['comments alone', '# none yet'],
    ['an anchor used once', 'components: { a: &a { paths: [x] }, b: *a }'],
  ])('%s', async (_name, text) => {
    expect(await faultsOf(() => aPolicy(text))).toBe('')
  })
})
