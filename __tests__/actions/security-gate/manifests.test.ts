import { describe, expect, test } from '@jest/globals'
import { readInputs } from '@devsecops/runner'
import { fakeIo } from '@devsecops/testing'
import { createHash } from 'node:crypto'
import { inputs, run } from '../../../actions/security-gate/src/run.ts'
import { manifestOf } from '../../packages/rules/kubernetes/cases.ts'

const input = (given: Readonly<Record<string, string>>) =>
  readInputs(inputs, {
    'INPUT_SARIF-FILE': 'security-gate.sarif',
    ...Object.fromEntries(
      Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
    ),
  })

const POLICY = `version: 1
scans:
  sast: { mode: 'off' }
  sca: { mode: 'off' }
  secrets: { mode: 'off' }
`

const judge = (files: Readonly<Record<string, string>>, given: Readonly<Record<string, string>> = {}) =>
  run(
    input({ manifests: 'k8s/*.yaml', ...given }),
    fakeIo({ onRunner: false, files: { '.github/devsecops.yml': POLICY, ...files } }),
  )

const codes = async (...args: Parameters<typeof judge>): Promise<readonly string[]> =>
  (await judge(...args)).verdict.reasons
    .filter(({ effect }) => effect === 'blocks')
    .map(({ code, message }) => `${code}: ${message}`)

const RULES = `rules:
  - id: registry
    title: The image comes from another registry
    severity: critical
    scope: container
    require: container.image.startsWith("ghcr.io/shop/")
`

describe('Kubernetes manifests', () => {
  test('that break no rule report for iac, and pass', async () => {
    const { verdict } = await judge({ 'k8s/web.yaml': manifestOf({}) })
    expect(verdict.conclusion).toBe('success')
    expect(verdict.measures['reports']).toMatchObject([
      { file: 'k8s/web.yaml', format: 'kubernetes-manifests', categories: ['iac'], findings: 0 },
    ])
  })

  test('that break one of the level baseline block, with the place', async () => {
    const broken = manifestOf({ container: { securityContext: { privileged: true } } })
    expect(await codes({ 'k8s/web.yaml': broken })).toContainEqual(
      'finding: high: devsecops-kubernetes privileged at k8s/web.yaml:1: Deployment/shop/web/web: The container is privileged',
    )
  })

  test('keep their findings’ ids when they move to another line or file', async () => {
    const broken = manifestOf({ pod: { hostPID: true } })
    const idsIn = async (path: string, text: string) => (await judge({ [path]: text })).outputs['blocked-by']
    expect(await idsIn('k8s/a.yaml', broken)).toBe(await idsIn('k8s/b.yaml', `# moved\n\n${broken}`))
  })

  test('that cannot be read, or be judged, block', async () => {
    expect(await codes({ 'k8s/web.yaml': 'kind: [' })).toEqual([
      'not-a-report: k8s/web.yaml: in line 1 it is not valid YAML or JSON.',
    ])
    expect(await codes({ 'k8s/web.yaml': manifestOf({ container: { ports: 'none' } }) })).toContainEqual(
      expect.stringMatching(/^finding: unknown: devsecops-kubernetes host-ports .*cannot be judged/),
    )
  })

  test('that are not there block', async () => {
    expect(await codes({})).toContainEqual('no-report: No file matches this line of the input manifests.')
  })

  test('are judged by rules of one’s own too', async () => {
    const files = { 'k8s/web.yaml': manifestOf({}), 'rules.yml': RULES }
    expect(await codes(files, { rules: 'rules.yml' })).toContainEqual(
      expect.stringContaining('devsecops-kubernetes registry'),
    )
  })

  test('are not judged by a file of rules that is not there, not the pinned one, or faulty', async () => {
    const files = { 'k8s/web.yaml': manifestOf({}), 'rules.yml': RULES.replace('startsWith', 'startWith') }
    const digest = createHash('sha256').update(files['rules.yml']).digest('hex')
    const refusal = async (rules: string) =>
      judge(files, { rules }).catch((error: unknown) => (error instanceof Error ? error.message : ''))
    expect(await refusal('none.yml')).toBe('Input rules: none.yml cannot be used: it is not there.')
    expect(await refusal(`rules.yml@sha256:${'0'.repeat(64)}`)).toContain(`its SHA-256 is ${digest}`)
    expect(await refusal('rules.yml')).toMatch(
      /^rules\.yml: rule registry, require: .* did you mean "startsWith"\?$/,
    )
    expect(() => input({ manifests: 'k8s', rules: 'policy.wasm' })).toThrow('with @sha256: and its digest')
  })
})

describe('a condition of the policy', () => {
  const CONDITION = `${POLICY}  iac: { fail-on: none, block: 'severity >= MEDIUM && rule.startsWith("image-")' }\n`

  test('decides alone where no severity blocks', async () => {
    const broken = manifestOf({ container: { image: 'web', securityContext: { privileged: true } } })
    const files = { '.github/devsecops.yml': CONDITION, 'k8s/web.yaml': broken }
    expect((await codes(files)).filter((code) => code.startsWith('finding:'))).toEqual([
      expect.stringContaining('devsecops-kubernetes image-tag'),
    ])
  })

  test('with a fault is refused, with the file and the line', async () => {
    const policy = CONDITION.replace('MEDIUM', 'MEDUIM')
    await expect(judge({ '.github/devsecops.yml': policy, 'k8s/web.yaml': manifestOf({}) })).rejects.toThrow(
      /^\.github\/devsecops\.yml:6: scans\.iac\.block: .* at character 13: nothing is called MEDUIM; did you mean "MEDIUM"\?$/,
    )
  })
})
