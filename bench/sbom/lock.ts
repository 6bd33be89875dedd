import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** How many packages the project itself asks for. */
const DIRECT = 40

/**
 * Writes a package-lock.json of so many packages, and its package.json. Each package needs up to four others further down the list, which lie some
 * eight levels deep as in real projects; of every tenth name another version nests below its user.
 */
export const writeLock = (folder: string, count: number): void => {
  const dependencies = Object.fromEntries([...Array(DIRECT).keys()].map((index) => [nameOf(index), '^1.0.0']))
  const root = { name: 'bench', version: '1.0.0', dependencies }
  const packages = {
    '': root,
    ...Object.fromEntries([...Array(count).keys()].flatMap((index) => entriesOf(index, count))),
  }
  const lock = { name: 'bench', version: '1.0.0', lockfileVersion: 3, requires: true, packages }
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock, null, 2))
  writeFileSync(join(folder, 'package.json'), JSON.stringify(root))
}

const nameOf = (index: number): string => `package-${index}`

const entriesOf = (index: number, count: number): readonly [string, object][] => {
  const first = index * 3 + DIRECT
  const others = [...new Set([first, first + 1, first + 2, index * 7 + 50])].filter((other) => other < count)
  const needs = Object.fromEntries(others.map((other) => [nameOf(other), '^1.0.0']))
  const place = `node_modules/${nameOf(index)}`
  if (index % 10 !== 0) return [[place, entryOf(nameOf(index), '1.0.0', needs)]]
  const nested = nameOf((index + 1) % count)
  return [
    [place, entryOf(nameOf(index), '1.0.0', { ...needs, [nested]: '^2.0.0' })],
    [`${place}/node_modules/${nested}`, entryOf(nested, '2.0.0', {})],
  ]
}

const entryOf = (name: string, version: string, dependencies: object): object => ({
  version,
  resolved: `https://registry.npmjs.org/${name}/-/${name}-${version}.tgz`,
  integrity: `sha512-${createHash('sha512').update(`${name}@${version}`).digest('base64')}`,
  license: 'MIT',
  dependencies,
  engines: { node: '>=18' },
})
