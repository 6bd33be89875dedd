import type { TagFinding, TagStanding } from '@devsecops/cost'
import type { Level } from '@devsecops/policy'
import type { GatePolicy, Remark } from '../facts.ts'
import { tagGaps, type TagGap } from '../tag-gaps.ts'

/** How many resources are named one by one, of each kind. */
const NAMED = 20

/**
 * Resources without the tags that the policy demands. What the change brings or alters is judged; what stays as it is, is
 * only told.
 */
export const tagRemarks = (
  { cost: { tags } }: GatePolicy,
  findings: readonly TagFinding[],
): readonly Remark[] => {
  const gaps = tagGaps(findings)
  return [
    ...told(gaps, tags.onMissing, {
      standing: 'missing',
      code: 'tag-missing',
      says: (keys) => `has no tag ${keys}`,
    }),
    ...told(gaps, tags.onMissing, {
      standing: 'not-allowed',
      code: 'tag-not-allowed',
      says: (keys) => `has a value that the policy does not allow in its tag ${keys}`,
    }),
    ...told(gaps, tags.onUnknown, {
      standing: 'unknown',
      code: 'tag-unknown',
      says: (keys) => `shows only at the apply whether it bears the tag ${keys} as it should`,
    }),
    ...standingRemarks(gaps, tags.onMissing),
  ]
}

interface Wording {
  readonly standing: TagStanding
  readonly code: string
  /** What is said of the resource and the keys. */
  readonly says: (keys: string) => string
}

const told = (all: readonly TagGap[], level: Level, { standing, code, says }: Wording): readonly Remark[] => {
  const gaps = all.filter(({ touched, keys }) => touched && keys[standing] !== undefined)
  if (level === 'off' || gaps.length === 0) return []
  const effect = level === 'fail' ? 'blocks' : 'warns'
  const more = gaps.slice(NAMED)
  return [
    ...gaps.slice(0, NAMED).map(({ subject, address, keys }): Remark => {
      const message = `${subject} ${says((keys[standing] ?? []).join(', '))}.`
      return { code, effect, message, subject: address }
    }),
    ...(more.length === 0
      ? []
      : [{ code, effect, message: `The same holds of ${String(more.length)} more resources.` } as const]),
  ]
}

const standingRemarks = (all: readonly TagGap[], level: Level): readonly Remark[] => {
  const gaps = all.filter(
    ({ touched, keys }) => !touched && (keys.missing !== undefined || keys['not-allowed'] !== undefined),
  )
  if (level === 'off' || gaps.length === 0) return []
  const names = gaps.slice(0, NAMED).map(({ subject }) => subject)
  const more = gaps.length > NAMED ? ` and ${String(gaps.length - NAMED)} more` : ''
  return [
    {
      code: 'existing-tag-missing',
      effect: 'notes',
      message: `${String(gaps.length)} resources that stay as they are lack tags that the policy demands: ${names.join('; ')}${more}.`,
    },
  ]
}
