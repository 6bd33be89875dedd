import type { Category } from '@devsecops/core'
import { gzipSync } from 'node:zlib'
import type { Coverage } from '../finding.ts'
import { text } from './code-scanning-rules.ts'
import { codeScanningRun, type RunOptions } from './code-scanning-run.ts'
import { MAX_RUNS, MAX_UPLOAD_BYTES, SHOWN_RESULTS } from './limits.ts'
import { byGravity, gravest, isAccepted, notShown, type NotShown, type Published } from './published.ts'

/** One request's worth of SARIF. */
export interface SarifUpload {
  /** The log. */
  readonly text: string
  /** The same as the API takes it: gzipped, then base64. */
  readonly sarif: string
  /** The categories of its runs: `security-gate/sast/semgrep/`. */
  readonly runs: readonly string[]
  readonly results: number
}

/** What code scanning is sent, the gravest first, and what it is not. */
export interface CodeScanning {
  readonly uploads: readonly SarifUpload[]
  readonly notShown: readonly NotShown[]
}

export interface UploadOptions extends RunOptions {
  /** Bytes of an upload, gzipped: GitHub's limit, unless given. */
  readonly maxBytes?: number
}

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json'

/**
 * The findings as uploads that GitHub's code scanning accepts. One run for each category and tool, also for one that
 * found nothing (`coverage`), so that its alerts close; its id stays the same from commit to commit. A run is never divided in two: the second
 * half's alerts would stay open when later findings are few. It has the gravest findings that are shown; the ledger counts the rest. What was
 * accepted is not sent, because GitHub does not heed suppressions. Same findings, same bytes, in whatever order.
 */
export const codeScanning = (
  published: readonly Published[],
  coverage: readonly Coverage[],
  options: UploadOptions,
): CodeScanning => {
  const prepared = groupsOf(published, coverage).map((group) => prepare(group, options))
  const runs = prepared.map(({ run }) => run).sort(byWorst)
  return {
    uploads: chunks(runs, MAX_RUNS).flatMap((chunk) => pack(chunk, limitOf(options))),
    notShown: prepared.flatMap((each) => each.notShown),
  }
}

interface Group extends Coverage {
  readonly id: string
  readonly published: Published[]
}

const groupsOf = (published: readonly Published[], coverage: readonly Coverage[]): readonly Group[] => {
  const groups = new Map<string, Group>()
  const groupFor = ({ category, tool }: Coverage): Group => {
    const id = automationId(category, tool)
    const group = groups.get(id) ?? { id, category, tool, published: [] }
    groups.set(id, group)
    return group
  }
  coverage.forEach(groupFor)
  for (const each of published) groupFor(each.finding).published.push(each)
  return [...groups.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** `security-gate/sast/semgrep/`: the slash at the end makes all of it the category (SARIF §3.17.3). */
const automationId = (category: Category, tool: string): string =>
  `security-gate/${category}/${encodeURIComponent(text(tool, 'unnamed-tool').replaceAll(/\s+/g, '-'))}/`

/** A run as it is sent, in JSON, so that it is written once. */
interface PreparedRun {
  readonly id: string
  readonly json: string
  readonly results: number
  readonly worst: Published | undefined
}

interface Prepared {
  readonly run: PreparedRun
  readonly notShown: readonly NotShown[]
}

const prepare = (group: Group, options: UploadOptions): Prepared => {
  const open = group.published.filter((each) => !isAccepted(each))
  const { first: shown, rest } = gravest(open, SHOWN_RESULTS)
  const { run, kept } = fitting(group, shown, options)
  return {
    run,
    notShown: [
      ...notShown({ ...group, reason: 'accepted' }, group.published.filter(isAccepted)),
      ...notShown({ ...group, reason: 'rank' }, rest),
      ...notShown({ ...group, reason: 'size' }, shown.slice(kept)),
    ],
  }
}

/** The run with as many results as an upload of its own can hold. */
const fitting = (
  { id, tool }: Group,
  shown: readonly Published[],
  options: UploadOptions,
): { readonly run: PreparedRun; readonly kept: number } => {
  const limit = limitOf(options)
  for (let kept = shown.length; ;) {
    const part = shown.slice(0, kept)
    const json = JSON.stringify(codeScanningRun(id, tool, part, options))
    const run = { id, json, results: kept, worst: part[0] }
    // Compression never makes a text this much longer (zlib: 0.03 % and 18 bytes): most runs are not tried.
    if (kept === 0 || Buffer.byteLength(json) < limit * 0.99) return { run, kept }
    const size = gzipSync(logOf([run])).length
    if (size <= limit) return { run, kept }
    kept = Math.min(kept - 1, Math.floor((kept * limit * 0.95) / size))
  }
}

const limitOf = ({ maxBytes }: UploadOptions): number => maxBytes ?? MAX_UPLOAD_BYTES

const byWorst = (a: PreparedRun, b: PreparedRun): number => {
  if (a.worst === undefined || b.worst === undefined)
    return Number(a.worst === undefined) - Number(b.worst === undefined) || (a.id < b.id ? -1 : 1)
  return byGravity(a.worst, b.worst)
}

const chunks = <T>(list: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  )

/** One upload, or two halves where one would be too large. A run alone fits: see `fitting`. */
const pack = (runs: readonly PreparedRun[], limit: number): readonly SarifUpload[] => {
  const log = logOf(runs)
  const bytes = gzipSync(log)
  const middle = Math.ceil(runs.length / 2)
  if (bytes.length > limit && runs.length > 1)
    return [...pack(runs.slice(0, middle), limit), ...pack(runs.slice(middle), limit)]
  const results = runs.reduce((sum, run) => sum + run.results, 0)
  return [{ text: log, sarif: bytes.toString('base64'), runs: runs.map(({ id }) => id), results }]
}

const logOf = (runs: readonly Pick<PreparedRun, 'json'>[]): string =>
  `{"$schema":${JSON.stringify(SCHEMA)},"version":"2.1.0","runs":[\n${runs.map(({ json }) => json).join(',\n')}\n]}\n`
