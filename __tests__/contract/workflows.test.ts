import { data, Evaluator, Lexer, Parser } from '@actions/expressions'
import { describe, expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  actionErrors,
  ACTIONS,
  calledBy,
  mapping,
  permissionsOf,
  readWorkflow,
  ROOT,
  stepsOf,
  TEMPLATES,
  textOf,
  WORKFLOWS,
  type Mapping,
} from './workflow.ts'

const FILES = [...WORKFLOWS, ...TEMPLATES]
const JOBS = FILES.flatMap((file) =>
  Object.entries(file.jobs).map(([name, job]) => ({ place: `${file.path} ${name}`, file, job })),
)
const STEPS = JOBS.flatMap(({ place, job }) =>
  stepsOf(job).map((step) => ({ place: `${place}: ${textOf(step['name'])}`, step })),
)

const namesOf = (places: readonly { readonly place: string }[]): readonly string[] =>
  places.map(({ place }) => place)

describe('every workflow and template', () => {
  test.each(FILES)('$path is one that GitHub accepts', ({ errors }) => {
    expect(errors).toEqual([])
  })

  test.each(FILES)('$path grants nothing by default', ({ content }) => {
    expect(content['permissions']).toEqual({})
  })

  test.each(FILES)('$path says why, beside each permission it grants', ({ text }) => {
    const grants = text.match(/^ +[a-z-]+: (read|write)\b.*$/gm) ?? []
    expect(grants.filter((line) => !/ # [a-z].{9,}$/.test(line))).toEqual([])
  })

  test.each(FILES)(
    '$path names third-party actions by full commit, with the version beside it',
    ({ text }) => {
      const used = text.match(/uses: .*$/gm) ?? []
      const others = used.filter((line) => !/uses: (\$\/|org\/devsecops\/)/.test(line))
      expect(others.filter((line) => !/uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([])
    },
  )
})

describe('every job', () => {
  test('says what it is granted', () => {
    expect(namesOf(JOBS.filter(({ job }) => job['permissions'] === undefined))).toEqual([])
  })

  test('has a time limit, but one that calls a workflow, whose jobs have theirs', () => {
    const endless = JOBS.filter(
      ({ job }) => job['uses'] === undefined && typeof job['timeout-minutes'] !== 'number',
    )
    expect(namesOf(endless)).toEqual([])
  })

  test('with a matrix from an output asks first whether it is empty', () => {
    const dynamic = JOBS.flatMap(({ place, job }) => {
      const output = /fromJSON\((needs[\w.-]+)\)/.exec(JSON.stringify(mapping(job['strategy'])))?.[1]
      return output === undefined ? [] : [{ place, job, output }]
    })
    expect(dynamic.length).toBeGreaterThan(0)
    expect(
      namesOf(dynamic.filter(({ job, output }) => !textOf(job['if']).includes(`${output} != '[]'`))),
    ).toEqual([])
  })

  test('hands over secrets by name', () => {
    expect(namesOf(JOBS.filter(({ job }) => job['secrets'] === 'inherit'))).toEqual([])
  })

  test('that calls one of our workflows gives only inputs and secrets that it declares', () => {
    const unknown = JOBS.flatMap(({ place, job }) => {
      const call = mapping(mapping(calledBy(job)?.content['on'])['workflow_call'])
      const strange = (given: 'with' | 'secrets', declared: 'inputs' | 'secrets'): readonly string[] =>
        Object.keys(mapping(job[given])).filter((key) => !Object.hasOwn(mapping(call[declared]), key))
      return [...strange('with', 'inputs'), ...strange('secrets', 'secrets')].map((key) => `${place}: ${key}`)
    })
    expect(unknown).toEqual([])
  })
})

describe('every step', () => {
  test('has no expression in its script: values come by env', () => {
    expect(namesOf(STEPS.filter(({ step }) => textOf(step['run']).includes('${{')))).toEqual([])
  })

  test('that checks out leaves no credentials behind', () => {
    const checkouts = STEPS.filter(({ step }) => textOf(step['uses']).startsWith('actions/checkout@'))
    const kept = checkouts.filter(({ step }) => mapping(step['with'])['persist-credentials'] !== 'false')
    expect(checkouts.length).toBeGreaterThan(0)
    expect(namesOf(kept)).toEqual([])
  })
})

/** The keys of a section of an action.yml: the lines that are indented by two. */
const declared = (action: string, section: 'inputs' | 'outputs'): readonly string[] => {
  const text = readFileSync(join(ROOT, action, 'action.yml'), 'utf8')
  const body = new RegExp(`^${section}:\\n((?:(?: .*|#.*)?\\n)*)`, 'm').exec(text)?.[1] ?? ''
  return [...body.matchAll(/^ {2}([\w-]+):/gm)].map(([, key = '']) => key)
}

const OURS = WORKFLOWS.flatMap(({ path, text, jobs }) =>
  Object.values(jobs)
    .flatMap(stepsOf)
    .flatMap((step) => {
      const action = /^\$\/([\w-]+)$/.exec(textOf(step['uses']))?.[1]
      return action === undefined ? [] : [{ path, text, action, step }]
    }),
)

test.each(ACTIONS)('%s is one that GitHub accepts', (path) => {
  expect(actionErrors(path)).toEqual([])
})

describe('every use of an action of ours', () => {
  test.each(OURS)('$path → $action names an action that is there', ({ action }) => {
    expect(ACTIONS).toContain(`${action}/action.yml`)
  })

  test.each(OURS)('$path → $action gives inputs that it declares', ({ action, step }) => {
    expect(declared(action, 'inputs')).toEqual(expect.arrayContaining(Object.keys(mapping(step['with']))))
  })

  test.each(OURS)('$path → $action reads outputs that it declares', ({ action, step, text }) => {
    const used = [...text.matchAll(new RegExp(`steps\\.${textOf(step['id'])}\\.outputs\\.([\\w-]+)`, 'g'))]
    expect(used.length).toBeGreaterThan(0)
    expect(declared(action, 'outputs')).toEqual(expect.arrayContaining(used.map(([, name]) => name)))
  })
})

/** The artifact that the gate looks for, unless told another. */
const BASELINE = 'security-gate-baseline'

describe('gates.yml', () => {
  const gates = readWorkflow('.github/workflows/gates.yml')

  test('asks for nothing that a pull request from a fork cannot have', () => {
    expect(permissionsOf(gates)).toEqual({ contents: 'read', actions: 'read', 'pull-requests': 'read' })
    expect(gates.content).not.toHaveProperty('on.workflow_call.secrets.policy-token.required', true)
  })

  test('is held against the baseline of the base branch, and leaves none', () => {
    const steps = stepsOf(gates.jobs['security-gate'] ?? {})
    const gate = steps.find((step) => step['uses'] === '$/security-gate')
    expect(mapping(gate?.['with'])['baseline']).toBe('artifact')
    expect(steps.filter((step) => mapping(step['with'])['name'] === BASELINE)).toEqual([])
  })

  test('deploys nothing', () => {
    expect(Object.values(gates.jobs).filter((job) => 'environment' in job)).toEqual([])
    expect(Object.keys(gates.jobs)).toEqual(['plan', 'scan', 'sbom', 'cost-gate', 'security-gate'])
  })
})

describe('enterprise-orchestrator.yml', () => {
  const { jobs } = readWorkflow('.github/workflows/enterprise-orchestrator.yml')
  const job = (name: string): Mapping => jobs[name] ?? {}

  test('plans, scans, writes the bill of materials, prices, judges, deploys and audits', () => {
    expect(Object.keys(jobs)).toEqual([
      'plan',
      'scan',
      'sbom',
      'cost-gate',
      'security-gate',
      'deploy',
      'audit',
    ])
  })

  test('deploys to the GitHub environment that was planned, which asks for the approval', () => {
    expect(job('deploy')['environment']).toBe('${{ needs.plan.outputs.environment }}')
  })

  const deploys = (
    gates: Readonly<Record<'sbom' | 'cost-gate' | 'security-gate', string>>,
    { deployable = 'true', plans = '' } = {},
  ): unknown => {
    const results = Object.entries(gates).map(([name, result]) => [name, { result }])
    const needs = Object.fromEntries(results) as Readonly<Record<string, unknown>>
    // GitHub knows whether a run was cancelled; of these none was.
    const condition = textOf(job('deploy')['if']).replace('!cancelled()', 'true')
    return evaluate(condition, {
      needs: { ...needs, plan: { outputs: { deployable } } },
      inputs: { 'plans-artifact': plans },
    })
  }
  const PASSED = { sbom: 'success', 'cost-gate': 'success', 'security-gate': 'success' }

  test('deploys what every gate lets through', () => {
    expect(deploys(PASSED, { plans: 'plans' })).toBe('true')
  })

  test('deploys where no plans are brought, so that the cost gate is skipped', () => {
    expect(deploys({ ...PASSED, 'cost-gate': 'skipped' })).toBe('true')
  })

  test('deploys nothing that may not be deployed', () => {
    expect(deploys(PASSED, { deployable: 'false' })).toBe('false')
  })

  const ends = ['failure', 'cancelled', 'skipped']
  test.each(
    (['sbom', 'cost-gate', 'security-gate'] as const).flatMap((gate) => ends.map((end) => [gate, end])),
  )('deploys nothing after a %s that ended as %s', (gate, end) => {
    expect(deploys({ ...PASSED, [gate]: end }, { plans: 'plans' })).toBe('false')
  })

  test('deploys on a verdict of the cost gate that is the one it wrote', () => {
    const [verify] = stepsOf(job('deploy')).filter((step) => textOf(step['run']) !== '')
    expect(verify?.['run']).toContain('verify cost-gate "$COST_SHA256"')
    expect(mapping(verify?.['env'])).toMatchObject({
      PLANS_ARTIFACT: '${{ inputs.plans-artifact }}',
      COST_SHA256: '${{ needs.cost-gate.outputs.verdict-sha256 }}',
    })
  })

  test('deploys once at a time to an environment, and breaks no deployment off', () => {
    const { group, 'cancel-in-progress': cancels } = mapping(job('deploy')['concurrency'])
    expect(JSON.stringify(group)).toContain('needs.plan.outputs.environment')
    expect(cancels).toBe(false)
  })

  test('audits always, after all else', () => {
    expect(job('audit')['if']).toBe('${{ always() }}')
    expect(job('audit')['needs']).toEqual(Object.keys(jobs).filter((name) => name !== 'audit'))
  })

  test('keeps the baseline of a branch, whatever the verdict, under the name that the gate looks for', () => {
    const steps = stepsOf(job('security-gate'))
    const gate = steps.find((step) => step['uses'] === '$/security-gate')
    expect(mapping(gate?.['with'])['baseline']).toBe('artifact')
    const [kept, ...others] = steps.filter((step) => mapping(step['with'])['name'] === BASELINE)
    expect(others).toEqual([])
    expect(textOf(kept?.['if'])).toMatch(/!cancelled\(\) && github\.ref_type == 'branch'/)
    expect(mapping(kept?.['with'])['path']).toBe('${{ steps.gate.outputs.baseline-file }}')
    expect(readFileSync(join(ROOT, 'actions/security-gate/src/inputs.ts'), 'utf8')).toContain(`'${BASELINE}'`)
  })

  test('judges the security even when the scans broke off, so that a missing report is seen', () => {
    expect(textOf(job('security-gate')['if'])).toContain('!cancelled()')
  })
})

/** The value of an expression, by GitHub's own evaluator. */
const evaluate = (text: string, contexts: Readonly<Record<string, unknown>>): unknown => {
  const expression = /^\$\{\{(.*)\}\}$/s.exec(text.trim())?.[1] ?? ''
  const { tokens } = new Lexer(expression).lex()
  const given = JSON.parse(JSON.stringify(contexts), data.reviver) as data.Dictionary
  return new Evaluator(new Parser(tokens, Object.keys(contexts), []).parse(), given).evaluate().coerceString()
}

describe.each(['gates', 'enterprise-orchestrator'])('%s.yml', (name) => {
  const { jobs, content } = readWorkflow(`.github/workflows/${name}.yml`)
  const steps = stepsOf(jobs['sbom'] ?? {})

  test('hands what sbom knows of vulnerabilities to the security gate, among the reports of scans', () => {
    expect(jobs['security-gate']?.['needs']).toEqual(['plan', 'scan', 'sbom'])
    const handed = steps.find((step) => mapping(step['with'])['name'] === 'reports-sbom')
    expect(textOf(handed?.['if'])).toContain("steps.sbom.outputs.vulnerabilities-sarif != ''")
    const [fetched] = stepsOf(jobs['security-gate'] ?? {})
    expect(mapping(fetched?.['with'])).toMatchObject({ pattern: 'reports-*', 'merge-multiple': 'true' })
  })

  const outputs = mapping(mapping(mapping(content['on'])['workflow_call'])['outputs'])
  const concluded = (verdicts: Readonly<Record<string, string>>, plans: string): unknown => {
    const judged = Object.entries(verdicts).map(([gate, verdict]) => [gate, { outputs: { verdict } }])
    return evaluate(textOf(mapping(outputs['verdict'])['value']), {
      jobs: Object.fromEntries(judged) as Readonly<Record<string, unknown>>,
      inputs: { 'plans-artifact': plans },
    })
  }

  test('judges the cost of plans where the caller brings some, fetched to outside of the checkout', () => {
    const cost = jobs['cost-gate'] ?? {}
    expect(textOf(cost['if'])).toContain("inputs.plans-artifact != ''")
    const given = (action: string): Mapping =>
      mapping(stepsOf(cost).find((step) => textOf(step['uses']).split('@')[0] === action)?.['with'])
    const plans = "${{ format('{0}/plans', runner.temp) }}"
    expect(given('actions/download-artifact')).toEqual({
      pattern: '${{ inputs.plans-artifact }}',
      path: plans,
    })
    expect(given('$/cost-gate')).toMatchObject({ plan: plans })
    expect(stepsOf(cost).filter((step) => 'continue-on-error' in step)).toEqual([])
  })

  test.each([
    ['success', 'success', 'success'],
    ['success', 'neutral', 'neutral'],
    ['neutral', 'success', 'neutral'],
    ['neutral', 'neutral', 'neutral'],
    ['failure', 'success', 'failure'],
    ['success', 'failure', 'failure'],
    ['neutral', 'failure', 'failure'],
    ['', 'success', 'failure'],
    ['success', '', 'failure'],
    ['', '', 'failure'],
  ])('concludes by both gates: of sbom %j and security-gate %j, %s', (sbom, gate, together) => {
    expect(concluded({ sbom, 'security-gate': gate, 'cost-gate': '' }, '')).toBe(together)
  })

  test.each([
    ['success', 'success', 'success'],
    ['success', 'neutral', 'neutral'],
    ['neutral', 'success', 'neutral'],
    ['success', 'failure', 'failure'],
    ['failure', 'success', 'failure'],
    // Failed before it could judge, was cancelled, or skipped because no environment could be told.
    ['success', '', 'failure'],
    ['neutral', '', 'failure'],
  ])(
    'concludes by the cost gate too where plans are brought: of the others %j and it %j, %s',
    (...verdicts) => {
      const [others, cost, together] = verdicts
      expect(concluded({ sbom: others, 'security-gate': 'success', 'cost-gate': cost }, 'plans')).toBe(
        together,
      )
      expect(concluded({ sbom: 'success', 'security-gate': others, 'cost-gate': cost }, 'plans')).toBe(
        together,
      )
    },
  )
})
