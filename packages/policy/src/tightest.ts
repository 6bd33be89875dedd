import { CATEGORIES } from '@devsecops/core'
import type { Category, Mode } from '@devsecops/core'
import type { EnvironmentPolicy, ScanPolicy } from './policy.ts'
import { isLooser } from './setting.ts'
import { SETTINGS } from './settings.gen.ts'

/** The tightest of some modes; `undefined` of none. */
export const tightestMode = (values: readonly Mode[]): Mode | undefined => {
  const setting = SETTINGS['environments.*.security']
  return values.reduce<Mode | undefined>(
    (best, value) =>
      best === undefined || (setting !== undefined && isLooser(setting, value, best)) ? value : best,
    undefined,
  )
}

/** Of each setting of each category the tightest value that any of the environments has. */
export const tightestScans = (
  environments: readonly EnvironmentPolicy[],
): Readonly<Record<Category, ScanPolicy>> =>
  Object.fromEntries(
    CATEGORIES.map((category) => [
      category,
      environments
        .map(({ scans }) => scans[category])
        .reduce((tightest, scan) => ({
          mode: tighter('mode', tightest.mode, scan.mode),
          failOn: tighter('fail-on', tightest.failOn, scan.failOn),
          block: [...new Set([...tightest.block, ...scan.block])],
          onUnknown: tighter('on-unknown', tightest.onUnknown, scan.onUnknown),
          newOnly: tighter('new-only', tightest.newOnly, scan.newOnly),
          tools: [...new Set([...tightest.tools, ...scan.tools])],
          onMissing: tighter('on-missing', tightest.onMissing, scan.onMissing),
          // The rating of the tool and that of CVSS: neither is tighter, so both are asked.
          severity: tightest.severity === scan.severity ? scan.severity : ('max' as const),
        })),
    ]),
  ) as Record<Category, ScanPolicy>

const tighter = <T>(key: string, a: T, b: T): T => {
  const setting = SETTINGS[`scans.sast.${key}`]
  return setting !== undefined && isLooser(setting, b, a) ? b : a
}
