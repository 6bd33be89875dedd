import { isAlarm, isNewDirect, isNewInstallScript, type Change } from '@devsecops/bom'
import { ALARMS, type Alarm, type AlarmLevel, type SbomPolicy } from '@devsecops/policy'
import type { Comparison, Facts, Remark } from '../facts.ts'
import { versionsText } from '../words.ts'

/** How many changes are named one by one for each alarm. */
const NAMED = 20

/** Which changes raise an alarm, and what is said of each. */
const RAISES: Readonly<Record<Alarm, { readonly by: (change: Change) => boolean; readonly text: string }>> = {
  'changed-hash': { by: isAlarm, text: 'the same version has another digest than at the base' },
  'new-install-script': {
    by: isNewInstallScript,
    text: 'it runs a program when it is installed, and did not before',
  },
  'new-direct': { by: isNewDirect, text: 'it is a new direct dependency' },
  'license-change': { by: ({ aspects }) => aspects.includes('licence'), text: 'its licence is another one' },
  downgrade: { by: ({ kind }) => kind === 'downgraded', text: 'its version is older than at the base' },
  'origin-changed': { by: ({ aspects }) => aspects.includes('origin'), text: 'it comes from another place' },
}

/** Which alarms a change raises. */
export const alarmsOf = (change: Change): readonly Alarm[] =>
  ALARMS.filter((alarm) => RAISES[alarm].by(change))

/** What changed against the base, as far as the policy is alarmed by it; and that it is not known where that is so. */
export const changeRemarks = (
  policy: SbomPolicy,
  { comparison }: Pick<Facts, 'comparison'>,
): readonly Remark[] => {
  switch (comparison.state) {
    case 'absent':
      return [
        {
          code: 'no-base',
          effect: 'notes',
          message:
            'There is no base to compare with: the run is about no change, it is the first push of a branch, or this is no checkout.',
        },
      ]
    case 'unavailable':
      return [
        {
          code: 'base-unavailable',
          effect: asksForBase(policy) ? 'blocks' : 'warns',
          message: `What changed is not known: ${comparison.reason}.`,
        },
      ]
    case 'found':
      return [
        ...unreadRemarks(comparison.value),
        ...ALARMS.flatMap((alarm) => raised(alarm, policy, comparison.value)),
      ]
  }
}

const asksForBase = ({ alarms, licenses }: SbomPolicy): boolean =>
  Object.values(alarms).includes('fail') || licenses.appliesTo === 'change'

const unreadRemarks = ({ unread }: Comparison): readonly Remark[] =>
  unread.map(({ file, message }) => ({
    code: 'base-unreadable',
    effect: 'warns',
    message: `What changed in this file is not known, since at the base it cannot be read: ${message}`,
    subject: file,
  }))

const EFFECTS = { warn: 'warns', fail: 'blocks' } as const satisfies Record<
  Exclude<AlarmLevel, 'off'>,
  Remark['effect']
>

const raised = (code: Alarm, { alarms }: SbomPolicy, { changes }: Comparison): readonly Remark[] => {
  const level = alarms[code]
  if (level === 'off') return []
  const effect = EFFECTS[level]
  const own = changes.filter(RAISES[code].by)
  const named = own.slice(0, NAMED).map((change): Remark => {
    const component = (change.after ?? change.before)?.component
    const file = component?.file ?? change.file
    return {
      code,
      effect,
      message: `${change.name} ${versionsText(change)}: ${RAISES[code].text}.`,
      subject: file,
      file,
      ...(component?.line !== undefined && { line: component.line }),
    }
  })
  const more = own.length - named.length
  return more <= 0 ? named : [...named, { code, effect, message: `And ${more} more changes of this kind.` }]
}

/** How many changes there are of each kind. */
export const countChanges = (changes: readonly Change[]): Readonly<Record<string, number>> =>
  Object.fromEntries(
    (['added', 'removed', 'upgraded', 'downgraded', 'replaced', 'same-version'] as const).map((kind) => [
      kind,
      changes.filter((change) => change.kind === kind).length,
    ]),
  )
