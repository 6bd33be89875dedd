import type { Gap } from '@devsecops/bom'
import { absent, found, unavailable } from '@devsecops/core'
import { describe, expect, test } from '@jest/globals'
import { aChange, aComponent, aDocument, aGraph, decided, said, since } from './deciding.ts'

const gap = (code: Gap['code'], message = 'it says so'): Gap => ({ code, message, line: 3 })
const reading = (...gaps: readonly Gap[]) => ({ lockFiles: [{ graph: aGraph([aComponent('a')], gaps) }] })

test('whole lock files with a valid document pass', () => {
  const { verdict, complete, components } = decided()
  expect({ conclusion: verdict.conclusion, complete, components }).toEqual({
    conclusion: 'success',
    complete: true,
    components: 2,
  })
})

describe('completeness', () => {
  test.each(['truncated', 'not-a-lock-file', 'unsupported-version', 'merge-conflict', 'refused'] as const)(
    'a lock file that is %s blocks, and is missing',
    (code) => {
      const decision = decided(reading(gap(code)))
      expect(said(decision, code)).toEqual(['blocks: web/package-lock.json: it says so'])
      expect(decision.verdict.missing).toEqual(['the composition of web/package-lock.json'])
    },
  )

  test('it only warns where the policy says so', () => {
    const decision = decided(reading(gap('truncated')), 'sbom: { incomplete: warn }')
    expect(said(decision, 'truncated')).toEqual(['warns: web/package-lock.json: it says so'])
    expect(decision.verdict.conclusion).toBe('success')
  })

  test('in an advisory gate it is neutral', () => {
    expect(decided(reading(gap('truncated')), '', { mode: 'advisory' }).verdict.conclusion).toBe('neutral')
  })

  test.each(['missing-entry', 'malformed-entry'] as const)('a %s warns', (code) => {
    expect(said(decided(reading(gap(code))), code)).toEqual(['warns: web/package-lock.json: it says so'])
  })

  test.each(['no-edges', 'unresolved', 'unneeded-entry'] as const)(
    'what a format leaves open is noted: %s',
    (code) => {
      expect(said(decided(reading(gap(code))), code)).toEqual(['notes: web/package-lock.json: it says so'])
    },
  )

  test('gaps of one kind are told once, with their number and the first one’s line', () => {
    const { remarks } = decided(reading(gap('unresolved', 'first'), gap('unresolved'), gap('unresolved')))
    expect(remarks).toContainEqual({
      code: 'unresolved',
      effect: 'notes',
      message: 'web/package-lock.json: first (and 2 more of the kind)',
      subject: 'web/package-lock.json',
      file: 'web/package-lock.json',
      line: 3,
    })
  })

  test('what several formats leave open is told once for all of them', () => {
    const own = { graph: aGraph([aComponent('a')], [gap('no-edges')]) }
    const other = { graph: { ...aGraph([aComponent('a')], [gap('no-edges')]), file: 'go.mod' } }
    expect(said(decided({ lockFiles: [own, other] }), 'no-edges')).toEqual([
      'notes: web/package-lock.json: it says so (and 1 more of the kind in 2 files)',
    ])
  })

  test('without any lock file the gate fails, unless the policy lets it', () => {
    expect(decided({ lockFiles: [] }).verdict.conclusion).toBe('failure')
    expect(said(decided({ lockFiles: [] }, 'sbom: { on-missing: warn }'), 'no-lock-file')).toEqual([
      expect.stringMatching(/^warns: No lock file/),
    ])
  })

  test('it is complete only when every document is', () => {
    const documents = [aDocument(), aDocument({ isComplete: false })]
    expect(decided({ documents }).complete).toBe(false)
    expect(decided({ documents: [] }).complete).toBe(false)
  })
})

describe('documents', () => {
  test('one that breaks a rule blocks, with the place', () => {
    const fault = { rule: 'schema', place: '/components/0', message: 'must have name' } as const
    const decision = decided({ documents: [aDocument({ faults: [fault, fault] })] })
    expect(said(decision, 'invalid-document')).toEqual([
      'blocks: The document breaks a rule of cyclonedx-1.7 and was not written: /components/0: must have name (and 1 more).',
    ])
  })

  const scoring = (score: number) => ({
    quality: [
      {
        profile: 'bsi-2.1',
        score,
        grade: 'B' as const,
        full: { required: 0, additional: 0, optional: 0 },
        fields: [],
      },
    ],
  })

  test('the best document’s score counts, and one below the policy’s minimum blocks', () => {
    const documents = [aDocument(scoring(4)), aDocument(scoring(8))]
    const minimum = (score: number): string => `sbom: { minimum-quality: { bsi-2-1: ${score} } }`
    expect(decided({ documents }, minimum(8)).quality).toEqual({ 'bsi-2.1': 8 })
    expect(said(decided({ documents }, minimum(8)), 'low-quality')).toEqual([])
    expect(said(decided({ documents }, minimum(8.1)), 'low-quality')).toHaveLength(1)
  })
})

describe('licences', () => {
  const gpl = aComponent('gpl', { licence: 'GPL-3.0-only' })
  const tree = { lockFiles: [{ graph: aGraph([aComponent('a', { licence: 'MIT' }), gpl]) }] }

  test('nobody asks: nothing is judged', () => {
    expect(decided(tree).licences).toEqual([])
  })

  test('a denied one blocks at its line, with the way it came in', () => {
    const { remarks } = decided(tree, 'sbom: { licenses: { deny: [GPL-*] } }')
    expect(remarks).toContainEqual({
      code: 'license-denied',
      effect: 'blocks',
      message: 'gpl 1.0.0: GPL-3.0-only is denied by "GPL-*"; it is here by shop → a → gpl.',
      subject: 'web/package-lock.json',
      file: 'web/package-lock.json',
      line: 7,
    })
  })

  test('what no list allows is denied', () => {
    expect(said(decided(tree, 'sbom: { licenses: { allow: [MIT] } }'), 'license-denied')).toHaveLength(1)
  })

  test('an exception lets it through until its last day', () => {
    const until = (day: string): string =>
      `sbom: { licenses: { deny: [GPL-*], exceptions: [{ package: gpl, owner: legal, reason: replaced in July, expires: ${day} }] } }`
    const held = decided(tree, until('2026-06-01'))
    expect(held.verdict).toMatchObject({ conclusion: 'success', waived: ['license:gpl@1.0.0'] })
    expect(said(held, 'license-excepted')).toHaveLength(1)
    expect(said(decided(tree, until('2026-05-31')), 'license-denied')[0]).toContain('ended')
  })

  test('one that is not known warns, or blocks where the policy says so', () => {
    const unknown = { lockFiles: [{ graph: aGraph([aComponent('a')]) }] }
    expect(said(decided(unknown, 'sbom: { licenses: { deny: [GPL-*] } }'), 'license-unknown')).toEqual([
      'warns: 1 package has no known licence: a 1.0.0.',
    ])
    expect(said(decided(unknown, 'sbom: { licenses: { on-unknown: fail } }'), 'license-unknown')).toEqual([
      'blocks: 1 package has no known licence: a 1.0.0.',
    ])
  })

  const onChange = 'sbom: { licenses: { deny: [GPL-*], applies-to: change } }'

  test('on the change, only what it brings is judged', () => {
    const comparison = since(aChange('added', undefined, aComponent('a')))
    expect(said(decided({ ...tree, comparison }, onChange), 'license-denied')).toEqual([])
    const brought = since(aChange('added', undefined, gpl))
    expect(said(decided({ ...tree, comparison: brought }, onChange), 'license-denied')).toHaveLength(1)
  })

  test('where the change is not known, everything is', () => {
    const decision = decided({ ...tree, comparison: unavailable('it is not here') }, onChange)
    expect(said(decision, 'license-denied')).toHaveLength(1)
  })
})

describe('the change', () => {
  const a = aComponent('a')

  test('a changed digest blocks by default', () => {
    const comparison = since(aChange('same-version', a, a, { aspects: ['content'] }))
    expect(said(decided({ comparison }), 'changed-hash')).toEqual([
      'blocks: a 1.0.0: the same version has another digest than at the base.',
    ])
  })

  test.each([
    ['new-install-script', aChange('added', undefined, { ...a, installScript: true })],
    ['license-change', aChange('same-version', a, a, { aspects: ['licence'] })],
    ['downgrade', aChange('downgraded', { ...a, version: '2.0.0' }, a)],
    ['origin-changed', aChange('same-version', a, a, { aspects: ['origin'] })],
  ])('%s warns by default, and blocks where the policy says so', (alarm, change) => {
    const comparison = since(change)
    expect(said(decided({ comparison }), alarm)).toEqual([expect.stringMatching(/^warns: a /)])
    expect(said(decided({ comparison }, `sbom: { alarms: { ${alarm}: fail } }`), alarm)).toEqual([
      expect.stringMatching(/^blocks: a /),
    ])
    expect(said(decided({ comparison }, `sbom: { alarms: { ${alarm}: off } }`), alarm)).toEqual([])
  })

  test('a new direct dependency is told only where the policy asks for it', () => {
    const after = { component: a, direct: true }
    const comparison = since(aChange('added', undefined, a, { after }))
    expect(said(decided({ comparison }), 'new-direct')).toEqual([])
    expect(
      said(decided({ comparison }, 'sbom: { alarms: { new-direct: warn } }'), 'new-direct'),
    ).toHaveLength(1)
  })

  test('a base that is not there blocks where the policy gates on the change', () => {
    const comparison = unavailable('the checkout lacks it')
    const decision = decided({ comparison })
    expect(said(decision, 'base-unavailable')).toEqual([
      'blocks: What changed is not known: the checkout lacks it.',
    ])
    expect(decision.verdict.missing).toEqual(['the base of the change'])
    expect(
      said(decided({ comparison }, 'sbom: { alarms: { changed-hash: warn } }'), 'base-unavailable'),
    ).toEqual(['warns: What changed is not known: the checkout lacks it.'])
  })

  test('a file that cannot be read at the base is told', () => {
    const unread = [{ code: 'merge-conflict', message: 'markers', file: 'web/package-lock.json' } as const]
    const comparison = found({ base: 'b'.repeat(40), changes: [], moved: [], unread })
    expect(said(decided({ comparison }), 'base-unreadable')).toHaveLength(1)
  })

  test('of a hundred changes of a kind twenty are named', () => {
    const changes = Array.from({ length: 100 }, (_, index) =>
      aChange('downgraded', a, aComponent(`p${index}`)),
    )
    const told = said(decided({ comparison: since(...changes) }), 'downgrade')
    expect(told).toHaveLength(21)
    expect(told.at(-1)).toBe('warns: And 80 more changes of this kind.')
  })
})

describe('a second opinion', () => {
  test('what it has otherwise is noted', () => {
    const opinion = found({ onlyHere: ['pkg:npm/a@1'], onlyThere: [], both: 4 })
    expect(said(decided({ opinion }), 'second-opinion')).toEqual([
      'notes: Both find 4 packages. Syft lacks 1: pkg:npm/a@1.',
    ])
  })

  test('one that was wanted and is not there blocks', () => {
    const opinion = unavailable('syft is not on PATH')
    expect(said(decided({ opinion }), 'syft-failed')).toEqual([
      'blocks: Syft was to be asked: syft is not on PATH.',
    ])
    expect(said(decided({ opinion, lockFiles: [] }), 'no-lock-file')).toEqual([])
  })

  test('none is asked for by default', () => {
    expect(said(decided({ opinion: absent }), 'second-opinion')).toEqual([])
  })
})
