import { isPlain } from './entry.ts'
import type { GraphBuilder } from './graph-builder.ts'

/** No tool locks so many versions of one name, and no name is provided by so many: one for each environment is a handful. */
const MOST = 100

/**
 * What a name may stand for, by name. A name that stands for more than anyone writes leads nowhere, and leaves a gap: edges from everyone to everyone
 * would take all the time and memory there is.
 */
export const choicesByName = <T>(
  builder: GraphBuilder,
  entries: Iterable<readonly [name: string, entry: T]>,
): ReadonlyMap<string, readonly T[]> => {
  const index = new Map<string, T[]>()
  for (const [name, entry] of entries) {
    const known = index.get(name)
    if (known) known.push(entry)
    else index.set(name, [entry])
  }
  for (const [name, found] of index) {
    if (found.length <= MOST) continue
    index.set(name, [])
    const shown = isPlain(name) ? name : 'a name'
    builder.gap({ code: 'refused', message: `${shown} stands for more than ${MOST} entries` })
  }
  return index
}
