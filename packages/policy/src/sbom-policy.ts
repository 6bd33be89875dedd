import type { Fault } from '@devsecops/core'
import type { PolicyDocument } from './document.ts'
import type { PolicyFile } from './policy.gen.ts'
import { endOf } from './waivers/moment.ts'

/** What a change of dependencies does to a run. */
export type AlarmLevel = 'off' | 'warn' | 'fail'

/** Kinds of changes that a policy may be alarmed by, in the order in which they are told. */
export const ALARMS = [
  'changed-hash',
  'new-install-script',
  'new-direct',
  'license-change',
  'downgrade',
  'origin-changed',
] as const
export type Alarm = (typeof ALARMS)[number]

/** What bills of materials must be like, and what they may hold. */
export interface SbomPolicy {
  /** What a lock file that cannot be read does. */
  readonly incomplete: 'warn' | 'fail'
  /** What it does when there is no lock file at all. */
  readonly onMissing: 'warn' | 'fail'
  /** The lowest score, 0 to 10, by profile; 0 asks for nothing. */
  readonly minimumQuality: Readonly<Record<string, number>>
  readonly licenses: {
    readonly allow: 'all' | readonly string[]
    readonly deny: readonly string[]
    readonly review: readonly string[]
    readonly onUnknown: 'warn' | 'fail'
    readonly appliesTo: 'change' | 'all'
    readonly exceptions: readonly LicenseException[]
  }
  readonly alarms: Readonly<Record<Alarm, AlarmLevel>>
}

/** A package that is let through though its licence is not, until a moment. */
export interface LicenseException {
  readonly package: string
  readonly license?: string
  readonly owner: string
  readonly reason: string
  /** The first moment at which it no longer holds, in milliseconds since 1970. */
  readonly endsAt: number
}

type SbomFile = Required<NonNullable<PolicyFile['sbom']>>

/** The words of the policy file, all of them said, as the gate takes them. */
export const sbomPolicy = (says: SpelledSbom): SbomPolicy => ({
  incomplete: says.incomplete,
  onMissing: says['on-missing'],
  minimumQuality: { ...says['minimum-quality'] },
  licenses: {
    allow: says.licenses.allow,
    deny: says.licenses.deny,
    review: says.licenses.review,
    onUnknown: says.licenses['on-unknown'],
    appliesTo: says.licenses['applies-to'],
    exceptions: says.licenses.exceptions.map(({ expires, ...rest }) => ({
      ...rest,
      endsAt: endOf(expires) ?? 0,
    })),
  },
  alarms: { ...says.alarms },
})

interface SpelledSbom {
  readonly incomplete: SbomFile['incomplete']
  readonly 'on-missing': SbomFile['on-missing']
  readonly 'minimum-quality': Readonly<Required<SbomFile['minimum-quality']>>
  readonly licenses: Readonly<Required<SbomFile['licenses']>>
  readonly alarms: Readonly<Required<SbomFile['alarms']>>
}

/** Days that the calendar does not have, such as 30 February: they must not stand for "never". */
export const sbomFaults = (document: PolicyDocument): Fault[] =>
  (document.value.sbom?.licenses?.exceptions ?? []).flatMap(({ expires }, index): Fault[] =>
    endOf(expires) !== undefined
      ? []
      : [
          {
            code: 'bad-policy',
            file: document.name,
            ...document.locate(['sbom', 'licenses', 'exceptions', index, 'expires']),
            message: `sbom.licenses.exceptions.${index}.expires is "${expires}", which is no day of the calendar; expected one such as 2026-12-31`,
          },
        ],
  )
