import { cutGap } from '../final-newline.ts'
import { guardedReader } from '../guarded-reader.ts'
import { Assembly } from '../javascript/assembly.ts'
import type { LockReader } from '../lock-reader.ts'
import { joined } from '../paths.ts'
import { parsePnpm, type PnpmLock } from './document.ts'
import { addImporters, importersOf, type Importer, type PnpmWish } from './importers.ts'
import { keysOf } from './keys.ts'
import { addSnapshots, refuseEmpty, type Snapshot } from './packages.ts'

/** pnpm-lock.yaml, lockfileVersion 5.x, 6.x and 9.x. */
export const pnpmLock: LockReader = guardedReader({
  format: 'pnpm',
  reads: (path) => /(?:^|\/)pnpm-lock\.yaml$/.test(path),
  read: (file, neighbours) => {
    const lock = parsePnpm(file)
    refuseEmpty(file, lock)
    const assembly = new Assembly(file.path, 'pnpm')
    const cut = cutGap(file)
    if (cut !== undefined) assembly.gap(cut)
    const importers = importersOf(file, lock, assembly)
    addImporters(importers, file, neighbours, assembly)
    const snapshots = addSnapshots(file, lock, assembly)
    const links = new Links(importers, snapshots, lock, assembly)
    for (const importer of importers) links.addImporter(importer)
    for (const snapshot of snapshots.values()) links.addSnapshot(snapshot)
    return assembly.build()
  },
})

/** Finds what references lead to: a snapshot by its key, or another folder. */
class Links {
  readonly #importers: ReadonlyMap<string, string>
  readonly #snapshots: ReadonlyMap<string, Snapshot>
  readonly #lock: PnpmLock
  readonly #assembly: Assembly

  constructor(
    importers: readonly Importer[],
    snapshots: ReadonlyMap<string, Snapshot>,
    lock: PnpmLock,
    assembly: Assembly,
  ) {
    this.#importers = new Map(importers.map(({ folder }) => [joined('', folder), folder]))
    this.#snapshots = snapshots
    this.#lock = lock
    this.#assembly = assembly
  }

  addImporter({ folder, wishes }: Importer): void {
    this.#assembly.known(folder)
    for (const wish of wishes) this.#assembly.wish(folder, wish, this.#find(wish, folder))
  }

  addSnapshot({ ref, needs }: Snapshot): void {
    this.#assembly.known(ref)
    for (const [key, kind] of [
      ['dependencies', 'required'],
      ['optionalDependencies', 'optional'],
    ] as const)
      for (const [name, reference] of needs.ranges(key)) {
        const wish: PnpmWish = { name, range: reference, reference, kind, mayMiss: kind === 'optional' }
        this.#assembly.wish(ref, wish, this.#find(wish, '.'))
      }
  }

  #find({ name, reference }: PnpmWish, folder: string): string | undefined {
    if (reference.startsWith('link:')) return this.#folder(name, joined(folder, reference.slice(5)))
    for (const key of keysOf(name, reference, this.#lock.major)) {
      const snapshot = this.#snapshots.get(key)
      if (snapshot !== undefined) return snapshot.ref
    }
    return undefined
  }

  /** A linked folder is another importer, or lies outside of the workspace: then the lock file knows nothing of what it needs. */
  #folder(name: string, path: string): string {
    const importer = this.#importers.get(path)
    if (importer !== undefined) return importer
    const ref = `link:${path}`
    if (this.#assembly.has(ref)) return ref
    this.#assembly.add({ ref, kind: 'package', name, origin: { kind: 'path', url: path } })
    this.#assembly.gap({
      code: 'missing-entry',
      message: `${this.#assembly.file}: a linked folder outside of the workspace has no entry, so that what it needs is not known.`,
    })
    return ref
  }
}
