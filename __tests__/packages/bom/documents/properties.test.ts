import { describe, expect, test } from '@jest/globals'
import { documentsOf, loadSchemaValidator, readDocument, semanticFaults } from '@devsecops/bom'
import fc from 'fast-check'
import { anyGraph, FORMATS, SETTING } from './graphs.ts'

const graphs = fc.tuple(anyGraph('package-lock.json'), anyGraph('infra/main.tf'))

describe.each(FORMATS)('every %s document, of whatever graphs', (format) => {
  test('keeps to its schema and to what no schema sees', async () => {
    const validate = await loadSchemaValidator(format)
    fc.assert(
      fc.property(graphs, (given) => {
        for (const document of documentsOf(given, SETTING, [format])) {
          const parsed: unknown = JSON.parse([...document.text()].join(''))
          expect(validate(parsed)).toEqual([])
          expect(semanticFaults(readDocument(parsed))).toEqual([])
        }
      }),
      { numRuns: 60 },
    )
  })

  test('has the same bytes twice, whatever the order of its graphs', () => {
    fc.assert(
      fc.property(graphs, (given) => {
        const text = (order: typeof given | readonly (typeof given)[number][]): string =>
          documentsOf(order, SETTING, [format])
            .flatMap((document) => [...document.text()])
            .join('')
        expect(text(given.toReversed())).toBe(text(given))
      }),
      { numRuns: 30 },
    )
  })

  test('is read back with its components, their licences and who needs whom', () => {
    fc.assert(
      fc.property(anyGraph('package-lock.json'), (graph) => {
        const [document] = documentsOf([graph], SETTING, [format])
        const read = readDocument(JSON.parse([...(document?.text() ?? [])].join('')))
        expect(read.components).toHaveLength((document?.components ?? 0) + 1)
        expect(read.primary).toBe(read.components[0]?.ref)
        expect(read.timestamp).toBe('2026-03-04T05:06:07Z')
        // Maven's colon is read back as a slash where no package URL says that it is Maven.
        const plain = (name: string): string => name.replaceAll(':', '/')
        const given = new Set(graph.components.map(({ name }) => plain(name)))
        const found = read.components.slice(1).map(({ name = ' ' }) => plain(name))
        expect(found.filter((name) => name.trim() !== '' && !given.has(name))).toEqual([])
      }),
      { numRuns: 30 },
    )
  })
})
