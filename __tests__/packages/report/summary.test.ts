import { describe, expect, test } from '@jest/globals'
import { conclude, type Reason } from '@devsecops/core'
import { mark, reasonList, reasonText, verdictHeading } from '@devsecops/report'

const note: Reason = { code: 'no-baseline', effect: 'notes', message: 'No baseline' }
const block: Reason = { code: 'too-severe', effect: 'blocks', message: 'Evil | <b>', subject: 'a.js:3' }

describe('the heading', () => {
  test('says gate and conclusion', () => {
    expect(verdictHeading(conclude('security-gate', 'required', [block]))).toBe(
      '## ❌ security-gate: failure',
    )
  })

  test('says when the gate is only advisory', () => {
    expect(verdictHeading(conclude('security-gate', 'advisory', [block]))).toBe(
      '## ⚠️ security-gate: neutral (advisory)',
    )
  })
})

describe('the reasons', () => {
  test('come with the blocking ones first, escaped', () => {
    expect(reasonList([note, block])).toBe(
      '- ❌ Evil &#124; &#60;b&#62; – `a.js:3` (`too-severe`)\n- ℹ️ No baseline (`no-baseline`)',
    )
  })

  test('are plain lines in a terminal', () => {
    expect(reasonText([note, { ...block, message: 'two\nlines' }])).toBe(
      '❌ two lines [a.js:3] (too-severe)\nℹ️ No baseline (no-baseline)',
    )
  })
})

test('a skipped gate has a mark too', () => {
  expect(mark('skipped')).toBe('⏭️')
})
