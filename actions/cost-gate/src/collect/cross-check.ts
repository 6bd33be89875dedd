import { absent, found, unavailable, type Fact } from '@devsecops/core'
import { crossCheck, readInput, UnreadableFile, type Difference, type Estimate } from '@devsecops/cost'
import type { Io } from '@devsecops/runner'
import type { Inputs } from '../inputs.ts'

const LIMIT = 256 * 1024 * 1024

/** Where our prices and those of another engine differ, resource by resource. */
export const findDifferences = (
  input: Inputs,
  ours: () => readonly Estimate[],
  io: Io,
): Fact<readonly Difference[]> => {
  const path = input['cross-check']
  if (path === undefined) return absent
  const bytes = io.files.read(path, LIMIT)
  if (bytes === undefined) return unavailable(`${path} is not there`)
  try {
    const content = readInput({ path, bytes })
    return content.kind === 'infracost'
      ? found(
          crossCheck(
            ours(),
            content.result.projects.flatMap(({ after }) => after),
          ),
        )
      : unavailable(`${path} is a plan; expected a result of Infracost`)
  } catch (error) {
    if (error instanceof UnreadableFile) return unavailable(error.message)
    throw error
  }
}
