import { describe, expect, test } from '@jest/globals'
import { documentsOf, readDocument, type DocumentFormat, type Graph } from '@devsecops/bom'
import { aComponent, aGraph, SETTING } from './graphs.ts'

type Json = Record<string, unknown>

const written = (graphs: readonly Graph[], format: DocumentFormat = 'cyclonedx-1.6'): readonly Json[] =>
  documentsOf(graphs, SETTING, [format]).map((document) => JSON.parse([...document.text()].join('')) as Json)

const only = (graphs: readonly Graph[], format?: DocumentFormat): Json => written(graphs, format)[0] ?? {}

const component = (graph: Graph, ref: string, format?: DocumentFormat): unknown =>
  (only([graph], format)['components'] as Json[]).find((item) => item['bom-ref'] === ref)

const SHA512 = 'ab'.repeat(64)
const leftPad = aComponent({
  ref: 'left-pad',
  licence: 'WTFPL',
  line: 12,
  hashes: [{ algorithm: 'sha512', value: SHA512 }],
})

describe('a CycloneDX document', () => {
  test('is about the repository at its commit, before anything is built', () => {
    expect(only([aGraph([])])['metadata']).toMatchObject({
      timestamp: '2026-03-04T05:06:07Z',
      lifecycles: [{ phase: 'pre-build' }],
      component: {
        name: 'example/shop',
        version: SETTING.subject.commit,
        purl: `pkg:github/example/shop@${SETTING.subject.commit ?? ''}`,
      },
    })
  })

  test('has a package with its hash beside its address, its licence and its line', () => {
    expect(component(aGraph([leftPad]), 'pkg:npm/left-pad@1.0.0')).toMatchObject({
      scope: 'required',
      licenses: [{ license: { id: 'WTFPL', acknowledgement: 'declared' } }],
      externalReferences: [
        {
          type: 'distribution',
          url: 'https://registry.npmjs.org/left-pad/-/left-pad-1.0.0.tgz',
          hashes: [{ alg: 'SHA-512', content: SHA512 }],
        },
      ],
      evidence: { occurrences: [{ location: 'package-lock.json', line: 12 }] },
    })
  })

  test.each([
    ['MIT/Apache-2.0', [{ expression: 'MIT OR Apache-2.0', acknowledgement: 'declared' }]],
    ['BSD', [{ license: { name: 'BSD', acknowledgement: 'declared' } }]],
    // A listed id that the schema does not have yet.
    ['atc-game', [{ license: { name: 'atc-game', acknowledgement: 'declared' } }]],
  ])('writes the licence %s as the schema takes it', (licence, licenses) => {
    expect(component(aGraph([{ ...leftPad, licence }]), 'pkg:npm/left-pad@1.0.0')).toMatchObject({ licenses })
  })

  test('tells development dependencies as excluded, and a leaf by an empty list', () => {
    const bom = only([aGraph([{ ...leftPad, scope: 'dev' }])])
    expect(bom['components']).toContainEqual(expect.objectContaining({ name: 'left-pad', scope: 'excluded' }))
    expect(bom['dependencies']).toContainEqual({ ref: 'pkg:npm/left-pad@1.0.0', dependsOn: [] })
  })

  test('declares what is complete, and what nobody knows', () => {
    const told = only([aGraph([leftPad])])['compositions'] as Json[]
    expect(told.map(({ aggregate }) => aggregate)).toEqual(['complete', 'complete'])
    const gap = { code: 'missing-entry' as const, message: 'right-pad has no entry' }
    const untold = only([aGraph([leftPad], { edges: new Map(), gaps: [gap] })])
    expect((untold['compositions'] as Json[]).map(({ aggregate }) => aggregate)).toEqual([
      'incomplete',
      'incomplete',
      'unknown',
    ])
    expect(untold['metadata']).toMatchObject({
      properties: expect.arrayContaining([
        { name: 'devsecops:gap:missing-entry', value: 'package-lock.json: right-pad has no entry' },
      ]) as unknown,
    })
  })
})

describe('a package that two lock files hold', () => {
  const here = aGraph([leftPad])
  const there = (part: object): Graph => aGraph([{ ...leftPad, ...part }], { file: 'web/package-lock.json' })
  const leftPads = (graphs: readonly Graph[]): readonly Json[] =>
    (only(graphs)['components'] as Json[]).filter(({ name }) => name === 'left-pad')

  test('is one component with both places, and required where one of them requires it', () => {
    const [found, ...others] = leftPads([here, there({ scope: 'dev', line: 3 })])
    expect(others).toEqual([])
    expect(found).toMatchObject({
      scope: 'required',
      evidence: {
        occurrences: [
          { location: 'package-lock.json', line: 12 },
          { location: 'web/package-lock.json', line: 3 },
        ],
      },
    })
  })

  test('stays two where the hashes say otherwise', () => {
    const tampered = leftPads([here, there({ hashes: [{ algorithm: 'sha512', value: 'cd'.repeat(64) }] })])
    expect(new Set(tampered.map((item) => item['bom-ref'])).size).toBe(2)
  })
})

describe('application and infrastructure', () => {
  const terraform = aGraph([aComponent({ ref: 'vpc', kind: 'module', ecosystem: 'terraform' })], {
    file: 'infra/main.tf',
    format: 'terraform',
  })

  test('are documents of their own, and one of both, linked by BOM-Link', () => {
    const documents = documentsOf([aGraph([leftPad]), terraform], SETTING, ['cyclonedx-1.7'])
    expect(documents.map(({ kind }) => kind)).toEqual(['application', 'infrastructure', 'merged'])
    const [application] = documents
    const links = readDocument(JSON.parse([...(application?.text() ?? [])].join(''))).bomLinks
    expect(links).toEqual(documents.slice(1).map(({ serial }) => `urn:cdx:${serial}/1`))
  })

  test('change their names with their content', () => {
    const serial = (graph: Graph): unknown => documentsOf([graph], SETTING, ['cyclonedx-1.6'])[0]?.serial
    expect(serial(aGraph([leftPad]))).toBe(serial(aGraph([leftPad])))
    expect(serial(aGraph([leftPad]))).not.toBe(serial(aGraph([{ ...leftPad, line: 13 }])))
    expect(serial(aGraph([leftPad]))).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    )
  })
})

describe('an SPDX document', () => {
  test('2.3 tells a development dependency by its own relationship, and a leaf by NONE', () => {
    const dev = aComponent({ ref: 'jest', scope: 'dev' })
    const { relationships } = only([aGraph([leftPad, dev])], 'spdx-2.3') as { relationships: Json[] }
    const types = relationships.map(({ relationshipType }) => relationshipType)
    expect(types).toContain('DEV_DEPENDENCY_OF')
    expect(relationships.filter(({ relatedSpdxElement }) => relatedSpdxElement === 'NONE')).toHaveLength(2)
  })

  test('2.3 has the words of a licence that is no SPDX beside its reference', () => {
    const document = only([aGraph([{ ...leftPad, licence: 'SEE LICENSE IN FILE' }])], 'spdx-2.3')
    expect(document['hasExtractedLicensingInfos']).toEqual([
      expect.objectContaining({ extractedText: 'SEE LICENSE IN FILE' }),
    ])
  })

  test('3.0.1 says of every component how complete its needs are told', () => {
    const graph = only([aGraph([leftPad])], 'spdx-3.0.1')['@graph'] as Json[]
    const needs = graph.filter(({ relationshipType }) => relationshipType === 'dependsOn')
    expect(needs.map(({ completeness }) => completeness)).toEqual(['complete', 'complete', 'complete'])
    expect(needs[1]?.['to']).toEqual(['NoneElement'])
  })
})

test('user and password of an origin are in no document', () => {
  const origin = { kind: 'registry' as const, url: 'https://me:hunter2@npm.example.com/left-pad.tgz' }
  for (const format of ['cyclonedx-1.6', 'spdx-2.3', 'spdx-3.0.1'] as const)
    expect(JSON.stringify(written([aGraph([{ ...leftPad, origin }])], format))).not.toContain('hunter2')
})
