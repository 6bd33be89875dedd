import { describe, expect, test } from '@jest/globals'
import { inputs } from '../../../actions/security-gate/src/inputs.ts'

const parse = (name: keyof typeof inputs, given: string): unknown => inputs[name].parse(given)?.value

describe('the input reports', () => {
  test('is a glob a line, each alone or with its category', () => {
    expect(
      parse('reports', 'reports/*.json\n# images\ncontainer=reports/trivy.json\n!reports/old.json'),
    ).toEqual([
      { pattern: 'reports/*.json' },
      { pattern: 'reports/trivy.json', category: 'container' },
      { pattern: '!reports/old.json' },
    ])
  })

  test.each(['', '# nothing', 'contaner=reports/trivy.json', 'container='])('refuses %j', (given) => {
    expect(parse('reports', given)).toBeUndefined()
  })

  test('takes a path with an equals sign in it', () => {
    expect(parse('reports', './a=b.json')).toEqual([{ pattern: './a=b.json' }])
  })
})

describe('the input expect', () => {
  test('is categories between commas or line ends', () => {
    expect(parse('expect', 'sast, sca\nsecrets')).toEqual(['sast', 'sca', 'secrets'])
    expect(parse('expect', '')).toEqual([])
  })

  test('refuses what is no category', () => {
    expect(parse('expect', 'sast,everything')).toBeUndefined()
  })
})

describe('the input sarif-file', () => {
  test.each(['../out.sarif', '/tmp/out.sarif', 'a/../../b', 'C:\\out.sarif', ''])('refuses %j', (given) => {
    expect(parse('sarif-file', given)).toBeUndefined()
  })

  test('is a path in the output directory', () => {
    expect(parse('sarif-file', 'sarif\\all.sarif')).toBe('sarif/all.sarif')
  })
})

describe('the input mode', () => {
  test('is required, advisory or left out', () => {
    expect(parse('mode', 'advisory')).toBe('advisory')
    expect(parse('mode', '')).toBeUndefined()
    expect(inputs.mode.parse('off')).toBeUndefined()
  })
})
