import { expect, test } from '@jest/globals'
import { LOCK_READERS, type Graph } from '@devsecops/bom'
import fc from 'fast-check'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { JAVASCRIPT } from './lock-fixtures.ts'
import { FIXTURES } from './reading.ts'

/** Every file of the fixtures, by its path within its folder. */
const files = readdirSync(FIXTURES, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice(FIXTURES.length + 1))
  .map((path) => ({
    path: path.slice(path.indexOf('/') + 1),
    text: readFileSync(join(FIXTURES, path), 'utf8'),
  }))

const readerOf = (path: string) => LOCK_READERS.find(({ reads }) => reads(path))
const samples = [...files, ...JAVASCRIPT].flatMap(({ path, text }) => {
  const reader = readerOf(path)
  return reader === undefined ? [] : [{ path, text, reader }]
})

const says = ({ components, gaps }: Graph): boolean => gaps.length > 0 || components.length > 0

test.each(LOCK_READERS.map(({ format }) => format))('%s has a fixture', (format) => {
  expect(samples.some(({ reader }) => reader.format === format)).toBe(true)
})

test('formats are told by different names', () => {
  expect(new Set(LOCK_READERS.map(({ format }) => format)).size).toBe(LOCK_READERS.length)
})

test.each(samples.map((sample) => [sample.path, sample] as const))(
  '%s: its graph holds together',
  (_path, { path, text, reader }) => {
    const graph = reader.read({ path, text }, () => undefined)
    const refs = graph.components.map(({ ref }) => ref)
    expect(refs).toEqual([...new Set(refs)].sort())
    const known = new Set(refs)
    const dangling = [...graph.roots, ...[...graph.edges].flatMap(([from, to]) => [from, ...to])].filter(
      (ref) => !known.has(ref),
    )
    expect(dangling).toEqual([])
    expect(JSON.stringify([graph.components, [...graph.edges]])).not.toMatch(/(?<!js-)token|secret/)
  },
)

test.each(samples.map((sample) => [sample.path, sample] as const))(
  '%s: the lines are those of entries',
  (_path, { path, text, reader }) => {
    const lines = text.split('\n').length
    const { components } = reader.read({ path, text }, () => undefined)
    for (const { line = 1 } of components) expect(line > 0 && line <= lines).toBe(true)
  },
)

const conflict = (text: string): string => `<<<<<<< HEAD\n${text}=======\n${text}>>>>>>> main\n`

test.each(
  samples
    .filter(({ reader }) => reader.format !== 'kubernetes')
    .map((sample) => [sample.path, sample] as const),
)('%s: an unfinished merge is a gap and nothing else', (_path, { path, text, reader }) => {
  const graph = reader.read({ path, text: conflict(text) }, () => undefined)
  expect(graph.gaps.map(({ code }) => code)).toEqual(['merge-conflict'])
  expect(graph.components).toEqual([])
})

/** What somebody may do to a file: cut it, put something into it, take something out, say something again. */
const mutant = (text: string): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.nat(text.length),
      fc.nat(text.length),
      fc.constantFrom('"', '{', '}', '[[', '\n', '\u0000', '\u202e', '__proto__', '..', '$', '0', ' '),
    )
    .chain(([from, to, piece]) =>
      fc.constantFrom(
        text.slice(0, from),
        text.slice(0, from) + piece + text.slice(from),
        text.slice(0, Math.min(from, to)) + text.slice(Math.max(from, to)),
        text.slice(0, from) + text.slice(Math.min(from, to), Math.max(from, to)) + text.slice(from),
      ),
    )

test.each(samples.map((sample) => [sample.path, sample] as const))(
  '%s: whatever happens to it, nothing is thrown, and nothing is empty without a word',
  (_path, { path, text, reader }) => {
    fc.assert(
      fc.property(mutant(text), (changed) => {
        const graph = reader.read({ path, text: changed }, () => undefined)
        // A YAML file that is no manifest any more is not for the reader.
        expect(says(graph) || reader.format === 'kubernetes').toBe(true)
      }),
      { numRuns: 100, seed: 5 },
    )
  },
)

test.each(samples.filter(({ text }) => text.length < 20_000).map((sample) => [sample.path, sample] as const))(
  '%s: a name that no package can have is no component',
  (_path, { path, text, reader }) => {
    const graph = reader.read(
      { path, text: text.replaceAll(/parcel|six|rand\b|cobra/g, 'a\u202eb') },
      () => undefined,
    )
    for (const { name } of graph.components) expect(name).not.toMatch(/[\p{Cc}\p{Cf}]/u)
  },
)

test('every reader is a file with a test', () => {
  const tests = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.test.ts'))
  const written = tests.map((name) => readFileSync(join(import.meta.dirname, name), 'utf8')).join('\n')
  const folders = readdirSync(FIXTURES).filter(
    (name) => existsSync(join(FIXTURES, name)) && !name.includes('.md'),
  )
  expect(folders.filter((folder) => !written.includes(`'${folder}'`))).toEqual([])
})
