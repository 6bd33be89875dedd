import type { Gap } from '@devsecops/bom'
import type { Reason } from '@devsecops/core'
import type { SbomPolicy } from '@devsecops/policy'
import type { CataloguedImage, Facts, LockFile, Remark } from '../facts.ts'
import { GAP_KINDS } from '../gaps.ts'

/**
 * What the lock files could not tell. One that cannot be read blocks or warns, as the policy says; what is broken in one that was read warns,
 * and what its format leaves open is noted.
 */
export const coverageRemarks = (
  policy: Pick<SbomPolicy, 'incomplete' | 'onMissing'>,
  { lockFiles, opinion, images }: Pick<Facts, 'lockFiles' | 'opinion' | 'images'>,
): readonly Remark[] => [
  ...(lockFiles.length === 0 && opinion.state !== 'unavailable' ? [nothingFound(policy.onMissing)] : []),
  ...gapRemarks(lockFiles, policy.incomplete),
  ...opinionRemarks(opinion),
  ...images.flatMap(imageRemarks),
]

const nothingFound = (onMissing: SbomPolicy['onMissing']): Remark => ({
  code: 'no-lock-file',
  effect: onMissing === 'fail' ? 'blocks' : 'warns',
  message:
    'No lock file or manifest was found, so the bill of materials is empty. Commit the lock files, or mend the inputs path and exclude.',
})

/** One remark for each kind of gap of a file: the first of them, and how many there are. What formats leave open is told for all files at once. */
const gapRemarks = (
  lockFiles: readonly LockFile[],
  incomplete: SbomPolicy['incomplete'],
): readonly Remark[] => {
  const groups = lockFiles.flatMap(({ graph: { file, gaps } }) =>
    [...Map.groupBy(gaps, ({ code }) => code)].map(([code, own]) => ({ file, code, own })),
  )
  const isOpen = ({ code }: (typeof groups)[number]): boolean => GAP_KINDS[code] === 'open'
  return [
    ...groups.filter((group) => !isOpen(group)).map((group) => gapRemark([group], incomplete)),
    ...[...Map.groupBy(groups.filter(isOpen), ({ code }) => code).values()].map((group) =>
      gapRemark(group, incomplete),
    ),
  ]
}

interface Gaps {
  readonly file: string
  readonly code: Gap['code']
  readonly own: readonly Gap[]
}

const NOTHING: Gaps = { file: '', code: 'refused', own: [] }

const gapRemark = (groups: readonly Gaps[], incomplete: SbomPolicy['incomplete']): Remark => {
  const [{ file, code, own } = NOTHING] = groups
  const [first] = own
  const message = first?.message ?? ''
  const count = groups.reduce((sum, group) => sum + group.own.length, 0)
  const where = groups.length > 1 ? ` in ${groups.length} files` : ''
  return {
    code,
    effect: effectOf(code, incomplete),
    message: `${message.startsWith(file) ? '' : `${file}: `}${message}${count === 1 ? '' : ` (and ${count - 1} more of the kind${where})`}`,
    subject: file,
    file,
    ...(first?.line !== undefined && { line: first.line }),
  }
}

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

const imageRemarks = ({ name, outcome }: CataloguedImage): readonly Remark[] =>
  outcome.state === 'unavailable'
    ? [
        {
          code: 'syft-failed',
          effect: 'blocks',
          message: `Syft was to be asked about ${name}: ${outcome.reason}.`,
          subject: name,
        },
      ]
    : []

const few = (purls: readonly string[]): string =>
  `${purls.length}: ${purls.slice(0, NAMED).join(', ')}${purls.length > NAMED ? ' …' : ''}`
