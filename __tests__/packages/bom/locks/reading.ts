import { LOCK_READERS, type Component, type Graph } from '@devsecops/bom'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'

export const FIXTURES = resolve(import.meta.dirname, 'fixtures')

/** Files of a checkout, by path. */
export type Files = Readonly<Record<string, string>>

/** Reads one of some files as a run would: by the first reader of its path. */
export const read = (path: string, files: Files): Graph =>
  readWith(path, files[path] ?? '', (other) => files[other])

/** Reads a file of a folder of fixtures, with those around it. */
export const readFixture = (folder: string, path: string): Graph => {
  const place = (other: string): string => join(FIXTURES, folder, other)
  const text = (other: string): string | undefined =>
    existsSync(place(other)) ? readFileSync(place(other), 'utf8') : undefined
  const list = (other: string): readonly string[] =>
    existsSync(place(other))
      ? readdirSync(place(other)).map((name) => (other === '' ? name : `${other}/${name}`))
      : []
  return readWith(path, text(path) ?? '', Object.assign(text, { list }))
}

const readWith = (path: string, text: string, neighbours: (path: string) => string | undefined): Graph => {
  const reader = LOCK_READERS.find(({ reads }) => reads(path))
  if (reader === undefined) throw new Error(`no reader takes ${path}`)
  return reader.read({ path, text }, neighbours)
}

/** The component of a ref; a test that names one that is not there fails. */
export const component = (graph: Graph, ref: string): Component => {
  const found = graph.components.find((one) => one.ref === ref)
  if (found === undefined)
    throw new Error(`no ${ref} among ${graph.components.map((one) => one.ref).join(', ')}`)
  return found
}

/** Edges as an object: a ref without an entry is not there. */
export const edges = (graph: Graph): Record<string, readonly string[]> => Object.fromEntries(graph.edges)

/** Refs by scope. */
export const scopes = (graph: Graph): Record<string, string> =>
  Object.fromEntries(
    graph.components.filter(({ kind }) => kind !== 'project').map(({ ref, scope }) => [ref, scope]),
  )

/** Codes of gaps, each once. */
export const gaps = (graph: Graph): readonly string[] => [...new Set(graph.gaps.map(({ code }) => code))]
