import { describe, expect, test } from '@jest/globals'
import { readPlans } from '@devsecops/cost'
import { aPlan, addresses, bytesOf, readFile, refusal } from './planning.ts'

const plan = aPlan([{ address: 'aws_nat_gateway.a' }])
const text = JSON.stringify(plan)
const resourcesOf = (content: unknown): readonly string[] =>
  readFile(content).flatMap(({ after }) => addresses(after))

const utf16 = (content: string, mark: boolean, bigEndian: boolean): Uint8Array => {
  const bytes = Buffer.from((mark ? '\uFEFF' : '') + content, 'utf16le')
  return bigEndian ? bytes.swap16() : bytes
}

describe('the text of a file', () => {
  test.each([
    ['UTF-8 with a byte order mark', bytesOf(`\uFEFF${text}`)],
    ['UTF-16, little endian, with a mark, as PowerShell writes it', utf16(text, true, false)],
    ['UTF-16, big endian, with a mark', utf16(text, true, true)],
    ['UTF-16, little endian, without a mark', utf16(text, false, false)],
    ['UTF-16, big endian, without a mark', utf16(text, false, true)],
    ['lines that end in CR LF', bytesOf(JSON.stringify(plan, null, 2).replaceAll('\n', '\r\n'))],
    ['white space around it', bytesOf(`\n\n  ${text}\n\n`)],
  ])('is read as %s', (_name, bytes) => {
    expect(resourcesOf(bytes)).toEqual(['aws_nat_gateway.a'])
  })
})

describe('lines of another program', () => {
  test('that the wrapper of setup-terraform writes are passed over, though they repeat the plan', () => {
    const wrapped = `[command]/opt/terraform-bin show -json plan.tfplan\n${text}\n::debug::Terraform exited with code 0.\n::debug::stdout: ${text}%0A\n::set-output name=stdout::${text}%0A\n`
    expect(resourcesOf(wrapped)).toEqual(['aws_nat_gateway.a'])
    expect(readFile(wrapped)[0]?.incompleteness).toEqual([])
  })

  test.each([
    '\nError: Invalid provider configuration\n',
    '\n╷\n│ Error: no such file\n╵\n',
    '\n::error::Terraform exited with code 1.\n',
    '\n::debug::Terraform exited with code 1.\n',
    '\n12:00:00.000 ERROR  [db] terraform invocation failed\n',
  ])('that tell of an error make the plan incomplete: %j', (line) => {
    expect(readFile(text + line)[0]?.incompleteness).toMatchObject([{ code: 'errored' }])
  })

  test('name the unit of a plan that Terragrunt prints', () => {
    const lines = [
      '12:00:00.000 INFO   The stack will be processed in the following order',
      `12:00:01.000 STDOUT [live/db] terraform: ${text}`,
      `12:00:01.000 STDOUT [live/app] tofu: ${text}`,
    ].join('\n')
    const plans = readPlans({ path: 'all.json', bytes: bytesOf(lines) })
    expect(plans.map(({ unit }) => unit)).toEqual(['live/db', 'live/app'])
  })
})

describe('several documents', () => {
  test('a line each', () => {
    expect(readFile(`${text}\n${text}\n`)).toHaveLength(2)
  })

  test('after one another without a line break', () => {
    expect(readFile(text + text)).toHaveLength(2)
  })

  test('each over many lines', () => {
    expect(readFile(`${JSON.stringify(plan, null, 2)}\n${JSON.stringify(plan, null, 2)}`)).toHaveLength(2)
  })

  test('of which the last is cut off are refused', () => {
    expect(refusal(() => readFile(`${text}\n${text.slice(0, -20)}`))).toMatch(/^truncated: /)
  })
})

describe('what is no plan is refused in one sentence', () => {
  const nested = '{"a":'.repeat(300) + '1' + '}'.repeat(300)
  test.each([
    ['nothing', '', 'empty: tfplan.json is empty; expected a plan as JSON.'],
    ['white space', ' \n\t', 'empty: tfplan.json is empty; expected a plan as JSON.'],
    [
      'HTML',
      '<!doctype html><html>',
      'not-json: tfplan.json holds HTML or XML; expected a plan as `terraform show -json` prints it.',
    ],
    [
      'an error message',
      'Error: Failed to read plan',
      'not-json: tfplan.json holds an error message; expected a plan as `terraform show -json` prints it.',
    ],
    [
      'other text',
      'No changes. Your infrastructure matches.',
      'not-json: tfplan.json holds text; expected a plan as `terraform show -json` prints it.',
    ],
    ['an array', '[1]', 'not-a-plan: tfplan.json is a JSON array; expected a plan, which is an object.'],
    [
      'the first half',
      text.slice(0, 200),
      'truncated: tfplan.json ends at line 1 in the middle of its JSON; expected a plan as `terraform show -json` prints it.',
    ],
    [
      'a piece behind it',
      `${text}\n}`,
      'not-json: tfplan.json:2: there is a piece of JSON that belongs to no document; expected a whole plan.',
    ],
    [
      'broken JSON',
      '{\n"a": "b" "c"}',
      'not-json: tfplan.json:2: it is not valid JSON; expected a plan as `terraform show -json` prints it.',
    ],
    [
      'a key that is there twice',
      text.replace('"resource_changes"', '"resource_changes":[],"resource_changes"'),
      'duplicate-key: tfplan.json: an object in it has a key twice, so that it says two things; expected a plan as `terraform show -json` prints it.',
    ],
    [
      'deep nesting',
      nested,
      'too-deep: tfplan.json nests deeper than 256 arrays and objects; expected a plan as `terraform show -json` prints it.',
    ],
    [
      'a binary plan',
      new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]),
      'not-a-plan: tfplan.json is a binary plan; expected what `terraform show -json` prints of it.',
    ],
    [
      'the log of terraform plan -json',
      '{"@level":"info","@message":"Terraform 1.11.4","type":"version"}\n',
      "not-a-plan: tfplan.json: at $ there is the log of `terraform plan -json`; expected the plan's own JSON, which `terraform show -json <plan>` prints.",
    ],
    [
      'a state file',
      '{"version":4,"terraform_version":"1.11.4","serial":1,"lineage":"x","resources":[]}',
      'not-a-plan: tfplan.json: at $ there is a state file; expected what `terraform show -json` prints of it.',
    ],
    [
      "another program's object",
      '{"message":"Not Found"}',
      'not-a-plan: tfplan.json: at $ there is an object without format_version; expected a plan or state as `terraform show -json` prints it.',
    ],
  ])('%s', (_name, content, expected) => {
    expect(refusal(() => readFile(content))).toBe(expected)
  })
})

test('a key __proto__ is a key like others, and changes no object', () => {
  const odd = text.replace('"id":"a"', '"id":"a","__proto__":{"region":"eu-west-1"}')
  const [found] = readFile(odd)
  expect(found?.after[0]?.region).toBeUndefined()
})
