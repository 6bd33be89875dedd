/** A name and what is wanted, or what was got, of it: `@scope/name@^1.0.0`. */
export interface Descriptor {
  readonly name: string
  readonly range: string
}

/** A name alone wants anything. `undefined` for what begins with no name. */
export const parseDescriptor = (text: string): Descriptor | undefined => {
  const { name, range } = /^(?<name>(?:@[^/@]+\/)?[^/@]+)(?:@(?<range>.*))?$/s.exec(text)?.groups ?? {}
  return name === undefined ? undefined : { name, range: range ?? '' }
}

/** The package that an alias stands for: `npm:other@^1.0.0`. */
export const aliased = (range: string): Descriptor | undefined => {
  const target = /^npm:(?<target>(?:@[^/@]+\/)?[^/@]+@.*)$/s.exec(range)?.groups?.target
  return target === undefined ? undefined : parseDescriptor(target)
}
