import { describe, expect, test } from '@jest/globals'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { freshMachine, recorded, type Behaviour } from './scanning.ts'

const machine = freshMachine()

/** Scanners with a recorded report of what they found, and the code by which they say so. */
const FOUND: readonly (readonly [string, string, string, Behaviour])[] = [
  ['gitleaks', 'secrets', 'gitleaks', { report: recorded('gitleaks.json'), exit: 2 }],
  ['trufflehog', 'secrets', 'trufflehog', { report: recorded('trufflehog.jsonl'), exit: 183 }],
  ['osv-scanner', 'sca', 'osv-scanner', { report: recorded('osv-scanner.json'), exit: 1 }],
  ['semgrep', 'sast', 'semgrep', { report: recorded('semgrep.json') }],
  ['trivy', 'iac', 'iac:trivy', { report: recorded('trivy-config.json') }],
  ['grype', 'sca', 'grype', { report: recorded('grype.json') }],
  ['checkov', 'iac', 'checkov', { report: recorded('checkov.json') }],
]

/** The same, where nothing was found. */
const CLEAN: readonly (readonly [string, string, string, Behaviour])[] = [
  ['gitleaks', 'secrets', 'gitleaks', { report: '[]' }],
  ['trufflehog', 'secrets', 'trufflehog', {}],
  ['osv-scanner', 'sca', 'osv-scanner', { report: '{"results":[],"experimental_config":{}}' }],
  ['semgrep', 'sast', 'semgrep', { report: '{"version":"1.182.0","results":[],"errors":[],"paths":{}}' }],
  [
    'trivy',
    'iac',
    'iac:trivy',
    { report: '{"SchemaVersion":2,"ArtifactName":".","ArtifactType":"filesystem"}' },
  ],
  [
    'grype',
    'sca',
    'grype',
    { report: '{"matches":[],"source":{"type":"directory","target":"."},"descriptor":{"name":"grype"}}' },
  ],
  ['checkov', 'iac', 'checkov', { report: '{"passed":0,"failed":0,"checkov_version":"3.3.30"}' }],
]

describe.each(FOUND)('%s', (name, category, words, behaviour) => {
  test('that found something gives its findings', async () => {
    machine.install(name, behaviour)
    const [reading] = (await machine.run(words)).readings
    expect(reading?.unreadable).toBeUndefined()
    expect(reading?.findings.map((finding) => finding.category)).toContain(category)
    expect(reading?.tools).toEqual([name])
  })

  test.each([1, 2, 137].filter((code) => code !== behaviour.exit))(
    'that ends with %d has failed',
    async (exit) => {
      machine.install(name, { ...behaviour, exit })
      const { readings } = await machine.run(words)
      expect(readings).toMatchObject([{ unreadable: { code: 'tool-failed' }, findings: [] }])
      expect(readings[0]?.unreadable?.message).toContain(`${name} failed: exit code ${exit}`)
    },
  )

  test('that is ended because its time is up says so', async () => {
    machine.install(name, { ...behaviour, does: 'sleep 30' })
    const { readings } = await machine.run(words, { input: { 'scan-timeout': 0.005 } })
    expect(readings).toMatchObject([{ unreadable: { code: 'tool-timed-out' }, findings: [] }])
  })

  test.each([
    ['garbage', 'panic: runtime error', 'not-a-report'],
    ['a report of another tool', '{"version":"2.1.0","runs":[]}', 'not-a-report'],
  ])('that leaves %s is not trusted', async (_, report, code) => {
    machine.install(name, { ...behaviour, report })
    expect((await machine.run(words)).readings).toMatchObject([{ unreadable: { code }, findings: [] }])
  })

  test('that leaves a report that is cut off is not trusted', async () => {
    const whole = Buffer.from(behaviour.report ?? '')
    machine.install(name, { ...behaviour, report: whole.subarray(0, whole.length - 20) })
    expect((await machine.run(words)).readings).toMatchObject([{ unreadable: { code: 'truncated' } }])
  })
})

describe.each(CLEAN)('%s', (name, category, words, behaviour) => {
  test('that found nothing speaks for its category', async () => {
    machine.install(name, behaviour)
    const { readings } = await machine.run(words)
    expect(readings).toMatchObject([{ categories: [category], tools: [name], findings: [] }])
    expect(readings[0]?.unreadable).toBeUndefined()
  })

  test('sees neither the inputs nor the token of the workflow', async () => {
    machine.install(name, behaviour)
    await machine.run(words, {
      env: { 'INPUT_HASH-KEY': 'planted-1', GITHUB_TOKEN: 'planted-2', KEPT: 'yes' },
    })
    const { env } = machine.started(name)
    expect(env).toContain('KEPT=yes')
    expect(env).not.toContain('planted')
  })
})

test.each(['semgrep', 'grype', 'gitleaks'])(
  '%s that leaves no report has not done its work',
  async (name) => {
    machine.install(name)
    expect((await machine.run(name)).readings).toMatchObject([{ unreadable: { code: 'no-report' } }])
  },
)

test.each([
  ['gitleaks', { report: '[]', exit: 2 }],
  ['trufflehog', { exit: 183 }],
  ['osv-scanner', { report: '{"results":[],"experimental_config":{}}', exit: 1 }],
])('%s that says it found something and reports nothing is not trusted', async (name, behaviour) => {
  machine.install(name, behaviour)
  expect((await machine.run(name)).readings).toMatchObject([{ unreadable: { code: 'tool-failed' } }])
})

test('osv-scanner that found no lock file says so', async () => {
  machine.install('osv-scanner', { exit: 128 })
  const [reading] = (await machine.run('sca')).readings
  expect(reading?.unreadable?.message).toContain('found no lock file or manifest')
})

test('one of a version that does not know the command line is refused', async () => {
  machine.install('gitleaks', { version: 'v8.18.4', report: '[]' })
  const [reading] = (await machine.run('secrets:gitleaks')).readings
  expect(reading?.unreadable).toEqual({
    code: 'tool-missing',
    message: 'gitleaks 8.18.4 is on PATH, but 8.19.0 or a later one is needed.',
  })
})

describe('secrets', () => {
  const leaky: Behaviour = {
    report: JSON.stringify([{ RuleID: 'r', File: 'a.ts', Secret: 'planted-value', StartLine: 1 }]),
    exit: 2,
    stderr: 'Finding: planted-value',
  }

  test('are in no file, no reading and no line of the log', async () => {
    machine.install('gitleaks', leaky)
    const { readings, io } = await machine.run('secrets', { input: { 'hash-key': 'a key of the test' } })
    expect(readings).toMatchObject([{ file: 'scan/gitleaks', findings: [{ rule: 'r' }] }])
    expect(readings[0]?.findings[0]?.secretHash).toMatch(/^[0-9a-f]{64}$/)
    expect(JSON.stringify([readings, io.lines])).not.toContain('planted-value')
    expect([existsSync(join(machine.output(), 'scan')), machine.leftovers()]).toEqual([false, []])
  })

  test('are not in the log either where the scanner fails', async () => {
    machine.install('gitleaks', { ...leaky, exit: 1 })
    const { readings, io } = await machine.run('secrets:gitleaks')
    expect(JSON.stringify([readings, io.lines])).not.toContain('planted-value')
    expect(machine.leftovers()).toEqual([])
  })

  test('are masked by gitleaks itself where there is no key to hash them with', async () => {
    machine.install('gitleaks', leaky)
    await machine.run('secrets')
    expect(machine.started('gitleaks').args).toContain('--redact')
    await machine.run('secrets', { input: { 'hash-key': 'a key of the test' } })
    expect(machine.started('gitleaks').args).not.toContain('--redact')
  })

  test('of Trivy stay private where it looks for them, and its report is kept where it does not', async () => {
    machine.install('trivy', { report: '{"SchemaVersion":2,"ArtifactName":".","ArtifactType":"filesystem"}' })
    expect((await machine.run('trivy')).readings).toMatchObject([{ file: 'scan/trivy' }])
    expect(existsSync(join(machine.output(), 'scan/trivy.json'))).toBe(false)
    expect((await machine.run('iac:trivy')).readings).toMatchObject([{ file: 'scan/trivy.json' }])
    expect(existsSync(join(machine.output(), 'scan/trivy.json'))).toBe(true)
  })
})

describe('what a failed scanner says', () => {
  test('is shown in the log, without credentials of a known form, and not in the verdict', async () => {
    const token = `ghp_${'a1'.repeat(18)}`
    machine.install('semgrep', { exit: 2, stderr: `cannot reach https://u:pass@host/ with ${token}\n` })
    const { readings, io } = await machine.run('sast')
    expect(JSON.stringify(readings)).not.toContain('cannot reach')
    const log = JSON.stringify(io.lines)
    expect(log).toContain('semgrep: cannot reach')
    expect(log).not.toContain(token)
    expect(log).not.toContain('pass@')
  })
})

describe('several scanners', () => {
  test('run, and each is read in the order of the house', async () => {
    machine.install('gitleaks', { report: '[]' })
    machine.install('checkov', { report: recorded('checkov.json') })
    machine.install('osv-scanner', { exit: 127 })
    const { readings } = await machine.run('iac:checkov, sca:osv-scanner, secrets:gitleaks')
    expect(readings.map(({ file, unreadable }) => [file, unreadable?.code])).toEqual([
      ['scan/gitleaks', undefined],
      ['scan/osv-scanner.json', 'tool-failed'],
      ['scan/checkov.json', undefined],
    ])
  })

  test('run at the same time, as many as there are cores', async () => {
    const meets = (own: string, other: string): string =>
      `touch "${own}.here"; while [ ! -f "${other}.here" ]; do sleep 0.05; done`
    machine.install('gitleaks', { report: '[]', does: meets('gitleaks', 'checkov') })
    machine.install('checkov', { report: recorded('checkov.json'), does: meets('checkov', 'gitleaks') })
    const { readings } = await machine.run('gitleaks, checkov', { tools: { cores: 2 } })
    expect(readings.map(({ unreadable }) => unreadable)).toEqual([undefined, undefined])
  })
})

describe('settings from the environment', () => {
  test('SEMGREP_RULES stands in the place of the registry’s rules', async () => {
    machine.install('semgrep', { report: recorded('semgrep.json') })
    await machine.run('sast')
    expect(machine.started('semgrep').args).toContain('p/default')
    await machine.run('sast', { env: { SEMGREP_RULES: 'rules.yml' } })
    expect(machine.started('semgrep').args).not.toContain('p/default')
  })

  test('with a database on the machine OSV-Scanner asks no server', async () => {
    machine.install('osv-scanner', { report: '{"results":[]}' })
    await machine.run('sca', { env: { OSV_SCANNER_LOCAL_DB_CACHE_DIRECTORY: '/db' } })
    expect(machine.started('osv-scanner').args).toContain('--offline')
  })
})

test('Trivy is run once, for the categories that are asked of it', async () => {
  machine.install('trivy', { report: '{"SchemaVersion":2,"ArtifactName":".","ArtifactType":"filesystem"}' })
  const { readings } = await machine.run('sca:trivy, license')
  expect(machine.started('trivy').args).toEqual(expect.arrayContaining(['fs', '--scanners', 'vuln,license']))
  expect(readings).toMatchObject([{ categories: ['sca', 'license'] }])
})
