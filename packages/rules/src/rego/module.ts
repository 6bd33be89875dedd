import { ConfigurationError, SEVERITIES, type Severity } from '@devsecops/core'
import { loadPolicy } from '@open-policy-agent/opa-wasm'
import { isObject } from '../kubernetes/objects.ts'

/** What a policy in Rego denies of an input. */
export interface Denial {
  readonly id: string
  /** `undefined` where the policy gave no message. */
  readonly message: string | undefined
  readonly severity: Severity
}

/** A policy that was loaded: it gives what it denies of an input. */
export type RegoModule = (input: object) => readonly Denial[]

/**
 * Loads a policy that `opa build -t wasm -e <package>/deny` has compiled. Its first entry point gives a set of texts, or of
 * objects with `msg` and, where wanted, `id` and `severity` (which is high where it is not said). Its module has no imports but those
 * of OPA, and no built-in function that does I/O. It may take as long as it likes: whoever pins it answers for that.
 *
 * @throws ConfigurationError `bad-rule` for a module that is no such policy, or wants a function that is not lent.
 */
export const loadModule = async (name: string, bytes: Uint8Array): Promise<RegoModule> => {
  const policy = await load(name, bytes)
  return (input) => denials(policy, input).map((denial) => denialOf(name, denial))
}

const NO_POLICY = 'it is no policy that opa build -t wasm has compiled'

type LoadedPolicy = Awaited<ReturnType<typeof loadPolicy>>

const load = async (name: string, bytes: Uint8Array): Promise<LoadedPolicy> => {
  refuseUnfit(name, bytes)
  try {
    return await loadPolicy(bytes.slice().buffer)
  } catch (error) {
    throw refused(name, NO_POLICY, error)
  }
}

/** The module names the functions that it wants as texts in its data, each with a zero behind it. */
const refuseUnfit = (name: string, bytes: Uint8Array): void => {
  const text = new TextDecoder('latin1').decode(bytes)
  // Without its export the library would print a complaint of its own.
  if (!text.includes('opa_wasm_abi_version')) throw refused(name, NO_POLICY)
  const unlent = NEVER.filter((each) => text.includes(`\0${each}\0`))
  if (unlent.length > 0)
    throw refused(name, `it wants ${unlent.join(', ')}, which is not lent to policies here`)
}

/** Functions of Rego that do I/O, or give another answer each time. opa-wasm lends none of them: asked for, they end the run. */
const NEVER = ['http.send', 'net.lookup_ip_addr', 'opa.runtime', 'rand.intn', 'time.now_ns', 'uuid.rfc4122']

const refused = (name: string, why: string, cause?: unknown): ConfigurationError =>
  new ConfigurationError(
    { code: 'bad-rule', message: `Input rules: ${name} cannot be used: ${why}.` },
    { cause },
  )

/** What a policy denies; `undefined` where it gave no answer. */
const denials = (policy: LoadedPolicy, input: object): readonly unknown[] => {
  try {
    const [first] = policy.evaluate(input) as readonly { readonly result?: unknown }[]
    return first === undefined ? [] : Array.isArray(first.result) ? (first.result as unknown[]) : [undefined]
  } catch {
    return [undefined]
  }
}

const denialOf = (name: string, denial: unknown): Denial => {
  const said = isObject(denial) ? denial : { msg: denial }
  return {
    id: typeof said['id'] === 'string' ? said['id'] : name.replace(/^.*\//, '').replace(/\.wasm$/, ''),
    message: typeof said['msg'] === 'string' ? said['msg'] : undefined,
    severity: severityOf(said['severity']),
  }
}

const SEVERITY_WORDS: ReadonlySet<unknown> = new Set(SEVERITIES)

const isSeverity = (word: unknown): word is Severity => SEVERITY_WORDS.has(word)

const severityOf = (word: unknown): Severity => {
  const lower = typeof word === 'string' ? word.toLowerCase() : word
  return isSeverity(lower) ? lower : 'high'
}
