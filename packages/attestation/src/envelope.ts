import type { ResourceDescriptor } from '@devsecops/core'
import type { Bundle } from '@sigstore/bundle'

/** What a signed statement says of itself. */
export interface SignedStatement {
  readonly predicateType: string
  readonly subject: readonly ResourceDescriptor[]
  readonly predicate: unknown
}

const PAYLOAD_TYPE = 'application/vnd.in-toto+json'

/** Versions of the statement, which mean the same. */
const STATEMENT_TYPES: readonly unknown[] = [
  'https://in-toto.io/Statement/v1',
  'https://in-toto.io/Statement/v0.1',
]

/** The in-toto statement in a bundle; `undefined` where it holds something else. */
export const statementIn = ({ content }: Bundle): SignedStatement | undefined => {
  if (content.$case !== 'dsseEnvelope' || content.dsseEnvelope.payloadType !== PAYLOAD_TYPE) return undefined
  const statement = parsed(content.dsseEnvelope.payload)
  const { _type: type, predicateType, subject, predicate } = statement
  if (!STATEMENT_TYPES.includes(type) || typeof predicateType !== 'string' || !Array.isArray(subject))
    return undefined
  return { predicateType, subject: (subject as unknown[]).filter(isDescriptor), predicate }
}

const parsed = (payload: Uint8Array): Readonly<Record<string, unknown>> => {
  try {
    const value: unknown = JSON.parse(Buffer.from(payload).toString('utf8'))
    return isObject(value) ? value : {}
  } catch {
    return {}
  }
}

const isDescriptor = (value: unknown): value is ResourceDescriptor =>
  isObject(value) && (value['digest'] === undefined || isObject(value['digest']))

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
