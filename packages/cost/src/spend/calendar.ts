/** A day of the calendar: `2026-11-20`. */
export type Day = string

const MS = 24 * 60 * 60 * 1000
const MIN_YEAR = 2000

/**
 * The day that a text begins with: `2026-11-20`, `2026-11-20T07:00:00Z`, `2026-11-20 00:00:00 UTC`, and, as Azure's exports
 * write it, `11/20/2026`. `undefined` for what is no day of the calendar.
 */
export const dayOf = (text: string): Day | undefined => {
  const [, year, month, day] =
    /^(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?$/.exec(text.trim()) ?? american(text.trim())
  if (year === undefined || month === undefined || day === undefined || Number(year) < MIN_YEAR)
    return undefined
  const ms = Date.UTC(Number(year), Number(month) - 1, Number(day))
  const found = dayAt(ms)
  return found === `${year}-${month}-${day}` ? found : undefined
}

const american = (text: string): readonly (string | undefined)[] => {
  const [, month = '', day = '', year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?: .*)?$/.exec(text) ?? []
  return [undefined, year, month.padStart(2, '0'), day.padStart(2, '0')]
}

/** The day of a moment, in UTC. */
export const dayAt = (ms: number): Day => new Date(ms).toISOString().slice(0, 10)

const msOf = (day: Day): number => Date.parse(`${day}T00:00:00Z`)

/** So many days later, or earlier. */
export const plusDays = (day: Day, days: number): Day => dayAt(msOf(day) + days * MS)

/** How many days one lies behind another. */
export const daysBetween = (from: Day, to: Day): number => Math.round((msOf(to) - msOf(from)) / MS)

/** 0 is Sunday. */
export const weekdayOf = (day: Day): number => new Date(msOf(day)).getUTCDay()

/** All days from one to another, both among them; none where the end comes first. */
export const daysFrom = (from: Day, to: Day): readonly Day[] =>
  Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, index) => plusDays(from, index))

/** `2026-11` */
export const monthOf = (day: Day): string => day.slice(0, 7)

export const firstOfMonth = (day: Day): Day => `${monthOf(day)}-01`

export const lastOfMonth = (day: Day): Day => plusDays(firstOfMonth(plusDays(firstOfMonth(day), 31)), -1)
