import { ConfigurationError, nearMiss } from '@devsecops/core'
import type { Fault } from '@devsecops/core'
import { parseLocatedYaml } from '@devsecops/policy'
import type { LocatedYaml, Step } from '@devsecops/policy'
import type { File } from '../document/text.ts'
import { isShape } from '../plan/shape.ts'
import type { Shape } from '../plan/shape.ts'
import { overlayOf } from './overlay.ts'
import type { Commitment, Discount, Exchange, Overlay, OwnPrice } from './overlay.ts'

/**
 * Reads a price overlay: what somebody pays who does not pay list prices.
 *
 *   version: 1
 *   as-of: 2026-11-01            the day it holds for; prices of one's own carry it
 *   discounts:                   percent off; the first that fits a price counts
 *     - percent: 12
 *       provider: aws            aws, azure or google
 *       of: aws/ec2-*            a table of the book, or the service of a list (Amazon VPC)
 *       type: aws_instance       a type of resources
 *       region: eu-*             all that is given must fit; * stands for anything
 *   prices:                      one's own unit prices, in place of the book's
 *     - {of: aws/ec2-linux, key: m5.large, region: eu-west-1, price: 0.08, currency: USD, unit: hour}
 *   commitments:                 reservations and savings plans of a family: the share of its use that they cover, and
 *     - {of: aws/ec2-linux, key: m5.*, share: 70, discount: 38}      the percent that they take off that share
 *   currency:                    what all prices are changed into, and what one unit of others is in it
 *     code: EUR
 *     rates: {USD: 0.92, CNY: 0.13}
 *
 * @throws ConfigurationError with every fault, its file and line.
 */
export const readOverlay = ({ path: file, bytes }: File): Overlay => {
  const { value, locate } = parseLocatedYaml(bytes, file)
  const faults: Fault[] = []
  const check = checker(file, locate, faults)
  const root = check.members(
    value,
    [],
    ['version', 'as-of', 'discounts', 'prices', 'commitments', 'currency'],
  )
  check.that(root.version === 1, ['version'], 'the version of the overlay is none that is known; expected 1')
  const asOf = root['as-of']
  check.that(
    typeof asOf === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(asOf),
    ['as-of'],
    'as-of is no day; expected one such as 2026-11-01',
  )
  const rules = {
    file,
    asOf: String(asOf),
    discounts: check.rules(root, 'discounts', { percent: PERCENT }) as unknown as readonly Discount[],
    prices: check.rules(root, 'prices', {
      price: AMOUNT,
      currency: optional(CURRENCY),
      unit: optional(TEXT),
    }) as unknown as readonly OwnPrice[],
    commitments: check.rules(root, 'commitments', {
      share: PERCENT,
      discount: PERCENT,
    }) as unknown as readonly Commitment[],
    currency: check.exchange(root.currency),
  }
  if (faults.length > 0) throw new ConfigurationError(faults)
  return overlayOf(rules)
}

/** What a member may be, and the words for it. */
interface Kind {
  readonly is: (value: unknown) => boolean
  readonly expected: string
  readonly optional?: boolean
}

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)
const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== ''

const PERCENT: Kind = {
  is: (value) => isNumber(value) && value >= 0 && value <= 100,
  expected: 'a number from 0 to 100',
}
const AMOUNT: Kind = {
  is: (value) => isNumber(value) && value >= 0,
  expected: 'a number that is not negative',
}
const TEXT: Kind = { is: isText, expected: 'a text' }
const CURRENCY: Kind = {
  is: (value) => isText(value) && /^[A-Z]{3}$/.test(value),
  expected: 'the code of a currency, such as EUR',
}
const PROVIDER: Kind = {
  is: (value) => value === 'aws' || value === 'azure' || value === 'google',
  expected: 'one of aws, azure, google',
}

const optional = (kind: Kind): Kind => ({ ...kind, optional: true })

/** What every rule may be narrowed by. */
const SELECTORS: Readonly<Record<string, Kind>> = {
  provider: optional(PROVIDER),
  of: optional(TEXT),
  key: optional(TEXT),
  region: optional(TEXT),
  type: optional(TEXT),
}

/** Checks values and notes what is wrong, so that all faults are told at once. */
const checker = (file: string, locate: LocatedYaml['locate'], faults: Fault[]) => {
  const that = (holds: boolean, path: readonly Step[], message: string): void => {
    if (!holds) faults.push({ code: 'bad-input', file, ...locate(path), message })
  }
  const members = (value: unknown, path: readonly Step[], names: readonly string[]): Shape => {
    that(isShape(value), path, `there is no mapping here; expected one with ${names.join(', ')}`)
    if (!isShape(value)) return {}
    for (const name of Object.keys(value)) {
      const near = nearMiss(name, names)
      const hint = near === undefined ? `expected one of ${names.join(', ')}` : `did you mean "${near}"?`
      that(names.includes(name), [...path, name], `"${name}" is not known here; ${hint}`)
    }
    return value
  }
  const rules = (root: Shape, part: string, own: Readonly<Record<string, Kind>>): readonly Shape[] => {
    const list = root[part] ?? []
    that(Array.isArray(list), [part], `${part} is no list; expected a list of rules`)
    if (!Array.isArray(list)) return []
    const kinds = { ...own, ...SELECTORS }
    return list.map((each: unknown, index) => {
      const path = [part, index]
      const rule = members(each, path, Object.keys(kinds))
      for (const [name, kind] of Object.entries(kinds)) {
        const isFine = rule[name] === undefined ? kind.optional === true : kind.is(rule[name])
        that(isFine || !isShape(each), [...path, name], `${name} must be ${kind.expected}`)
      }
      return rule
    })
  }
  const exchange = (value: unknown): Exchange | undefined => {
    if (value === undefined || value === null) return undefined
    const { code, rates } = members(value, ['currency'], ['code', 'rates'])
    that(CURRENCY.is(code), ['currency', 'code'], `code must be ${CURRENCY.expected}`)
    that(isShape(rates), ['currency', 'rates'], 'rates must be a mapping such as {USD: 0.92}')
    for (const [name, rate] of Object.entries(isShape(rates) ? rates : {}))
      that(
        CURRENCY.is(name) && isNumber(rate) && rate > 0,
        ['currency', 'rates', name],
        'a rate must be the code of a currency and a number above 0',
      )
    return { code: String(code), rates: (isShape(rates) ? rates : {}) as Exchange['rates'] }
  }
  return { that, members, rules, exchange }
}
