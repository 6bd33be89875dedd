import type { Annotation } from '@devsecops/core'
import { checkRunBodies, markdown, type CheckRunContent } from '@devsecops/report'
import { describe, expect, test } from '@jest/globals'

const remark = (rest: Partial<Annotation> = {}): Annotation => ({
  level: 'error',
  title: 'high: semgrep python.sqli',
  message: 'A query is built from user input.',
  file: 'api/orders.py',
  line: 12,
  ...rest,
})

const checkRun = (rest: Partial<CheckRunContent> = {}) =>
  checkRunBodies({
    name: 'security-gate findings',
    commit: 'b'.repeat(40),
    conclusion: 'failure',
    title: 'The verdict is failure',
    summary: markdown`All of it.`,
    annotations: [],
    url: 'https://github.com/example/shop/actions/runs/1',
    ...rest,
  })

interface Output {
  readonly title: string
  readonly summary: string
  readonly annotations: readonly Readonly<Record<string, unknown>>[]
}
const outputs = ({ create, updates }: ReturnType<typeof checkRun>): readonly Output[] =>
  [create, ...updates].map((body) => body['output'] as Output)

describe('a check run', () => {
  test('is complete from the first request on', () => {
    expect(checkRun({ annotations: [remark()] }).create).toEqual({
      name: 'security-gate findings',
      head_sha: 'b'.repeat(40),
      status: 'completed',
      conclusion: 'failure',
      details_url: 'https://github.com/example/shop/actions/runs/1',
      output: {
        title: 'The verdict is failure',
        summary: 'All of it.',
        annotations: [
          {
            path: 'api/orders.py',
            start_line: 12,
            end_line: 12,
            annotation_level: 'failure',
            title: 'high: semgrep python.sqli',
            message: 'A query is built from user input.',
          },
        ],
      },
    })
  })

  test('has 50 annotations a request and 250 in all, and counts the rest', () => {
    const bodies = checkRun({ annotations: Array.from({ length: 300 }, () => remark()) })
    expect(outputs(bodies).map(({ annotations }) => annotations.length)).toEqual([50, 50, 50, 50, 50])
    expect([bodies.annotated, bodies.left]).toEqual([250, 50])
  })

  test('has errors before warnings before notices, each in the order given', () => {
    const annotations = [
      remark({ level: 'notice' }),
      remark({ level: 'warning', line: 1 }),
      remark({ line: 2 }),
      remark({ line: 1 }),
    ]
    const [output] = outputs(checkRun({ annotations }))
    expect(output?.annotations.map((each) => [each['annotation_level'], each['start_line']])).toEqual([
      ['failure', 2],
      ['failure', 1],
      ['warning', 1],
      ['notice', 12],
    ])
  })

  test('leaves out and counts what has no place', () => {
    const { file, ...nowhere } = remark()
    expect(file).toBeDefined()
    expect(checkRun({ annotations: [nowhere] })).toMatchObject({ annotated: 0, left: 1 })
  })

  test('keeps to the lengths of all texts, between characters', () => {
    const [output] = outputs(
      checkRun({
        title: 't'.repeat(400),
        summary: markdown`${'a line\n'.repeat(20_000) as never}`,
        annotations: [remark({ title: 't'.repeat(400), message: 'ü'.repeat(60_000) })],
      }),
    )
    expect([output?.title.length, output?.annotations[0]?.['title']]).toEqual([
      255,
      expect.stringMatching(/^t{254}…$/),
    ])
    expect(output?.summary.length).toBeLessThanOrEqual(65_535)
    expect(output?.summary).toContain('The rest was cut')
    expect(Buffer.byteLength(String(output?.annotations[0]?.['message']))).toBeLessThan(65_536)
    expect(output?.annotations[0]?.['message']).toMatch(/^ü+…$/)
  })

  test('has no escape sequence, and no empty message', () => {
    const [output] = outputs(checkRun({ annotations: [remark({ message: '\u001B[2J', title: 'a\nb' })] }))
    expect(output?.annotations[0]).toMatchObject({ title: 'a b', message: 'a b' })
  })
})
