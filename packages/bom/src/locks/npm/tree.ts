/** The name of the folder that packages are installed into. */
const FOLDER = 'node_modules/'

/** No file system has longer paths (Linux's PATH_MAX), and none of people's is as deep: what is was made to be slow. */
const MAX_LENGTH = 4096
const MAX_STEPS = 200

/** As many packages within each other have such a path. */
export const MAX_NESTING = MAX_STEPS / 2

export const isRefused = (location: string): boolean =>
  location.length > MAX_LENGTH || location.split('/', MAX_STEPS + 1).length > MAX_STEPS

/** The places that packages are installed at, and what Node.js finds from each: its own node_modules, then its parents'. */
export class Tree {
  /** By folder that has a node_modules: what stands there under each name. */
  readonly #installed = new Map<string, Map<string, string>>()
  readonly #paths = new Map<string, readonly ReadonlyMap<string, string>[]>()

  /** Adds what is installed at a place; a link is installed there and leads to `target`. */
  add(location: string, target = location): void {
    const name = installedName(location)
    if (name === undefined) return
    const folder = location.slice(0, Math.max(0, location.length - name.length - FOLDER.length - 1))
    const there = this.#installed.get(folder) ?? new Map<string, string>()
    this.#installed.set(folder, there.set(name, target))
  }

  /** Where a package of this name is found from a place. All must have been added. */
  resolve(from: string, name: string): string | undefined {
    for (const there of this.#pathFrom(from)) {
      const found = there.get(name)
      if (found !== undefined) return found
    }
    return undefined
  }

  #pathFrom(from: string): readonly ReadonlyMap<string, string>[] {
    const known = this.#paths.get(from)
    if (known !== undefined) return known
    const path: ReadonlyMap<string, string>[] = []
    for (let folder: string | undefined = from; folder !== undefined; folder = above(folder)) {
      const there = this.#installed.get(folder)
      if (there !== undefined) path.push(there)
    }
    this.#paths.set(from, path)
    return path
  }
}

/** The next folder up; `''` is the project's own, and nothing is above it, or above what lies outside of it. */
const above = (folder: string): string | undefined => {
  if (folder === '') return undefined
  const parent = folder.slice(0, Math.max(0, folder.lastIndexOf('/')))
  return isOutside(folder) && !isOutside(parent) ? undefined : parent
}

const isOutside = (path: string): boolean => path === '..' || path.startsWith('../') || path.startsWith('/')

/** The name that a package is installed under; `undefined` for a folder outside of node_modules. */
export const installedName = (location: string): string | undefined => {
  const at = location.lastIndexOf(FOLDER)
  if (at === -1 || (at > 0 && location[at - 1] !== '/')) return undefined
  const name = location.slice(at + FOLDER.length)
  return /^(?:@[^/]+\/)?[^/]+$/.test(name) ? name : undefined
}
