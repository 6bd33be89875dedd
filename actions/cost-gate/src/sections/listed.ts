import { blocks, markdown as words, table, type Markdown } from '@devsecops/report'

/** How many rows a table has: a summary has 1 MiB, and nobody reads more. */
export const LISTED = 200

/** A table of what may be many, and how many are left out. */
export const listed = <T>(
  header: readonly string[],
  rows: readonly T[],
  row: (each: T) => readonly Markdown[],
): Markdown =>
  blocks(
    table(header, rows.slice(0, LISTED).map(row)),
    rows.length > LISTED ? words`… and ${rows.length - LISTED} more.` : words``,
  )
