import { UnreadableFile } from '@devsecops/cost'
import type { Io } from '@devsecops/runner'
import { basename, dirname, join } from 'node:path'

/** The programs that read a binary plan, in the order in which they are tried. */
const PROGRAMS = ['terraform', 'tofu']

/** What a program says that is not there. */
const NOT_THERE = 127

/**
 * The JSON of a binary plan: `terraform show -json`, or OpenTofu's, in the plan's folder, where its providers are installed.
 * @throws UnreadableFile where no program is there, or it does not understand the plan. Its message is not repeated: it may
 *   hold values of the plan.
 */
export const showPlan = async (file: string, io: Io): Promise<Uint8Array> => {
  const cwd = dirname(join(io.files.workspace, file))
  for (const program of PROGRAMS) {
    const { exitCode, stdout } = await io.exec(program, ['show', '-json', '-no-color', basename(file)], {
      cwd,
    })
    if (exitCode === NOT_THERE) continue
    if (exitCode === 0) return new TextEncoder().encode(stdout)
    throw new UnreadableFile(
      'not-a-plan',
      `${file} is a binary plan that \`${program} show -json\` does not read (exit code ${String(exitCode)}); expected one that was made in its folder, with the providers installed there.`,
    )
  }
  throw new UnreadableFile(
    'not-a-plan',
    `${file} is a binary plan, and neither terraform nor tofu is on PATH; expected one of them, or what \`terraform show -json\` prints.`,
  )
}
