import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import fc from 'fast-check'
import { createLog } from '../../../packages/runner/src/log.ts'
import { neutralLine, runnerVoice, terminalVoice } from '../../../packages/runner/src/voice.ts'
import { hostile } from '../report/hostile.ts'

let said = ''
beforeEach(() => {
  said = ''
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    said += String(text)
    return true
  })
})
afterEach(() => {
  jest.restoreAllMocks()
})

/** What a runner may take for a command, characters that nobody sees aside: .NET's comparison skips them. */
const commandsIn = (text: string): readonly string[] =>
  text
    .split(/[\n\r\u0085\u2028\u2029]/)
    .map((line) => line.replace(/[\p{Cf}\p{Cc}\p{DI}]/gu, '').trimStart())
    .filter((line) => line.startsWith('::') || line.includes('##['))

describe('a line of the log', () => {
  test.each([
    ['::error::x', ': :error::x'],
    [' \t::error::x', ': :error::x'],
    [':\u200B:error::x', ': :error::x'],
    ['a ##[error]x', 'a ## [error]x'],
    ['#\u00AD#[error]x', '## [error]x'],
    ['a::b', 'a::b'],
  ])('%j is written as %j', (text, line) => {
    expect(neutralLine(text)).toBe(line)
  })

  test('is never a command, whatever it says: 2,000 hostile texts', () => {
    fc.assert(
      fc.property(hostile(), (text) => {
        said = ''
        runnerVoice.print(text)
        expect(commandsIn(said)).toEqual([])
      }),
      { numRuns: 2000 },
    )
  })
})

describe('on a runner', () => {
  test('an annotation is one command, whatever it says: 2,000 hostile texts', () => {
    fc.assert(
      fc.property(hostile(), hostile(), (text, file) => {
        said = ''
        runnerVoice.annotate('warning', text, { title: text, file, line: 3 })
        expect(said.replace(/\r?\n$/, '')).toMatch(/^::warning [^\r\n\u2028]*::[^\r\n\u2028]*$/)
        expect(said.split('::', 2)[1]).toMatch(/^warning (?:title=[^,:]*,)?(?:file=[^,:]*,)?line=3$/)
      }),
      { numRuns: 2000 },
    )
  })

  test('a fault says its place twice: for the page and for the log', () => {
    runnerVoice.fault({ code: 'bad-policy', message: 'Wrong.', file: 'p.yml', line: 2, column: 5 })
    expect(said.trimEnd()).toBe('::error file=p.yml,line=2,col=5::p.yml:2:5: Wrong.')
  })

  test('a secret is masked', () => {
    runnerVoice.mask('a%\nb')
    expect(said.trimEnd()).toBe('::add-mask::a%25%0Ab')
  })
})

describe('at a terminal', () => {
  test('words stand for commands', () => {
    const voice = terminalVoice(false)
    voice.annotate('warning', 'Look out', { file: 'a.txt', line: 3 })
    voice.fault({ code: 'bad-input', message: 'Wrong.' })
    expect(said).toBe('warning: a.txt:3: Look out\nerror: Wrong.\n')
  })

  test('a secret is not printed, nor is what is for debugging', () => {
    const voice = terminalVoice(false)
    voice.mask('secret')
    voice.annotate('debug', 'detail')
    expect(said).toBe('')
  })
})

describe('a group', () => {
  test('is folded and says how long it took', async () => {
    const times = [1000, 2234]
    const log = createLog(runnerVoice, () => times.shift() ?? 0)
    await log.group('Read\nreports', () => {
      log.info('hello')
      return Promise.resolve()
    })
    expect(said.replaceAll('\r\n', '\n')).toBe(
      '::group::Read reports\nhello\n::endgroup::\nRead\nreports: 1.2 s\n',
    )
  })

  test('says no duration when the clock stands still', async () => {
    await createLog(terminalVoice(false)).group('Read', () => Promise.resolve())
    expect(said).toBe('Read\n')
  })

  test('is closed when its work fails', async () => {
    const work = createLog(runnerVoice).group('Read', () => Promise.reject(new Error('no')))
    await expect(work).rejects.toThrow('no')
    expect(said).toContain('::endgroup::')
  })
})
