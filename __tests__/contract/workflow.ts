/** Workflow files as GitHub's own parser reads them, in plain values. */
import { NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser'
import { parseAction } from '@actions/workflow-parser/actions/action-parser'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export const ROOT = join(import.meta.dirname, '..', '..')

export type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value }
export type Mapping = Readonly<Record<string, Value>>

export interface WorkflowFile {
  /** Relative to the root, such as `.github/workflows/gates.yml`. */
  readonly path: string
  readonly text: string
  /** What GitHub would object to. */
  readonly errors: readonly string[]
  readonly content: Mapping
  readonly jobs: Readonly<Record<string, Mapping>>
}

export const readWorkflow = (path: string): WorkflowFile => {
  const text = readFileSync(join(ROOT, path), 'utf8')
  const { context, value } = parseWorkflow({ name: path, content: text }, new NoOperationTraceWriter())
  const content = mapping(plain(JSON.parse(JSON.stringify(value ?? null))))
  return {
    path,
    text,
    errors: context.errors.getErrors().map(({ message }) => message),
    content,
    jobs: Object.fromEntries(
      Object.entries(mapping(content['jobs'])).map(([name, job]) => [name, mapping(job)]),
    ),
  }
}

/** What GitHub would object to in an action.yml; it refuses the whole action for an expression in a description. */
export const actionErrors = (path: string): readonly string[] => {
  const file = { name: path, content: readFileSync(join(ROOT, path), 'utf8') }
  const { context } = parseAction(file, new NoOperationTraceWriter())
  return context.errors.getErrors().map(({ message }) => message)
}

const filesIn = (folder: string): readonly WorkflowFile[] =>
  globSync('*.yml', { cwd: join(ROOT, folder) })
    .sort()
    .map((name) => readWorkflow(`${folder}/${name}`))

/** The parser's JSON has tokens with a type: 1 is a sequence, 2 a mapping, 3 an expression; scalars are themselves. */
const plain = (token: unknown): Value => {
  if (token === null || token === undefined) return null
  if (typeof token !== 'object') return token as string | number | boolean
  if ('seq' in token) return (token.seq as readonly unknown[]).map(plain)
  if ('expr' in token) return `\${{ ${String(token.expr)} }}`
  const entries = ('map' in token ? token.map : []) as readonly { Key: unknown; Value: unknown }[]
  return Object.fromEntries(entries.map((entry) => [textOf(plain(entry.Key)), plain(entry.Value)]))
}

/** A mapping, empty for what is none. */
export const mapping = (value: Value | undefined): Mapping =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Mapping) : {}

export const stepsOf = (job: Mapping): readonly Mapping[] => {
  const steps = job['steps']
  return Array.isArray(steps) ? steps.map(mapping) : []
}

export const textOf = (value: Value | undefined): string => (typeof value === 'string' ? value : '')

/** The workflow file of this repository that a job calls; a `uses` that names another one is none of ours. */
export const calledBy = (job: Mapping): WorkflowFile | undefined => {
  const path = /^(?:\$|org\/devsecops)\/(\.github\/workflows\/[\w-]+\.yml)(?:@v1)?$/.exec(
    textOf(job['uses']),
  )?.[1]
  return path === undefined ? undefined : readWorkflow(path)
}

/** All that the jobs of a workflow, and of the workflows they call, are granted: `write` where any asks for it. */
export const permissionsOf = ({ jobs }: WorkflowFile): Readonly<Record<string, string>> => {
  const union: Record<string, string> = {}
  for (const job of Object.values(jobs)) {
    const called = calledBy(job)
    const granted = [mapping(job['permissions']), called === undefined ? {} : permissionsOf(called)]
    for (const [scope, level] of granted.flatMap((grant) => Object.entries(grant)))
      if (union[scope] !== 'write') union[scope] = textOf(level)
  }
  return union
}

/** This repository's own workflows, and those that it offers. */
export const WORKFLOWS = filesIn('.github/workflows')
export const TEMPLATES = filesIn('workflows-templates')

/** The metadata of every action of ours, the root one among them. */
export const ACTIONS = globSync(['action.yml', '*/action.yml'], { cwd: ROOT })
  .map((path) => path.replaceAll('\\', '/'))
  .sort()
