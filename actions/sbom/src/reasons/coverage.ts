import type { Gap } from '@devsecops/bom'
import type { Reason } from '@devsecops/core'
import type { SbomPolicy } from '@devsecops/policy'
import type { Facts, LockFile, Remark } from '../facts.ts'
import { GAP_KINDS } from '../gaps.ts'

/**
 * What the lock files could not tell. One that cannot be read blocks or warns, as the policy says; what is broken in one that was read warns,
 * and what its format leaves open is noted.
 */
export const coverageRemarks = (
  policy: Pick<SbomPolicy, 'incomplete' | 'onMissing'>,
  { lockFiles, opinion }: Pick<Facts, 'lockFiles' | 'opinion'>,
): readonly Remark[] => [
  ...(lockFiles.length === 0 && opinion.state !== 'unavailable' ? [nothingFound(policy.onMissing)] : []),
  ...lockFiles.flatMap((file) => gapRemarks(file, policy.incomplete)),
  ...opinionRemarks(opinion),
]

const nothingFound = (onMissing: SbomPolicy['onMissing']): Remark => ({
  code: 'no-lock-file',
  effect: onMissing === 'fail' ? 'blocks' : 'warns',
  message:
    'No lock file or manifest was found, so the bill of materials is empty. Commit the lock files, or mend the inputs path and exclude.',
})

/** One remark for each kind of gap of a file: the first of them, and how many there are. */
const gapRemarks = (
  { graph: { file, gaps } }: LockFile,
  incomplete: SbomPolicy['incomplete'],
): readonly Remark[] =>
  [...Map.groupBy(gaps, ({ code }) => code)].map(([code, [first, ...more]]) => ({
    code,
    effect: effectOf(code, incomplete),
    message: `${first?.message ?? ''}${more.length === 0 ? '' : ` (and ${more.length} more of the kind)`}`,
    subject: file,
    file,
    ...(first?.line !== undefined && { line: first.line }),
  }))

const effectOf = (code: Gap['code'], incomplete: SbomPolicy['incomplete']): Reason['effect'] => {
  switch (GAP_KINDS[code]) {
    case 'unreadable':
      return incomplete === 'fail' ? 'blocks' : 'warns'
    case 'damaged':
      return 'warns'
    case 'open':
      return 'notes'
  }
}

/** How many package URLs a remark names; the summary has more of them. */
const NAMED = 10

const opinionRemarks = (opinion: Facts['opinion']): readonly Remark[] => {
  switch (opinion.state) {
    case 'absent':
      return []
    case 'unavailable':
      return [{ code: 'syft-failed', effect: 'blocks', message: `Syft was to be asked: ${opinion.reason}.` }]
    case 'found': {
      const { onlyHere, onlyThere, both } = opinion.value
      const message = [
        `Both find ${both} packages.`,
        ...(onlyHere.length > 0 ? [`Syft lacks ${few(onlyHere)}.`] : []),
        ...(onlyThere.length > 0 ? [`Only syft has ${few(onlyThere)}.`] : []),
      ].join(' ')
      return [{ code: 'second-opinion', effect: 'notes', message }]
    }
  }
}

const few = (purls: readonly string[]): string =>
  `${purls.length}: ${purls.slice(0, NAMED).join(', ')}${purls.length > NAMED ? ' …' : ''}`
