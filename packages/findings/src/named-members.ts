import type { Value } from './value.ts'

/**
 * An object's members with their names, where the names are part of the report: rules, files. A fault in a member is told
 * by its position, since its name is the document's own. @throws UnreadableError when it is no object.
 */
export const namedMembers = (value: Value): readonly (readonly [string, Value])[] => {
  const members = value.members()
  return Object.keys(value.raw as object).flatMap((name, index) => {
    const member = members[index]
    return member === undefined ? [] : [[name, member] as const]
  })
}
