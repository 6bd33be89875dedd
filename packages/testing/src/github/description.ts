import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'

/** OpenAPI 3.0's schema object, as far as it is looked into. */
export type Schema = Readonly<Record<string, unknown>>

export interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly required?: boolean
  readonly schema: Schema
  /** GitHub's mark of a parameter that may hold slashes. */
  readonly 'x-multi-segment'?: boolean
}

interface Content {
  readonly schema?: Schema
  readonly examples?: Readonly<Record<string, { readonly value: unknown }>>
}

/** One operation of the API, its references to parameters, responses and examples followed. */
export interface Described {
  /** Such as `repos/get-environment`. */
  readonly id: string
  readonly parameters: readonly Parameter[]
  readonly body?: Schema
  readonly bodyRequired: boolean
  /** The answers by status and media type. */
  readonly answers: Readonly<Record<string, Readonly<Record<string, Content>>>>
}

export interface Match {
  readonly operation: Described
  /** The path's parameters, percent-decoded. */
  readonly values: Readonly<Record<string, string>>
}

/** One of GitHub's own descriptions of its REST API. */
export interface Description {
  /** The operation for a method in lower case and a path; `undefined` for what GitHub's API does not have. */
  readonly find: (method: string, path: string) => Match | undefined
  /** A schema that others refer to, by its name. */
  readonly schema: (name: string) => Schema
  /** The schema of a webhook's payload, by names such as `push` and `pull-request-synchronize`. */
  readonly webhook: (name: string) => Schema | undefined
}

export type Edition = 'api.github.com' | 'ghes-3.17'

interface Route {
  readonly pattern: RegExp
  /** The parameters' names, in the order of the pattern's groups. */
  readonly names: readonly string[]
  /** The more of a template is literal, the earlier it is tried: `/a/b` goes before `/a/{x}`. */
  readonly literals: number
  readonly operations: Readonly<Record<string, Schema | undefined>>
}

const require = createRequire(import.meta.url)
const FOLDER = resolve(require.resolve('@octokit/openapi'), '../generated')

const loaded = new Map<Edition, Description>()

/** The description, read once a process: 13 MB of JSON, about 0.1 s. */
export const description = (edition: Edition): Description => {
  const known = loaded.get(edition)
  if (known !== undefined) return known
  const fresh = describe(JSON.parse(readFileSync(join(FOLDER, `${edition}.json`), 'utf8')) as Schema)
  loaded.set(edition, fresh)
  return fresh
}

const describe = (root: Schema): Description => {
  const follow = followIn(root)
  const routes = Object.entries(root['paths'] as Record<string, Route['operations']>)
    // `compare/{base}...{head}` is an old spelling of `compare/{basehead}` that would come first.
    .filter(([template]) => !/\}[^/]+\{/.test(template))
    .map(([template, operations]) => route(template, operations, follow))
    .sort((a, b) => b.literals - a.literals)
  return {
    find: (method, path) => {
      const match = routes.find(
        ({ pattern, operations }) => operations[method] !== undefined && pattern.test(path),
      )
      const operation = match?.operations[method]
      if (match === undefined || operation === undefined) return undefined
      const groups = match.pattern.exec(path)?.slice(1).map(decodeURIComponent) ?? []
      const values = Object.fromEntries(match.names.map((name, index) => [name, groups[index] ?? '']))
      return { operation: operationOf(operation, follow), values }
    },
    webhook: (name) => {
      const webhook = (root['x-webhooks'] as Record<string, { readonly post: Schema }>)[name]
      return webhook === undefined ? undefined : operationOf(webhook.post, follow).body
    },
    schema: (name) => follow({ $ref: `#/components/schemas/${name}` }) as Schema,
  }
}

/** Follows a reference, or a reference's reference, to what it stands for. */
const followIn =
  (root: Schema) =>
  (value: unknown): unknown => {
    let at = value
    for (let target = refOf(at); target !== undefined; target = refOf(at)) {
      at = target
        .slice(2)
        .split('/')
        .reduce<unknown>((node, key) => (node as Schema | undefined)?.[key], root)
    }
    return at
  }

const refOf = (value: unknown): string | undefined => {
  const target = (value as Schema | undefined)?.['$ref']
  return typeof target === 'string' ? target : undefined
}

type Follow = (value: unknown) => unknown

const route = (template: string, operations: Route['operations'], follow: Follow): Route => {
  const parameters = Object.values(operations).flatMap((each) => parametersOf(each, follow))
  const wide = new Set(parameters.filter((each) => each['x-multi-segment']).map(({ name }) => name))
  const names = [...template.matchAll(/\{([^}]+)\}/g)].map((match) => String(match[1]))
  const source = template
    .split(/(\{[^}]+\})/)
    .map((part) =>
      part.startsWith('{') ? (wide.has(part.slice(1, -1)) ? '(.+)' : '([^/]+)') : part.replaceAll('.', '\\.'),
    )
  const literals = template.replaceAll(/\{[^}]+\}/g, '').length
  return { pattern: new RegExp(`^${source.join('')}$`), names, literals, operations }
}

const parametersOf = (operation: Schema | undefined, follow: Follow): readonly Parameter[] =>
  ((operation?.['parameters'] ?? []) as readonly unknown[]).map((each) => follow(each) as Parameter)

const operationOf = (operation: Schema, follow: Follow): Described => {
  const body = follow(operation['requestBody']) as
    { content?: Record<string, Content>; required?: boolean } | undefined
  const schema = body?.content?.['application/json']?.schema
  return {
    id: String(operation['operationId']),
    parameters: parametersOf(operation, follow),
    ...(schema === undefined ? {} : { body: schema }),
    bodyRequired: body?.required ?? false,
    answers: mapValues((operation['responses'] ?? {}) as Schema, (answer) =>
      mapValues((follow(answer) as { content?: Schema }).content ?? {}, (content) =>
        contentOf(content as Content, follow),
      ),
    ),
  }
}

const contentOf = (content: Content, follow: Follow): Content => ({
  ...content,
  examples: mapValues(content.examples ?? {}, (example) => follow(example) as { value: unknown }),
})

const mapValues = <T>(object: Schema, change: (value: unknown) => T): Record<string, T> =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]))
