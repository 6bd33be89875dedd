/** Gives each name of a part an id of its own, the same in every run that asks in the same order. */
export type ElementIds = (part: string, name: string) => string

/** Ids that count: `<namespace>#package-12`. */
export const countedIds = (namespace: string): ElementIds => {
  const parts = new Map<string, Map<string, string>>()
  return (part, name) => {
    const names = parts.get(part) ?? new Map<string, string>()
    parts.set(part, names)
    const id = names.get(name) ?? `${namespace}#${part}-${names.size + 1}`
    names.set(name, id)
    return id
  }
}
