import { describe, expect, test } from '@jest/globals'
import {
  PROFILE_NAMES,
  profileOf,
  readUsageFile,
  unusedAddresses,
  usageFrom,
  type Resource,
  type Usage,
} from '@devsecops/cost'
import { aPlan, after, bytesOf, read, refusal } from '../plan/planning.ts'

const file = (text: string): ReturnType<typeof readUsageFile> =>
  readUsageFile({ path: 'usage.yml', bytes: bytesOf(text) })

const resource = (address: string): Resource => after(read(aPlan([{ address }])), address)

const usageOf = (text: string, address: string): Usage => usageFrom(file(text).usage)(resource(address))

describe('what a usage file tells of a resource', () => {
  const text = `
version: 0.1
resource_type_default_usage:
  aws_s3_bucket: {standard: {storage_gb: 10, monthly_tier_1_requests: 7}, object_tags: 1}
resource_usage:
  'module.m[*].aws_s3_bucket.b[*]': {standard: {storage_gb: 20}}
  'module.m["x"].aws_s3_bucket.b[*]': {standard: {storage_gb: 30}}
  'module.m["x"].aws_s3_bucket.b[1]': {standard: {storage_gb: 40}, class: cold, on: true}
`
  test.each([
    ['aws_s3_bucket.other', 10],
    ['module.m["y"].aws_s3_bucket.b[1]', 20],
    ['module.m["x"].aws_s3_bucket.b[0]', 30],
    ['module.m["x"].aws_s3_bucket.b[1]', 40],
  ])('of %s: the address that says most holds', (address, gigabytes) => {
    const usage = usageOf(text, address)
    expect(usage.number('standard.storage_gb')).toEqual({ value: gigabytes, assumed: false })
    expect(usage.number('standard.monthly_tier_1_requests')?.value).toBe(7)
  })

  test('words, flags and the names in a map', () => {
    const usage = usageOf(text, 'module.m["x"].aws_s3_bucket.b[1]')
    expect(usage.text('class')).toBe('cold')
    expect(usage.flag('on')).toBe(true)
    expect(usage.names('standard')).toEqual(['storage_gb', 'monthly_tier_1_requests'])
  })

  test('a key that holds a dot in its quotes', () => {
    const usage = usageOf(`resource_usage: {'aws_sqs_queue.q["a.b"]': {n: 3}}`, 'aws_sqs_queue.q["a.b"]')
    expect(usage.number('n')?.value).toBe(3)
  })

  test('nothing of a type that objects inherit', () => {
    const address = 'constructor.a'
    expect(usageOf('resource_usage: {}', address).number('length')).toBeUndefined()
  })

  test('addresses that no resource has are listed', () => {
    const { usage } = file(`
resource_usage:
  aws_sqs_queue.q: {n: 1}
  aws_sqs_queue.gone: {n: 1}
  aws_sqs_queue: {n: 1}
  aws_sns_topic.t[*]: {n: 1}
`)
    expect(unusedAddresses(usage, [resource('aws_sqs_queue.q')])).toEqual([
      'aws_sns_topic.t[*]',
      'aws_sqs_queue.gone',
    ])
  })
})

describe('what is odd in a usage file', () => {
  test('a key that stands twice is a warning, and the last one holds', () => {
    const found = file('resource_usage:\n  a_b.c: {n: 1}\n  a_b.c: {n: 2}\n')
    expect(found.warnings).toEqual([
      'usage.yml:3: the key stands a second time in its mapping; the last one holds',
    ])
    expect(usageFrom(found.usage)(resource('a_b.c')).number('n')?.value).toBe(2)
  })

  test('a part that is not known is a warning', () => {
    expect(file('resource_usages: {}').warnings).toEqual([
      'usage.yml:1: "resource_usages" is no part of a usage file and is not read',
    ])
  })

  test('nothing at all is no use', () => {
    expect(file('').usage).toEqual({})
    expect(file('version: 0.1\nresource_usage:\n').warnings).toEqual([])
  })
})

describe('what is wrong in a usage file is told with its place', () => {
  test.each([
    ['- a', 'usage.yml:1:1: the usage file is a list; expected a mapping with resource_usage'],
    ['version: 1.0', 'usage.yml:1:1: the version of the usage file is none that is known; expected 0.1'],
    [
      'resource_usage: 5',
      'usage.yml:1:1: resource_usage is a number; expected a mapping of addresses or types',
    ],
    [
      'resource_usage:\n  a_b.c: 5',
      'usage.yml:2:3: the use is a number; expected a mapping such as {monthly_requests: 1000}',
    ],
    [
      'resource_usage:\n  a_b.c:\n    n: -1',
      'usage.yml:3:5: the amount is negative or no number; expected 0 or more',
    ],
    [
      'resource_usage:\n  a_b.c:\n    n: .inf',
      'usage.yml:3:5: the amount is negative or no number; expected 0 or more',
    ],
    [
      'resource_usage:\n  a_b.c:\n    n: [1]',
      'usage.yml:3:5: the use is a list; expected an amount, a word or a mapping',
    ],
  ])('%j', (text, message) => {
    expect(refusal(() => file(text))).toContain(message)
  })

  test('all of it at once', () => {
    const message = refusal(() => file('resource_usage:\n  a_b.c: {n: -1}\n  a_b.d: x\n'))
    expect(message).toContain('usage.yml:2:11:')
    expect(message).toContain('usage.yml:3:3:')
  })

  test('what is no YAML', () => {
    expect(refusal(() => file('a: [1'))).toContain('usage.yml:1')
  })
})

describe('profiles of assumed use', () => {
  test.each(PROFILE_NAMES)('%s: what nobody told is assumed, and says so', (name) => {
    const lambda = resource('aws_lambda_function.f')
    const usage = usageFrom(
      file('resource_usage: {aws_lambda_function.f: {request_duration_ms: 5}}').usage,
      profileOf(name),
    )
    expect(usage(lambda).number('monthly_requests')).toMatchObject({ assumed: true })
    expect(usage(lambda).number('request_duration_ms')).toEqual({ value: 5, assumed: false })
  })

  test('a larger one assumes more', () => {
    const [small, medium, large] = PROFILE_NAMES.map(
      (name) =>
        usageFrom({}, profileOf(name))(resource('aws_lambda_function.f')).number('monthly_requests')?.value,
    )
    expect(small).toBeLessThan(medium ?? 0)
    expect(medium).toBeLessThan(large ?? 0)
  })
})
