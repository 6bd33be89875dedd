import { describe, expect, test } from '@jest/globals'
import { readInputs } from '@devsecops/runner'
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

  test.each(['contaner=reports/trivy.json', 'container='])('refuses %j', (given) => {
    expect(parse('reports', given)).toBeUndefined()
  })

  test('a line may name the format, alone or with the category', () => {
    expect(parse('reports', 'iac:hadolint=reports/hadolint.json\n:nuclei=reports/nuclei.json')).toEqual([
      { pattern: 'reports/hadolint.json', category: 'iac', format: 'hadolint' },
      { pattern: 'reports/nuclei.json', format: 'nuclei' },
    ])
  })

  test.each(['iac:hadolnt=reports/hadolint.json', ':=reports/a.json', 'iac:=a.json', ':hadolint='])(
    'refuses %j',
    (given) => {
      expect(parse('reports', given)).toBeUndefined()
    },
  )

  test.each([
    ['reports/a.json\niac:hadolnt=reports/hadolint.json', 'hadolint'],
    ['contaner=reports/trivy.json', 'container'],
  ])('of %j it says that %s was meant', (given, meant) => {
    expect(() => readInputs({ reports: inputs.reports }, { INPUT_REPORTS: given })).toThrow(
      `Did you mean ${meant}?`,
    )
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
