import { absent, ConfigurationError, found, unavailable } from '@devsecops/core'
import type { Fact } from '@devsecops/core'
import type { Io } from '@devsecops/runner'
import { isAbsolute, posix, relative } from 'node:path'
import { clientFor } from './client.ts'
import { isCheckout } from '@devsecops/checkout'
import type { PolicyInputs } from './inputs.ts'
import { readTrustedFile } from './repository-file.ts'
import { trustedBranch } from './trusted-branch.ts'

/** A file that lets findings through, such as a baseline, and so must not come from the change that is judged. */
export interface TrustedInput {
  readonly path: string
  /** `unavailable` where it cannot be read, or where only the change at hand has it. */
  readonly file: Fact<Uint8Array>
}

/** Above any baseline of people: a million findings are some 200 MB. */
export const TRUSTED_INPUT_LIMIT = 256 * 1024 * 1024

/**
 * Reads a file that an input names. One that the repository keeps is read from the trusted branch, whatever the change at
 * hand has made of it; one that was made or downloaded by the run, inside the checkout or outside of it, as it is.
 */
export const readTrustedInput = async (
  path: string,
  input: Pick<PolicyInputs, 'token'>,
  io: Io,
): Promise<TrustedInput> => {
  const inside = pathInside(path, io)
  if (inside === undefined || !(await isKept(inside, io))) return { path, file: readHere(path, io) }
  const { file, from } = await readTrustedFile(
    io,
    clientFor(input.token, io),
    trustedBranch(io.context),
    inside,
  )
  if (file.state !== 'absent' || from === 'work tree') return { path, file }
  const here = readHere(path, io)
  return {
    path,
    file:
      here.state === 'found'
        ? unavailable('only the change at hand has it; it counts once it is merged')
        : here,
  }
}

const pathInside = (path: string, { files }: Io): string | undefined => {
  const inside = isAbsolute(path) ? relative(files.workspace, path) : posix.normalize(path)
  return inside === '..' || inside.startsWith('../') || isAbsolute(inside) ? undefined : inside
}

/** Whether the repository keeps the file. Where git cannot say, it may. */
const isKept = async (path: string, io: Io): Promise<boolean> => {
  if (!isCheckout(io)) return false
  const safe = ['-c', `safe.directory=${io.files.workspace}`, '--literal-pathspecs']
  const { exitCode } = await io.exec('git', [...safe, 'ls-files', '--error-unmatch', '--', path], {
    cwd: io.files.workspace,
  })
  return exitCode !== 1
}

const readHere = (path: string, { files }: Io): Fact<Uint8Array> => {
  try {
    const bytes = files.read(path, TRUSTED_INPUT_LIMIT)
    return bytes === undefined ? absent : found(bytes)
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error
    return unavailable(error.message)
  }
}
