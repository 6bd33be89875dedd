import { hiderOf, type Concealed } from '@devsecops/cost'
import { describe, expect, test } from '@jest/globals'

const variable = (value: string, label = 'value of var.x'): Concealed => ({ value, from: 'variable', label })
const sensitive = (value: string): Concealed => ({ value, from: 'sensitive', label: 'sensitive value' })

const text = (given: string, concealed: readonly Concealed[], told: readonly string[] = []): string =>
  hiderOf(concealed, new Set(told)).text(given)

describe('a text', () => {
  test('says whose value it was', () => {
    expect(text('Instance usage (m5.large)', [variable('m5.large', 'value of var.size')])).toBe(
      'Instance usage ((value of var.size))',
    )
  })

  test('is rid of a value inside a longer one', () => {
    expect(text('acme-7-bucket', [variable('acme-7')])).toBe('(value of var.x)-bucket')
  })

  test('keeps words that a mere word is part of', () => {
    expect(text('production, prod', [variable('prod')])).toBe('production, (value of var.x)')
  })

  test('keeps numbers that a number is part of', () => {
    expect(text('80801 8080', [variable('8080')])).toBe('80801 (value of var.x)')
  })

  test('keeps values of fewer than four characters, but one that is sensitive and the whole of it', () => {
    expect(text('abc', [variable('abc')])).toBe('abc')
    expect(text('abc', [sensitive('abc')])).toBe('(sensitive value)')
    expect(text('abcd', [sensitive('abc')])).toBe('abcd')
  })

  test('is rid of the longer of two values', () => {
    expect(
      text('alpha-beta', [
        variable('alpha-', 'value 1 of var.x'),
        variable('alpha-beta', 'value 2 of var.x'),
      ]),
    ).toBe('(value 2 of var.x)')
  })

  test('is rid of a value in other letters, and of its end where it is a path', () => {
    expect(text('n2-alpha in westmars', [variable('zones/N2-alpha'), variable('West Mars')])).toBe(
      '(value of var.x) in (value of var.x)',
    )
  })

  test('is rid of values as long as whole files', () => {
    const script = '#!/bin/sh\n'.repeat(500)
    expect(text(`<${script}>`, [sensitive(script)])).toBe('<(sensitive value)>')
  })

  test.each(['a.b(c)', '$&$1', '[x]|y', 'a\\b-c', '^/$1.*'])('takes %j as it is', (value) => {
    expect(text(`<${value}>`, [variable(value, '$& $1')])).toBe('<($& $1)>')
  })
})

describe('what everybody knows', () => {
  test.each([
    'eu-central-1',
    'us-gov-west-1',
    'us-east-1a',
    'europe-west1',
    'us-central1-a',
    'westeurope',
    'West Europe',
  ])('the region %s stays, where a variable holds it', (region) => {
    expect(text(region, [variable(region)])).toBe(region)
    expect(text(region, [sensitive(region)])).toBe('(sensitive value)')
  })

  test.each(['xx-central-1', 'eu-central-12', 'europe-mars1', 'westmars'])('%s is no region', (value) => {
    expect(text(value, [variable(value)])).toBe('(value of var.x)')
  })

  test('what the policy tells stays', () => {
    expect(text('CC-1234', [variable('CC-1234')], ['CC-1234'])).toBe('CC-1234')
  })
})

describe('an address', () => {
  const address = (given: string, ...values: readonly Concealed[]): string =>
    hiderOf(values, new Set()).address(given)

  test('is rid of values in its keys alone', () => {
    expect(address('module.alpha["alpha"].aws_x.alpha["is-alpha"]', variable('alpha'))).toBe(
      'module.alpha["(value of var.x)"].aws_x.alpha["is-(value of var.x)"]',
    )
  })

  test('has its keys read before they are looked through', () => {
    expect(address(String.raw`a.b["say \"hello\""]`, variable('say "hello"'))).toBe('a.b["(value of var.x)"]')
  })

  test('tells values of one variable apart', () => {
    const [one, two] = [variable('alpha1', 'value 1 of var.x'), variable('alpha2', 'value 2 of var.x')]
    expect(address('a.b["alpha1"]', one, two)).not.toBe(address('a.b["alpha2"]', one, two))
  })
})
