import { CORE_SCHEMA, EVENT_ID, YAMLException, constructFromEvents, parseEvents, type Event } from 'js-yaml'
import { at, isObject, kindOf, type KubernetesObject, type Located } from './objects.ts'

/** What a file of manifests holds, or why it cannot be trusted. */
export type Manifests =
  { readonly objects: readonly Located[] } | { readonly fault: string; readonly line?: number }

/** Beyond what a cluster takes: an object has at most 1.5 MiB. */
const MAX_DEPTH = 100

/** Aliases may let a short file stand for billions of values. */
const MAX_VALUES = 1_000_000

/**
 * Reads Kubernetes objects from YAML or JSON: several documents, lists of objects, what Helm and Kustomize write. Documents
 * that are empty, as templates often leave them, are passed over. Anything else that is no object is a fault.
 */
export const parseManifests = (text: string): Manifests => {
  try {
    const events = parseEvents(text.replace(/^\uFEFF/, ''), { maxDepth: MAX_DEPTH })
    const documents = constructFromEvents(events, {
      source: text.replace(/^\uFEFF/, ''),
      schema: CORE_SCHEMA,
    })
    const lines = linesOf(text, events)
    return located(documents, lines)
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error
    return yamlFault(error, text)
  }
}

const yamlFault = (error: YAMLException, text: string): Manifests => {
  const { mark } = error as YAMLException & { mark?: { line: number } }
  const fault = /\{\{-?\s/.test(text)
    ? 'it is a template that was not rendered: give the output of helm template'
    : 'it is not valid YAML or JSON'
  return { fault, ...(mark && { line: mark.line + 1 }) }
}

/** The line on which each document's content begins. */
const linesOf = (text: string, events: readonly Event[]): readonly number[] => {
  const starts = events.flatMap((event, index) =>
    event.type === EVENT_ID.DOCUMENT ? [startOf(events[index + 1])] : [],
  )
  let [offset, line] = [0, 1]
  return starts.map((start) => {
    for (; offset < start; offset++) if (text.charCodeAt(offset) === 10) line++
    return line
  })
}

const startOf = (event: Event | undefined): number => {
  if (event === undefined) return 0
  if (event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE) return event.start
  return event.type === EVENT_ID.SCALAR ? event.valueStart : 0
}

const located = (documents: readonly unknown[], lines: readonly number[]): Manifests => {
  const objects: Located[] = []
  const sizes = { left: MAX_VALUES }
  for (const [index, document] of documents.entries()) {
    const line = lines[index] ?? 1
    if (document === null || document === undefined) continue
    const found = objectsIn(document)
    if (found === undefined) return { fault: 'a document is no Kubernetes object: it has no kind', line }
    for (const object of found) {
      const clean = normalised(object, sizes)
      if (sizes.left < 0) return { fault: 'its aliases stand for too many values', line }
      objects.push({ object: clean as KubernetesObject, line })
    }
  }
  return { objects }
}

/** `List`, `PodList` and the like hold objects in `items`. */
const objectsIn = (document: unknown): readonly KubernetesObject[] | undefined => {
  if (Array.isArray(document)) return flattened(document)
  if (!isObject(document) || kindOf(document) === '') return undefined
  const items = at(document, 'items')
  return kindOf(document).endsWith('List') && Array.isArray(items) ? flattened(items) : [document]
}

const flattened = (items: readonly unknown[]): readonly KubernetesObject[] | undefined => {
  const parts = items.filter((item) => item !== null).map(objectsIn)
  return parts.some((part) => part === undefined) ? undefined : parts.flatMap((part) => part ?? [])
}

/** Whole numbers as CEL has them, and nothing where there is null, as the API server reads it. */
const normalised = (value: unknown, sizes: { left: number }): unknown => {
  if (--sizes.left < 0) return undefined
  if (typeof value === 'number') return Number.isSafeInteger(value) ? BigInt(value) : value
  if (Array.isArray(value)) return value.map((item) => normalised(item, sizes))
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== null)
      .map(([key, member]) => [key, normalised(member, sizes)]),
  )
}
