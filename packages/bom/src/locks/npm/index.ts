import { Assembly } from '../javascript/assembly.ts'
import { Fields } from '../javascript/fields.ts'
import { guardedReader, UnreadableLock } from '../guarded-reader.ts'
import type { LockReader, Neighbours, TextFile } from '../lock-reader.ts'
import { readDependencies } from './dependencies.ts'
import { parseLock } from './document.ts'
import { readPackages } from './packages.ts'

/** npm's package-lock.json and npm-shrinkwrap.json, lockfileVersion 1, 2 and 3. */
export const npmLock: LockReader = guardedReader({
  format: 'package-lock',
  reads: (path) => /(?:^|\/)(?:package-lock|npm-shrinkwrap)\.json$/.test(path),
  read: (file, neighbours) => {
    const assembly = new Assembly(file.path, 'package-lock')
    readVersion(file, neighbours, assembly)
    return assembly.build()
  },
})

const readVersion = (file: TextFile, neighbours: Neighbours, assembly: Assembly): void => {
  const lock = new Fields(parseLock(file), file.path, assembly.gap)
  const version = lock.raw('lockfileVersion')
  if (version !== undefined && version !== 1 && version !== 2 && version !== 3)
    throw new UnreadableLock(
      'unsupported-version',
      `${file.path}: its lockfileVersion is not known; expected 1, 2 or 3.`,
    )
  // Version 2 has both forms, of which npm reads `packages`.
  if (version !== 1 && lock.has('packages')) readPackages(file, lock, neighbours, assembly)
  else if (version === 1 || lock.has('dependencies')) readDependencies(file, lock, neighbours, assembly)
  else
    throw new UnreadableLock(
      'not-a-lock-file',
      `${file.path}: it has neither \`packages\` nor \`dependencies\`; expected a lock file of npm.`,
    )
}
