import { describe, expect, test } from '@jest/globals'
import { baseScore } from '@devsecops/findings'
import fc from 'fast-check'

describe('the base score', () => {
  // Scores of FIRST's own calculators and of the examples in its documents.
  test.each([
    ['CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H', 10],
    ['CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N', 9.3],
    ['CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:N/VI:N/VA:N/SC:N/SI:N/SA:N', 0],
    ['CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', 9.8],
    ['CVSS:3.0/AV:N/AC:L/PR:L/UI:N/S:C/C:L/I:L/A:N', 6.4],
    ['AV:N/AC:L/Au:N/C:N/I:N/A:C', 7.8],
    ['AV:N/AC:L/Au:N/C:C/I:C/A:C', 10],
    ['AV:L/AC:H/Au:N/C:C/I:C/A:C', 6.2],
    ['(AV:N/AC:L/Au:N/C:P/I:P/A:P)', 7.5],
  ])('of %s is %d', (vector, score) => {
    expect(baseScore(vector)).toBe(score)
  })

  test('takes no account of threat, time and environment', () => {
    const base = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N'
    expect(baseScore(`${base}/E:U/MAV:P`)).toBe(baseScore(base))
    expect(baseScore('AV:N/AC:L/Au:N/C:N/I:N/A:C/E:U/RL:OF/RC:UC')).toBe(7.8)
  })

  test.each([
    'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N',
    'CVSS:4.0/AV:X/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N',
    'CVSS:5.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N',
    'AV:N/AC:L/Au:N/C:P/I:P',
    'AV:N/AC:L/Au:N/C:P/I:P/A:Z',
    'high',
    '',
  ])('of %j there is none', (vector) => {
    expect(baseScore(vector)).toBeUndefined()
  })

  test('is from 0 to 10 for every complete vector of CVSS 4', () => {
    const metrics = { AV: 'NALP', AC: 'LH', AT: 'NP', PR: 'NLH', UI: 'NPA', VC: 'HLN', VI: 'HLN', VA: 'HLN' }
    const all = { ...metrics, SC: 'HLN', SI: 'HLN', SA: 'HLN' }
    const parts = Object.entries(all).map(([name, values]) =>
      fc.constantFrom(...Array.from(values)).map((value) => `${name}:${value}`),
    )
    fc.assert(
      fc.property(fc.tuple(...parts), (chosen) => {
        const score = baseScore(`CVSS:4.0/${chosen.join('/')}`)
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(10)
      }),
    )
  })
})
