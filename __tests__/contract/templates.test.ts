import { describe, expect, test } from '@jest/globals'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  calledBy,
  mapping,
  permissionsOf,
  ROOT,
  stepsOf,
  TEMPLATES,
  textOf,
  type WorkflowFile,
} from './workflow.ts'

const only = ({ jobs }: WorkflowFile) => {
  const [job, ...others] = Object.values(jobs)
  return others.length === 0 ? job : undefined
}

/**
 * Those that call a workflow of ours; those that look into a cloud on a schedule; those that price what a change plans in
 * one; and the one that GitHub allows no caller, for it needs the other run's event.
 */
const CALLERS = TEMPLATES.filter((template) => only(template)?.['uses'] !== undefined)
const OTHERS = TEMPLATES.filter((template) => !CALLERS.includes(template))
const WATCHES = OTHERS.filter(({ content }) => Object.hasOwn(mapping(content['on']), 'schedule'))
const PLANNERS = OTHERS.filter(({ content }) => Object.hasOwn(mapping(content['on']), 'pull_request'))
const RELAYS = OTHERS.filter((template) => ![...WATCHES, ...PLANNERS].includes(template))

describe('every template', () => {
  test.each(CALLERS)('$path calls one workflow of ours by its moving tag', (template) => {
    const job = only(template)
    expect(job?.['uses']).toMatch(/^org\/devsecops\/\.github\/workflows\/[\w-]+\.yml@v1$/)
    expect(calledBy(job ?? {})?.errors).toEqual([])
  })

  // GitHub checks before any job runs: a caller that grants less fails at once, one that grants more gives too much.
  test.each(CALLERS)('$path grants exactly what the jobs of the workflow it calls ask for', (template) => {
    const job = only(template) ?? {}
    const called = calledBy(job)
    expect(mapping(job['permissions'])).toEqual(called === undefined ? undefined : permissionsOf(called))
  })

  test.each(TEMPLATES)('$path has the properties by which GitHub offers a starter workflow', ({ path }) => {
    const properties = path.replace(/\.yml$/, '.properties.json')
    expect(JSON.parse(readFileSync(join(ROOT, properties), 'utf8'))).toEqual({
      name: expect.any(String),
      description: expect.any(String),
      iconName: expect.stringMatching(/^octicon /),
      categories: expect.arrayContaining([expect.any(String)]),
      filePatterns: expect.arrayContaining([expect.any(String)]),
    })
  })
})

test('there is a template for each workflow that a repository calls', () => {
  const called = CALLERS.map((template) => calledBy(only(template) ?? {})?.path)
  expect(called).toEqual(['.github/workflows/enterprise-orchestrator.yml', '.github/workflows/gates.yml'])
  expect(globSync('*.properties.json', { cwd: join(ROOT, 'workflows-templates') })).toHaveLength(
    TEMPLATES.length,
  )
})

describe('the template that runs with rights on what strangers sent', () => {
  test('is one', () => {
    expect(RELAYS.map(({ path, errors }) => [path, errors])).toEqual([
      ['workflows-templates/publish-relay.yml', []],
    ])
  })

  test.each(RELAYS)(
    '$path runs nothing of theirs: no checkout, no script, nothing but pinned actions',
    (relay) => {
      const steps = stepsOf(only(relay) ?? {})
      expect(steps.map((step) => [textOf(step['uses']), step['run']])).toEqual([
        [expect.stringMatching(/^actions\/download-artifact@[0-9a-f]{40}$/), undefined],
        ['org/devsecops/security-gate@v1', undefined],
      ])
    },
  )

  test.each(RELAYS)('$path has no rights but those of its job, and none over contents', (relay) => {
    expect(mapping(relay.content['permissions'])).toEqual({})
    expect(mapping(only(relay)?.['permissions'])).toEqual({
      actions: 'read',
      'security-events': 'write',
      checks: 'write',
      'pull-requests': 'write',
    })
  })
})

describe('the template that prices what a pull request plans', () => {
  const [planner, ...others] = PLANNERS
  const job = planner === undefined ? {} : (only(planner) ?? {})
  const steps = stepsOf(job)

  test('is one, and GitHub accepts it', () => {
    expect([planner?.path, planner?.errors, others]).toEqual([
      'workflows-templates/terraform-cost.yml',
      [],
      [],
    ])
  })

  test('prices the plan in the job that made it, and hands it to no other: a plan holds secrets', () => {
    const uses = steps.map((step) => textOf(step['uses']).split('@')[0])
    expect(uses.at(-1)).toBe('org/devsecops/cost-gate')
    expect(uses.filter((name) => name?.includes('artifact'))).toEqual([])
    expect(JSON.stringify(steps)).not.toContain('terraform apply')
  })

  test('is for changes of the repository itself: a fork has no credentials of the cloud', () => {
    expect(textOf(job['if'])).toContain('github.event.pull_request.head.repo.full_name == github.repository')
  })
})

describe('the template that looks into a cloud', () => {
  const [watch, ...others] = WATCHES
  const job = watch === undefined ? {} : (only(watch) ?? {})

  test('is one, and GitHub accepts it', () => {
    expect([watch?.path, watch?.errors, others]).toEqual(['workflows-templates/drift-watch.yml', [], []])
  })

  test('runs no command that changes anything', () => {
    const commands = stepsOf(job).flatMap((step) =>
      textOf(step['run'])
        .split('\n')
        .filter((line) => line !== ''),
    )
    expect(commands.map((line) => /^terraform -chdir="\$FOLDER" (\w+)/.exec(line)?.[1])).toEqual([
      'init',
      'plan',
      'show',
    ])
    expect(commands[1]).toMatch(/ -refresh-only -lock=false /)
  })

  test('has rights to read, and to sign in to the cloud', () => {
    expect(mapping(job['permissions'])).toEqual({ contents: 'read', 'id-token': 'write' })
  })

  test('keeps the file of the gate, and not the plan', () => {
    const kept = stepsOf(job).filter((step) => textOf(step['uses']).startsWith('actions/upload-artifact@'))
    expect(kept.map((step) => mapping(step['with'])['path'])).toEqual([
      '${{ steps.gate.outputs.drift-file }}',
    ])
  })
})
