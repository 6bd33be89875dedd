import { UnreadableFile } from '@devsecops/cost'
import type { Tools } from '@devsecops/runner/tools'
import { dirname, join } from 'node:path'

/** Programs of others, opened when one is needed: most runs start none. */
export type OpenTools = () => Promise<Tools>

/** How long a program may take. */
const TIMEOUT_MS = 10 * 60_000

/** The largest output that is read. */
const LIMIT = 256 * 1024 * 1024

/** What a program writes to its standard output; `undefined` where it fails. What it says of the fault is not passed on: it may hold values of the plan. */
export const outputOf = (
  tools: Tools,
  program: string,
  args: readonly string[],
): Promise<Uint8Array | undefined> =>
  tools.inPrivateFolder(async (folder) => {
    const stdout = join(folder, 'output.json')
    const { exitCode } = await tools.run({ program, args, stdout, timeoutMs: TIMEOUT_MS })
    if (exitCode !== 0) return undefined
    const file = tools.open(stdout)
    try {
      return file.size > LIMIT ? undefined : file.read(0, file.size)
    } finally {
      file.close()
    }
  })

/**
 * The JSON of a binary plan: `terraform show -json`, or OpenTofu's, in the plan's folder, where its providers are installed.
 * @throws UnreadableFile where no program is there, or it does not understand the plan.
 */
export const showPlan = async (file: string, workspace: string, open: OpenTools): Promise<Uint8Array> => {
  const tools = await open()
  const program = (await tools.which('terraform')) ?? (await tools.which('tofu'))
  if (program === undefined)
    throw new UnreadableFile(
      'not-a-plan',
      `${file} is a binary plan, and neither terraform nor tofu is on PATH; expected one of them, or what \`terraform show -json\` prints.`,
    )
  const path = join(workspace, file)
  const shown = await outputOf(tools, program, [
    `-chdir=${dirname(path)}`,
    'show',
    '-json',
    '-no-color',
    path,
  ])
  if (shown !== undefined) return shown
  throw new UnreadableFile(
    'not-a-plan',
    `${file} is a binary plan that \`show -json\` does not read; expected one that was made in its folder, with the providers installed there.`,
  )
}

/**
 * What Infracost 0.10 says of a plan. It must be on PATH; its key is the environment's INFRACOST_API_KEY.
 * @throws UnreadableFile where it is not there, has no key, or fails.
 */
export const askInfracost = async (file: string, workspace: string, open: OpenTools): Promise<Uint8Array> => {
  const tools = await open()
  const program = await tools.which('infracost')
  if (program === undefined) throw refused(file, 'it is not on PATH')
  if (tools.variable('INFRACOST_API_KEY') === undefined)
    throw refused(file, 'the environment has no INFRACOST_API_KEY')
  const path = join(workspace, file)
  const told = await outputOf(tools, program, ['breakdown', '--path', path, '--format', 'json', '--no-color'])
  if (told === undefined) throw refused(file, 'it ended with a fault')
  return told
}

const refused = (file: string, why: string): UnreadableFile =>
  new UnreadableFile('not-a-plan', `Infracost did not price ${file}: ${why}.`)
