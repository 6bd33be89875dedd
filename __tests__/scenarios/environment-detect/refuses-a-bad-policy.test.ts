import { aPush } from '@devsecops/testing'
import { afterAll, expect, test } from '@jest/globals'
import { POLICY, aShop, detect, errorsOf, removeFolders } from './detection.ts'

afterAll(removeFolders)

test.each([
  ['an unknown key', 'enviroments: {}\n', '1:1: unknown key "enviroments"; did you mean "environments"?'],
  [
    'a wrong word',
    'scans:\n  sast: { fail-on: hihg }\n',
    '2:11: scans.sast.fail-on is "hihg"; expected one of',
  ],
  ['a wrong type', 'environments: 7\n', '1:1: environments is 7; expected a mapping'],
  ['a duplicate key', 'version: 1\nversion: 1\n', '2:1: not valid YAML: this key stands twice'],
  ['a tab', 'scans:\n\tsast: {}\n', 'a tab is used as indentation; use spaces'],
  ['several documents', 'version: 1\n---\nversion: 1\n', 'several YAML documents'],
  ['more than a mebibyte', `# ${'x'.repeat(1024 * 1024)}\n`, 'at most 1048576 are read'],
  ['what it extends is not there', 'extends: ./base.yml\n', '1:1: the policy base.yml is not there'],
  ['it extends itself', `extends: ./${POLICY}\n`, `1:1: extends leads back to ${POLICY}`],
])('%s is one plain sentence at its place', async (_name, policy, sentence) => {
  const result = await detect({ event: aPush('main'), workspace: aShop(policy).folder })
  const [first, ...rest] = errorsOf(result)
  expect(first).toContain(`${POLICY}:`)
  expect(first).toContain(sentence)
  expect(rest).toEqual(['environment-detect: the verdict is failure, because the run did not complete.'])
  expect(result.outputs).toEqual({ verdict: 'failure' })
  expect([result.exitCode, result.stderr]).toEqual([1, ''])
  expect(Object.keys(result.files)).toEqual([])
})

test('aliases that explode are refused before they do', async () => {
  const laughs = Array.from({ length: 9 }, (_, n) => `l${n + 1}: &l${n + 1} [${`*l${n}, `.repeat(9)}*l${n}]`)
  const policy = ['l0: &l0 ha', ...laughs].join('\n')
  const result = await detect({ event: aPush('main'), workspace: aShop(policy).folder })
  expect(errorsOf(result)[0]).toContain('the aliases of this file expand to more than 50000 values')
  expect(result.exitCode).toBe(1)
})

test('all faults of a file are told at once, each where it stands', async () => {
  const policy = 'retentoin: 9y\nscans:\n  sats: {}\nenvironments:\n  production: { approvals: many }\n'
  const result = await detect({ event: aPush('main'), workspace: aShop(policy).folder })
  expect(result.stdout.match(/^::error file=.+?,line=(\d+),col=\d+::/gm)).toHaveLength(3)
})

test('the page of a policy that is refused shows nothing of its content', async () => {
  const policy = 'retention: "hunter2-is-a-secret\n'
  const { stdout, summary } = await detect({ event: aPush('main'), workspace: aShop(policy).folder })
  expect(stdout + summary).not.toContain('hunter2')
})
