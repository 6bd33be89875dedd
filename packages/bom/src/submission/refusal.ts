import type { Ecosystem } from '../model/component.ts'
import type { Gap, Graph } from '../model/graph.ts'

/** Gaps with which a file holds more packages than the graph of it. */
const LOSING: readonly Gap['code'][] = [
  'truncated',
  'not-a-lock-file',
  'unsupported-version',
  'merge-conflict',
  'refused',
  'malformed-entry',
]

/** Formats that name what is wanted and leave to the package manager what else comes with it. */
const DIRECT_ONLY: readonly string[] = ['pom']

/** Ecosystems that GitHub has advisories for (GitHub's documentation, "Dependency graph supported package ecosystems"). */
const ADVISED: readonly Ecosystem[] = [
  ...([
    'npm',
    'pypi',
    'golang',
    'cargo',
    'maven',
    'composer',
    'gem',
    'nuget',
    'pub',
    'hex',
    'swift',
  ] as const),
  'githubactions',
]

/**
 * Why a file must not be submitted, in a clause after "because"; `undefined` where it may be. A snapshot of a file takes precedence over what
 * GitHub reads of it by itself: one that lacks packages would close their Dependabot alerts as if they were fixed.
 */
export const submissionRefusal = ({ format, gaps, components }: Graph): string | undefined => {
  const gap = gaps.find(({ code }) => LOSING.includes(code))
  if (gap !== undefined) return `it could not be read whole (${gap.code}: ${gap.message})`
  if (DIRECT_ONLY.includes(format) && gaps.some(({ code }) => code === 'unresolved'))
    return 'it names direct dependencies only, and GitHub knows more of it'
  const open = components.find(
    ({ kind, ecosystem, version }) =>
      kind !== 'project' && version === undefined && ADVISED.includes(ecosystem),
  )
  return open === undefined ? undefined : `${open.name} has no version in it, and could match no advisory`
}
