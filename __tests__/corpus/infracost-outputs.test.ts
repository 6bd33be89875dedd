import { describe, expect, test } from '@jest/globals'
import { differenceOfDecimals, readInput, sumOf, type EngineResult } from '@devsecops/cost'
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'

/** Infracost's own documents, with the totals that they state. */
const FOLDER = resolve(import.meta.dirname, '../../../shared/corpus/plans/infracost')
const isAbsent = !existsSync(FOLDER)
if (isAbsent)
  process.stdout.write('The corpus is not here (../shared/corpus/plans): its tests are skipped.\n')
const described = isAbsent ? describe.skip : describe

interface Stated {
  readonly currency?: string
  readonly totalMonthlyCost: string | null
  readonly pastTotalMonthlyCost?: string | null
  readonly diffTotalMonthlyCost?: string | null
  readonly projects: number
  readonly resources: number
  readonly projectErrors: number
}

const json = (path: string): unknown => JSON.parse(readFileSync(resolve(FOLDER, path), 'utf8'))

const read = (path: string): EngineResult => {
  const input = readInput({ path, bytes: readFileSync(resolve(FOLDER, path)) })
  if (input.kind !== 'infracost') throw new Error(`${path} was read as ${input.kind}`)
  return input.result
}

const outputs = isAbsent ? [] : Object.entries(json('outputs.json') as Record<string, Stated>)

/** It states totals of resources that it leaves out. */
const DISAGREEING = ['outputs/no_diff.json']

described("the totals of Infracost's documents are exactly those they state", () => {
  test.each(outputs)('%s', (path, stated) => {
    const result = read(path)
    expect(result.engine).toBe('infracost-0.10')
    expect({
      currency: result.currency,
      before: result.totals.before,
      after: result.totals.after,
      delta: result.totals.delta,
      projects: result.projects.length,
      resources: result.projects.reduce(
        (sum, { after }) => sum + after.filter(({ standing }) => standing !== 'free').length,
        0,
      ),
    }).toEqual({
      currency: stated.currency ?? 'USD',
      before: stated.pastTotalMonthlyCost ?? undefined,
      after: stated.totalMonthlyCost ?? undefined,
      delta: stated.diffTotalMonthlyCost ?? undefined,
      projects: stated.projects,
      resources: stated.resources,
    })
    const codes = new Set(result.incompleteness.map(({ code }) => code))
    expect(codes.has('project-failed')).toBe(stated.projectErrors > 0)
    expect(codes.has('inconsistent')).toBe(DISAGREEING.includes(path))
  })

  test.each(outputs)('%s: its lines sum to them', (path) => {
    const { projects } = read(path)
    for (const { after, totals } of projects) {
      const sum = sumOf(after.flatMap(({ lines }) => lines)).expected
      expect(sum).toBeCloseTo(Number(totals.after ?? 0), 6)
    }
  })
})

interface Breakdown {
  readonly breakdown?: string
  readonly totalMonthlyCost?: number
}

const breakdowns = isAbsent
  ? []
  : Object.values(json('expected.json') as Record<string, Breakdown>).flatMap(
      ({ breakdown, totalMonthlyCost }) =>
        breakdown === undefined ? [] : [[breakdown, String(totalMonthlyCost)] as const],
    )

described('breakdowns of plans', () => {
  test.each(breakdowns)('%s', (path, total) => {
    expect(differenceOfDecimals(read(path).totals.after ?? '', total)).toBe('0')
  })
})
