import { describe, expect, test } from '@jest/globals'
import { flowchart, pie } from '@devsecops/report'
import fc from 'fast-check'
import { hostile, RUNS } from './hostile.ts'

describe('a flow chart', () => {
  test('is a fenced block with nodes and edges', () => {
    const chart = flowchart(
      [
        { id: 'push', label: 'push to main', shape: 'round' },
        { id: 'production', label: '✅ production' },
      ],
      [{ from: 'push', to: 'production', label: 'rule 1' }],
    )
    expect(chart).toBe(
      [
        '```mermaid',
        'flowchart LR',
        '  n0("push to main")',
        '  n1["✅ production"]',
        '  n0 -->|"rule 1"| n1',
        '```',
      ].join('\n'),
    )
  })

  test('writes signs with a meaning as entities', () => {
    expect(flowchart([{ id: 'a', label: '"x" #1 <b>' }], [])).toContain('n0["#34;x#34; #35;1 #60;b#62;"]')
  })

  test('refuses an edge to nowhere', () => {
    expect(() => flowchart([], [{ from: 'a', to: 'b' }])).toThrow('no node "a"')
  })

  test('keeps its shape whatever the labels say', () => {
    fc.assert(
      fc.property(hostile(), hostile(), (label, edge) => {
        const chart = flowchart([{ id: label, label }], [{ from: label, to: label, label: edge }])
        const [, , node, arrow, end, ...rest] = chart.split('\n')
        expect(node).toMatch(/^ {2}n0\["(?:[^"#<>[\](){}|`%;&\\]|#\d+;)+"\]$/)
        expect(arrow).toMatch(/^ {2}n0 -->\|"(?:[^"#<>[\](){}|`%;&\\]|#\d+;)+"\| n0$/)
        expect(end).toBe('```')
        expect(rest).toEqual([])
      }),
      RUNS,
    )
  })
})

describe('a pie', () => {
  test('is a fenced block with a slice for everything that is there', () => {
    expect(
      pie('Packages', [
        ['npm', 12],
        ['pypi', 0],
      ]),
    ).toBe('```mermaid\npie showData title Packages\n  "npm" : 12\n```')
  })

  test('holds nothing but text in its labels', () => {
    expect(pie('a\n"b', [['"]:::x', 1]])).toBe(
      '```mermaid\npie showData title a #34;b\n  "#34;#93;#58;#58;#58;x" : 1\n```',
    )
  })
})
