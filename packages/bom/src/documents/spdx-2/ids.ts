import { sha256 } from '@devsecops/core'

/** The id of an element: letters, digits, `.` and `-` alone (SPDX 2.3, 7.2), with a hash that keeps two refs two. */
export const spdxId = (ref: string): string =>
  `SPDXRef-${ref.replace(/[^A-Za-z0-9.]+/g, '-').slice(0, 120)}-${sha256(ref).slice(0, 10)}`
