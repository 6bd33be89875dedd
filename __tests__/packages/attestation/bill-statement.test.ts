import { billStatement, type Bill } from '@devsecops/attestation'
import { describe, expect, test } from '@jest/globals'

const SUBJECT = [{ name: 'shop.tgz', digest: { sha256: 'ab'.repeat(32) } }]

const bill = (format: string, document: unknown): Bill => ({
  file: 'sbom.json',
  sha256: 'cd'.repeat(32),
  format,
  document,
})

const made = (format: string, document: unknown, limit?: number) =>
  billStatement(bill(format, document), SUBJECT, 'https://github.com/example/shop', limit)

test.each([
  ['cyclonedx-1.7', 'https://cyclonedx.org/bom'],
  ['spdx-2.3', 'https://spdx.dev/Document/v2.3'],
  ['spdx-3.0.1', 'https://spdx.dev/Document/v3'],
])('a document in %s is a predicate of type %s', (format, predicateType) => {
  expect(made(format, { a: 1 })).toEqual({
    extent: 'whole',
    statement: {
      _type: 'https://in-toto.io/Statement/v1',
      subject: SUBJECT,
      predicateType,
      predicate: { a: 1 },
    },
  })
})

const long = 'x'.repeat(500)

describe('over the limit, single files are left out', () => {
  test('of CycloneDX, with what refers to them', () => {
    const document = {
      bomFormat: 'CycloneDX',
      components: [
        { type: 'library', name: 'a', 'bom-ref': 'a', components: [{ type: 'file', 'bom-ref': 'in', long }] },
        { type: 'file', name: long, 'bom-ref': 'f' },
      ],
      dependencies: [
        { ref: 'a', dependsOn: ['f', 'b'] },
        { ref: 'f', dependsOn: [] },
      ],
      compositions: [{ aggregate: 'complete', dependencies: ['a', 'f'] }],
    }
    expect(made('cyclonedx-1.7', document, 400)).toMatchObject({
      extent: 'without-files',
      statement: {
        predicate: {
          bomFormat: 'CycloneDX',
          components: [{ type: 'library', name: 'a', 'bom-ref': 'a', components: [] }],
          dependencies: [{ ref: 'a', dependsOn: ['b'] }],
          compositions: [{ aggregate: 'complete', dependencies: ['a'] }],
        },
      },
    })
  })

  test('of SPDX 2.3, whose packages then count as not analysed', () => {
    const document = {
      files: [{ SPDXID: 'SPDXRef-f', fileName: long }],
      packages: [{ SPDXID: 'SPDXRef-p', filesAnalyzed: true, hasFiles: ['SPDXRef-f'] }],
      relationships: [
        { spdxElementId: 'SPDXRef-p', relatedSpdxElement: 'SPDXRef-f', relationshipType: 'CONTAINS' },
        { spdxElementId: 'SPDXRef-DOCUMENT', relatedSpdxElement: 'SPDXRef-p', relationshipType: 'DESCRIBES' },
      ],
    }
    expect(made('spdx-2.3', document, 400).statement.predicate).toEqual({
      packages: [{ SPDXID: 'SPDXRef-p', filesAnalyzed: false }],
      relationships: [
        { spdxElementId: 'SPDXRef-DOCUMENT', relatedSpdxElement: 'SPDXRef-p', relationshipType: 'DESCRIBES' },
      ],
    })
  })

  test('of SPDX 3, with relationships that lead to nothing else', () => {
    const document = {
      '@graph': [
        { type: 'software_Package', spdxId: 'p' },
        { type: 'software_File', spdxId: 'f', name: long },
        { type: 'Relationship', spdxId: 'r1', from: 'p', to: ['f'] },
        { type: 'Relationship', spdxId: 'r2', from: 'p', to: ['f', 'q'] },
        { type: 'Relationship', spdxId: 'r3', from: 'p', to: [] },
      ],
    }
    expect(made('spdx-3.0.1', document, 400).statement.predicate).toEqual({
      '@graph': [
        { type: 'software_Package', spdxId: 'p' },
        { type: 'Relationship', spdxId: 'r2', from: 'p', to: ['q'] },
        { type: 'Relationship', spdxId: 'r3', from: 'p', to: [] },
      ],
    })
  })
})

test('where that is not enough, the statement refers to the document by its digest', () => {
  const { statement, extent } = made('cyclonedx-1.7', { components: [{ type: 'library', name: long }] }, 100)
  expect(extent).toBe('reference')
  expect(statement).toMatchObject({
    predicateType: 'https://in-toto.io/attestation/reference/v0.1',
    predicate: {
      attester: { id: 'https://github.com/example/shop' },
      references: [
        {
          name: 'sbom.json',
          downloadLocation: 'sbom.json',
          digest: { sha256: 'cd'.repeat(32) },
          mediaType: 'application/vnd.cyclonedx+json',
        },
      ],
    },
  })
})
