import type { Value } from './value.ts'

/**
 * The entries of a list of which the report tells the number elsewhere: where that is above 0, they must be there. Where it
 * is 0 or not told, the list may be left out. @throws UnreadableError when entries are counted and none is there.
 */
export const countedEntries = (list: Value, count: number | undefined): readonly Value[] => {
  const entries = list.list()
  if ((count ?? 0) > 0 && entries.length === 0) throw list.fault('an array that is not empty')
  return entries.map((entry) => entry.object())
}
