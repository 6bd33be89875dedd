import { describe, expect, test } from '@jest/globals'
import { fakeIo } from '@devsecops/testing'
import { choose, type Choice } from '../../../../actions/security-gate/src/scan/choose.ts'
import { scanRequests } from '../../../../actions/security-gate/src/scan/request.ts'
import type { Fetched, Release, ReleaseTools } from '../../../../packages/runner/src/releases/release.ts'

interface Here {
  readonly onPath?: readonly string[]
  readonly fetch?: (release: Release) => Fetched
  readonly platform?: string
}

const UNREACHABLE: Fetched = { state: 'unreachable', reason: 'no network' }

const chosen = async (words: string, { onPath = [], fetch, platform = 'linux-x64' }: Here = {}) => {
  const io = fakeIo()
  const asked: string[] = []
  const tools = {
    platform,
    which: (program: string) => Promise.resolve(onPath.includes(program) ? `/bin/${program}` : undefined),
    fetch: (release: Release) => {
      asked.push(release.tool)
      return Promise.resolve(fetch?.(release) ?? UNREACHABLE)
    },
  } as unknown as ReleaseTools
  const requests = scanRequests.parse(words)?.value ?? []
  const choices = await choose(requests, { tools, folder: '/f', log: io.log, fetched: new Map() })
  return { shown: choices.map(show), choices, asked, lines: io.lines }
}

const show = (choice: Choice): string => {
  switch (choice.how) {
    case 'program':
      return `${choice.scanner.name} ${choice.categories.join('+')} ${choice.path}`
    case 'built-in':
      return 'secretlint'
    case 'not':
      return `${choice.reading.file} ${choice.reading.unreadable?.code}`
  }
}

const ready = ({ tool }: Release): Fetched => ({ state: 'ready', path: `/f/${tool}` })

describe('which scanner runs', () => {
  test.each([
    ['secrets', ['trivy', 'trufflehog', 'gitleaks'], 'gitleaks secrets /bin/gitleaks'],
    ['secrets', ['trivy', 'trufflehog'], 'trufflehog secrets /bin/trufflehog'],
    ['secrets', ['trivy'], 'trivy secrets /bin/trivy'],
    ['sca', ['grype', 'trivy'], 'trivy sca /bin/trivy'],
    ['sca', ['grype', 'trivy', 'osv-scanner'], 'osv-scanner sca /bin/osv-scanner'],
    ['iac', ['checkov'], 'checkov iac /bin/checkov'],
    ['sast', ['semgrep'], 'semgrep sast /bin/semgrep'],
    ['license', ['trivy'], 'trivy license /bin/trivy'],
  ])('for %s, of %j on PATH', async (word, onPath, expected) => {
    const { shown, asked } = await chosen(word, { onPath, fetch: ready })
    expect([shown, asked]).toEqual([[expected], []])
  })

  test('one that is asked for by name, whatever else is on PATH', async () => {
    const { shown } = await chosen('secrets:trufflehog', { onPath: ['gitleaks', 'trufflehog'] })
    expect(shown).toEqual(['trufflehog secrets /bin/trufflehog'])
  })

  test('with nothing on PATH the first that can be downloaded', async () => {
    const { shown, asked } = await chosen('sca, secrets', { fetch: ready })
    expect(shown).toEqual(['gitleaks secrets /f/gitleaks', 'osv-scanner sca /f/osv-scanner'])
    expect(asked).toEqual(['osv-scanner', 'gitleaks'])
  })

  test('each once, for all that is asked of it', async () => {
    const { shown, asked } = await chosen('iac, license, iac:trivy, sca:trivy', { fetch: ready })
    expect([shown, asked]).toEqual([['trivy iac+license+sca /f/trivy'], ['trivy']])
  })

  test('alone a scanner does all but licences', async () => {
    const { shown } = await chosen('trivy', { onPath: ['trivy'] })
    expect(shown).toEqual(['trivy sca+secrets+iac /bin/trivy'])
  })

  test('the built-in one by its name, without asking for anything', async () => {
    const { shown, asked } = await chosen('secretlint', { onPath: ['secretlint', 'gitleaks'] })
    expect([shown, asked]).toEqual([['secretlint'], []])
  })

  test('the built-in one where nothing is offered for the platform', async () => {
    const { shown, asked } = await chosen('secrets', { platform: 'aix-ppc64' })
    expect([shown, asked]).toEqual([['secretlint'], []])
  })

  test('the built-in one where nothing can be downloaded, which is told', async () => {
    const { shown, lines } = await chosen('secrets')
    expect(shown).toEqual(['secretlint'])
    expect(lines).toMatchObject([{ level: 'warning', message: expect.stringContaining('no network') }])
  })

  test('where nothing is to be had, the reading says what to install', async () => {
    const { choices } = await chosen('sast, iac:trivy')
    expect(choices).toMatchObject([
      {
        reading: {
          file: 'scan/sast',
          unreadable: {
            code: 'tool-missing',
            message: expect.stringMatching(/^semgrep: not on PATH\..*Install it.*https:\/\/semgrep\.dev/),
          },
        },
      },
      { reading: { file: 'scan/iac:trivy', unreadable: { code: 'tool-missing' } } },
    ])
  })

  test('an altered release is never replaced by another scanner', async () => {
    const fetch = (): Fetched => ({ state: 'altered', sha256: 'f'.repeat(64) })
    const { shown, choices } = await chosen('secrets', { fetch })
    expect(shown).toEqual(['scan/secrets tool-altered'])
    expect(JSON.stringify(choices)).toContain('f'.repeat(64))
  })
})
