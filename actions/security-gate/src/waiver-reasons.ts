import type { Reason } from '@devsecops/core'
import { rankWaivers, SOON, waiverRegister, type Standing, type Weakness } from '@devsecops/findings'
import type { SeverityLimits, Waiver } from '@devsecops/policy'
import type { Facts } from './facts.ts'

/** How many waivers of a kind are named one by one. */
const NAMED_WAIVERS = 50

/**
 * What is to be said of waivers: which end soon, which no longer hold or never could for what they match, which match
 * nothing, and which the change at hand would bring.
 *
 * @param now milliseconds since 1970
 */
export const waiverReasons = (
  weaknesses: readonly Weakness[],
  { records: { waivers } }: Facts,
  limits: SeverityLimits,
  now: number,
): readonly Reason[] => {
  const uses = usesOf(weaknesses, waivers.inForce)
  const all = waivers.inForce.map((waiver) => ({ waiver, uses: uses.get(waiver) ?? NO_USE }))
  const expired = all.filter(({ waiver }) => waiver.endsAt <= now)
  const live = all.filter(({ waiver }) => waiver.endsAt > now)
  const soon = live.filter((each) => each.uses.holds > 0 && each.waiver.endsAt - now < SOON)
  return [
    ...say('waiver-expired', 'warns', expired, 'has expired', 'expired'),
    ...say(
      'waiver-too-long',
      'warns',
      live.filter((each) => each.uses['too-long'] > 0),
      TOO_LONG,
      'too-long',
    ),
    ...say(
      'waiver-fixed',
      'warns',
      live.filter((each) => each.uses.fixed > 0),
      FIXED,
      'fixed',
    ),
    ...say('waiver-expires-soon', 'warns', soon, 'expires soon'),
    ...say(
      'waiver-unused',
      'notes',
      live.filter(({ waiver }) => !uses.has(waiver)),
      'matches no finding',
    ),
    ...proposedReasons(weaknesses, waivers.proposed, limits, now),
  ]
}

const TOO_LONG = 'reaches further ahead than waiver-limits allows, and is not honoured'
const FIXED = 'has ended, because there is a version that fixes the finding'

type Uses = Readonly<Record<Standing, number>>

const NO_USE: Uses = { holds: 0, expired: 0, fixed: 0, 'too-long': 0 }

/** For each waiver that matches anything, for how many findings it counts, by how it stands for them. */
const usesOf = (weaknesses: readonly Weakness[], waivers: readonly Waiver[]): ReadonlyMap<Waiver, Uses> => {
  const uses = new Map<Waiver, Uses>()
  if (waivers.length === 0) return uses
  for (const { judgements } of weaknesses)
    for (const [index, { waiver, standing }] of judgements.flatMap(({ waivers: all = [] }) => [
      ...all.entries(),
    ])) {
      const before = uses.get(waiver) ?? NO_USE
      // Where several match, the first counts.
      uses.set(waiver, index === 0 ? { ...before, [standing]: before[standing] + 1 } : before)
    }
  return uses
}

const say = (
  code: string,
  effect: Reason['effect'],
  waivers: readonly { readonly waiver: Waiver; readonly uses: Uses }[],
  what: string,
  counted?: Standing,
): readonly Reason[] => {
  const named = waivers.slice(0, NAMED_WAIVERS).map(({ waiver, uses }): Reason => {
    const count = counted === undefined ? 0 : uses[counted]
    const again =
      count === 0 ? '' : `; ${count} ${count === 1 ? 'finding is' : 'findings are'} judged without it`
    return { code, effect, message: `${describeWaiver(waiver)} ${what}${again}.`, subject: waiver.origin }
  })
  const rest = waivers.length - named.length
  return rest > 0 ? [...named, { code, effect, message: `${rest} more: the waiver ${what}.` }] : named
}

/** `The waiver of CVE-2024-1 by @example/payments, until 2026-12-31,` */
export const describeWaiver = ({ ids, rule, owner, expires }: Waiver): string =>
  `The waiver of ${ids.length > 0 ? ids.join(', ') : (rule ?? 'a secret')} by ${owner}, until ${expires},`

/** A change cannot waive its own findings: what it would let through is told, and blocks until it is merged. */
const proposedReasons = (
  weaknesses: readonly Weakness[],
  proposed: readonly Waiver[],
  limits: SeverityLimits,
  now: number,
): readonly Reason[] => {
  if (proposed.length === 0) return []
  const register = waiverRegister(proposed)
  const wouldPass = weaknesses.filter(
    ({ outcome, judgements }) =>
      outcome === 'blocks' &&
      judgements
        .filter((judgement) => judgement.outcome === 'blocks')
        .every(
          ({ finding }) =>
            rankWaivers(register.matching(finding), finding, limits, now)[0]?.standing === 'holds',
        ),
  )
  return [
    {
      code: 'waiver-proposed',
      effect: 'notes',
      message: `This change brings ${proposed.length} ${proposed.length === 1 ? 'waiver' : 'waivers'}, which would waive ${wouldPass.length} of the blocking findings; a change cannot waive its own findings, so they count once they are merged by themselves.`,
    },
  ]
}
