import { isObject } from '../values.ts'

/** The member of a value, `undefined` where it has none. @throws UnknownValue where nobody knows it. */
export const memberOf = (value: unknown, name: string): unknown =>
  isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined

/** A block, or a list of them, as a list. */
export const blocksOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : isObject(value) ? [value] : []

/** One text, or a list of them, as a list; whole numbers as text. */
export const textsOf = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? (value as unknown[]) : [value]).flatMap((each) =>
    typeof each === 'string' ? [each] : typeof each === 'bigint' ? [String(each)] : [],
  )

/** A text, or nothing. */
export const textOf = (value: unknown): string | undefined => textsOf(value)[0]

/** A whole number, also one that is written as text. */
export const wholeOf = (value: unknown): number | undefined => {
  const number =
    typeof value === 'bigint'
      ? Number(value)
      : typeof value === 'string' && value !== ''
        ? Number(value)
        : NaN
  return Number.isSafeInteger(number) ? number : undefined
}
