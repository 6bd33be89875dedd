/** The doors as the contract tests see them: action.yml, the bundle it starts, and the table of inputs in its sources. */
import type { Table } from '@devsecops/runner'
import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { doors, readAction, ROOT, type Action } from '../../scripts/readme/action.ts'

export { ROOT }

export interface Door {
  /** The folder, relative to the root; empty for the root itself. */
  readonly folder: string
  /** The name of the code behind it: `actions/<code>`, `dist/<code>`. */
  readonly code: string
  readonly action: Action
}

export const DOORS: readonly Door[] = doors().map((folder) => {
  const action = readAction(folder)
  return { folder, action, code: basename(dirname(action.runs.main)) }
})

/** The table of inputs in an action's sources. */
export const inputsOf = async ({ code }: Door): Promise<Table> =>
  ((await import(`../../actions/${code}/src/inputs.ts`)) as { inputs: Table }).inputs

/** What a runner gives a step that says nothing itself; a token is left out, so that nothing asks the network. */
export const defaultsOf = ({ action }: Door): Record<string, string> =>
  Object.fromEntries(
    Object.entries(action.inputs).flatMap(([name, { default: value }]) =>
      value === undefined || value.startsWith('${{') ? [] : [[name, value]],
    ),
  )

export const readText = (...path: readonly string[]): string => readFileSync(join(ROOT, ...path), 'utf8')

/** The text of all TypeScript files of a folder. */
export const sourcesIn = (folder: string): string =>
  readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => readText(folder, name))
    .join('\n')
