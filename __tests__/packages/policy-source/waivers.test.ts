import type { RunContext } from '@devsecops/core'
import { readTrustedInput, type LoadedWaivers, type WaiverInputs } from '@devsecops/policy-source'
import { loadWaivers } from '@devsecops/policy-source/waivers'
import { aPullRequest, fakeIo } from '@devsecops/testing'
import { afterAll, describe, expect, test } from '@jest/globals'
import { aCheckout, removeFolders } from './checkout.ts'
import { faultsOf, inputs } from './loading.ts'

afterAll(removeFolders)

const FILE = '.github/devsecops-waivers.yml'

const waiverOf = (id: string, expires = '2026-12-31'): string =>
  `waivers:\n  - { id: ${id}, owner: sam, reason: The code is never reached., expires: ${expires} }\n`

const pull = (sha: string): RunContext =>
  aPullRequest(
    {},
    { payload: { pull_request: { base: { ref: 'main', sha }, head: { ref: 'x', sha: 'b'.repeat(40) } } } },
  )

type Files = Readonly<Record<string, string | undefined>>

/** A pull request that makes the one of the other, as its run sees it. */
const changed = (from: Readonly<Record<string, string>>, to: Files) => {
  const checkout = aCheckout()
  const base = checkout.commit({ 'README.md': 'Shop', ...from })
  checkout.git('checkout', '--quiet', '-b', 'feature')
  checkout.commit({ 'README.md': 'Shop!', ...to })
  return { checkout, io: checkout.io(pull(base)) }
}

const load = (
  from: Readonly<Record<string, string>>,
  to: Files,
  given: Partial<WaiverInputs> = {},
): Promise<LoadedWaivers> => loadWaivers({ waivers: FILE }, { ...inputs(), ...given }, changed(from, to).io)

const ids = (waivers: LoadedWaivers['waivers']) => waivers.flatMap((waiver) => waiver.ids)

describe('a pull request cannot waive its own findings', () => {
  test('with a waiver that it adds: it is shown, and not in force', async () => {
    const { waivers, proposed } = await load({ [FILE]: waiverOf('OLD-1') }, { [FILE]: waiverOf('NEW-1') })
    expect([ids(waivers), ids(proposed)]).toEqual([['OLD-1'], ['NEW-1']])
  })

  test('with a file that it brings', async () => {
    const { waivers, proposed } = await load({}, { [FILE]: waiverOf('NEW-1') })
    expect([ids(waivers), ids(proposed)]).toEqual([[], ['NEW-1']])
  })

  test('with a later day', async () => {
    const { waivers, proposed } = await load(
      { [FILE]: waiverOf('OLD-1', '2026-01-01') },
      { [FILE]: waiverOf('OLD-1', '2027-01-01') },
    )
    expect([waivers, proposed].map(([one]) => one?.expires)).toEqual(['2026-01-01', '2027-01-01'])
  })

  test('with another file that an input names', async () => {
    const { waivers } = await load({}, { 'w.yml': waiverOf('NEW-1') }, { 'waivers-file': 'w.yml' })
    expect(waivers).toEqual([])
  })

  test('and one that moves a waiver to another line changes nothing', async () => {
    const { proposed } = await load(
      { [FILE]: waiverOf('OLD-1') },
      { [FILE]: `# Waivers\n${waiverOf('OLD-1')}` },
    )
    expect(proposed).toEqual([])
  })
})

describe('a faulty waivers file', () => {
  const BAD = waiverOf('OLD-1', '2026-02-30')

  test('that a change would bring is told, with the line and column of the fault', async () => {
    const { waivers, change } = await load({ [FILE]: waiverOf('OLD-1') }, { [FILE]: BAD })
    expect(ids(waivers)).toEqual(['OLD-1'])
    expect(change).toMatchObject({ lands: true, faults: [{ file: FILE, line: 2 }] })
  })

  test('that is in force is refused, unless the change repairs it', async () => {
    const { io } = changed({ [FILE]: BAD }, {})
    expect(await faultsOf(loadWaivers({ waivers: FILE }, inputs(), io))).toContain('no day of the calendar')
    const repaired = await load({ [FILE]: BAD }, { [FILE]: waiverOf('OLD-1') })
    expect([repaired.waivers, repaired.unusable?.cause]).toEqual([[], 'faulty'])
    expect((await load({ [FILE]: BAD }, { [FILE]: undefined })).unusable?.cause).toBe('faulty')
  })
})

describe('where there is no branch to trust', () => {
  test('the work tree’s waivers are in force', async () => {
    const io = fakeIo({ onRunner: false, files: { [FILE]: waiverOf('OLD-1') } })
    expect(ids((await loadWaivers({ waivers: FILE }, inputs(), io)).waivers)).toEqual(['OLD-1'])
  })

  test('and cannot be looked for, none is in force, and it is said', async () => {
    const io = fakeIo({ onRunner: true, files: { [FILE]: waiverOf('OLD-1') } })
    const { waivers, unusable } = await loadWaivers({ waivers: FILE }, inputs(), io)
    expect([waivers, unusable?.cause]).toEqual([[], 'unavailable'])
  })

  test('a file that an input names and that is nowhere is a mistake', async () => {
    const io = fakeIo({ onRunner: false })
    const named = { ...inputs(), 'waivers-file': 'w.yml' }
    expect(await faultsOf(loadWaivers({ waivers: FILE }, named, io))).toBe(
      'Input waivers-file: there is no w.yml.',
    )
  })
})

describe('a file that lets findings through', () => {
  const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)
  const read = async (from: Readonly<Record<string, string>>, to: Files, path = 'vex.json') => {
    const { file } = await readTrustedInput(path, inputs(), changed(from, to).io)
    return file.state === 'found' ? text(file.value) : file.state
  }

  test('is read as the base branch has it, where the repository keeps it', async () => {
    expect(await read({ 'vex.json': 'base' }, { 'vex.json': 'change' })).toBe('base')
    expect(await read({ 'vex.json': 'base' }, { 'vex.json': 'change' }, './a/../vex.json')).toBe('base')
  })

  test('is not used where only the change has it', async () => {
    expect(await read({}, { 'vex.json': 'change' })).toBe('unavailable')
  })

  test('is read as it is, where the run has made it', async () => {
    const { checkout, io } = changed({}, {})
    checkout.write({ 'made/baseline.json': 'made' })
    const { file } = await readTrustedInput('made/baseline.json', inputs(), io)
    expect(file.state === 'found' && text(file.value)).toBe('made')
  })

  test('is absent where it is nowhere', async () => {
    expect(await read({}, {})).toBe('absent')
  })
})
