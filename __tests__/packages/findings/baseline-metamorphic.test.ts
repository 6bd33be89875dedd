import { describe, expect, test } from '@jest/globals'
import { rememberedBy, succeed, type Finding, type Reading } from '@devsecops/findings'
import fc from 'fast-check'
import { fixture, readContent, REPORTS } from './reading.ts'

/** A report, and how it would read a week later. */
type Change = (node: unknown) => unknown

const isObject = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

/** Rebuilds a JSON value from its leaves upwards. */
const rebuilt = (node: unknown, change: (key: string, value: unknown) => unknown, key = ''): unknown => {
  if (Array.isArray(node))
    return change(
      key,
      node.map((each) => rebuilt(each, change, key)),
    )
  if (!isObject(node)) return change(key, node)
  return change(
    key,
    Object.fromEntries(Object.entries(node).map(([name, value]) => [name, rebuilt(value, change, name)])),
  )
}

/** Lines were put in further up: every line number grows by as much, also in front of the lines that a report quotes. */
const shifted =
  (by: number): Change =>
  (node) =>
    rebuilt(node, (key, value) => {
      if (typeof value === 'string') return shiftedText(key, value, by)
      return /line/i.test(key) && Number.isInteger(value) ? Number(value) + by : value
    })

/** A quoted piece of code with its line numbers, a whole file, and line numbers in the form of text: `12`, `12-15`. */
const shiftedText = (key: string, text: string, by: number): string => {
  const grown = (line: string): string => String(Number(line) + by)
  if (key === 'code') return text.replaceAll(/^\d+/gm, grown)
  if (key === 'source' && text.includes('\n')) return '\n'.repeat(by) + text
  return /line/i.test(key) && /^\d+(?:-\d+)?$/.test(text) ? text.replaceAll(/\d+/g, grown) : text
}

/** Lists of which the order says something: the way from a source to a sink, and names of which the first is the chief one. */
const SEQUENCES = ['nodes', 'locations', 'trace', 'path', 'identifiers']

const reversed: Change = (node) =>
  rebuilt(node, (key, value) =>
    Array.isArray(value) && value.every(isObject) && !SEQUENCES.includes(key) ? value.toReversed() : value,
  )

/** A package or an image that is named with this version is another version now. */
const released =
  (from: string, to: string): Change =>
  (node) =>
    rebuilt(node, (_, value) => (typeof value === 'string' ? value.replaceAll(from, to) : value))

interface Comparison {
  readonly fresh: readonly Finding[]
  readonly fixed: number
}

const compare = (before: Reading, now: Reading): Comparison => {
  const seen = (reading: Reading) =>
    reading.findings.map((finding) => ({ finding, firstSeen: '2026-01-01T00:00:00Z' }))
  const none = { coverage: [], entries: [] }
  const { baseline } = succeed(none, seen(before), before.coverage)
  const memory = rememberedBy(baseline, now.findings)
  return {
    fresh: now.findings.filter((finding) => memory.recall(finding).length === 0),
    fixed: succeed(baseline, seen(now), [...before.coverage, ...now.coverage]).fixed.length,
  }
}

/** The reports that are one JSON document each. */
const documents = REPORTS.flatMap((name) => {
  try {
    return [{ name, content: JSON.parse(new TextDecoder().decode(fixture(name))) as unknown }]
  } catch {
    return []
  }
})
const someDocument = fc.constantFrom(...documents)

const expectNothingNew = (content: unknown, changed: unknown): void => {
  const { fresh, fixed } = compare(readContent(content), readContent(changed))
  expect({ fresh: fresh.map(({ rule }) => rule), fixed }).toEqual({ fresh: [], fixed: 0 })
}

describe('nothing is new, and nothing fixed', () => {
  test.each([1, 7, 120, 5000])('when every line moves down by %i', (by) => {
    for (const { content } of documents) expectNothingNew(content, shifted(by)(content))
  })

  test('when the report has another order', () => {
    for (const { content } of documents) expectNothingNew(content, reversed(content))
  })

  test('when both change', () => {
    for (const { content } of documents) expectNothingNew(content, shifted(3)(reversed(content)))
  })

  test.each([0, 2, 8])('when the report is formatted anew, with %i spaces', (indent) => {
    for (const { content } of documents) expectNothingNew(content, JSON.stringify(content, null, indent))
  })
})

/** Places of objects in lists, each of which a week later might not have been there before. */
const removable = (
  node: unknown,
  path: readonly (string | number)[] = [],
): readonly (readonly (string | number)[])[] => {
  if (Array.isArray(node))
    return node.flatMap((each, index) => [
      ...(isObject(each) ? [[...path, index]] : []),
      ...removable(each, [...path, index]),
    ])
  return isObject(node)
    ? Object.entries(node).flatMap(([key, value]) => removable(value, [...path, key]))
    : []
}

const without = (node: unknown, [step, ...rest]: readonly (string | number)[]): unknown => {
  if (Array.isArray(node))
    return rest.length === 0
      ? node.filter((_, index) => index !== step)
      : node.map((each: unknown, index) => (index === step ? without(each, rest) : each))
  if (!isObject(node) || typeof step !== 'string') return node
  return { ...node, [step]: without(node[step], rest) }
}

describe('what was added is new, each of it and nothing else', () => {
  test('whichever entry of a report was not there before', () => {
    fc.assert(
      fc.property(someDocument, fc.nat(), ({ content }, pick) => {
        const places = removable(content)
        const place = places[pick % places.length]
        if (place === undefined) return
        const [before, now] = [readContent(without(content, place)), readContent(content)]
        // A description that is gone, and not a finding, may change what the others are called.
        const ids = new Set(now.findings.map(({ id }) => id))
        if (before.unreadable !== undefined || !before.findings.every(({ id }) => ids.has(id))) return
        const { fresh, fixed } = compare(before, now)
        expect({ fresh: fresh.length, fixed }).toEqual({
          fresh: now.findings.length - before.findings.length,
          fixed: 0,
        })
      }),
      { numRuns: 400 },
    )
  })
})

describe('a release', () => {
  const versions = fc.stringMatching(/^[1-9]\d?\.\d{1,2}\.\d{1,2}$/)

  test('of a package that does not fix a weakness is not a new weakness', () => {
    const osv = (version: string) => ({
      results: [
        {
          source: { path: 'web/package-lock.json', type: 'lockfile' },
          packages: [
            {
              package: { name: 'cross-spawn', version, ecosystem: 'npm' },
              vulnerabilities: [{ id: 'GHSA-3xgq-45jj-v275', aliases: ['CVE-2024-21538'] }],
              groups: [{ ids: ['GHSA-3xgq-45jj-v275'], aliases: ['CVE-2024-21538'], max_severity: '7.5' }],
            },
          ],
        },
      ],
    })
    fc.assert(
      fc.property(versions, versions, (from, to) => {
        expectNothingNew(osv(from), osv(to))
      }),
      { numRuns: 100 },
    )
  })

  test('of an image under another tag has the weaknesses that it had', () => {
    const image = documents.find(({ name }) => name === 'trivy-image.json')?.content
    const name = isObject(image) ? String(image['ArtifactName']) : ''
    const repository = name.replace(/[:@].*$/, '')
    expect(repository).not.toBe('')
    fc.assert(
      fc.property(versions, versions, (from, to) => {
        expectNothingNew(
          released(name, `${repository}:${from}`)(image),
          released(name, `${repository}:${to}`)(image),
        )
      }),
      { numRuns: 100 },
    )
  })
})
