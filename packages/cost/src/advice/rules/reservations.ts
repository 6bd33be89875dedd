import type { Price } from '../../book/price.ts'
import { exactly, times } from '../../estimate/interval.ts'
import { MONTH_HOURS } from '../../estimate/line.ts'
import type { Line } from '../../estimate/line.ts'
import type { Resource } from '../../plan/resource.ts'
import { familyOf, isBurstable } from '../../estimators/aws/instance-type.ts'
import type { AdviceContext, AdviceRule, Proposal } from '../advice.ts'
import { machinePlaces } from '../machine-places.ts'

const TERMS = {
  '1': {
    words: 'a year',
    usage: '1_year',
    aws: 'aws/ec2-linux-reserved-1y',
    gcp: 'gcp/machine-commitment-1y',
  },
  '3': {
    words: 'three years',
    usage: '3_year',
    aws: 'aws/ec2-linux-reserved-3y',
    gcp: 'gcp/machine-commitment-3y',
  },
} as const
type Term = keyof typeof TERMS

const reservations = (years: Term): AdviceRule => ({
  id: years === '1' ? 'reserved-1-year' : 'reserved-3-years',
  propose: (resource, context) => {
    const [place] = machinePlaces(resource)
    if (place === undefined || context.toldText(resource, 'reserved_instance_type') !== undefined) return []
    if (resource.type === 'aws_instance') return awsReservation(resource, place.type, years, context)
    return resource.type === 'google_compute_instance' ? commitment(resource, place.type, years, context) : []
  },
})

/** A machine that is kept for a year costs less from a number of hours a month on. */
export const reservedOneYear = reservations('1')
export const reservedThreeYears = reservations('3')

const awsReservation = (
  resource: Resource,
  type: string,
  years: Term,
  { price }: AdviceContext,
): readonly Proposal[] => {
  const { words, usage, aws } = TERMS[years]
  const hour = price(resource, 'aws/ec2-linux', type)
  const reserved = price(resource, aws, type)
  if (hour === undefined || reserved === undefined) return []
  const plan = isBurstable(type)
    ? ''
    : ` A Compute Savings Plan saves somewhat less, and is not bound to ${familyOf(type)}.`
  return [
    {
      change: `Reserve ${type} for ${words}, standard, without upfront payment.`,
      how: `Priced anew as reserved, which is paid for all hours: worth it from ${breakEven(reserved.amount, hour)} hours a month on.${plan}`,
      scenario: {
        usage: {
          reserved_instance_type: 'standard',
          reserved_instance_term: usage,
          reserved_instance_payment_option: 'no_upfront',
          monthly_hrs: MONTH_HOURS,
        },
      },
    },
  ]
}

const commitment = (
  resource: Resource,
  type: string,
  years: Term,
  { price }: AdviceContext,
): readonly Proposal[] => {
  const { words, gcp } = TERMS[years]
  const name = type.split('/').at(-1) ?? type
  const month = price(resource, gcp, name)
  const hour = price(resource, 'gcp/machine-on-demand', name)
  if (month === undefined || hour === undefined) return []
  const committed: Price = { ...month, unit: 'hour', amount: month.amount / MONTH_HOURS }
  return [
    {
      change: `Commit to ${name} for ${words}.`,
      how: `Priced anew with the committed price, which is paid for all hours: worth it from ${breakEven(committed.amount, hour)} hours a month on.`,
      scenario: { lines: (line) => committedLine(line, committed) },
    },
  ]
}

const committedLine = (line: Line, price: Price): Line =>
  line.name.startsWith('Instance usage (') && line.name.includes('on-demand')
    ? {
        ...line,
        price,
        quantity: exactly(MONTH_HOURS),
        cost: times(exactly(MONTH_HOURS), exactly(price.amount)),
        method: 'exact',
      }
    : line

const breakEven = (reserved: number, { amount }: Price): string =>
  String(Math.ceil((MONTH_HOURS * reserved) / amount))
