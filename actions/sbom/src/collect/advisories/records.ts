import { advisoryFault, packageKeyOf, parseAdvisory, type Advisory, type Component } from '@devsecops/bom'

/** How many broken records are named; all are counted. */
const NAMED = 5

/** What was read of a database. */
export interface Records {
  /** How many records there are, also of packages that nobody asks for. */
  readonly count: number
  /** The latest `modified` of all records, in milliseconds since 1970. */
  readonly latest: number | undefined
  /** Those that speak of a package that is asked for, each id once: the latest. */
  readonly advisories: readonly Advisory[]
  readonly broken: { readonly count: number; readonly named: readonly string[] }
}

/** Takes records of a database one after another, and keeps only those that speak of one of the components: what is kept does not grow with the database. */
export class RecordReader {
  readonly #wanted: ReadonlySet<string>
  readonly #kept = new Map<string, { readonly advisory: Advisory; readonly modified: number }>()
  readonly #named: string[] = []
  #broken = 0
  #count = 0
  #latest: number | undefined

  constructor(components: Iterable<Component>) {
    this.#wanted = new Set([...components].map(({ ecosystem, name }) => packageKeyOf(ecosystem, name)))
  }

  /** @param place how messages name the record */
  take(place: string, bytes: Uint8Array): void {
    const record = parsed(bytes)
    const fault = record === undefined ? 'it is no JSON' : advisoryFault(record.value)
    const advisory = fault === undefined ? parseAdvisory(record?.value) : undefined
    if (advisory === undefined) this.refuse(place, fault ?? 'it is no OSV record')
    else this.#keep(advisory)
  }

  /** Notes a record that cannot be read; `why` is a sentence. */
  refuse(place: string, why: string): void {
    this.#broken++
    if (this.#named.length < NAMED) this.#named.push(`${place}: ${why}`)
  }

  records(): Records {
    return {
      count: this.#count,
      latest: this.#latest,
      advisories: [...this.#kept.values()]
        .map(({ advisory }) => advisory)
        .sort((a, b) => (a.id < b.id ? -1 : 1)),
      broken: { count: this.#broken, named: this.#named },
    }
  }

  #keep(advisory: Advisory): void {
    this.#count++
    const modified = Date.parse(advisory.modified ?? '')
    this.#latest = Math.max(this.#latest ?? modified, modified)
    const known = this.#kept.get(advisory.id)
    const affected = advisory.affected.filter(({ ecosystem, name }) =>
      this.#wanted.has(packageKeyOf(ecosystem, name)),
    )
    // One that was kept and no longer speaks of anything, as it was withdrawn since, takes the older one's place.
    if ((affected.length > 0 || known !== undefined) && (known === undefined || modified > known.modified))
      this.#kept.set(advisory.id, { advisory: { ...advisory, affected }, modified })
  }
}

const parsed = (bytes: Uint8Array): { readonly value: unknown } | undefined => {
  try {
    return { value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) }
  } catch {
    return undefined
  }
}
