import type { Value } from './value.ts'

/** The entries of a format that some versions write as one array, others one after another. */
export const entriesOf = (values: readonly Value[]): readonly Value[] => {
  const [first, second] = values
  return first?.isList === true && second === undefined ? first.list() : values
}
