import { describe, expect, test } from '@jest/globals'
import { ConfigurationError } from '@devsecops/core'
import { lineHashes, lineHashIn, read, sourceOf, type Finding } from '@devsecops/findings'
import type { Files } from '@devsecops/runner'
import { aFinding, fakeFiles } from '@devsecops/testing'
import { collectLineHashes } from '../../../actions/security-gate/src/line-hashes.ts'
import { aReading } from './facts.ts'

const SOURCE = ' a\nb\n  \t\tc\n d'
const LINES = ['271789c17abda88f:1', '54703d4cd895b18:1', '180aee12dab6264:1', 'a23a3dc5e078b07b:1']

const at = (line: number, path = 'src/a b.py', rest: Partial<Finding> = {}): Finding =>
  aFinding({ location: { path, line }, ...rest })

const hashed = (
  findings: readonly Finding[],
  files: Pick<Files, 'open'> = fakeFiles({ 'src/a b.py': SOURCE }),
  most?: number,
) => findings.map(lineHashIn(collectLineHashes([aReading(findings)], files, most)))

describe('the hash of a finding’s line', () => {
  test('is GitHub’s, for each line of the file', () => {
    expect(hashed([1, 2, 3, 4].map((line) => at(line)))).toEqual(LINES)
  })

  test('is that of a file with a byte order mark, as Node reads one', () => {
    expect(hashed([at(1)], fakeFiles({ 'src/a b.py': `\uFEFF${SOURCE}` }))).toEqual([
      lineHashes(`\uFEFF${SOURCE}`)[0],
    ])
  })

  test('is the one that the report has, where it has one', () => {
    expect(hashed([at(1, 'src/a b.py', { lineHash: 'f:1' })])).toEqual(['f:1'])
  })

  test.each([
    ['a line that the file lacks', at(5)],
    ['a file that is not there', at(1, 'src/b.py')],
    ['a folder', at(1, 'src')],
    ['a file outside of the checkout', at(1, '../a.py')],
    ['an absolute path', at(1, '/etc/passwd')],
    ['an address', at(1, 'https://example.com/a.py')],
    ['a finding without a line', aFinding({ location: { path: 'src/a b.py' } })],
    ['a secret, whose value it would give away', at(1, 'src/a b.py', { category: 'secrets' })],
  ])('is not known of %s', (_, finding) => {
    expect(hashed([finding])).toEqual([undefined])
  })

  test('is not known of a file that is too large, or beyond what is read in a run', () => {
    const files = fakeFiles({ 'a.py': SOURCE, 'b.py': SOURCE })
    const both = [at(1, 'a.py'), at(1, 'b.py')]
    expect(hashed(both, files, SOURCE.length)).toEqual([LINES[0], undefined])
    expect(hashed(both, files, SOURCE.length - 1)).toEqual([undefined, undefined])
  })

  test('is read of each file once', () => {
    const opened: string[] = []
    const files = fakeFiles({ 'a.py': SOURCE })
    const open: Files['open'] = (path) => {
      opened.push(path)
      return files.open(path)
    }
    hashed([at(1, 'a.py'), at(2, 'a.py'), at(1, 'gone.py')], { open })
    expect(opened).toEqual(['a.py', 'gone.py'])
  })

  test('hides no fault of ours', () => {
    const broken = (error: Error) => () =>
      hashed([at(1)], {
        open: () => {
          throw error
        },
      })
    expect(broken(new TypeError('a fault'))).toThrow('a fault')
    expect(broken(new ConfigurationError({ code: 'unreadable', message: 'x' }))()).toEqual([undefined])
  })
})

describe('the hash that a SARIF log has', () => {
  const of = (tool: string, category = 'code') =>
    read(
      sourceOf(
        'a.sarif',
        JSON.stringify({
          version: '2.1.0',
          runs: [
            {
              tool: { driver: { name: tool } },
              results: [
                {
                  ruleId: category,
                  message: { text: 'A weakness.' },
                  partialFingerprints: { primaryLocationLineHash: LINES[0] },
                },
              ],
            },
          ],
        }),
      ),
    ).findings[0]?.lineHash

  test('is kept', () => {
    expect(of('CodeQL')).toBe(LINES[0])
  })

  test.each(['Grype', 'Trivy', 'gitleaks'])('is not kept of %s, which puts its own thing there', (tool) => {
    expect(of(tool)).toBeUndefined()
  })
})
