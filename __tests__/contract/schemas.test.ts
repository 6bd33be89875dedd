import { describe, expect, test } from '@jest/globals'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readText, ROOT } from './door.ts'

type Node = Record<string, unknown>

const readSchema = (name: string): Node => JSON.parse(readText('schemas', `${name}.schema.json`)) as Node

const compile = (schema: Node): ValidateFunction => {
  const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true })
  formats.default(ajv)
  ajv.addVocabulary(['x-policy', 'x-policy-object', 'x-policy-list-item'])
  return ajv.compile(schema)
}

const isNode = (value: unknown): value is Node => value !== null && typeof value === 'object'

const resolve = (schema: Node, node: Node): Node => {
  const path = node['$ref'] ?? node['x-policy-object']
  if (typeof path !== 'string') return node
  return path
    .split('/')
    .slice(1)
    .reduce<Node>((at, key) => at[key] as Node, schema)
}

/** All properties of a schema and of its definitions: their place and their own schema. */
const propertiesOf = (node: unknown, place = ''): [string, Node][] => {
  if (!isNode(node)) return []
  const own = isNode(node['properties']) && !isCondition(place) ? Object.entries(node['properties']) : []
  return [
    ...own.map(([name, property]): [string, Node] => [`${place}/${name}`, property as Node]),
    ...Object.entries(node).flatMap(([key, child]) =>
      DATA.includes(key) ? [] : propertiesOf(child, `${place}/${key}`),
    ),
  ]
}

/** Keys whose values are data and no schemas. */
const DATA = ['default', 'enum', 'const', 'x-policy', 'required']

/** What `if` asks of a property is no description of it. */
const isCondition = (place: string): boolean => /\/(if|then|else)(\/|$)/.test(place)

describe.each(['policy', 'verdict'])('the %s schema', (name) => {
  const schema = readSchema(name)

  test('is strict JSON Schema 2020-12', () => {
    expect(compile(schema)).toBeInstanceOf(Function)
  })

  test('describes every property', () => {
    const properties = propertiesOf(schema)
    const silent = properties.filter(
      ([, node]) => node['description'] === undefined && resolve(schema, node)['description'] === undefined,
    )
    expect(properties.length).toBeGreaterThan(30)
    expect(silent.map(([place]) => place)).toEqual([])
  })

  test('is named as it is published', () => {
    expect(schema['$id']).toBe(
      `https://raw.githubusercontent.com/org/devsecops/v1/schemas/${name}.schema.json`,
    )
  })
})

test('no setting of the policy lacks the word on how it may be tightened', () => {
  const schema = readSchema('policy')
  const settings = propertiesOf(schema).filter(([, node]) => {
    const target = resolve(schema, node)
    return !isNode(target['properties']) && !isNode(target['additionalProperties'])
  })
  expect(settings.length).toBeGreaterThan(30)
  expect(settings.filter(([, node]) => !isNode(node['x-policy'])).map(([place]) => place)).toEqual([])
})

interface Document {
  [key: string]: unknown
  subject: Node[]
  predicate: Node & { reasons: Node[]; run: Node; policy: Node; judge: Node; inputs: Node[] }
}

const GATES = ['orchestrate', 'environment-detect', 'security-gate', 'sbom']

/** The verdicts of a run of the example: gate → document. */
const verdictsOf = (reports: 'passing' | 'blocked'): Record<string, Document> => {
  const out = mkdtempSync(join(tmpdir(), 'verdicts-'))
  try {
    spawnSync(process.execPath, ['scripts/start.ts', '--reports', reports, '--out', out], { cwd: ROOT })
    return Object.fromEntries(
      GATES.map((gate) => [
        gate,
        JSON.parse(readFileSync(join(out, `${gate}.verdict.json`), 'utf8')) as Document,
      ]),
    )
  } finally {
    rmSync(out, { recursive: true, force: true })
  }
}

describe('a verdict document', () => {
  const validate = compile(readSchema('verdict'))
  const verdicts = { passing: verdictsOf('passing'), blocked: verdictsOf('blocked') }
  const faultsOf = (document: unknown): unknown => (validate(document) ? [] : validate.errors)
  const cases = Object.entries(verdicts).flatMap(([reports, byGate]) =>
    Object.entries(byGate).map(([gate, document]) => [gate, reports, document] as const),
  )

  test.each(cases)('of %s on the %s reports is valid', (_, __, document) => {
    expect(faultsOf(document)).toEqual([])
  })

  const mutations: readonly (readonly [string, (document: Document) => unknown])[] = [
    ['another field in the statement', (document) => (document['signature'] = 'none')],
    ['no subject', (document) => (document.subject = [])],
    ['two subjects', (document) => document.subject.push({ ...document.subject[0] })],
    ['a commit that is none', (document) => (document.subject[0] = { uri: 'git+https://x/y@1', digest: {} })],
    ['another predicate type', (document) => (document['predicateType'] = 'https://example.com/v1')],
    ['another field in the predicate', ({ predicate }) => (predicate['score'] = 100)],
    ['a conclusion that is none', ({ predicate }) => (predicate['conclusion'] = 'passed')],
    ['a reason without a code', ({ predicate }) => predicate.reasons.push({ effect: 'notes', message: 'x' })],
    ['a time that is none', ({ predicate }) => (predicate['decidedAt'] = 'yesterday')],
    ['a run without its event', ({ predicate }) => delete predicate.run['event']],
    ['a policy without its digest', ({ predicate }) => delete predicate.policy['sha256']],
    ['a judge without its digest', ({ predicate }) => delete predicate.judge['digest']],
    ['an input without its digest', ({ predicate }) => predicate.inputs.push({ name: 'reports/x.json' })],
    ['a digest in capitals', ({ predicate }) => (predicate.policy['sha256'] = 'A'.repeat(64))],
  ]
  test.each(mutations)('with %s is not valid', (_, mutate) => {
    const document = structuredClone(verdicts.passing['security-gate']) as Document
    mutate(document)
    expect(faultsOf(document)).not.toEqual([])
  })

  const fields = Object.keys(verdicts.passing['security-gate']?.predicate ?? {})
  test.each(fields)('without its field %s is not valid', (field) => {
    const document = verdicts.passing['security-gate'] as Document
    const predicate = Object.fromEntries(
      Object.entries(document.predicate).filter(([name]) => name !== field),
    )
    expect(Object.keys(predicate)).toHaveLength(12)
    expect(faultsOf({ ...document, predicate })).not.toEqual([])
  })

  test.each([
    ['passing', 'failure', 'required'],
    ['passing', 'neutral', 'advisory'],
    ['blocked', 'success', 'required'],
    ['blocked', 'neutral', 'required'],
    ['blocked', 'failure', 'advisory'],
  ] as const)('on the %s reports that concludes %s in mode %s is not valid', (reports, conclusion, mode) => {
    const document = structuredClone(verdicts[reports]['security-gate']) as Document
    Object.assign(document.predicate, { conclusion, mode })
    expect(faultsOf(document)).not.toEqual([])
  })
})
