/** A value that is made when it is first asked for; asking for one that is unknown throws each time. */
export const lazily = (target: object, name: string, make: () => unknown): void => {
  let made: { readonly value: unknown } | undefined
  Object.defineProperty(target, name, {
    get: () => (made ??= { value: make() }).value,
    enumerable: true,
    configurable: true,
  })
}
