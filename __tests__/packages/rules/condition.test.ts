import { ConfigurationError } from '@devsecops/core'
import { compileConditions, type Values, type Vocabulary } from '@devsecops/rules'
import { expect, test } from '@jest/globals'
import fc from 'fast-check'

const VOCABULARY: Vocabulary = {
  variables: {
    severity: 'int',
    kev: 'bool',
    epss: 'double',
    path: 'string',
    cwes: 'list<string>',
    now: 'timestamp',
    object: 'map<string, dyn>',
  },
  constants: { HIGH: 3, LOW: 1 },
}

const conditionOf = async (source: string) => {
  const [condition] = await compileConditions([{ source, setting: 'scans.sca.block' }], VOCABULARY)
  if (condition === undefined) throw new Error('there is no condition')
  return condition
}

const answer = async (source: string, values: Values = {}): Promise<string> =>
  (await conditionOf(source)).ask(values).truth

const faultsOf = async (...sources: readonly string[]): Promise<readonly string[]> => {
  const wordings = sources.map((source) => ({ source, setting: 'scans.sca.block' }))
  const error = await compileConditions(wordings, VOCABULARY).catch((thrown: unknown) => thrown)
  return error instanceof ConfigurationError ? error.faults.map(({ message }) => message) : []
}

test.each([
  ['severity >= HIGH', { severity: 3n }, 'true'],
  ['severity >= HIGH', { severity: 2n }, 'false'],
  ['severity >= HIGH && (kev || epss > 0.1)', { severity: 4n, kev: false, epss: 0.5 }, 'true'],
  ['severity >= HIGH && (kev || epss > 0.1)', { severity: 4n, kev: false, epss: 0.05 }, 'false'],
  ['"CWE-89" in cwes', { cwes: ['CWE-89'] }, 'true'],
  ['path.startsWith("web/")', { path: 'api/a.ts' }, 'false'],
  ['now > timestamp("2026-01-01T00:00:00Z")', { now: new Date('2026-06-01') }, 'true'],
  ['object.?spec.?hostPID.orValue(false)', { object: {} }, 'false'],
  ['object.?spec.?hostPID.orValue(false)', { object: { spec: { hostPID: true } } }, 'true'],
])('%s of %p is %s', async (source, values, truth) => {
  expect(await answer(source, values)).toBe(truth)
})

test.each([
  ['kev', 'unknown'],
  ['!kev', 'unknown'],
  ['kev || true', 'true'],
  ['true || kev', 'true'],
  ['kev && false', 'false'],
  ['false && kev', 'false'],
  ['kev || false', 'unknown'],
  ['kev && true', 'unknown'],
  ['kev ? true : false', 'unknown'],
  ['cwes.exists(cwe, cwe == "CWE-1")', 'unknown'],
  ['object.spec.hostPID', 'unknown'],
])('where nothing is known, %s is %s', async (source, truth) => {
  expect(await answer(source)).toBe(truth)
})

test('an unknown answer says what is not known, and no value', async () => {
  const { ask } = await conditionOf('kev || epss > 0.1')
  expect(ask({ kev: false })).toEqual({ truth: 'unknown', why: 'epss is not known' })
  expect((await conditionOf('object[path] == 1')).ask({ object: {}, path: 'hunter2' }).why).not.toContain(
    'hunter2',
  )
})

test('a value of another type than the condition expects gives no answer', async () => {
  expect(await answer('object.flag && true', { object: { flag: 'yes' } })).toBe('unknown')
})

test.each([
  ['epsss > 0.1', 'at character 1: nothing is called epsss; did you mean "epss"?'],
  ['severity >= HIHG', 'at character 13: nothing is called HIHG; did you mean "HIGH"?'],
  ['severity == "high"', 'at character 1: no such overload: int == string'],
  ['severity >=', 'at character 12: unexpected token: EOF'],
  ['path.startWith("a")', 'did you mean "startsWith"?'],
  ['severity', 'it gives int; expected bool'],
  ['path.matches("(?=a)")', 'at character 14: the regular expression is not one of RE2'],
  ['path.matches(path)', 'the regular expression is not one of RE2: expected a text in quotes'],
  ['cel.bind(x, path, x == x)', 'cel.bind is not offered here'],
  ['', 'is faulty'],
])('%s is refused: %s', async (source, sentence) => {
  const faults = await faultsOf(source)
  expect(faults).toHaveLength(1)
  expect(faults[0]).toContain(sentence)
  expect(faults[0]).toMatch(/^scans\.sca\.block: the condition “/)
})

test('in several lines a fault has its line', async () => {
  expect(await faultsOf('severity >= HIGH &&\n  kevv')).toEqual([
    expect.stringContaining('at line 2, character 3'),
  ])
})

test('all faults are told at once', async () => {
  expect(await faultsOf('nosuch', 'kev', 'severity > "a"')).toHaveLength(2)
})

test('a word that is like no other is answered with all words', async () => {
  expect(await faultsOf('zzzzzzzz')).toEqual([expect.stringContaining('expected one of severity, kev, epss')])
})

test('a condition that asks for too many steps gives no answer, and the next one does', async () => {
  const { ask } = await conditionOf('cwes.all(a, cwes.all(b, cwes.all(c, c == "x")))')
  const many = { cwes: Array.from({ length: 1000 }, () => 'x') }
  expect(ask(many)).toEqual({ truth: 'unknown', why: 'it takes too many steps' })
  expect(ask({ cwes: ['x'] })).toEqual({ truth: 'true' })
})

test('a long condition is refused', async () => {
  expect(await faultsOf(`kev${' || kev'.repeat(1000)}`)).toEqual([expect.stringContaining('at most 4096')])
  expect(await faultsOf(`${'('.repeat(200)}kev${')'.repeat(200)}`)).toHaveLength(1)
})

test('a regular expression that makes others backtrack answers by steps in proportion', async () => {
  const { ask } = await conditionOf('path.matches("^(a+)+$")')
  expect(ask({ path: `${'a'.repeat(50_000)}b` })).toEqual({ truth: 'false' })
  expect(ask({ path: 'a'.repeat(200_000) })).toEqual({
    truth: 'unknown',
    why: 'it takes too many steps',
  })
})

test('whatever is asked, compiling gives a condition or a fault, and asking an answer', async () => {
  const words = fc.constantFrom(
    ...[
      'severity',
      'kev',
      'epss',
      'path',
      'cwes',
      'object',
      'HIGH',
      '1',
      '0.5',
      '"a"',
      'true',
      '&&',
      '||',
      '==',
      '>',
    ],
    ...[
      '(',
      ')',
      '.',
      '.?',
      'all(x, x == "a")',
      'matches("a+")',
      '!',
      '?',
      ':',
      '[',
      ']',
      'in',
      'size',
      '+',
      'null',
    ],
  )
  const values = fc.record({
    severity: fc.option(fc.bigInt(0n, 4n), { nil: undefined }),
    kev: fc.option(fc.boolean(), { nil: undefined }),
    object: fc.option(fc.dictionary(fc.string(), fc.jsonValue()), { nil: undefined }),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(words, { maxLength: 12 }), values, async (tokens, given) => {
      const source = tokens.join(' ')
      const outcome = await compileConditions([{ source, setting: 'rule' }], VOCABULARY).then(
        ([condition]) => condition?.ask(given).truth,
        (error: unknown) => error instanceof ConfigurationError && 'refused',
      )
      expect(['true', 'false', 'unknown', 'refused']).toContain(outcome)
    }),
    { numRuns: 500 },
  )
})
