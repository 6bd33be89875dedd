import { describe, expect, test } from '@jest/globals'
import { readRun, type TerragruntRun } from '@devsecops/cost'
import { aPlan, bytesOf, refusal } from '../plan/planning.ts'

const plan = (path: string, content: unknown = aPlan([{}])): { path: string; bytes: Uint8Array } => ({
  path,
  bytes: bytesOf(content),
})

const unit = (Name: string, Result: string, more: Readonly<Record<string, string>> = {}): object => ({
  Name,
  Started: '2026-11-20T10:00:00Z',
  Ended: '2026-11-20T10:00:05Z',
  Result,
  ...more,
})

const run = (paths: readonly string[], report?: readonly object[]): TerragruntRun =>
  readRun({
    root: 'out/json',
    plans: paths.map((path) => plan(path)),
    ...(report && { report: plan('report.json', report) }),
  })

const units = ({ plans }: TerragruntRun): readonly string[] => plans.map((each) => each.unit)
const told = ({ incompleteness }: TerragruntRun): readonly string[] =>
  incompleteness.map(({ code, message }) => `${code}: ${message}`)

describe('the plans of a run', () => {
  test('have the folder of their unit as their project', () => {
    const found = run(
      ['out/json/live/db/tfplan.json', 'out/json/app/tfplan.json', 'out/json/tfplan.json'],
      [unit('live/db', 'succeeded'), unit('./app', 'succeeded'), unit('', 'succeeded')].slice(0, 2),
    )
    expect(units(found)).toEqual(['app', 'live/db', ''])
  })

  test('in a folder that is named with a dot or backslashes', () => {
    const found = readRun({ root: '.\\out\\', plans: [plan('./out/db/tfplan.json')] })
    expect(units(found)).toEqual(['db'])
  })

  test('that cannot be read stop none of the others', () => {
    const found = readRun({
      root: 'out',
      plans: [plan('out/a/tfplan.json', '{"format_version"'), plan('out/b/tfplan.json')],
    })
    expect(units(found)).toEqual(['b'])
    expect(found.unreadable).toMatchObject([{ unit: 'a', file: 'out/a/tfplan.json', code: 'truncated' }])
  })
})

describe('what a run did not plan is told', () => {
  const db = 'out/json/db/tfplan.json'

  test('nothing, where every unit succeeded and has its plan', () => {
    expect(told(run([db], [unit('/work/live/db', 'succeeded', { Reason: 'retry succeeded' })]))).toEqual([])
  })

  test('a unit that failed, though a plan of it lies there', () => {
    expect(told(run([db], [unit('db', 'failed', { Reason: 'run error', Cause: 'exit status 1' })]))).toEqual([
      'unit-failed: The unit db failed (run error: exit status 1): what it would cost is not known.',
    ])
  })

  test('a unit that was never begun, because one before it failed', () => {
    const report = [
      unit('db', 'succeeded'),
      unit('app', 'early exit', { Reason: 'ancestor error', Cause: 'vpc' }),
    ]
    expect(told(run([db], report))).toEqual([
      'unit-failed: The unit app was not run (ancestor error: vpc): what it would cost is not known.',
    ])
  })

  test('a unit that was left out: an old plan of it does not count', () => {
    const found = run([db], [unit('db', 'excluded', { Reason: 'exclude block' })])
    expect(units(found)).toEqual([])
    expect(told(found)).toEqual(['unit-excluded: The unit db was left out of the run (exclude block).'])
  })

  test('a unit whose error was ignored', () => {
    expect(told(run([db], [unit('db', 'succeeded', { Reason: 'error ignored' })]))).toEqual([
      'unit-failed: The unit db failed, and its error was ignored: its plan may be partial.',
    ])
  })

  test('a unit that succeeded and has no plan', () => {
    expect(told(run([db], [unit('db', 'succeeded'), unit('app', 'succeeded')]))).toEqual([
      'unit-missing: The unit app was run and has no plan: what it would cost is not known.',
    ])
  })

  test('a plan that no unit of the run has', () => {
    expect(told(run([db, 'out/json/old/tfplan.json'], [unit('db', 'succeeded')]))).toEqual([
      'unit-missing: The unit old has a plan, but the report of the run does not name it: the plan may be of another run.',
    ])
  })

  test('that there is no report', () => {
    expect(run([db]).incompleteness).toMatchObject([{ code: 'no-report' }])
  })
})

describe('a report that is none is refused', () => {
  const refused = (content: unknown): string =>
    refusal(() => readRun({ root: '.', plans: [], report: plan('report.json', content) }))

  test.each<readonly [string, unknown, string]>([
    ['an object', {}, 'not-json: report.json is no JSON array; expected a report of a run.'],
    ['nothing', '', 'empty: report.json is empty; expected a report of a run.'],
    ['CSV', 'Name,Started\n', 'not-json: report.json is no JSON array; expected a report of a run.'],
    ['a half', '[{"Name":"db"', 'truncated: report.json ends at line 1'],
    [
      'one with more behind it',
      '[] x',
      'not-json: report.json goes on behind its JSON; expected a report of a run.',
    ],
    [
      'a result that is not known',
      [unit('db', 'vanished')],
      'wrong-shape: report.json: at $[0].Result there is a text where one of succeeded, failed, early exit, excluded is expected.',
    ],
    [
      'a unit without a name',
      [{ Result: 'failed' }],
      'wrong-shape: report.json: at $[0].Name there is nothing',
    ],
  ])('%s', (_name, content, message) => {
    expect(refused(content)).toContain(message)
  })
})
