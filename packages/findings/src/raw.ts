/*
 * What only adds to a finding is asked for without insisting: a score or a kind of weakness in another form than expected
 * is left out, and the report is read all the same. What decides is asked of a Value, which refuses the wrong type.
 */

/** What stands at a path of members, or `undefined` where the path does not lead on. Never throws. */
export const rawAt = (raw: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (at, name) =>
      typeof at === 'object' && at !== null && Object.hasOwn(at, name)
        ? (at as Readonly<Record<string, unknown>>)[name]
        : undefined,
    raw,
  )

/** An array's elements; none of what is no array. */
export const rawItems = (raw: unknown): readonly unknown[] => (Array.isArray(raw) ? (raw as unknown[]) : [])

/** A string that is not blank. */
export const rawText = (raw: unknown): string | undefined =>
  typeof raw === 'string' && raw.trim() !== '' ? raw : undefined
