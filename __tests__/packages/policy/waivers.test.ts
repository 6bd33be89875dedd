import { describe, expect, test } from '@jest/globals'
import { ConfigurationError } from '@devsecops/core'
import { type Waiver } from '@devsecops/policy'
import { parseWaivers } from '@devsecops/policy/waivers'
import { aPolicy, faultsOf } from './policies.ts'

const GOOD = `waivers:
  - id: CVE-2024-21538
    owner: '@example/payments'
    reason: The pattern is fixed and not from users.
    expires: 2026-12-31
`

const with_ = (line: string, instead: RegExp = /$^/): string =>
  instead.source === '$^' ? `${GOOD}    ${line}\n` : GOOD.replace(instead, line)

const parsed = (text: string): readonly Waiver[] => parseWaivers(text, 'waivers.yml')

/** The faults as `line:column code sentence`. */
const faults = (text: string): readonly string[] => {
  try {
    parsed(text)
    return []
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error
    return error.faults.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`)
  }
}

describe('a waivers file', () => {
  test('gives each waiver, with the place where it stands and the moment at which it ends', () => {
    expect(parsed(GOOD)).toEqual([
      {
        ids: ['CVE-2024-21538'],
        owner: '@example/payments',
        reason: 'The pattern is fixed and not from users.',
        expires: '2026-12-31',
        endsAt: Date.parse('2027-01-01T00:00:00Z'),
        expiresOnFix: false,
        origin: 'waivers.yml:2',
      },
    ])
  })

  test('may be empty', () => {
    expect(parsed('')).toEqual([])
    expect(parsed('version: 1\nwaivers: []\n')).toEqual([])
  })

  test('takes several names of one weakness', () => {
    expect(parsed(with_('- id: [CVE-2024-21538, GHSA-3xgq-45jj-v275]', /- id: .*/))[0]?.ids).toHaveLength(2)
  })
})

describe('the day on which a waiver ends', () => {
  test.each([
    ['2024-02-29', '2024-03-01T00:00:00Z'],
    ['2026-12-31T23:59:59Z', '2026-12-31T23:59:59Z'],
    ['2026-12-31t12:00:00.5+02:00', '2026-12-31T10:00:00.5Z'],
  ])('%s ends at %s', (expires, moment) => {
    expect(parsed(with_(`expires: '${expires}'`, /expires: .*/))[0]?.endsAt).toBe(Date.parse(moment))
  })

  test.each([
    '2026-02-30',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2023-02-29',
    '2026-01-01T24:00:00Z',
    '2026-01-01T12:60:00Z',
    '2026-01-01T12:00:00+24:00',
  ])('%s is no day: an error, and not a waiver without an end', (expires) => {
    expect(faults(with_(`expires: '${expires}'`, /expires: .*/))).toEqual([
      `waivers.yml:5:5 waivers[0].expires is "${expires}", which is no day of the calendar`,
    ])
  })

  test.each(['never', '31.12.2026', '2026-12', '20261231', '2026-12-31 12:00:00', '2026-12-31T12:00:00', ''])(
    '%j is not of the form of RFC 3339',
    (expires) => {
      expect(faults(with_(`expires: '${expires}'`, /expires: .*/))).toEqual([
        'waivers.yml:5:5 waivers[0].expires is not what is expected: a date such as 2026-12-31, or a moment such as 2026-12-31T12:00:00Z (RFC 3339)',
      ])
    },
  )
})

describe('what is not a waiver is an error at its place', () => {
  test.each([
    ['without an end', GOOD.replace(/ {4}expires: .*\n/, ''), '2:5 waivers[0] lacks the key "expires"'],
    ['without an owner', GOOD.replace(/ {4}owner: .*\n/, ''), '2:5 waivers[0] lacks the key "owner"'],
    ['without a reason', GOOD.replace(/ {4}reason: .*\n/, ''), '2:5 waivers[0] lacks the key "reason"'],
    [
      'with half a reason',
      with_('reason: fine', /reason: .*/),
      '4:5 waivers[0].reason is too short; expected at least 20 characters',
    ],
    [
      'of nothing',
      with_('- package: lodash', /- id: .*/),
      '2:5 waivers[0] does not say what it lets through; expected id, rule or secret',
    ],
    [
      'of a number',
      with_('- id: 7', /- id: .*/),
      '2:5 waivers[0].id is not what is expected: a name, or a list of names',
    ],
    [
      'of another category',
      with_('category: code'),
      '6:5 waivers[0].category is none of sast, sca, secrets, container, iac, dast, license',
    ],
    [
      'with a secret in clear',
      with_('secret: hunter2'),
      '6:5 waivers[0].secret is not what is expected: 64 hexadecimal digits, as the summary shows them',
    ],
  ])('%s', (_, text, fault) => {
    expect(faults(text)).toEqual([`waivers.yml:${fault}`])
  })

  test('a mistyped key is told, with the one that was meant', () => {
    expect(faults(with_('expire-on-fix: true'))[0]).toMatch(
      /^waivers\.yml:6:5 unknown key "expire-on-fix" in waivers\[0\]; did you mean "expires-on-fix"\? expected one of id, rule/,
    )
  })

  test('and so is what is no waivers file at all', () => {
    expect(faults('- id: CVE-2024-1\n')).toHaveLength(1)
    expect(faults('waiver: []\n').join()).toContain('unknown key "waiver" in the file')
    expect(faults('waivers:\n\t- id: x\n').join()).toContain('not valid YAML')
  })

  test('all faults are told at once', () => {
    expect(
      faults(`${GOOD}${GOOD.replace('waivers:\n', '').replaceAll(/owner: .*|expires: .*/g, '')}`),
    ).toHaveLength(2)
  })
})

describe('the policy on waivers and on what the base branch already has', () => {
  test('has a longest time for each severity', async () => {
    const days = (limits: Readonly<Record<string, number | null>>) =>
      Object.values(limits).map((seconds) => seconds && seconds / 86_400)
    const { waiverLimits, remediate } = await aPolicy()
    expect(days(waiverLimits)).toEqual([30, 90, 180, 365, 365])
    expect(days(remediate)).toEqual([1, 7, 30, null, null])
  })

  test('a repository may shorten them, and not lengthen what its organisation says', async () => {
    const organisation = 'waiver-limits: { high: 60d }\nremediate: { medium: 14d }\n'
    const { waiverLimits } = await aPolicy('waiver-limits: { high: 10d }\n', organisation)
    expect(waiverLimits.high).toBe(10 * 86_400)
    expect(await faultsOf(() => aPolicy('waiver-limits: { high: 61d }\n', organisation))).toContain(
      'looser than',
    )
    expect(await faultsOf(() => aPolicy('remediate: { medium: none }\n', organisation))).toContain(
      'looser than',
    )
  })

  test.each([
    ['vendor', 'max', ''],
    ['cvss', 'max', ''],
    ['max', 'vendor', 'looser'],
    ['vendor', 'cvss', 'looser'],
    ['cvss', 'vendor', 'looser'],
    ['vendor', 'vendor', ''],
  ])('an organisation that says %s lets a repository say %s: %s', async (floor, value, expected) => {
    const scans = (severity: string): string => `scans: { sca: { severity: ${severity} } }\n`
    const told = await faultsOf(() => aPolicy(scans(value), scans(floor)))
    expect(told === '' ? '' : /looser/.exec(told)?.[0]).toBe(expected)
  })
})
