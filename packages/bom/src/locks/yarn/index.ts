import { cutGap } from '../final-newline.ts'
import { guardedReader, UnreadableLock } from '../guarded-reader.ts'
import { Assembly } from '../javascript/assembly.ts'
import type { LockReader } from '../lock-reader.ts'
import { readBerry } from './berry.ts'
import { readClassic } from './classic.ts'

/** yarn.lock: of yarn 1, and of yarn 2 and later, which is YAML with a `__metadata`. */
export const yarnLock: LockReader = guardedReader({
  format: 'yarn',
  reads: (path) => /(?:^|\/)yarn\.lock$/.test(path),
  read: (file, neighbours) => {
    const assembly = new Assembly(file.path, 'yarn')
    const cut = cutGap(file)
    if (cut !== undefined) assembly.gap(cut)
    if (/^(?:__metadata|"__metadata"):/m.test(file.text)) readBerry(file, neighbours, assembly)
    else if (/^# yarn lockfile v1\b/m.test(file.text) || /^[^\s#].*:\s*\n {2}"?version"? /m.test(file.text))
      readClassic(file, neighbours, assembly)
    else
      throw new UnreadableLock(
        'not-a-lock-file',
        `${file.path}: it has neither yarn's first line nor its __metadata; expected a lock file of yarn.`,
      )
    return assembly.build()
  },
})
