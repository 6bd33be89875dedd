/** The doors of this repository: folders with an action.yml, and what it says. */
import { load } from 'js-yaml'
import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

export const ROOT = join(import.meta.dirname, '..', '..')

/** What an action.yml says. */
export interface Action {
  readonly name: string
  readonly description: string
  readonly inputs: Readonly<
    Record<string, { readonly description: string; readonly default?: string; readonly required?: boolean }>
  >
  readonly outputs: Readonly<Record<string, { readonly description: string }>>
  readonly runs: { readonly using: string; readonly main: string }
}

/** The folders that hold an action, sorted; the empty text is the root. */
export const doors = (): readonly string[] =>
  globSync(['action.yml', '*/action.yml'], { cwd: ROOT })
    .map((path) => (path === 'action.yml' ? '' : dirname(path)))
    .sort()

/** The action.yml of a door. */
export const readAction = (door: string): Action =>
  load(readFileSync(join(ROOT, door, 'action.yml'), 'utf8')) as Action
