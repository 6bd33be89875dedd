import { ConfigurationError } from '@devsecops/core'
import {
  BUILTIN_RULES,
  compileRules,
  parseManifests,
  parseOwnRules,
  scanObjects,
  type KubernetesRule,
} from '@devsecops/rules/kubernetes'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { CASES, manifestOf } from './cases.ts'

const scan = async (text: string, rules: readonly KubernetesRule[] = BUILTIN_RULES) => {
  const manifests = parseManifests(text)
  if ('fault' in manifests) throw new Error(manifests.fault)
  const objects = manifests.objects.map((located) => ({ ...located, file: 'manifests.yaml' }))
  return scanObjects(objects, await compileRules(rules))
}

const idsOf = async (text: string): Promise<readonly string[]> =>
  (await scan(text)).map(({ rule, unknown }) => (unknown === undefined ? rule.id : `${rule.id}?`))

describe('the built-in rules', () => {
  test('each has a case that breaks it and one that does not, a title, and a name of its own', () => {
    expect(Object.keys(CASES).sort()).toEqual(BUILTIN_RULES.map(({ id }) => id).sort())
    for (const { title, references, profile } of BUILTIN_RULES) {
      expect(title).toMatch(/^[A-Z][^\n]+[^.]$/)
      expect(profile === 'practice' || (references?.length ?? 0) > 0).toBe(true)
    }
  })

  test.each(Object.entries(CASES))(
    '%s: broken by its case, and not by one near to it',
    async (id, { fails, passes }) => {
      expect(await idsOf(manifestOf(fails))).toContain(id)
      expect(await idsOf(manifestOf(passes))).not.toContain(id)
      expect(await idsOf(manifestOf(passes))).not.toContain(`${id}?`)
    },
  )

  test('a Deployment that is as it should be breaks none', async () => {
    expect(await idsOf(manifestOf({}))).toEqual([])
  })

  test('a value of the wrong type has no answer, and that is told', async () => {
    expect(await idsOf(manifestOf({ container: { ports: 'none' } }))).toContain('host-ports?')
  })
})

const POD_SPEC = 'spec: { containers: [{ name: a, image: "a:1", securityContext: { privileged: true } }] }'
const SPECS: readonly (readonly [string, string])[] = [
  ['Pod', POD_SPEC],
  ['Deployment', `spec: { template: { ${POD_SPEC} } }`],
  ['StatefulSet', `spec: { template: { ${POD_SPEC} } }`],
  ['DaemonSet', `spec: { template: { ${POD_SPEC} } }`],
  ['ReplicaSet', `spec: { template: { ${POD_SPEC} } }`],
  ['ReplicationController', `spec: { template: { ${POD_SPEC} } }`],
  ['Job', `spec: { template: { ${POD_SPEC} } }`],
  ['CronJob', `spec: { jobTemplate: { spec: { template: { ${POD_SPEC} } } } }`],
  ['PodTemplate', `template: { ${POD_SPEC} }`],
  ['Rollout', `spec: { template: { ${POD_SPEC} } }`],
]

describe('where pods are', () => {
  test.each(SPECS)('in a %s', async (kind, spec) => {
    const violations = await scan(`kind: ${kind}\nmetadata: { name: x, namespace: shop }\n${spec}\n`)
    expect(violations.find(({ rule }) => rule.id === 'privileged')?.subject).toEqual([kind, 'shop', 'x', 'a'])
  })

  test.each(['initContainers', 'ephemeralContainers'])('also in %s', async (key) => {
    const container = '{ name: i, image: "a:1", securityContext: { privileged: true } }'
    const text = `kind: Pod\nmetadata: { name: x }\nspec: { containers: [], ${key}: [${container}] }\n`
    expect((await scan(text)).filter(({ rule }) => rule.id === 'privileged')).toHaveLength(1)
  })

  test('each document has its line, and a list its objects', async () => {
    const list = `kind: List\nitems:\n  - kind: Pod\n    metadata: { name: x }\n    ${POD_SPEC}\n`
    const text = `# Source: shop/templates/empty.yaml\n---\n# Source: shop/templates/list.yaml\n${list}---\n{"kind": "Service"}\n`
    const [violation] = await scan(text)
    expect(violation).toMatchObject({ line: 4, subject: expect.arrayContaining(['Pod', 'default', 'x']) })
  })
})

describe('what cannot be read', () => {
  test.each([
    ['kind: [', 'it is not valid YAML or JSON'],
    ['kind: Pod\nspec: {{ .Values.spec }}\n{{- if .Values.a }}\n', 'it is a template that was not rendered'],
    ['a: 1\n', 'a document is no Kubernetes object'],
    ['kind: List\nitems: [{ a: 1 }]\n', 'a document is no Kubernetes object'],
    ['- 1\n', 'a document is no Kubernetes object'],
  ])('%j: %s', (text, fault) => {
    expect(parseManifests(text)).toMatchObject({ fault: expect.stringContaining(fault) })
  })

  test('aliases that stand for millions of values are a fault', () => {
    const levels = Array.from({ length: 9 }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i},`.repeat(10)}]`)
    const text = `kind: Pod\na0: &a0 [1]\n${levels.join('\n')}\n`
    expect(parseManifests(text)).toEqual({ fault: 'its aliases stand for too many values', line: 1 })
  })

  test('any text is objects or a fault', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const manifests = parseManifests(text)
        expect('fault' in manifests || Array.isArray(manifests.objects)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})

describe('rules of one’s own', () => {
  const OWN = `rules:
  - id: registry
    title: The image comes from another registry
    severity: high
    scope: container
    require: container.image.startsWith("ghcr.io/example/")
`
  const faultsOf = (text: string): readonly string[] => {
    try {
      parseOwnRules(text, 'rules.yml')
      return []
    } catch (error) {
      return error instanceof ConfigurationError ? error.faults.map(({ message }) => message) : []
    }
  }

  test('stand beside the built-in ones', async () => {
    const rules = [...BUILTIN_RULES, ...parseOwnRules(OWN, 'rules.yml')]
    const broken = await scan(manifestOf({ container: { image: 'docker.io/web:1' } }), rules)
    expect(broken.map(({ rule }) => rule.id)).toEqual(['registry'])
  })

  test.each([
    [OWN.replace('id: registry', 'id: privileged'), 'a name that no built-in rule has'],
    [OWN.replace('severity: high', 'severity: hihg'), 'did you mean "high"?'],
    [OWN.replace('scope: container', 'scope: containers'), 'did you mean "container"?'],
    [OWN.replace('require', 'requires'), 'nothing is called requires; did you mean "require"?'],
    [OWN + OWN.replace('rules:\n', ''), 'two rules are called registry'],
    ['rules: 1', 'expected the key rules with a list'],
  ])('%# with a fault are refused: %s', (text, message) => {
    expect(faultsOf(text).join('\n')).toContain(message)
  })

  test('with a condition that does not compile are refused, with the rule and the file', async () => {
    const rules = parseOwnRules(OWN.replace('container.image', 'contaner.image'), 'rules.yml')
    await expect(compileRules(rules, 'rules.yml')).rejects.toThrow(
      /^rules\.yml: rule registry, require: .* did you mean "container"\?$/,
    )
  })
})
