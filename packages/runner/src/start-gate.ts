import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { variable, type Env } from './env.ts'
import type { Io } from './io.ts'
import { parseOutputs } from './output-file.ts'

/**
 * Starts `../<name>/index.js`, seen from the bundle that runs, as the runner would: inputs as variables, outputs and
 * summary in files of its own. It gets this run's environment without this run's inputs.
 */
export const createStartGate =
  (exec: Io['exec'], env: Env, directory: string): Io['startGate'] =>
  async (name, inputs) => {
    const folder = mkdtempSync(join(variable(env, 'RUNNER_TEMP') ?? tmpdir(), 'gate-'))
    const output = join(folder, 'output')
    const summary = join(folder, 'summary.md')
    try {
      for (const file of [output, summary]) writeFileSync(file, '')
      const bundle = resolve(dirname(process.argv[1] ?? ''), '..', name, 'index.js')
      const { exitCode } = await exec(process.execPath, [bundle], {
        stream: true,
        env: {
          ...withoutInputs(env),
          ...asVariables({ ...inputs, 'output-dir': directory }),
          GITHUB_OUTPUT: output,
          GITHUB_STEP_SUMMARY: summary,
        },
      })
      return {
        exitCode,
        outputs: parseOutputs(readFileSync(output, 'utf8')),
        summary: readFileSync(summary, 'utf8'),
      }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }

const withoutInputs = (env: Env): Record<string, string> =>
  Object.fromEntries(
    Object.entries(env).filter(
      (entry): entry is [string, string] => entry[1] !== undefined && !entry[0].startsWith('INPUT_'),
    ),
  )

const asVariables = (inputs: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]))
