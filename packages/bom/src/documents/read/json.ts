/** Looks into JSON from strangers: whatever is not what is asked for is not there. */
export type JsonObject = Readonly<Record<string, unknown>>

export const object = (value: unknown): JsonObject =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as JsonObject) : {}

export const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

export const objects = (value: unknown): readonly JsonObject[] => list(value).map(object)

/** Text that is not blank. */
export const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value : undefined

/** Text that says something: SPDX's NONE and NOASSERTION do not. */
export const said = (value: unknown): string | undefined => {
  const words = text(value)
  return words === undefined || /^(?:NONE|NOASSERTION)$/i.test(words.trim()) ? undefined : words
}

export const texts = (value: unknown): readonly string[] => list(value).flatMap((item) => text(item) ?? [])

export const numberOf = (value: unknown): number | undefined =>
  typeof value === 'number' ? value : undefined

/** The parts that are there, so that an absent one is no key. */
export const present = <Value extends object>(value: {
  readonly [Key in keyof Value]: Value[Key] | undefined
}): Value => {
  const kept: Record<string, unknown> = {}
  for (const [name, member] of Object.entries(value)) if (member !== undefined) kept[name] = member
  return kept as Value
}

/** `SHA-256`, `SHA256`, `sha_256` are one. */
export const algorithmName = (name: string): string => name.toUpperCase().replace(/[-_\s]/g, '')
