import { isLooser } from './setting.ts'
import { settingAt } from './setting-path.ts'
import type { Policy } from './policy.ts'

/** One setting that a change to the policy would change. */
export interface SettingChange {
  readonly setting: string
  readonly from: unknown
  readonly to: unknown
  readonly direction: 'looser' | 'tighter' | 'other'
}

/** What the policy `after` would change against `before`, by setting, in alphabetical order. */
export const policyDifference = (before: Policy, after: Policy): readonly SettingChange[] => {
  const from = new Map(before.explanations.map(({ setting, value }) => [setting, value]))
  const to = new Map(after.explanations.map(({ setting, value }) => [setting, value]))
  return [...new Set([...from.keys(), ...to.keys()])]
    .sort()
    .filter((setting) => JSON.stringify(from.get(setting)) !== JSON.stringify(to.get(setting)))
    .map((setting) => ({
      setting,
      from: from.get(setting),
      to: to.get(setting),
      direction: directionOf(setting, from.get(setting), to.get(setting)),
    }))
}

/** “lower”, “raise” or “change”, for a sentence such as: this pull request would lower scans.sast.fail-on. */
export const describeChange = ({ setting, from, to, direction }: SettingChange): string => {
  const verb = { looser: 'loosen', tighter: 'tighten', other: 'change' }[direction]
  return `would ${verb} ${setting} from ${shown(from)} to ${shown(to)}`
}

const directionOf = (setting: string, from: unknown, to: unknown): SettingChange['direction'] => {
  const kind = settingAt(setting.split('.'))
  if (kind === undefined || from === undefined || to === undefined) return 'other'
  if (isLooser(kind, from, to)) return 'looser'
  return isLooser(kind, to, from) ? 'tighter' : 'other'
}

const shown = (value: unknown): string =>
  value === undefined ? 'nothing' : typeof value === 'string' ? value : JSON.stringify(value)
