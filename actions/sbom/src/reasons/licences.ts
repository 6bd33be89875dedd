import {
  judgeLicence,
  whyIn,
  type Change,
  type Component,
  type Graph,
  type LicencePolicy,
} from '@devsecops/bom'
import type { Reason } from '@devsecops/core'
import type { SbomPolicy } from '@devsecops/policy'
import type { Facts, JudgedLicence, Remark } from '../facts.ts'

type Licenses = SbomPolicy['licenses']

/** How many packages are named one by one, of each kind. */
const NAMED = 20

/**
 * Judges the licence of every package, or of those that the change brings. Where the policy asks for the latter and the base is not known, all
 * are judged. Nothing is judged where the policy has no list.
 */
export const judgeLicences = (
  licenses: Licenses,
  { lockFiles, comparison }: Pick<Facts, 'lockFiles' | 'comparison'>,
  now: Date,
): readonly JudgedLicence[] => {
  if (!asks(licenses)) return []
  const policy = policyOf(licenses)
  const brought =
    licenses.appliesTo === 'change' && comparison.state !== 'unavailable'
      ? new Set(comparison.state === 'found' ? comparison.value.changes.flatMap(keyOfChange) : [])
      : undefined
  const judged = new Map<string, JudgedLicence>()
  for (const { graph } of lockFiles) {
    const why = pathsIn(graph)
    for (const component of graph.components.filter(isJudged)) {
      if (brought !== undefined && !brought.has(keyOf(graph.file, component))) continue
      const { name, version = '', licence = '', line, file = graph.file } = component
      const key = JSON.stringify([component.ecosystem, name, version, licence])
      if (judged.has(key)) continue
      const verdict = judgeLicence(component, policy, now)
      const way = verdict.status === 'allowed' ? [] : why(component.ref)
      judged.set(key, { name, version, verdict, file, ...(line !== undefined && { line }), why: way })
    }
  }
  return [...judged.values()]
}

const asks = ({ allow, deny, review, onUnknown }: Licenses): boolean =>
  allow !== 'all' || deny.length > 0 || review.length > 0 || onUnknown === 'fail'

const policyOf = ({ allow, deny, review, onUnknown, exceptions }: Licenses): LicencePolicy => ({
  allow: allow === 'all' ? [] : allow,
  ...{ deny, review, onUnknown },
  exceptions: exceptions.map(({ license, endsAt, ...rest }) => ({
    ...rest,
    ends: new Date(endsAt),
    ...(license !== undefined && { licence: license }),
  })),
})

/** Images, actions and providers state no licence anywhere: only where one is stated are they judged. */
const isJudged = ({ kind, licence }: Component): boolean =>
  kind === 'package' || (kind !== 'project' && licence !== undefined)

const keyOf = (file: string, { ecosystem, name, version = '' }: Component): string =>
  JSON.stringify([file, ecosystem, name, version])

/** A version that stays is not brought by the change, unless its licence or content is another. */
const keyOfChange = ({ file, kind, aspects, after }: Change): readonly string[] =>
  after === undefined ||
  (kind === 'same-version' && !aspects.includes('licence') && !aspects.includes('content'))
    ? []
    : [keyOf(file, after.component)]

/** Ways by names; made when the first is asked for, since most packages are allowed. */
const pathsIn = (graph: Graph): ((ref: string) => readonly string[]) => {
  let answer: ((ref: string) => readonly string[]) | undefined
  const prepare = (): ((ref: string) => readonly string[]) => {
    const why = whyIn(graph)
    const names = new Map(graph.components.map(({ ref, name }) => [ref, name]))
    return (ref) => (why(ref) ?? []).map((step) => names.get(step) ?? step)
  }
  return (ref) => (answer ??= prepare())(ref)
}

/** What the licences come to: each that is denied with its way, and those of the other kinds in one remark each. */
export const licenceRemarks = (
  licences: readonly JudgedLicence[],
  { onUnknown }: Licenses,
): readonly Remark[] => {
  const of = (status: JudgedLicence['verdict']['status']): readonly JudgedLicence[] =>
    licences.filter(({ verdict }) => verdict.status === status)
  const excepted = licences.filter(({ verdict: { reason } }) => reason.code === 'excepted')
  return [
    ...denied(of('denied')),
    ...together(
      'license-unknown',
      onUnknown === 'fail' ? 'blocks' : 'warns',
      of('unknown'),
      'no known licence',
    ),
    ...together('license-review', 'warns', of('review'), 'a licence that wants review'),
    ...together('license-excepted', 'notes', excepted, 'a licence that an exception lets through'),
  ]
}

const denied = (all: readonly JudgedLicence[]): readonly Remark[] => [
  ...all.slice(0, NAMED).map(({ name, version, verdict, file, line, why }): Remark => ({
    code: 'license-denied',
    effect: 'blocks',
    message: `${name} ${version}: ${verdict.reason.message}${why.length > 1 ? `; it is here by ${why.join(' → ')}` : ''}.`,
    subject: file,
    file,
    ...(line !== undefined && { line }),
  })),
  ...together('license-denied', 'blocks', all.slice(NAMED), 'a licence that is denied, too'),
]

const together = (
  code: string,
  effect: Reason['effect'],
  all: readonly JudgedLicence[],
  what: string,
): readonly Remark[] => {
  if (all.length === 0) return []
  const names = all.slice(0, NAMED).map(({ name, version }) => `${name} ${version}`.trim())
  const more = all.length > NAMED ? ` and ${all.length - NAMED} more` : ''
  return [
    {
      code,
      effect,
      message: `${all.length === 1 ? '1 package has' : `${all.length} packages have`} ${what}: ${names.join(', ')}${more}.`,
    },
  ]
}
