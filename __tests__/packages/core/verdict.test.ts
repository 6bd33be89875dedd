import { MODES, conclude } from '@devsecops/core'
import type { Reason } from '@devsecops/core'
import { describe, expect, test } from '@jest/globals'

const reason = (effect: Reason['effect']): Reason => ({ code: 'some-code', effect, message: 'Some words.' })

describe('a gate concludes', () => {
  test.each(MODES)('success without a blocking reason, when it is %s', (mode) => {
    expect(conclude('gate', mode, [reason('warns'), reason('notes')]).conclusion).toBe('success')
  })

  test('failure with one blocking reason among others, when it is required', () => {
    const reasons = [reason('notes'), reason('blocks'), reason('warns')]
    expect(conclude('gate', 'required', reasons).conclusion).toBe('failure')
  })

  test.each(['advisory', 'off'] as const)('neutral with a blocking reason, when it is %s', (mode) => {
    expect(conclude('gate', mode, [reason('blocks')]).conclusion).toBe('neutral')
  })

  test('with all that was decided: advisory mode hides nothing', () => {
    const rest = { measures: { a: 1 }, missing: ['a fact'], waived: ['a finding'] }
    expect(conclude('gate', 'advisory', [reason('blocks')], rest)).toEqual({
      gate: 'gate',
      mode: 'advisory',
      conclusion: 'neutral',
      reasons: [reason('blocks')],
      ...rest,
    })
  })
})
