/**
 * A key of bun's lock file as a place in node_modules: `a/@b/c` is `node_modules/a/node_modules/@b/c`. `undefined` for what is
 * no list of names.
 */
export const locationOf = (key: string): string | undefined => {
  const names = key.match(/@[^/]+\/[^/]+|[^/]+/g) ?? []
  return names.length > 0 && names.join('/') === key
    ? names.map((name) => `node_modules/${name}`).join('/')
    : undefined
}
