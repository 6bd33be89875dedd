import type { Tools } from '@devsecops/runner/tools'
import { join } from 'node:path'
import type { Scanner } from './scanner.ts'

/** A program that says its version does so at once; one that does not is not waited for. */
const TIMEOUT_MS = 60_000

const OUTPUT_BYTES = 4096

/** The version that a scanner tells, such as `8.30.1`; `undefined` where it has none to tell or is not asked. */
export const versionOf = async (
  { name, version }: Scanner,
  program: string,
  tools: Tools,
  folder: string,
): Promise<string | undefined> => {
  if (version === undefined) return undefined
  const stdout = join(folder, `${name}.version`)
  const run = await tools.run({ program, args: version.args, timeoutMs: TIMEOUT_MS, stdout })
  if (run.exitCode !== 0) return undefined
  const file = tools.open(stdout)
  try {
    const text = new TextDecoder().decode(file.read(0, OUTPUT_BYTES))
    // TruffleHog tells it on its standard error.
    return /\d+\.\d+\.\d+/.exec(`${text}\n${run.stderr}`)?.[0]
  } finally {
    file.close()
  }
}

/** Whether a version `1.2.3` is older than another. */
export const isOlder = (version: string, than: string): boolean => {
  const [own, other] = [version, than].map((text) => text.split('.').map(Number))
  for (const [index, part] of (other ?? []).entries()) {
    const ours = own?.[index] ?? 0
    if (ours !== part) return ours < part
  }
  return false
}
