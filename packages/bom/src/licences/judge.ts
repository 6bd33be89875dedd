import type { Component } from '../model/component.ts'
import { declaredLicence, type DeclaredLicence } from './declared.ts'
import { licenceText, type Expression, type Licence } from './expression.ts'
import type {
  LicenceException,
  LicencePolicy,
  LicenceReasonCode,
  LicenceStatus,
  LicenceVerdict,
} from './policy.ts'
import { forbids, namedIn, permits, wordsIn } from './selectors.ts'

/** Best first: a choice takes the best, a combination is as good as its worst. */
const RANK: readonly LicenceStatus[] = ['allowed', 'review', 'unknown', 'denied']

interface Judgement {
  readonly status: LicenceStatus
  readonly code: LicenceReasonCode
  readonly message: string
  /** The licences under which this holds. */
  readonly licences: readonly string[]
}

/**
 * Judges one package's licence. OR takes the best of its terms, AND needs them all; denied goes before review, review before
 * allowed. What has no licence, or words that are no SPDX and in no list, is unknown: never allowed.
 * @param now decides whether an exception still holds
 */
export const judgeLicence = (
  component: Pick<Component, 'name' | 'version' | 'purl' | 'licence'>,
  policy: LicencePolicy,
  now: Date,
): LicenceVerdict => {
  const declared = declaredLicence(component.licence)
  const judgement = judged(declared, policy)
  const exception = exceptionFor(component, declared, policy.exceptions, now)
  const excepted = judgement.status !== 'allowed' && exception !== undefined && exception.ends > now
  const choice = isChoice(declared) && judgement.status !== 'denied' ? { chosen: judgement.licences } : {}
  return {
    status: excepted ? 'allowed' : judgement.status,
    ...(declared.kind === 'none' ? {} : { licence: declared.text }),
    reason: excepted ? exceptedReason(judgement, exception) : reasonOf(judgement, exception),
    ...choice,
    ...(exception === undefined || judgement.status === 'allowed' ? {} : { exception }),
    blocks: !excepted && isBlocking(judgement.status, policy),
  }
}

const isBlocking = (status: LicenceStatus, { onUnknown }: LicencePolicy): boolean =>
  status === 'denied' || (status === 'unknown' && onUnknown === 'fail')

const isChoice = (declared: DeclaredLicence): boolean =>
  declared.kind === 'expression' && /\bOR\b/.test(declared.text)

const judged = (declared: DeclaredLicence, policy: LicencePolicy): Judgement => {
  if (declared.kind === 'expression') return ofExpression(declared.expression, policy)
  if (declared.kind === 'none')
    return { status: 'unknown', code: 'no-licence', message: 'states no licence', licences: [] }
  return ofWords(declared.text, policy)
}

const ofExpression = (expression: Expression, policy: LicencePolicy): Judgement => {
  if (expression.kind === 'licence') return ofLicence(expression, policy)
  const [left, right] = [ofExpression(expression.terms[0], policy), ofExpression(expression.terms[1], policy)]
  const leftIsBetter = RANK.indexOf(left.status) <= RANK.indexOf(right.status)
  if (expression.kind === 'or') return leftIsBetter ? left : right
  const worst = leftIsBetter && left.status !== right.status ? right : left
  return { ...worst, licences: [...new Set([...left.licences, ...right.licences])] }
}

/** An entry that names the licence together with its exception says more than one that names the licence. */
const ofLicence = (licence: Licence, { deny, review, allow }: LicencePolicy): Judgement => {
  const text = licenceText(licence)
  const judge = (status: LicenceStatus, code: LicenceReasonCode, message: string): Judgement => ({
    status,
    code,
    message: `${text} ${message}`,
    licences: [text],
  })
  const exact = licence.exception === undefined ? undefined : namedIn(allow, licence)
  const denied = namedIn(deny, licence) ?? (exact === undefined ? forbids(deny, licence) : undefined)
  if (denied !== undefined) return judge('denied', 'deny-listed', `is denied by "${denied}"`)
  const reviewed = namedIn(review, licence) ?? (exact === undefined ? forbids(review, licence) : undefined)
  if (reviewed !== undefined) return judge('review', 'review-listed', `wants review by "${reviewed}"`)
  const allowed = permits(allow, licence)
  if (allowed !== undefined) return judge('allowed', 'allow-listed', `is allowed by "${allowed}"`)
  if (allow.length > 0) return judge('denied', 'not-allow-listed', 'is not in the list of allowed licences')
  return judge('allowed', 'not-denied', 'is not denied')
}

/** Words that are no SPDX count only where a list has them. */
const ofWords = (words: string, { deny, review, allow }: LicencePolicy): Judgement => {
  const judge = (status: LicenceStatus, code: LicenceReasonCode, message: string): Judgement => ({
    status,
    code,
    message: `"${words}" ${message}`,
    licences: [words],
  })
  if (wordsIn(deny, words) !== undefined) return judge('denied', 'deny-listed', 'is denied')
  if (wordsIn(review, words) !== undefined) return judge('review', 'review-listed', 'wants review')
  if (wordsIn(allow, words) !== undefined) return judge('allowed', 'allow-listed', 'is allowed')
  return judge('unknown', 'not-spdx', 'is no SPDX licence, and no list has it')
}

const reasonOf = (
  { code, message }: Judgement,
  ended: LicenceException | undefined,
): LicenceVerdict['reason'] => ({
  code,
  message:
    ended === undefined || code === 'allow-listed' || code === 'not-denied'
      ? message
      : `${message}; the exception of ${ended.owner} ended ${ended.ends.toISOString()}`,
})

const exceptedReason = (
  { message }: Judgement,
  { owner, reason, ends }: LicenceException,
): LicenceVerdict['reason'] => ({
  code: 'excepted',
  message: `${message}; excepted by ${owner} until ${ends.toISOString()}: ${reason}`,
})

/** Of several exceptions the one that holds longest. */
const exceptionFor = (
  component: Pick<Component, 'name' | 'version' | 'purl'>,
  declared: DeclaredLicence,
  exceptions: readonly LicenceException[],
  now: Date,
): LicenceException | undefined => {
  const own = exceptions.filter((exception) => isFor(exception, component, declared))
  const holding = own.filter(({ ends }) => ends > now)
  return (holding.length > 0 ? holding : own).toSorted((a, b) => b.ends.getTime() - a.ends.getTime())[0]
}

const isFor = (
  exception: LicenceException,
  component: Pick<Component, 'name' | 'version' | 'purl'>,
  declared: DeclaredLicence,
): boolean => isPackage(exception.package, component) && isLicence(exception.licence, declared)

const isLicence = (wanted: string | undefined, declared: DeclaredLicence): boolean => {
  if (wanted === undefined) return true
  const given = declaredLicence(wanted)
  if (declared.kind === 'none' || given.kind === 'none') return declared.kind === given.kind
  return given.text.toLowerCase() === declared.text.toLowerCase()
}

const isPackage = (
  wanted: string,
  { name, version, purl }: Pick<Component, 'name' | 'version' | 'purl'>,
): boolean => {
  if (!wanted.startsWith('pkg:')) return glob(wanted, name) || glob(wanted, `${name}@${version ?? ''}`)
  return purl !== undefined && (glob(wanted, purl) || glob(wanted, withoutVersion(purl)))
}

const withoutVersion = (purl: string): string => purl.replace(/[?#].*$/s, '').replace(/@[^@/]*$/, '')

const glob = (pattern: string, text: string): boolean => {
  const parts = pattern
    .toLowerCase()
    .split('*')
    .map((part) => part.replace(/[\\^$.|?+()[\]{}]/g, '\\$&'))
  return new RegExp(`^${parts.join('.*')}$`, 's').test(text.toLowerCase())
}
