import { sha256 } from '@devsecops/core'

/** The id of an element by its ref. */
export type SpdxIds = (ref: string) => string

/** Ids of letters, digits, `.` and `-` alone (SPDX 2.3, 7.2), with a hash that keeps two refs two. */
export const spdxIds = (): SpdxIds => {
  const ids = new Map<string, string>()
  return (ref) => {
    const id =
      ids.get(ref) ??
      `SPDXRef-${ref.replace(/[^A-Za-z0-9.]+/g, '-').slice(0, 120)}-${sha256(ref).slice(0, 10)}`
    ids.set(ref, id)
    return id
  }
}
