import { BUILTIN_PLAN_RULES, PLAN_VOCABULARIES } from '@devsecops/rules/plans'
import { PLAN_RULES } from '@devsecops/policy'
import { expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'

const text = readFileSync(new URL('../../../../docs/plan-rules.md', import.meta.url), 'utf8')
const firstCells = [...text.matchAll(/^\| `([^`]+)`/gm)].map(([, cell]) => cell)

test('every built-in rule has its row, and the policy a word for it', () => {
  const ids = BUILTIN_PLAN_RULES.map(({ id }) => id)
  expect(firstCells.slice(0, ids.length)).toEqual(ids)
  expect(ids).toEqual([...PLAN_RULES])
})

test('every variable has its row', () => {
  const variables = Object.values(PLAN_VOCABULARIES).flatMap((each) => Object.keys(each.variables))
  expect(firstCells.slice(BUILTIN_PLAN_RULES.length)).toEqual(variables)
})
