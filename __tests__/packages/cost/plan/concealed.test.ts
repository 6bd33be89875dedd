import { describe, expect, test } from '@jest/globals'
import { aPlan, after, read } from './planning.ts'

describe('what is marked as sensitive', () => {
  const plan = read(
    aPlan([
      {
        address: 'aws_db_instance.d',
        after: {
          password: 'hunter22',
          user: [
            { name: 'root', key: 'k3y-value' },
            { name: 'x', key: 'other' },
          ],
        },
        sensitive: { password: true, user: [{ key: true }, {}] },
      },
    ]),
  )
  const resource = after(plan, 'aws_db_instance.d')

  test('is told by path, through blocks and indexes', () => {
    expect(resource.isSensitive('password')).toBe(true)
    expect(resource.isSensitive('user[0].key')).toBe(true)
    expect(resource.isSensitive('user.key')).toBe(true)
    expect(resource.isSensitive('user')).toBe(true)
    expect(resource.isSensitive('user[1].key')).toBe(false)
    expect(resource.isSensitive('user[0].name')).toBe(false)
    expect(resource.isSensitive('engine')).toBe(false)
  })

  test('is listed', () => {
    expect(plan.concealed()).toEqual([
      { value: 'hunter22', from: 'sensitive', label: 'sensitive value' },
      { value: 'k3y-value', from: 'sensitive', label: 'sensitive value' },
    ])
  })

  test('as a whole: everything in it', () => {
    const whole = read(aPlan([{ after: { a: { b: ['deep'] } }, sensitive: { a: true } }]))
    expect(after(whole, 'aws_nat_gateway.a').isSensitive('a.b[0]')).toBe(true)
    expect(whole.concealed()).toEqual([{ value: 'deep', from: 'sensitive', label: 'sensitive value' }])
  })
})

describe('what else no report may show', () => {
  test('values of variables, and which of them are sensitive', () => {
    const plan = read(
      aPlan([], {
        variables: {
          region: { value: 'eu-west-1' },
          token: { value: { inner: ['t0ken'], port: 8443, on: true } },
        },
        configuration: {
          root_module: {
            variables: {
              region: {},
              token: { sensitive: true },
              other: { sensitive: true, default: 'd3fault' },
            },
          },
        },
      }),
    )
    expect(plan.concealed()).toEqual([
      { value: '8443', from: 'sensitive', label: 'sensitive value' },
      { value: 'd3fault', from: 'sensitive', label: 'sensitive value' },
      { value: 'eu-west-1', from: 'variable', label: 'value of var.region' },
      { value: 't0ken', from: 'sensitive', label: 'sensitive value' },
    ])
  })

  test('what a call gives to a sensitive variable of a module', () => {
    const module = { variables: { pass: { sensitive: true } } }
    const calls = { m: { expressions: { pass: { constant_value: 'given' } }, module } }
    const plan = read(aPlan([], { configuration: { root_module: { module_calls: calls } } }))
    expect(plan.concealed()).toEqual([{ value: 'given', from: 'sensitive', label: 'sensitive value' }])
  })

  test('sensitive outputs, credentials of providers, and what was there before', () => {
    const plan = read(
      aPlan(
        [
          {
            actions: ['delete'],
            before: { p: 'old-one' },
            after: null,
            change: { before_sensitive: { p: true } },
          },
        ],
        {
          planned_values: {
            outputs: { o: { sensitive: true, value: 'shown' }, open: { value: 'fine' } },
            root_module: {},
          },
          output_changes: { p: { after: { a: 'part', b: 'rest' }, after_sensitive: { a: true } } },
          configuration: {
            provider_config: {
              aws: {
                expressions: {
                  secret_key: { constant_value: 'AbC' },
                  region: { constant_value: 'eu-west-1' },
                },
              },
            },
            root_module: {},
          },
        },
      ),
    )
    expect(plan.concealed()).toEqual([
      { value: 'AbC', from: 'provider', label: 'credential' },
      { value: 'old-one', from: 'sensitive', label: 'sensitive value' },
      { value: 'part', from: 'sensitive', label: 'sensitive value' },
      { value: 'shown', from: 'sensitive', label: 'sensitive value' },
    ])
  })

  test('what the state marks', () => {
    const resource = {
      address: 'a_b.c',
      mode: 'managed',
      type: 'a_b',
      name: 'c',
      values: { x: 'v4lue' },
      sensitive_values: { x: true },
    }
    const plan = read({
      format_version: '1.0',
      terraform_version: '1.5.0',
      values: { root_module: { resources: [resource] } },
    })
    expect(plan.concealed()).toEqual([{ value: 'v4lue', from: 'sensitive', label: 'sensitive value' }])
    expect(plan.after[0]?.isSensitive('x')).toBe(true)
  })
})
