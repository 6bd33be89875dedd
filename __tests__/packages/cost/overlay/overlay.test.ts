import { describe, expect, test } from '@jest/globals'
import { estimateAll, readOverlay, NO_USAGE, type Book, type Line, type Overlay } from '@devsecops/cost'
import { aPlan, bytesOf, read, refusal } from '../plan/planning.ts'

const overlay = (text: string): Overlay =>
  readOverlay({ path: 'prices.yml', bytes: bytesOf(`version: 1\nas-of: 2026-11-01\n${text}`) })

/** A book in which every hour of every machine costs a dollar. */
const book: Book = {
  has: () => true,
  keys: () => [],
  price: () => ({
    amount: 1,
    currency: 'USD',
    unit: 'hour',
    source: 'book',
    asOf: '2026-01-01',
    method: 'exact',
  }),
}

/** The lines of a NAT gateway in eu-west-1: 0.048 dollars an hour by the list. */
const gateway = (text: string): readonly Line[] => {
  const plan = read(aPlan([{ address: 'aws_nat_gateway.a', after: { region: 'eu-west-1' } }]))
  const [found] = estimateAll(plan.after, { book, usageOf: () => NO_USAGE, overlay: overlay(text) })
  return found?.lines ?? []
}

const hours = (text: string): Line => {
  const [line] = gateway(text)
  if (line === undefined) throw new Error('no line')
  return line
}

const HOURS = 730
const LIST = 0.048

describe('a discount', () => {
  test('takes its percent off, and the price says that an overlay did it', () => {
    const line = hours('discounts: [{percent: 10, provider: aws}]')
    expect(line.cost?.expected).toBeCloseTo(HOURS * LIST * 0.9, 9)
    expect(line.price).toMatchObject({ amount: 0.0432, method: 'exact' })
    expect(line.price?.source).toMatch(/^https:.*, overlay prices\.yml$/)
    expect(line.method).toBe('exact')
  })

  test.each([
    ['of its service', '{percent: 10, of: "Amazon *"}', true],
    ['of another service', '{percent: 10, of: Amazon S3}', false],
    ['of its type', '{percent: 10, type: aws_nat_*}', true],
    ['of another type', '{percent: 10, type: aws_instance}', false],
    ['of its region', '{percent: 10, region: eu-*}', true],
    ['of another region', '{percent: 10, region: us-*}', false],
    ['of another provider', '{percent: 10, provider: azure}', false],
    ['of which one part does not fit', '{percent: 10, region: eu-*, provider: google}', false],
  ])('%s', (_name, rule, holds) => {
    const { cost } = hours(`discounts: [${rule}]`)
    expect(cost?.expected).toBeCloseTo(HOURS * LIST * (holds ? 0.9 : 1), 9)
  })

  test('that fits first holds alone', () => {
    const { cost } = hours('discounts: [{percent: 50, region: eu-*}, {percent: 10}]')
    expect(cost?.expected).toBeCloseTo(HOURS * LIST * 0.5, 9)
  })

  test('changes nothing of what is unknown', () => {
    expect(gateway('discounts: [{percent: 10}]')[1]).toMatchObject({ cost: undefined, method: 'unknown' })
  })
})

describe("a price of one's own", () => {
  test("is in place of the list's, with the day of the overlay", () => {
    const line = hours('prices: [{of: Amazon VPC, key: nat-gateway/hour, price: 0.03}]')
    expect(line.cost?.expected).toBeCloseTo(HOURS * 0.03, 9)
    expect(line.price).toMatchObject({
      amount: 0.03,
      unit: 'hour',
      source: 'overlay prices.yml',
      asOf: '2026-11-01',
      method: 'exact',
    })
  })

  test('may be of one region, and in another currency', () => {
    expect(
      hours('prices: [{of: Amazon VPC, key: nat-gateway/hour, region: us-east-1, price: 0}]').price?.amount,
    ).toBe(LIST)
    expect(hours('prices: [{of: Amazon VPC, price: 3, currency: GBP}]').price).toMatchObject({
      amount: 3,
      currency: 'GBP',
    })
  })
})

describe('a commitment', () => {
  test('takes its discount off the share that it covers, and discounts come after', () => {
    const { cost } = hours('commitments: [{share: 50, discount: 40}]\ndiscounts: [{percent: 10}]')
    expect(cost?.expected).toBeCloseTo(HOURS * LIST * 0.8 * 0.9, 9)
  })

  test('is of a family by its key', () => {
    const rule = (key: string): string =>
      `commitments: [{of: Amazon VPC, key: "${key}", share: 100, discount: 50}]`
    expect(hours(rule('nat-*')).cost?.expected).toBeCloseTo(HOURS * LIST * 0.5, 9)
    expect(hours(rule('vpn-*')).cost?.expected).toBeCloseTo(HOURS * LIST, 9)
  })
})

describe('a currency', () => {
  test('is what all prices are changed into', () => {
    const line = hours('currency: {code: EUR, rates: {USD: 0.5}}')
    expect(line.price).toMatchObject({ amount: 0.024, currency: 'EUR' })
    expect(line.cost?.expected).toBeCloseTo(HOURS * 0.024, 9)
  })

  test('whose rate nobody gave leaves a price as it is', () => {
    expect(hours('currency: {code: EUR, rates: {CNY: 0.1}}').price).toMatchObject({
      amount: LIST,
      currency: 'USD',
    })
  })
})

describe('what is wrong in an overlay is told with its line', () => {
  const bad = (text: string): string => refusal(() => overlay(text))
  test.each([
    ['discounts: [{percent: 110}]', 'prices.yml:3:14: percent must be a number from 0 to 100'],
    ['discounts: [{provider: aws}]', 'prices.yml:3:13: percent must be a number from 0 to 100'],
    ['discounts: {percent: 1}', 'prices.yml:3:1: discounts is no list; expected a list of rules'],
    ['discounts: [5]', 'prices.yml:3:13: there is no mapping here'],
    [
      'discounts: [{percent: 1, provider: ibm}]',
      'prices.yml:3:26: provider must be one of aws, azure, google',
    ],
    ['discount: []', 'prices.yml:3:1: "discount" is not known here; did you mean "discounts"?'],
    ['prices: [{of: x, price: -1}]', 'prices.yml:3:18: price must be a number that is not negative'],
    ['commitments: [{share: 50}]', 'prices.yml:3:15: discount must be a number from 0 to 100'],
    [
      'currency: {code: euro, rates: {USD: 1}}',
      'prices.yml:3:12: code must be the code of a currency, such as EUR',
    ],
    [
      'currency: {code: EUR, rates: {USD: 0}}',
      'prices.yml:3:31: a rate must be the code of a currency and a number above 0',
    ],
    ['currency: {code: EUR}', 'prices.yml:3:1: rates must be a mapping such as {USD: 0.92}'],
    ['a: [', 'prices.yml:'],
  ])('%j', (text, message) => {
    expect(bad(text)).toContain(message)
  })

  test('a version or day that is missing', () => {
    const message = refusal(() => readOverlay({ path: 'prices.yml', bytes: bytesOf('discounts: []') }))
    expect(message).toContain('the version of the overlay is none that is known; expected 1')
    expect(message).toContain('as-of is no day; expected one such as 2026-11-01')
  })
})
