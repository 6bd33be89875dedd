import { isShape, listOf, shapeOf, textOf, type Shape } from '../syntax/shape.ts'

/**
 * What keeps a record from being an OSV record that can be matched: one sentence without its words, or `undefined`. A record that is wrong in
 * a part that decides must not be taken for one that speaks of nothing.
 */
export const advisoryFault = (record: unknown): string | undefined => {
  if (!isShape(record)) return 'it is no JSON object'
  if (textOf(record.id) === undefined) return 'it has no id'
  if (Number.isNaN(Date.parse(textOf(record.modified) ?? ''))) return 'it has no time of its last change'
  if (!isListOf(record.aliases, isText)) return 'its aliases are no list of texts'
  if (!isListOf(record.affected, isShape)) return 'what it affects is no list of objects'
  return listOf(record.affected)
    .map((affected, index) => affectedFault(shapeOf(affected), index))
    .find(Boolean)
}

/** Not every record names a package: some have ranges of a repository alone. */
const affectedFault = (affected: Shape, index: number): string | undefined => {
  const { ecosystem, name } = shapeOf(affected.package)
  const place = `affected[${index}]`
  if (affected.package !== undefined && (!isText(ecosystem) || !isText(name)))
    return `${place} names its package without ecosystem or name`
  if (!isListOf(affected.versions, isText)) return `${place} has versions that are no list of texts`
  if (!isListOf(affected.ranges, isShape)) return `${place} has ranges that are no list of objects`
  const isSound = listOf(affected.ranges)
    .map(shapeOf)
    .every(({ events }) => Array.isArray(events) && events.every(isEvent))
  return isSound ? undefined : `${place} has a range whose events cannot be read`
}

const EVENTS = ['introduced', 'fixed', 'last_affected', 'limit']

const isEvent = (event: unknown): boolean =>
  isShape(event) && EVENTS.some((kind) => isText(shapeOf(event)[kind]))

const isText = (value: unknown): boolean => textOf(value) !== undefined

/** What is left out, or null, is an empty list: writers of records do both. */
const isListOf = (value: unknown, is: (item: unknown) => boolean): boolean =>
  value === undefined || value === null || (Array.isArray(value) && value.every(is))
