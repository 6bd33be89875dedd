import type { RunContext } from '@devsecops/core'
import { spawn } from 'node:child_process'
import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

import { aContext } from '../builders/context.ts'
import { parseOutputs } from '@devsecops/runner/output-file'
import { readTree } from './tree.ts'

const ROOT = resolve(import.meta.dirname, '../../../..')

/** A bundle that takes longer hangs: the slowest reads a report of some hundred megabytes. */
const TIMEOUT_MS = 60_000

/** What Windows needs to start a process and to open a socket. */
const WINDOWS = ['SYSTEMROOT', 'WINDIR', 'COMSPEC', 'PATHEXT']

export interface BundleOptions {
  /** By name, as in a workflow's `with`. */
  readonly inputs?: Readonly<Record<string, string>>
  /** The run: a push to main, unless given. */
  readonly event?: RunContext
  /** Added to an environment that holds nothing of this machine's but PATH. */
  readonly env?: Readonly<Record<string, string>>
  /** The checkout's absolute path, or the files to make one of; empty, unless given. */
  readonly workspace?: string | Readonly<Record<string, string | Uint8Array>>
}

export interface BundleResult {
  readonly exitCode: number
  readonly stdout: string
  readonly stderr: string
  /** Step outputs by name. */
  readonly outputs: Readonly<Record<string, string>>
  /** The job summary's Markdown. */
  readonly summary: string
  /** What was written into the output directory: path → text. */
  readonly files: Readonly<Record<string, string>>
}

/** Runs `dist/<name>/index.js` as a runner does. */
export const runBundle = (name: string, options: BundleOptions = {}): Promise<BundleResult> =>
  runScript(join(ROOT, 'dist', name, 'index.js'), options)

/**
 * Runs a script as a runner does: inputs and event in, exit code, outputs, summary and files out. Nothing of this
 * process's environment reaches it: no token, no proxy, no GITHUB_ variable of a runner around the test.
 */
export const runScript = async (script: string, options: BundleOptions = {}): Promise<BundleResult> => {
  const folder = mkdtempSync(join(tmpdir(), 'bundle-'))
  try {
    const place = prepare(folder, options)
    const ended = await start(script, place, environment(place, options))
    return {
      ...ended,
      outputs: parseOutputs(readFileSync(place.output, 'utf8')),
      summary: readFileSync(place.summary, 'utf8'),
      files: readTree(
        resolve(place.workspace, options.inputs?.['output-dir'] ?? join(place.temporary, 'devsecops')),
      ),
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

interface Place {
  readonly workspace: string
  readonly temporary: string
  readonly event: string
  readonly output: string
  readonly summary: string
}

const prepare = (folder: string, { workspace = {}, event = aContext() }: BundleOptions): Place => {
  const place = {
    workspace: typeof workspace === 'string' ? workspace : join(folder, 'workspace'),
    temporary: join(folder, 'temporary'),
    event: join(folder, 'event.json'),
    output: join(folder, 'output'),
    summary: join(folder, 'summary.md'),
  }
  mkdirSync(place.temporary)
  writeFileSync(place.event, JSON.stringify(event.payload))
  for (const file of [place.output, place.summary]) writeFileSync(file, '')
  if (typeof workspace !== 'string') writeWorkspace(place.workspace, workspace)
  return place
}

const writeWorkspace = (folder: string, files: Readonly<Record<string, string | Uint8Array>>): void => {
  mkdirSync(folder, { recursive: true })
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(resolve(folder, path, '..'), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
}

const environment = (place: Place, options: BundleOptions): Record<string, string> => ({
  ...fromHere(process.platform === 'win32' ? ['PATH', ...WINDOWS] : ['PATH']),
  ...runVariables(options.event ?? aContext()),
  GITHUB_ACTIONS: 'true',
  GITHUB_EVENT_PATH: place.event,
  GITHUB_OUTPUT: place.output,
  GITHUB_STEP_SUMMARY: place.summary,
  GITHUB_WORKSPACE: place.workspace,
  RUNNER_TEMP: place.temporary,
  ...inputVariables(options.inputs ?? {}),
  ...options.env,
})

const fromHere = (names: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    names.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
  )

/** The runner's own rule: upper case, blanks become underscores, hyphens stay. */
const inputVariables = (inputs: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [
      `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
      value,
    ]),
  )

const runVariables = (context: RunContext): Record<string, string> => ({
  GITHUB_EVENT_NAME: context.event,
  GITHUB_SHA: context.sha,
  GITHUB_REF: context.ref,
  GITHUB_BASE_REF: context.baseRef,
  GITHUB_HEAD_REF: context.headRef,
  GITHUB_REPOSITORY: context.repository,
  GITHUB_ACTOR: context.actor,
  GITHUB_RUN_ID: context.runId,
  GITHUB_RUN_ATTEMPT: context.runAttempt,
  GITHUB_SERVER_URL: context.serverUrl,
  GITHUB_API_URL: context.apiUrl,
})

const start = (
  script: string,
  { workspace: cwd }: Place,
  env: Record<string, string>,
): Promise<Pick<BundleResult, 'exitCode' | 'stdout' | 'stderr'>> =>
  new Promise((settle, reject) => {
    const child = spawn(process.execPath, [script], { cwd, env, timeout: TIMEOUT_MS })
    const [stdout, stderr]: [Buffer[], Buffer[]] = [[], []]
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk))
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === null) reject(new Error(`${script} was stopped after ${TIMEOUT_MS / 1000} s`))
      else settle({ exitCode: code, stdout: textOf(stdout), stderr: textOf(stderr) })
    })
  })

const textOf = (chunks: readonly Buffer[]): string => Buffer.concat(chunks).toString('utf8')
