import { SETTINGS } from './settings.gen.ts'
import type { Setting } from './setting.ts'
import type { Step } from './located-yaml.ts'

/** The schema's dotted path of a place in a policy: names that the user chose become `*`. */
export const settingPathOf = (path: readonly Step[]): string => {
  let pattern = ''
  for (const step of path) {
    const literal = join(pattern, String(step))
    pattern = isKnown(literal) ? literal : join(pattern, '*')
  }
  return pattern
}

/** The keys that may stand at a place, sorted; empty where the user chooses the names. */
export const keysAt = (path: readonly Step[]): readonly string[] => {
  const prefix = settingPathOf(path)
  const start = prefix === '' ? '' : `${prefix}.`
  const keys = Object.keys(SETTINGS)
    .filter((name) => name.startsWith(start))
    .map((name) => name.slice(start.length).split('.')[0] ?? '')
  return [...new Set(keys)].filter((key) => key !== '*').sort()
}

export const settingAt = (path: readonly Step[]): Setting | undefined => SETTINGS[settingPathOf(path)]

/** Every setting that a document sets: its path and value, in the document's order. */
export const settingsIn = (document: unknown): { path: string[]; value: unknown }[] => {
  const found: { path: string[]; value: unknown }[] = []
  const visit = (node: unknown, path: string[]): void => {
    if (SETTINGS[settingPathOf(path)] !== undefined) found.push({ path, value: node })
    else if (node !== null && typeof node === 'object' && !Array.isArray(node))
      for (const [key, child] of Object.entries(node)) if (child !== undefined) visit(child, [...path, key])
  }
  visit(document, [])
  return found
}

const isKnown = (prefix: string): boolean => PREFIXES.has(prefix)

const join = (prefix: string, step: string): string => (prefix === '' ? step : `${prefix}.${step}`)

const PREFIXES: ReadonlySet<string> = new Set(
  Object.keys(SETTINGS).flatMap((name) => {
    const steps = name.split('.')
    return steps.map((_step, index) => steps.slice(0, index + 1).join('.'))
  }),
)
