import type { BerryEntry } from './berry-entries.ts'
import { parseDescriptor } from './descriptor.ts'
import { patchedBy, withoutBindings } from './locator.ts'

/** Finds the entry that answers a descriptor, as yarn 2 and later bind them. */
export class BerryAnswers {
  readonly #exact = new Map<string, BerryEntry>()
  /** Without bindings; where several entries are left, only the exact descriptor tells which. */
  readonly #unbound = new Map<string, BerryEntry>()
  /** Patches by what they are applied to. */
  readonly #patches = new Map<string, BerryEntry>()
  /** Patches that yarn applies on its own, whoever asks for the package. */
  readonly #builtin = new Map<string, BerryEntry>()
  readonly #members = new Map<string, BerryEntry>()

  constructor(entries: readonly BerryEntry[]) {
    for (const entry of entries) {
      if (entry.locator.workspace !== undefined) this.#members.set(entry.locator.name, entry)
      for (const descriptor of entry.descriptors) this.#index(descriptor, entry)
    }
  }

  #index(descriptor: string, entry: BerryEntry): void {
    this.#exact.set(descriptor, entry)
    this.#unbound.set(withoutBindings(descriptor), entry)
    const range = parseDescriptor(descriptor)?.range ?? ''
    const patched = patchedBy(range)
    if (patched === undefined) return
    const target = withProtocol(patched)
    this.#patches.set(target, entry)
    if (range.includes('builtin<')) this.#builtin.set(target, entry)
  }

  /** `parent` is the resolution of who asks: paths are bound to it. */
  find(parent: string, name: string, range: string): BerryEntry | undefined {
    const descriptor = withProtocol(`${name}@${range}`)
    const bound = `${name}@${range}::locator=${encodeURIComponent(parent)}`
    return (
      this.#builtin.get(descriptor) ??
      this.#exact.get(bound) ??
      this.#exact.get(`${name}@${range}`) ??
      this.#exact.get(descriptor) ??
      this.#unbound.get(`${name}@${range}`) ??
      this.#patches.get(descriptor) ??
      (range.startsWith('workspace:') ? this.#members.get(name) : undefined)
    )
  }
}

/** A range or tag alone means `npm:`. */
const withProtocol = (descriptor: string): string => {
  const parsed = parseDescriptor(descriptor)
  if (parsed === undefined || /^[a-z][a-z0-9+.-]*:/i.test(parsed.range) || parsed.range.includes('/'))
    return descriptor
  return `${parsed.name}@npm:${parsed.range}`
}
