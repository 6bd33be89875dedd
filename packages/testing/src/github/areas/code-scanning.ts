import { gunzipSync } from 'node:zlib'

import {
  failure,
  notFound,
  ok,
  page,
  type Call,
  type Example,
  type Operation,
  type Reply,
} from '../operation.ts'
import { sarifFaults } from '../sarif-limits.ts'
import type { AlertState } from '../state.ts'
import { store } from '../store.ts'

/** 10 MB of gzipped SARIF; a log that is larger than this when unpacked is a test gone wrong. */
const LARGEST_UPLOAD = 10_000_000
const LARGEST_LOG = 512 * 1024 * 1024

interface Upload {
  readonly id: string
  readonly commit: string
  readonly ref: string
  readonly log: Log
  readonly faults: readonly string[]
  looks: number
}

interface Log {
  readonly runs?: readonly Run[]
}

interface Run {
  readonly tool?: { readonly driver?: { readonly name?: string; readonly rules?: readonly unknown[] } }
  readonly automationDetails?: { readonly id?: string }
  readonly results?: readonly unknown[]
}

const uploadsIn = store((): Upload[] => [])

export const codeScanning: readonly Operation[] = [
  { id: 'code-scanning/upload-sarif', permission: 'security-events: write', answer: (call) => upload(call) },
  { id: 'code-scanning/get-sarif', permission: 'security-events: read', answer: (call) => status(call) },
  {
    id: 'code-scanning/list-recent-analyses',
    permission: 'security-events: read',
    answer: (call) => analyses(call),
  },
  {
    id: 'code-scanning/list-alerts-for-repo',
    permission: 'security-events: read',
    answer: (call) => alerts(call),
  },
  { id: 'code-scanning/get-analysis', permission: 'security-events: read', answer: (call) => analysis(call) },
]

/** What GitHub answers where code scanning cannot be had. */
const NOT_ENABLED = failure(
  403,
  'Advanced Security must be enabled for this repository to use code scanning.',
)

const isOff = ({ repository }: Call): boolean => repository.codeScanning?.setup === 'off'

const upload = (call: Call): Reply => {
  if (isOff(call)) return NOT_ENABLED
  const { commit_sha, ref, sarif } = call.body as { commit_sha: string; ref: string; sarif: string }
  const bytes = Buffer.from(sarif, 'base64')
  if (bytes.length > LARGEST_UPLOAD) return failure(413, 'Payload Too Large')
  const log = logIn(bytes)
  if (typeof log === 'string') return failure(400, log)
  const uploads = uploadsIn(call.repository)
  const id = `00000000-0000-4000-8000-${String(uploads.length + 1).padStart(12, '0')}`
  uploads.push({ id, commit: commit_sha, ref, log, faults: faultsOf(call, log), looks: 0 })
  return {
    status: 202,
    body: { id, url: `https://api.github.com/repos/${call.name}/code-scanning/sarifs/${id}` },
  }
}

const logIn = (bytes: Buffer): Log | string => {
  try {
    return JSON.parse(gunzipSync(bytes, { maxOutputLength: LARGEST_LOG }).toString('utf8')) as Log
  } catch {
    return 'Invalid SARIF. It must be gzipped JSON in base64'
  }
}

const faultsOf = (call: Call, log: Log): readonly string[] =>
  call.repository.codeScanning?.setup === 'default-setup'
    ? ['CodeQL analyses from advanced configurations cannot be processed when the default setup is enabled']
    : sarifFaults(log)

const status = (call: Call): Reply => {
  if (isOff(call)) return NOT_ENABLED
  const found = uploadsIn(call.repository).find(({ id }) => id === call.path['sarif_id'])
  if (found === undefined) return notFound
  found.looks += 1
  const pending = found.looks <= (call.repository.codeScanning?.pending ?? 1)
  const done = found.faults.length === 0 ? 'complete' : 'failed'
  return ok({
    processing_status: pending ? 'pending' : done,
    analyses_url: pending
      ? null
      : `https://api.github.com/repos/${call.name}/code-scanning/analyses?sarif_id=${found.id}`,
    ...(pending || done === 'complete' ? {} : { errors: found.faults }),
  })
}

/** Every run of an upload that was accepted is an analysis; numbered from 1, shown newest first. */
const analysesOf = (call: Call): readonly Example[] => {
  const runs = uploadsIn(call.repository)
    .filter(({ faults }) => faults.length === 0)
    .flatMap((each) => (each.log.runs ?? []).map((run) => ({ each, run })))
  return runs.map(({ each, run }, index) => ({
    ref: each.ref,
    commit_sha: each.commit,
    analysis_key: 'api',
    environment: '{}',
    error: '',
    category: (run.automationDetails?.id ?? '').replace(/\/[^/]*$/, ''),
    created_at: '2026-01-01T12:00:00Z',
    results_count: run.results?.length ?? 0,
    rules_count: run.tool?.driver?.rules?.length ?? 0,
    id: index + 1,
    url: `https://api.github.com/repos/${call.name}/code-scanning/analyses/${index + 1}`,
    sarif_id: each.id,
    tool: { name: run.tool?.driver?.name ?? '', guid: null, version: null },
    deletable: true,
    warning: '',
  }))
}

const analyses = (call: Call): Reply => {
  if (isOff(call)) return NOT_ENABLED
  const { ref, tool_name, sarif_id } = call.query
  const wanted = analysesOf(call).filter(
    (each) =>
      (ref === undefined || each['ref'] === ref) &&
      (sarif_id === undefined || each['sarif_id'] === sarif_id) &&
      (tool_name === undefined || (each['tool'] as { name: string }).name === tool_name),
  )
  return wanted.length === 0 ? failure(404, 'no analysis found') : page(call, wanted.reverse())
}

/** With `Accept: application/sarif+json` the run itself, as GitHub gives it back: a log of one run, without a version. */
const analysis = (call: Call): Reply => {
  if (isOff(call)) return NOT_ENABLED
  const id = Number(call.path['analysis_id'])
  const found = analysesOf(call)[id - 1]
  if (found === undefined) return notFound
  if (call.accept !== 'application/sarif+json') return ok(found)
  const runs = uploadsIn(call.repository)
    .filter(({ faults }) => faults.length === 0)
    .flatMap(({ log }) => log.runs ?? [])
  return {
    status: 200,
    type: 'application/sarif+json; charset=utf-8',
    body: JSON.stringify({ runs: runs.slice(id - 1, id).map((run) => numbered(call, run)) }),
  }
}

/** The run with GitHub's properties on the results that have an alert: a list of objects, as in GitHub's example. */
const numbered = ({ repository }: Call, run: Run): Run => ({
  ...run,
  results: (run.results ?? []).map((result) => {
    const { ruleId, properties } = result as { ruleId?: string; properties?: object }
    const place = (result as Result).locations?.[0]?.physicalLocation
    const alert = repository.codeScanning?.alerts?.find(
      (each) =>
        each.rule === ruleId &&
        each.path === place?.artifactLocation?.uri &&
        each.line === place.region?.startLine,
    )
    return alert === undefined
      ? result
      : { ...(result as object), properties: { ...properties, 'github/alertNumber': alert.number } }
  }),
})

interface Result {
  readonly locations?: readonly {
    readonly physicalLocation?: {
      readonly artifactLocation?: { readonly uri?: string }
      readonly region?: { readonly startLine?: number }
    }
  }[]
}

const alerts = (call: Call): Reply => {
  if (isOff(call)) return NOT_ENABLED
  if (analysesOf(call).length === 0) return failure(404, 'no analysis found')
  const [example] = call.example() as unknown as readonly Example[]
  const all = (call.repository.codeScanning?.alerts ?? []).map((alert) => alertOf(example ?? {}, alert))
  return page(call, all)
}

const alertOf = (example: Example, { number, createdAt, tool, rule, path, line }: AlertState): Example => {
  const instance = example['most_recent_instance'] as { location: object }
  return {
    ...example,
    number,
    created_at: createdAt,
    tool: { ...(example['tool'] as object), name: tool },
    rule: { ...(example['rule'] as object), id: rule, name: rule },
    most_recent_instance: {
      ...instance,
      location: { ...instance.location, path, start_line: line, end_line: line },
    },
  }
}
