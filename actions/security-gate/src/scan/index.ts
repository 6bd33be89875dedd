import { secretHasher, type Reading } from '@devsecops/findings'
import type { Io } from '@devsecops/runner'
import type { ReleaseTools } from '@devsecops/runner/releases'
import { choose, type Choice } from './choose.ts'
import { runSecretlint } from './embedded/secretlint.ts'
import { inParallel } from './in-parallel.ts'
import type { ScanRequest } from './request.ts'
import { runScanner, type Setting } from './run-scanner.ts'

/** How long a scanner may take where the input does not say, in minutes. */
const DEFAULT_MINUTES = 10

/** What the inputs say of scans. */
export interface ScanInput {
  readonly scan: readonly ScanRequest[]
  readonly 'scan-timeout'?: number | undefined
  readonly 'hash-key'?: string | undefined
}

/**
 * Runs the scanners that are asked for, as many at once as there are cores, and reads what they report. Reports that may hold
 * secrets lie in a folder that is gone when this ends.
 */
export const scan = (input: ScanInput, io: Io, tools: ReleaseTools): Promise<readonly Reading[]> =>
  io.log.group('scan', () =>
    tools.inPrivateFolder(async (folder) => {
      const choices = await choose(input.scan, { tools, log: io.log, folder, fetched: new Map() })
      const key = input['hash-key']
      const setting: Setting = {
        io,
        tools,
        folder,
        timeoutMs: (input['scan-timeout'] ?? DEFAULT_MINUTES) * 60_000,
        ...(key === undefined ? {} : { hashSecret: secretHasher(key) }),
      }
      return inParallel(choices, tools.cores, (choice) => perform(choice, setting))
    }),
  )

const perform = async (choice: Choice, setting: Setting): Promise<Reading> => {
  switch (choice.how) {
    case 'program':
      return runScanner(choice, setting)
    case 'built-in':
      return runSecretlint(setting)
    case 'not':
      setting.io.log.warning(choice.reading.unreadable?.message ?? '')
      return choice.reading
  }
}
