import { ConfigurationError, type RunContext } from '@devsecops/core'
import { realpathSync } from 'node:fs'
import { lookAt, openRegular, readWhole } from './disk.ts'
import { variable, type Env } from './env.ts'

/** GitHub cuts a webhook's payload at 25 MB. */
const PAYLOAD_LIMIT = 32 * 1024 * 1024

/**
 * What the runner says about the run.
 *
 * @throws ConfigurationError `bad-syntax` or `too-large` when the event's payload cannot be used; a payload that is
 *   not there is empty.
 */
export const readContext = (env: Env): RunContext => {
  const serverUrl = variable(env, 'GITHUB_SERVER_URL') ?? 'https://github.com'
  return {
    event: env['GITHUB_EVENT_NAME'] ?? '',
    payload: readPayload(variable(env, 'GITHUB_EVENT_PATH')),
    sha: env['GITHUB_SHA'] ?? '',
    ref: env['GITHUB_REF'] ?? '',
    baseRef: env['GITHUB_BASE_REF'] ?? '',
    headRef: env['GITHUB_HEAD_REF'] ?? '',
    repository: env['GITHUB_REPOSITORY'] ?? '',
    actor: env['GITHUB_ACTOR'] ?? '',
    runId: env['GITHUB_RUN_ID'] ?? '',
    runAttempt: env['GITHUB_RUN_ATTEMPT'] ?? '',
    serverUrl,
    apiUrl: variable(env, 'GITHUB_API_URL') ?? 'https://api.github.com',
  }
}

const readPayload = (path: string | undefined): RunContext['payload'] => {
  if (path === undefined || lookAt(path, path) === undefined) return {}
  const bytes = readWhole(openRegular(realpathSync.native(path), path), path, PAYLOAD_LIMIT)
  try {
    const payload: unknown = JSON.parse(new TextDecoder().decode(bytes))
    if (isObject(payload)) return payload
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
  }
  throw new ConfigurationError({
    code: 'bad-syntax',
    file: path,
    message: "The event's payload is not a JSON object.",
  })
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
