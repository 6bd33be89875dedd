import { describe, expect, test } from '@jest/globals'
import { NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { FINDING_VOCABULARY } from '../../packages/findings/src/conditions/vocabulary.ts'
import { REFUSALS } from '../../packages/attestation/src/verify.ts'
import { UNREADABLE_CODES } from '../../packages/findings/src/finding.ts'
import { GAP_KINDS } from '../../actions/sbom/src/gaps.ts'
import { PLAN_RULES } from '../../packages/policy/src/cost-policy.ts'
import { ALARMS } from '../../packages/policy/src/sbom-policy.ts'
import { LOCK_READERS } from '../../packages/bom/src/locks/index.ts'
import { READERS } from '../../packages/findings/src/readers/index.ts'
import { BUILTIN_RULES } from '../../packages/rules/src/kubernetes/builtin.ts'
import { staleDocuments } from '../../scripts/readme.ts'
import { DOORS, readText, ROOT, sourcesIn, type Door } from './door.ts'

test('every README has the tables that its sources give, and the picture is that of a run', async () => {
  expect([...(await staleDocuments()).keys()]).toEqual([])
})

const readmeOf = ({ folder }: Door): string => join(folder, 'README.md')

/** The first cells of the tables whose header begins with a word, without the marks of code. */
const column = (text: string, header: string): readonly string[] =>
  [...text.matchAll(/(?:^\|.*\n)+/gm)]
    .map(([table]) => table.split('\n'))
    .filter(([first = '']) => new RegExp(`^\\| ${header} +\\|`).test(first))
    .flatMap(([, , ...rows]) => rows)
    .flatMap((row) => /^\| `([^`]+)`/.exec(row)?.[1] ?? [])

/** Codes of reasons as sources write them: a property, or the first argument of a function that makes a reason. */
const CODE = /\b(?:code: |(?:blocks|unavailable|remark|reason|say)\(\s*)'([a-z]+(?:-[a-z]+)*)'/g

/** Publishing has functions of its own for what it says, and a table of the channels' failures. */
const PUBLISHING = /\b(?:(?:upload|checkRun|comment): |(?:note|warning)\(\s*)'([a-z]+(?:-[a-z]+)+|relayed)'/g

/** Codes of faults are not among them: a fault ends the run without a verdict. */
const codesIn = (text: string): readonly string[] =>
  [...text.replaceAll(/new ConfigurationError\(\{[\s\S]*?\}\)/g, '').matchAll(CODE)].map(
    ([, code = '']) => code,
  )

const ofPolicy = (): readonly string[] => [
  ...codesIn(sourcesIn('packages/policy-source/src')),
  ...['looser', 'tighter', 'other'].map((direction) => `policy-${direction}`),
  ...['detect.ts', 'controls.ts'].flatMap((file) => codesIn(readText('packages/policy/src', file))),
]

/** Reasons of several kinds are made by one function, to which the code is handed; one of budgets is also told ahead, as an alert. */
const codesOfCost = (text: string): readonly string[] => {
  const handed = [...text.matchAll(/\b(?:together|budgetRemarks)\(\s*'([a-z-]+)'/g)].map(
    ([, code = '']) => code,
  )
  const budgets = handed.filter((code) => code.endsWith('-budget'))
  return [...codesIn(text), ...handed, ...budgets.map((code) => `${code}-alert`)]
}

/** What makes a bill unreadable; all of it is told as `spend-unreadable`. */
const OF_BILLS = ['not-a-bill', 'mixed-currencies']

/** The words of a union of a type, one a line. */
const typeWords = (path: string, type: string): readonly string[] => {
  const union = new RegExp(`type ${type} =\n((?: +(?:/\\*\\*|\\|).*\n)+)`).exec(readText(path))?.[1] ?? ''
  return [...union.matchAll(/^ +\| '([a-z-]+)'$/gm)].map(([, word = '']) => word)
}

const CODES: Readonly<Record<string, () => readonly string[]>> = {
  orchestrate: () => codesIn(sourcesIn('actions/orchestrate/src')),
  'environment-detect': () => [...codesIn(sourcesIn('actions/environment-detect/src')), ...ofPolicy()],
  sbom: () => [
    ...codesIn(sourcesIn('actions/sbom/src')),
    ...codesIn(sourcesIn('actions/sbom/src/collect')),
    ...codesIn(sourcesIn('actions/sbom/src/supply')),
    ...codesIn(sourcesIn('packages/publishing/src')),
    ...REFUSALS.map((code) => `attestation-${code}`),
    ...[...sourcesIn('actions/sbom/src/reasons').matchAll(/\b(?:code: |together\(\s*)'([a-z-]+)'/g)].map(
      ([, code = '']) => code,
    ),
    ...Object.keys(GAP_KINDS),
    ...ALARMS,
    ...ofPolicy(),
  ],
  'cost-gate': () => [
    ...codesIn(sourcesIn('actions/cost-gate/src/collect')),
    ...codesOfCost(sourcesIn('actions/cost-gate/src/reasons')),
    ...codesIn(sourcesIn('packages/publishing/src')),
    ...typeWords('packages/cost/src/document/unreadable.ts', 'UnreadableCode').filter(
      (code) => !OF_BILLS.includes(code),
    ),
    ...PLAN_RULES,
    'own-rule',
    ...typeWords('packages/cost/src/plan/plan.ts', 'IncompletenessCode').map((code) => `plan-${code}`),
    ...ofPolicy(),
  ],
  'security-gate': () => [
    ...codesIn(sourcesIn('actions/security-gate/src')),
    ...codesIn(sourcesIn('actions/security-gate/src/baseline')),
    ...[...sourcesIn('actions/security-gate/src/publish').matchAll(PUBLISHING)].map(([, code = '']) => code),
    ...UNREADABLE_CODES,
    ...ofPolicy(),
  ],
}

test('the three directions of a change to the policy are those that the code knows', () => {
  expect(sourcesIn('packages/policy-source/src')).toContain('code: `policy-${change.direction}`')
  expect(readText('packages/policy/src/difference.ts')).toContain("'looser' | 'tighter' | 'other'")
})

describe.each(DOORS.map((door) => [readmeOf(door), door] as const))('%s', (path, door) => {
  const text = readText(path)

  test('tells every code of a reason that the sources hold, and no other', () => {
    const codes = CODES[door.code]?.() ?? []
    expect(codes.length).toBeGreaterThan(4)
    expect([...column(text, 'code')].sort()).toEqual([...new Set(codes)].sort())
  })

  test('says why each permission is asked for', () => {
    expect(column(text, 'permission')).toContain('contents: read')
  })

  test('has the tables of inputs and outputs', () => {
    expect(column(text, 'input')).toEqual(Object.keys(door.action.inputs))
    expect(column(text, 'output')).toEqual(Object.keys(door.action.outputs))
  })

  test('has examples of complete workflows', () => {
    expect(workflowsIn(text).length).toBeGreaterThanOrEqual(door.folder === '' ? 2 : 3)
  })
})

test('security-gate/README.md has a row for every format that is read', () => {
  const formats = READERS.map(({ format }) => format)
  expect(column(readText('security-gate/README.md'), 'format')).toEqual([...formats].sort())
})

test('security-gate/README.md has a row for every variable of conditions, and for every rule over manifests', () => {
  const text = readText('security-gate/README.md')
  expect([...column(text, 'variable')].sort()).toEqual(Object.keys(FINDING_VOCABULARY.variables).sort())
  expect(column(text, 'rule')).toEqual(BUILTIN_RULES.map(({ id }) => id))
})

test('sbom/README.md has a row for every kind of lock file that is read', () => {
  const formats = LOCK_READERS.map(({ format }) => format)
  expect(column(readText('sbom/README.md'), 'read as')).toEqual([...new Set(formats)].sort())
})

const DOCUMENTS = [...DOORS.map(readmeOf), 'CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md']

/** The YAML blocks that are whole workflows. */
const workflowsIn = (text: string): readonly string[] =>
  [...text.matchAll(/```yaml\n([\s\S]*?)```/g)]
    .map(([, block = '']) => block)
    .filter((block) => /^jobs:/m.test(block))

const EXAMPLES = DOCUMENTS.flatMap((path) =>
  workflowsIn(readText(path)).map((text, index) => [`${path}, workflow ${index + 1}`, text] as const),
)

describe.each(EXAMPLES)('%s', (name, text) => {
  test('is a workflow that GitHub takes', () => {
    const { context } = parseWorkflow({ name, content: text }, new NoOperationTraceWriter())
    expect(context.errors.getErrors().map(({ message }) => message)).toEqual([])
  })

  test('pins every action of others by its commit, with the version beside it', () => {
    const uses = [...text.matchAll(/uses: (.+)$/gm)].map(([, reference = '']) => reference)
    const foreign = uses.filter((reference) => !/^org\/devsecops(\/[\w./-]+)?@v1$/.test(reference))
    expect(uses.length).toBeGreaterThan(0)
    expect(foreign.filter((reference) => !/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(reference))).toEqual([])
  })

  test('grants nothing at the top, and gives a reason for each grant', () => {
    expect(text).toMatch(/^permissions: \{\}$/m)
    const grants = [...text.matchAll(/^ +[a-z-]+: (?:read|write)\b.*$/gm)].map(([line]) => line)
    expect(grants.filter((line) => !/ # \w/.test(line))).toEqual([])
  })
})

test.each(DOCUMENTS)('%s links to files that are there', (path) => {
  const links = [...readText(path).matchAll(/(?:\]\(|src=")(?!https?:|#)([^)#"]+)/g)].map(
    ([, link = '']) => link,
  )
  expect(links.filter((link) => !existsSync(join(ROOT, dirname(path), link)))).toEqual([])
})
