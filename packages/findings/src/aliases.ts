import type { Finding } from './finding.ts'

/**
 * Schemes in which one id stands for one weakness. Bulletins of distributions (DSA, USN, RHSA, ALAS …) are left out: one of
 * them covers many CVEs, and would make one weakness of all of them.
 */
const ADVISORY =
  /^(?:CVE|GHSA|GO|PYSEC|RUSTSEC|SNYK|OSV|MAL|HSEC|RSEC|JLSEC|BIT|CGA|GMS|GSD|PVE|LSN|EEF|DRUPAL|TEMP)-/

/** Distributions publish a CVE under its own id with their name in front: `DEBIAN-CVE-2024-1`. */
const PREFIXED = /^[A-Z]+-(CVE-\d{4}-\d+)$/

/** An id as all tools can be asked for it: upper case, and a CVE without a distribution's name. */
export const canonicalId = (id: string): string => {
  const upper = id.trim().toUpperCase()
  return (PREFIXED.exec(upper)?.[1] ?? upper).replace(/^CAN-(?=\d{4}-\d)/, 'CVE-')
}

/** Every name that a finding goes by: its rule and its aliases. */
export const namesOf = ({ rule, aliases = [] }: Finding): readonly string[] => [
  ...new Set([rule, ...aliases].map(canonicalId)),
]

/** Those of its names that stand for one weakness in a database that all tools share. */
export const advisoriesOf = (finding: Finding): readonly string[] =>
  namesOf(finding).filter((name) => ADVISORY.test(name))

export const isCve = (name: string): boolean => name.startsWith('CVE-')

/** Sets that grow together: union-find with path halving. */
export class Unions {
  readonly #parents = new Map<string, string>()

  /** The name that stands for the set: the first in the order of the alphabet, whatever was joined first. */
  find(name: string): string {
    let at = name
    for (;;) {
      const parent = this.#parents.get(at) ?? at
      if (parent === at) return at
      const above = this.#parents.get(parent) ?? parent
      this.#parents.set(at, above)
      at = above
    }
  }

  join(a: string, b: string): void {
    const [first, second] = [this.find(a), this.find(b)]
    if (first === second) return
    if (first < second) this.#parents.set(second, first)
    else this.#parents.set(first, second)
  }
}
