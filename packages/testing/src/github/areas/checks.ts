import {
  created,
  failure,
  notFound,
  ok,
  type Call,
  type Example,
  type Operation,
  type Reply,
} from '../operation.ts'
import { store } from '../store.ts'

/** GitHub's documentation of "Create a check run": beyond what the description says of lengths. */
const LONGEST_TITLE = 255
const LONGEST_MESSAGE = 64 * 1024

interface Annotation {
  readonly message: string
  readonly title?: string
  readonly raw_details?: string
  readonly start_line: number
  readonly end_line: number
  readonly start_column?: number
}

interface Body {
  readonly name?: string
  readonly head_sha?: string
  readonly status?: string
  readonly conclusion?: string
  readonly output?: { readonly annotations?: readonly Annotation[] }
}

interface CheckRun {
  body: Body
  readonly annotations: Annotation[]
}

const runsIn = store((): CheckRun[] => [])

export const checks: readonly Operation[] = [
  { id: 'checks/create', permission: 'checks: write', answer: (call) => create(call) },
  { id: 'checks/update', permission: 'checks: write', answer: (call) => update(call) },
  { id: 'checks/list-annotations', permission: 'checks: read', answer: (call) => annotations(call) },
]

const create = (call: Call): Reply => {
  const body = call.body as Body
  const fault = faultIn(body)
  if (fault !== undefined) return failure(422, `Invalid request. ${fault}`)
  const runs = runsIn(call.repository)
  runs.push({ body, annotations: [...(body.output?.annotations ?? [])] })
  return created(described(call, runs.length, body))
}

const update = (call: Call): Reply => {
  const id = Number(call.path['check_run_id'])
  const run = runsIn(call.repository)[id - 1]
  if (run === undefined) return notFound
  const body = call.body as Body
  const fault = faultIn(body)
  if (fault !== undefined) return failure(422, `Invalid request. ${fault}`)
  run.body = { ...run.body, ...body }
  run.annotations.push(...(body.output?.annotations ?? []))
  return ok(described(call, id, run.body))
}

const annotations = (call: Call): Reply => {
  const run = runsIn(call.repository)[Number(call.path['check_run_id']) - 1]
  const [example] = call.example() as unknown as readonly Example[]
  return run === undefined ? notFound : ok(run.annotations.map((each) => ({ ...example, ...each })))
}

const described = (call: Call, id: number, { name, head_sha, status, conclusion }: Body): Example => {
  const example = call.example()
  return {
    ...example,
    id,
    name: name ?? example['name'],
    head_sha: head_sha ?? example['head_sha'],
    status: status ?? 'completed',
    conclusion: conclusion ?? null,
    html_url: `https://github.com/${call.name}/runs/${id}`,
  }
}

const faultIn = ({ status, conclusion, output }: Body): string | undefined => {
  if (status === 'completed' && conclusion === undefined) return 'A completed run has a conclusion.'
  return output?.annotations?.map(annotationFault).find((fault) => fault !== undefined)
}

const annotationFault = (each: Annotation): string | undefined => {
  if ((each.title ?? '').length > LONGEST_TITLE) return 'An annotation’s title has 255 characters at most.'
  if ([each.message, each.raw_details ?? ''].some((text) => Buffer.byteLength(text) > LONGEST_MESSAGE))
    return 'An annotation’s text has 64 KB at most.'
  if (each.message === '') return 'An annotation has a message.'
  if (each.start_line < 1 || each.end_line < each.start_line) return 'An annotation’s lines are in order.'
  return each.start_column !== undefined && each.start_line !== each.end_line
    ? 'Columns are for annotations of one line.'
    : undefined
}
