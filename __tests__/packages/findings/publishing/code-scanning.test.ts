import { CATEGORIES, SEVERITIES } from '@devsecops/core'
import { describe, expect, test } from '@jest/globals'
import {
  byGravity,
  codeScanning,
  NO_FILE,
  OUTCOMES,
  type Coverage,
  type Published,
  type UploadOptions,
} from '@devsecops/findings'
import { aFinding } from '@devsecops/testing'
import fc from 'fast-check'
import type { Log, Result, Run } from 'sarif'
import { gunzipSync } from 'node:zlib'
import { sarifFaults } from '../../../../packages/testing/src/github/sarif-limits.ts'

const blocked = (finding: Parameters<typeof aFinding>[0] = {}): Published => ({
  finding: aFinding(finding),
  outcome: 'blocks',
})

const many = (count: number, finding: (index: number) => Parameters<typeof aFinding>[0]): Published[] =>
  Array.from({ length: count }, (_, index) => blocked({ id: `f${index}:1`, ...finding(index) }))

const publish = (
  published: readonly Published[],
  options: Partial<UploadOptions> = {},
  coverage: readonly Coverage[] = [],
) => {
  const { uploads, notShown } = codeScanning(published, coverage, { cap: false, ...options })
  const logs = uploads.map(({ text }) => JSON.parse(text) as Log)
  const runs = logs.flatMap((log) => log.runs)
  return { uploads, notShown, logs, runs, results: runs.flatMap((run) => run.results ?? []) }
}

const only = (published: Published, options: Partial<UploadOptions> = {}): { run: Run; result: Result } => {
  const { runs, results } = publish([published], options)
  const [run, result] = [runs[0], results[0]]
  if (run === undefined || result === undefined) throw new Error('nothing was published')
  return { run, result }
}

describe('an upload', () => {
  test('is the log, gzipped and in base64', () => {
    const [upload] = publish([blocked()]).uploads
    expect(gunzipSync(Buffer.from(upload?.sarif ?? '', 'base64')).toString()).toBe(upload?.text)
  })

  test('has a run for each category and tool, whose id is the category alone', () => {
    const ids = publish([blocked(), blocked({ category: 'sca', tool: 'OSV Scanner' })]).uploads[0]?.runs
    expect(ids).toEqual(['security-gate/sast/semgrep/', 'security-gate/sca/OSV-Scanner/'])
  })

  test('has an empty run for a tool that found nothing, so that its alerts close', () => {
    const { runs } = publish([], {}, [{ category: 'sast', tool: 'semgrep' }])
    expect(runs).toMatchObject([{ tool: { driver: { name: 'semgrep' } }, results: [] }])
  })

  test('has 20 runs at most', () => {
    const published = many(45, (index) => ({ tool: `tool-${index}` }))
    expect(publish(published).uploads.map(({ runs }) => runs.length)).toEqual([20, 20, 5])
  })

  test('is divided where it would be larger than GitHub takes', () => {
    const published = many(8, (index) => ({ tool: `tool-${index}`, message: noise(2000, index) }))
    const { uploads, notShown } = publish(published, { maxBytes: 6000 })
    expect(uploads.length).toBeGreaterThan(1)
    expect(uploads.every(({ sarif }) => Buffer.from(sarif, 'base64').length <= 6000)).toBe(true)
    expect([uploads.flatMap(({ runs }) => runs).length, notShown]).toEqual([8, []])
  })

  test('has the same bytes whatever the order of the findings', () => {
    const published = many(20, (index) => ({
      rule: `r${index % 3}`,
      severity: index % 2 ? 'low' : 'critical',
    }))
    expect(publish([...published].reverse()).uploads).toEqual(publish(published).uploads)
  })
})

describe('what is not shown is counted', () => {
  test('beyond 5,000 results of a tool, of which the gravest are kept', () => {
    const published = many(5003, (index) => ({ severity: index < 4 ? 'low' : 'high' }))
    const { results, notShown } = publish(published)
    expect(results).toHaveLength(5000)
    expect(results.at(-1)?.properties).toMatchObject({ severity: 'low' })
    expect(notShown).toEqual([{ category: 'sast', tool: 'semgrep', reason: 'rank', counts: { low: 3 } }])
  })

  test('beyond the size of an upload', () => {
    const published = many(20, (index) => ({ message: noise(900, index) }))
    const { uploads, results, notShown } = publish(published, { maxBytes: 8000 })
    expect(uploads.every(({ sarif }) => Buffer.from(sarif, 'base64').length <= 8000)).toBe(true)
    expect(notShown).toMatchObject([{ reason: 'size', counts: { high: 20 - results.length } }])
  })

  test.each(['waived', 'vex', 'suppressed'] as const)('when it was accepted: %s', (outcome) => {
    const { results, notShown } = publish([{ finding: aFinding(), outcome }])
    expect([results, notShown]).toEqual([
      [],
      [{ category: 'sast', tool: 'semgrep', reason: 'accepted', counts: { high: 1 } }],
    ])
  })
})

describe('the cap', () => {
  test.each(['critical', 'high', 'unknown'] as const)(
    'shows a finding of severity %s that does not block as a warning of medium severity, and says so',
    (severity) => {
      const { run, result } = only({ finding: aFinding({ severity }), outcome: 'below' }, { cap: true })
      expect(result.level).toBe('warning')
      expect(run.tool.driver.rules?.[0]?.properties?.['security-severity']).toBe('5.5')
      expect(result.message.text).toContain(`Rated ${severity} by semgrep; it does not block.`)
      expect(result.properties?.['severity']).toBe(severity)
    },
  )

  test('leaves what blocks as it is, beside a finding of the same rule that does not', () => {
    const published = [blocked(), { finding: aFinding({ id: 'b:1' }), outcome: 'existing' } as const]
    expect(publish(published, { cap: true }).results.map(({ ruleId, level }) => [ruleId, level])).toEqual([
      ['python.sqli-high', 'error'],
      ['python.sqli-medium', 'warning'],
    ])
  })

  test('makes nothing worse', () => {
    expect(
      only({ finding: aFinding({ severity: 'low' }), outcome: 'below' }, { cap: true }).result.level,
    ).toBe('note')
  })
})

describe('a result', () => {
  test('comes after those that block and are graver', () => {
    const below = { finding: aFinding({ severity: 'critical', id: 'c:1' }), outcome: 'below' } as const
    const { results } = publish([below, blocked({ severity: 'low' }), blocked({ id: 'b:1' })])
    expect(results.map(({ properties }) => String(properties?.['severity']))).toEqual([
      'high',
      'low',
      'critical',
    ])
  })

  test('has the hash by which GitHub tells alerts apart: the line’s where it is known, else the finding’s id', () => {
    const hashOf = (lineHash?: UploadOptions['lineHash']) =>
      only(blocked(), lineHash === undefined ? {} : { lineHash }).result.partialFingerprints
    expect(hashOf()?.['primaryLocationLineHash']).toBe(aFinding().id)
    expect(hashOf(() => 'c129715d7a2bc9a3:1')?.['primaryLocationLineHash']).toBe('c129715d7a2bc9a3:1')
  })

  test('without a place is shown at the policy, on its first line', () => {
    const { location, ...nowhere } = aFinding()
    expect(location).toBeDefined()
    expect(only({ finding: nowhere, outcome: 'blocks' }).result.locations?.[0]?.physicalLocation).toEqual({
      artifactLocation: { uri: NO_FILE },
      region: { startLine: 1, endLine: 1 },
    })
  })

  test.each(['/opt/app/a.ts', 'C:/app/a.ts', 'https://shop.example/cart', '../../etc/passwd', '..'])(
    'at %s, outside the repository, is shown at the policy and says where it is',
    (path) => {
      const { result } = only(blocked({ location: { path, line: 3 } }))
      expect(result.locations?.[0]?.physicalLocation?.artifactLocation?.uri).toBe(NO_FILE)
      expect(result.message.text).toContain(`In ${path}.`)
    },
  )

  test.each([
    ['./src//a b#c?.ts', 'src/a%20b%23c%3F.ts'],
    ['src/../lib/ü.ts', 'lib/%C3%BC.ts'],
    ['100%/a:b.ts', '100%25/a%3Ab.ts'],
  ])('in %s has the relative address %s', (path, uri) => {
    expect(
      only(blocked({ location: { path } })).result.locations?.[0]?.physicalLocation?.artifactLocation?.uri,
    ).toBe(uri)
  })

  test('without a message has the rule’s name for one', () => {
    expect(only(blocked({ message: ' ' })).result.message.text).toBe('python.sqli')
    expect(only(blocked({ message: '', rule: '' })).result.message.text).toBe('A finding without a message.')
  })
})

describe('a rule', () => {
  const ruleOf = (published: Published) => only(published).run.tool.driver.rules?.[0]

  test('has texts, none of them empty or longer than GitHub takes', () => {
    const long = ruleOf(blocked({ message: 'x'.repeat(5000), rule: 'r'.repeat(400) }))
    expect(long?.id).toHaveLength(255)
    expect(long?.shortDescription?.text).toHaveLength(1024)
    expect(ruleOf(blocked({ message: '', rule: '' }))).toMatchObject({
      id: 'unnamed-rule',
      shortDescription: { text: 'unnamed-rule' },
      help: { text: expect.stringMatching(/\S/) },
    })
  })

  test('with a long name is not taken for another that begins alike', () => {
    const rules = ['a', 'b'].map((end) => `${'r'.repeat(300)}${end}`)
    const { results } = publish(rules.map((rule, index) => blocked({ rule, id: `${index}:1` })))
    expect(new Set(results.map(({ ruleId }) => ruleId)).size).toBe(2)
  })

  test('has ten tags at most', () => {
    const cwes = Array.from({ length: 30 }, (_, index) => `CWE-${index}`)
    const tags = ruleOf(blocked({ cwes }))?.properties?.tags ?? []
    expect([tags.length, tags[2]]).toEqual([10, 'external/cwe/cwe-0'])
  })
})

test('every finding is shown or counted, the gravest are shown, in order, and GitHub’s limits hold', () => {
  const outcomes = fc.constantFrom(...OUTCOMES)
  const fields = fc.record({
    severity: fc.constantFrom('unknown', ...SEVERITIES),
    category: fc.constantFrom(...CATEGORIES),
    tool: fc.constantFrom('semgrep', 'trivy', ''),
    rule: fc.string({ unit: 'binary' }),
    message: fc.string({ unit: 'binary' }),
    location: fc.record({ path: fc.string({ unit: 'binary' }), line: fc.integer({ min: 1 }) }),
  })
  const several = fc.array(fc.tuple(fields, outcomes), { maxLength: 30 })
  fc.assert(
    fc.property(several, fc.boolean(), fc.constantFrom(3000, 10_000_000), (list, cap, maxBytes) => {
      const published = list.map(([finding, outcome], index) => ({
        finding: aFinding({ ...finding, id: `${index}:1` }),
        outcome,
      }))
      const { logs, runs, results, notShown } = publish(published, { cap, maxBytes })
      const counted = notShown.flatMap(({ counts }) => Object.values(counts)).reduce((sum, n) => sum + n, 0)
      expect(results.length + counted).toBe(list.length)
      expect(logs.flatMap(sarifFaults)).toEqual([])
      const idOf = ({ partialFingerprints }: Result) => partialFingerprints?.['securityGateId/v1']
      for (const run of runs) {
        const shown = (run.results ?? []).map(idOf)
        const sorted = published.filter(({ finding }) => shown.includes(finding.id)).sort(byGravity)
        expect(shown).toEqual(sorted.map(({ finding }) => finding.id))
      }
    }),
  )
})

test('GitHub’s limits hold for the strangest findings', () => {
  const strange = [
    blocked({ message: '\uD800', rule: '\uDFFF', id: '1:1' }),
    blocked({ tool: ' ', location: { path: '\uD800/a', line: 9, endLine: 3 }, id: '2:1' }),
    blocked({ category: 'dast', location: { path: 'data:,x' }, id: '3:1' }),
    blocked({ severity: 'unknown', helpUri: 'https://example.com/ü?a=b c', id: '4:1' }),
    ...many(30, (index) => ({ tool: `t${index}`, category: 'sca', rule: 'same' })),
  ]
  expect(publish(strange, { cap: true }).logs.flatMap(sarifFaults)).toEqual([])
})

/** Text that hardly gets smaller. */
const noise = (length: number, seed: number): string => {
  let state = seed + 1
  return Array.from({ length }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return String.fromCharCode(97 + ((state >> 8) % 26))
  }).join('')
}
