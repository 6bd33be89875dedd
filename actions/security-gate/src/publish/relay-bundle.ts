import {
  CONCLUSIONS,
  ConfigurationError,
  MODES,
  sha256,
  type Annotation,
  type Reason,
  type RunContext,
  type Verdict,
} from '@devsecops/core'
import type { Files } from '@devsecops/runner'
import { ANNOTATIONS, BUNDLE, BUNDLE_VERSION, logName, MANIFEST } from './bundle.ts'
import { CHANNELS, type Channel } from './channel.ts'
import { at } from './target.ts'

/** The largest files that are read of a bundle. */
const MAX_MANIFEST = 1024 * 1024
const MAX_VERDICT = 32 * 1024 * 1024
const MAX_LOG = 64 * 1024 * 1024

/** GitHub takes 20 runs an upload; a gate has seven categories of some tools each. */
const MAX_LOGS = 20

const VERDICT_FILE = 'security-gate.verdict.json'

/** What a bundle says, after all was checked. Its texts are a stranger's. */
export interface Relayed {
  readonly verdict: Verdict
  readonly open: readonly Channel[]
  readonly commit: string
  readonly pull: number
  readonly logs: readonly string[]
  readonly annotations: readonly Annotation[]
}

/**
 * Reads a bundle that another run left, and checks that it is what that run says: made in this repository by the run that
 * started this one, about the commit that GitHub says that run was about, with a manifest whose digest the verdict document
 * carries and files whose digests the manifest carries. Nothing of it is run. `undefined` where that run left nothing to
 * publish.
 *
 * @throws ConfigurationError `untrusted` for a bundle that is not.
 */
export const readBundle = (
  directory: string,
  files: Pick<Files, 'read'>,
  context: RunContext,
): Relayed | undefined => {
  const run = at(context.payload, 'workflow_run')
  if (context.event !== 'workflow_run' || at(run, 'event') !== 'pull_request')
    throw untrusted('a bundle is published by a run on workflow_run that follows one on pull_request')
  const statement = parsed(bytesOf(files, `${directory}/${VERDICT_FILE}`, MAX_VERDICT), VERDICT_FILE)
  const verdict = verdictIn(at(statement, 'predicate'))
  if (at(verdict.measures, 'publication') === undefined) return undefined
  const text = bytesOf(files, `${directory}/${BUNDLE}/${MANIFEST}`, MAX_MANIFEST)
  const manifest = parsed(text, MANIFEST)
  expectSame('the digest of the manifest', sha256(text), at(verdict.measures, 'publication', 'manifest'))
  expectSame('the version', at(manifest, 'version'), BUNDLE_VERSION)
  expectSame('the repository', at(manifest, 'repository'), context.repository)
  expectSame('the run', at(manifest, 'runId'), String(at(run, 'id')))
  expectSame('the attempt', at(manifest, 'runAttempt'), String(at(run, 'run_attempt')))
  expectSame('the commit', at(manifest, 'commit'), at(run, 'head_sha'))
  expectSame(
    'the commit of the verdict',
    at(at(statement, 'subject'), '0', 'digest', 'gitCommit'),
    at(run, 'head_sha'),
  )
  const pull = at(manifest, 'pull')
  if (typeof pull !== 'number' || !Number.isSafeInteger(pull) || pull < 1)
    throw untrusted('it is not about a pull request')
  const content = filesOf(manifest, directory, files)
  return {
    verdict,
    open: CHANNELS.filter((channel) => listOf(at(manifest, 'open')).includes(channel)),
    commit: String(at(manifest, 'commit')),
    pull,
    logs: [...content].flatMap(([path, bytes]) => (path === ANNOTATIONS ? [] : [logIn(bytes, path)])),
    annotations: listOf(parsedOr(content.get(ANNOTATIONS))).flatMap(annotationIn),
  }
}

const filesOf = (
  manifest: unknown,
  directory: string,
  files: Pick<Files, 'read'>,
): ReadonlyMap<string, Uint8Array> => {
  const names = [ANNOTATIONS, ...Array.from({ length: MAX_LOGS }, (_, index) => logName(index + 1))]
  const content = new Map<string, Uint8Array>()
  for (const entry of listOf(at(manifest, 'files'))) {
    const path = names.find((name) => name === at(entry, 'path'))
    if (path === undefined) throw untrusted('it names a file that no bundle has')
    const bytes = bytesOf(files, `${directory}/${BUNDLE}/${path}`, MAX_LOG)
    expectSame(`the digest of ${path}`, sha256(bytes), at(entry, 'sha256'))
    content.set(path, bytes)
  }
  return content
}

/** A log that speaks for other categories than ours would close their alerts. */
const logIn = (bytes: Uint8Array, path: string): string => {
  const log = parsed(bytes, path)
  const runs = listOf(at(log, 'runs'))
  const isOurs = runs.every((run) =>
    /^security-gate\/[\w-]+\/[^/]+\/$/.test(String(at(run, 'automationDetails', 'id'))),
  )
  if (at(log, 'version') !== '2.1.0' || !isOurs) throw untrusted(`${path} is not a log that this gate writes`)
  return JSON.stringify(log)
}

const verdictIn = (value: unknown): Verdict => {
  const conclusion = CONCLUSIONS.find((each) => each === at(value, 'conclusion'))
  const mode = MODES.find((each) => each === at(value, 'mode'))
  if (conclusion === undefined || mode === undefined || at(value, 'gate') !== 'security-gate')
    throw untrusted(`${VERDICT_FILE} is not a verdict of this gate`)
  const measures = (at(value, 'measures') ?? {}) as Verdict['measures']
  const reasons = listOf(at(value, 'reasons')).flatMap(reasonIn)
  return { gate: 'security-gate', mode, conclusion, reasons, measures, missing: [], waived: [] }
}

const reasonIn = (value: unknown): readonly Reason[] => {
  const effect = (['blocks', 'warns', 'notes'] as const).find((each) => each === at(value, 'effect'))
  const [code, message] = [at(value, 'code'), at(value, 'message')]
  if (effect === undefined || typeof code !== 'string' || typeof message !== 'string') return []
  return [{ code, effect, message }]
}

const annotationIn = (value: unknown): readonly Annotation[] => {
  const level = (['error', 'warning', 'notice'] as const).find((each) => each === at(value, 'level'))
  const [title, message, file] = [at(value, 'title'), at(value, 'message'), at(value, 'file')]
  if (level === undefined || ![title, message, file].every((each) => typeof each === 'string')) return []
  const [line, endLine] = [lineIn(at(value, 'line')), lineIn(at(value, 'endLine'))]
  const words = { level, title: String(title), message: String(message), file: String(file) }
  return [
    { ...words, ...(line === undefined ? {} : { line }), ...(endLine === undefined ? {} : { endLine }) },
  ]
}

const lineIn = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : undefined

const expectSame = (what: string, found: unknown, expected: unknown): void => {
  if (found === undefined || found !== expected) throw untrusted(`${what} is another than expected`)
}

const bytesOf = (files: Pick<Files, 'read'>, path: string, limit: number): Uint8Array => {
  const bytes = files.read(path, limit)
  if (bytes === undefined) throw untrusted(`${path} is not there`)
  return bytes
}

const parsed = (bytes: Uint8Array, name: string): unknown => {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown
  } catch (error) {
    throw untrusted(`${name} is not JSON`, error)
  }
}

const parsedOr = (bytes: Uint8Array | undefined): unknown =>
  bytes === undefined ? [] : parsed(bytes, ANNOTATIONS)

const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? (value as readonly unknown[]) : []

const untrusted = (what: string, cause?: unknown): ConfigurationError =>
  new ConfigurationError(
    { code: 'untrusted', message: `Input publish-from: ${what}; nothing was published.` },
    { cause },
  )
