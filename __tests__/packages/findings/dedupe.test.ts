import { describe, expect, test } from '@jest/globals'
import { groupFindings, joinJudgements, judge, type Finding } from '@devsecops/findings'
import { aFinding } from '@devsecops/testing'
import fc from 'fast-check'
import { aDependency, NOTHING_KNOWN, thresholds } from './judging.ts'
import { readFixture } from './reading.ts'

/** Groups as the ids in them, sorted. */
const groups = (...findings: readonly Finding[]): readonly string[] =>
  groupFindings(findings)
    .map((group) =>
      group
        .map(({ tool, id }) => `${tool} ${id}`)
        .sort()
        .join(' + '),
    )
    .sort()

const trivy = aDependency({ tool: 'trivy', id: 't:1', rule: 'CVE-2024-1' })
const grype = aDependency({ tool: 'grype', id: 'g:1', rule: 'GHSA-aaaa-bbbb-cccc', aliases: ['CVE-2024-1'] })
const npm = aDependency({ tool: 'npm-audit', id: 'n:1', rule: 'GHSA-AAAA-bbbb-cccc' })

describe('a dependency that several tools report', () => {
  test('is one weakness where their names lead to one another', () => {
    expect(groups(trivy, grype, npm)).toEqual(['grype g:1 + npm-audit n:1 + trivy t:1'])
  })

  test('is two where no name leads from the one to the other', () => {
    expect(groups(trivy, npm)).toHaveLength(2)
  })

  test.each<[string, Partial<Finding>]>([
    ['in another file', { location: { path: 'api/package-lock.json' } }],
    ['in another package', { package: { name: 'lodash', version: '1.0.0' } }],
    ['in another version', { package: { name: 'cross-spawn', version: '6.0.5' } }],
    ['in another category', { category: 'container' }],
    ['in an image', { image: 'example/shop' }],
  ])('is another %s', (_, other) => {
    expect(groups(trivy, { ...grype, ...other })).toHaveLength(2)
  })

  test.each([
    ['pkg_name', 'Pkg-Name', '1.0', 'v1.0'],
    ['org.x:lib', 'org.x/lib', '1.0', '1.0'],
  ])('has one package under the names %s and %s', (a, b, version, other) => {
    expect(
      groups({ ...trivy, package: { name: a, version } }, { ...grype, package: { name: b, version: other } }),
    ).toHaveLength(1)
  })

  test('is one of Maven’s where one tool says its group in the name, and the other in the package URL alone', () => {
    const [version, purl] = ['2.14.1', 'pkg:maven/org.apache.logging.log4j/log4j-core@2.14.1']
    const named = { ...trivy, package: { name: 'org.apache.logging.log4j:log4j-core', version } }
    const bare = { ...grype, package: { name: 'log4j-core', version, purl } }
    const other = { ...bare, package: { ...bare.package, purl: 'pkg:maven/org.other/log4j-core@2.14.1' } }
    expect([groups(named, bare).length, groups(named, other).length]).toEqual([1, 2])
  })

  test('is not joined where no place is known', () => {
    const here = {
      id: 'x:1',
      category: 'sca',
      severity: 'high',
      message: 'm',
      package: { name: 'x' },
    } as const
    const placeless = (tool: string): Finding => ({ ...here, tool, rule: 'CVE-2024-1' })
    expect(groups(placeless('trivy'), placeless('grype'))).toHaveLength(2)
  })

  test('stays as many as the tool that has the most of them counts', () => {
    const second = { ...trivy, id: 't:2' }
    expect(groups(trivy, second, grype)).toEqual(['grype g:1 + trivy t:1', 'trivy t:2'])
  })

  test('two CVEs are never one, though an advisory names both', () => {
    const both = aDependency({
      tool: 'osv-scanner',
      id: 'o:1',
      rule: 'GO-2024-1',
      aliases: ['CVE-2024-1', 'CVE-2024-2'],
    })
    const other = aDependency({ tool: 'trivy', id: 't:2', rule: 'CVE-2024-2' })
    expect(groups(trivy, other, both, grype)).toEqual([
      'grype g:1 + trivy t:1',
      'osv-scanner o:1',
      'trivy t:2',
    ])
  })

  test('a bulletin of a distribution joins nothing', () => {
    const bulletin = (rule: string, tool: string): Finding =>
      aDependency({ tool, id: `${tool}:1`, rule, aliases: ['DSA-5417-1'] })
    expect(groups(bulletin('CVE-2023-1', 'trivy'), bulletin('CVE-2023-2', 'grype'))).toHaveLength(2)
  })

  test('a CVE under a distribution’s name is that CVE', () => {
    expect(
      groups(trivy, aDependency({ tool: 'osv-scanner', id: 'o:1', rule: 'DEBIAN-CVE-2024-1' })),
    ).toHaveLength(1)
  })
})

describe('code that several tools report', () => {
  const semgrep = aFinding({ cwes: ['CWE-89'] })
  const bandit = aFinding({ tool: 'bandit', id: 'b:1', rule: 'B608', cwes: ['CWE-89'] })

  test('is one weakness on the same line with the same CWE', () => {
    expect(groups(semgrep, bandit)).toHaveLength(1)
  })

  test.each<[string, Partial<Finding>]>([
    ['of another CWE', { cwes: ['CWE-79'] }],
    ['of more CWEs', { cwes: ['CWE-89', 'CWE-79'] }],
    ['without a CWE', { cwes: [] }],
    ['on another line', { location: { path: 'api/orders.py', line: 13 } }],
    ['without a line', { location: { path: 'api/orders.py' } }],
    ['of the same tool', { tool: 'semgrep' }],
  ])('is two %s', (_, other) => {
    expect(groups(semgrep, { ...bandit, ...other })).toHaveLength(2)
  })
})

describe('what tools write of one thing', () => {
  const found = (...names: readonly string[]) => names.flatMap((name) => readFixture(name).findings)
  const together = (all: readonly Finding[]) =>
    groupFindings(all)
      .filter((group) => group.length > 1)
      .map((group) => group.map(({ tool, rule }) => `${tool} ${rule}`).sort())

  test('Trivy and Grype see the same CVEs in one image', () => {
    const all = found('same-image-trivy.json', 'same-image-grype.json')
    expect(together(all).sort()).toEqual([
      ['grype CVE-2021-23337', 'trivy CVE-2021-23337'],
      ['grype CVE-2023-45853', 'trivy CVE-2023-45853'],
    ])
  })

  test('in two images they are two weaknesses each', () => {
    const [trivys, grypes] = [found('same-image-trivy.json'), found('same-image-grype.json')]
    expect(together([...trivys, ...grypes.map((each) => ({ ...each, image: 'shop/web' }))])).toEqual([])
  })

  test('Semgrep and Bandit see the same CWE in one line', () => {
    expect(together(found('semgrep.json', 'bandit.json'))).toEqual([
      ['bandit B602', 'semgrep reports.shell-command-from-text'],
    ])
  })
})

describe('a secret that several tools report', () => {
  const leak = (tool: string, secretHash: string): Finding =>
    aFinding({ category: 'secrets', tool, id: `${tool}:1`, rule: tool, secretHash })

  test('is one where its keyed hash is the same, and two where it is not', () => {
    expect(groups(leak('gitleaks', 'a'), leak('trufflehog', 'a'))).toHaveLength(1)
    expect(groups(leak('gitleaks', 'a'), leak('trufflehog', 'b'))).toHaveLength(2)
  })
})

describe('joined', () => {
  const joined = (...findings: readonly Finding[]) =>
    joinJudgements(judge(findings, thresholds(), NOTHING_KNOWN))

  test('a weakness names every tool, every alias and the gravest severity', () => {
    const [weakness] = joined({ ...trivy, severity: 'high' }, { ...grype, severity: 'critical' })
    expect(weakness?.finding).toMatchObject({
      tool: 'grype',
      tools: ['grype', 'trivy'],
      severity: 'critical',
      aliases: ['CVE-2024-1'],
    })
  })

  test('what one tool suppresses and another does not, blocks', () => {
    const [weakness] = joined({ ...trivy, suppressed: 'accepted' }, grype)
    expect(weakness).toMatchObject({ outcome: 'blocks', finding: { tool: 'grype' } })
    expect(weakness?.finding.suppressed).toBeUndefined()
  })

  test('a finding that nobody else has stays as it is', () => {
    expect(joined(trivy)[0]?.finding).toBe(trivy)
  })
})

const names = fc.constantFrom('CVE-2024-1', 'CVE-2024-2', 'GHSA-1', 'GHSA-2', 'GO-1', 'SNYK-1')
const findings = fc
  .array(
    fc.record({
      tool: fc.constantFrom('a', 'b', 'c'),
      rule: names,
      aliases: fc.array(names, { maxLength: 3 }),
      package: fc.record({ name: fc.constantFrom('x', 'y') }),
    }),
    { maxLength: 12 },
  )
  .map((all) => all.map((each, index) => aDependency({ ...each, id: `${index}:1` })))

describe('whatever tools report', () => {
  test('each finding is in one group, no group has a tool twice, and none holds two CVEs that no finding joins', () => {
    fc.assert(
      fc.property(findings, (all) => {
        const made = groupFindings(all)
        expect(
          made
            .flat()
            .map(({ id }) => id)
            .sort(),
        ).toEqual(all.map(({ id }) => id).sort())
        for (const group of made) {
          expect(new Set(group.map(({ tool }) => tool)).size).toBe(group.length)
          const cves = (each: Finding) =>
            [...new Set([each.rule, ...(each.aliases ?? [])])].filter((name) => name.startsWith('CVE')).sort()
          const sets = group.map((each) => cves(each).join())
          const distinct = new Set(group.flatMap(cves))
          expect(distinct.size < 2 || new Set(sets).size === 1).toBe(true)
        }
      }),
      { numRuns: 2000 },
    )
  })

  test('their order does not change the groups', () => {
    fc.assert(
      fc.property(findings, (all) => {
        expect(groups(...[...all].reverse())).toEqual(groups(...all))
      }),
      { numRuns: 500 },
    )
  })
})
