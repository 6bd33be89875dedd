import { aCommit, aPush, githubServer, type BundleResult } from '@devsecops/testing'
import { beforeAll, expect, test } from '@jest/globals'
import { aPlan } from '../../packages/cost/plan/planning.ts'
import { judge, resourcesOf } from './judging.ts'

const NAMES = [
  '$(touch pwned)',
  '\n::set-output name=verdict::success',
  '\r\n::error::hello',
  '<img src=x onerror=alert(1)>',
  '</summary></details>',
  '`id` | x | y',
  '@org/team',
  '](https://evil.example)',
  '%0A::warning::x',
  '\u202Eexe.txt',
]

const addressOf = (key: string): string => `aws_unheard_of.a[${JSON.stringify(key)}]`

/** One type that nobody prices, so that each is named in a reason, an annotation and the tables. */
const PLAN = aPlan(
  NAMES.map((key) => ({
    address: addressOf(key),
    after: { id: key, tags: { CostCenter: key, Owner: key } },
    entry: { index: key },
  })),
)

const FILE = '::set-output name=verdict::success <b>.json'

const TOKEN = 'ghs_x'
const POLICY = 'version: 1\ncost: { budgets: [{ tag: CostCenter, value: "@org/team", monthly: 1 }] }\n'
const TREE = { '.github/devsecops.yml': POLICY }

/** On a runner, where annotations are commands. */
let result: BundleResult
beforeAll(async () => {
  const server = await githubServer({
    token: TOKEN,
    repositories: { 'example/shop': { files: { main: TREE, [aCommit('a')]: TREE } } },
  })
  result = await judge(
    { [FILE]: JSON.stringify(PLAN), ...TREE },
    { plan: '*.json', token: TOKEN },
    { event: aPush('main', { apiUrl: server.apiUrl }), env: { GITHUB_ACTIONS: 'true' } },
  )
  await server.close()
})

test('every resource is told, by the address that it has', () => {
  expect(resourcesOf(result).map(({ address }) => address)).toEqual(NAMES.map(addressOf).sort())
})

test('none of them is a command', () => {
  expect(result.outputs['verdict']).toBe('failure')
  expect(result.stdout).not.toMatch(/^::set-output/m)
  expect(result.stdout).not.toMatch(/^::(?:error|warning)::(?:hello|x)/m)
  // Our own, one of them for each resource.
  expect(result.stdout.match(/^::error title=cost-gate%3A cost-unknown/gm)).toHaveLength(NAMES.length)
})

test('none of them is HTML, a link or a mention in the summary, nor ends its table', () => {
  expect(result.summary).not.toMatch(/<img|<b>/)
  // What stands between backticks is shown as it is.
  expect(result.summary.replaceAll(/`[^`\n]*`/g, '')).not.toContain('](https://evil.example)')
  expect(result.summary.match(/<\/details>/g)).toEqual(
    result.summary.match(/<details>/g)?.map(() => '</details>'),
  )
  for (const line of result.summary.split('\n').filter((row) => row.includes('org/team')))
    expect(line).not.toMatch(/(?:^|[^\u200B`"[])@org\/team/)
})
