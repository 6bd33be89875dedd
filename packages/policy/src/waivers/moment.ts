const DAY = 86_400_000

const MOMENT =
  /^(\d{4})-(\d{2})-(\d{2})(?:[Tt](\d{2}):(\d{2}):(\d{2})(?:\.\d+)?(?:[Zz]|([+-])(\d{2}):(\d{2})))?$/

/**
 * The first moment after a date or at a date-time (RFC 3339), in milliseconds since 1970: a date ends with its day in
 * UTC. `undefined` for anything else, such as 30 February: a date that is no date must not stand for "never".
 */
export const endOf = (text: string): number | undefined => {
  const match = MOMENT.exec(text)
  if (match === null || !isOfCalendar(match)) return undefined
  const isDate = match[4] === undefined
  const moment = Date.parse(isDate ? `${text}T00:00:00Z` : text.toUpperCase())
  return Number.isNaN(moment) ? undefined : moment + (isDate ? DAY : 0)
}

const isOfCalendar = (match: RegExpExecArray): boolean => {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1, 7).map(toNumber)
  const [offsetHour = 0, offsetMinute = 0] = match.slice(8, 10).map(toNumber)
  const inMonth = day >= 1 && day <= daysIn(year, month)
  return inMonth && hour <= 23 && minute <= 59 && second <= 59 && offsetHour <= 23 && offsetMinute <= 59
}

const toNumber = (digits: string | undefined): number => Number(digits ?? 0)

/** 0 for a month that is none. */
const daysIn = (year: number, month: number): number => {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
}
