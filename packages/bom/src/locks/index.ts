import { bunLock } from './bun/index.ts'
import type { LockReader } from './lock-reader.ts'
import { npmLock } from './npm/index.ts'
import { pnpmLock } from './pnpm/index.ts'
import { yarnLock } from './yarn/index.ts'

/** Every reader of lock files and manifests. Of several that read one path, the first counts. */
export const LOCK_READERS: readonly LockReader[] = [npmLock, yarnLock, pnpmLock, bunLock]
