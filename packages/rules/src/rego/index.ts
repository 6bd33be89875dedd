import { ConfigurationError, SEVERITIES, type Severity } from '@devsecops/core'
import { loadPolicy } from '@open-policy-agent/opa-wasm'
import { kindOf, nameOf, namespaceOf, isObject } from '../kubernetes/objects.ts'
import type { Placed, Violation } from '../kubernetes/scan.ts'

/** What a policy in Rego says of all objects. */
export type RegoPolicy = (objects: readonly Placed[]) => readonly Violation[]

/**
 * Loads a policy that `opa build -t wasm -e <package>/deny` has compiled. It is asked of each object, as `input.object` beside
 * all of them as `input.objects`; its first entry point gives a set of texts, or of objects with `msg` and, where wanted, `id`
 * and `severity` (which is high where it is not said). Its module has no imports but those of OPA, and no built-in function
 * that does I/O. It may take as long as it likes: whoever pins it answers for that.
 *
 * @throws ConfigurationError `bad-rule` for a module that is no such policy, or wants a function that is not lent.
 */
export const loadRego = async (name: string, bytes: Uint8Array): Promise<RegoPolicy> => {
  const policy = await load(name, bytes)
  return (objects) => {
    const all = objects.map(({ object }) => plain(object))
    return objects.flatMap((placed, index) =>
      denials(policy, { object: all[index], objects: all }).map((denial) => violation(name, placed, denial)),
    )
  }
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

const violation = (name: string, { object, file, line }: Placed, denial: unknown): Violation => {
  const said = isObject(denial) ? denial : { msg: denial }
  const title = typeof said['msg'] === 'string' ? said['msg'] : undefined
  const id = typeof said['id'] === 'string' ? said['id'] : name.replace(/^.*\//, '').replace(/\.wasm$/, '')
  return {
    rule: {
      id,
      title: title ?? 'the policy in Rego denies it',
      severity: severityOf(said['severity']),
      scope: 'object',
      require: '',
    },
    file,
    line,
    subject: [kindOf(object), namespaceOf(object), nameOf(object), ...(title === undefined ? [] : [title])],
    ...(title === undefined && { unknown: 'the policy in Rego gave no message' }),
  }
}

const SEVERITY_WORDS: ReadonlySet<unknown> = new Set(SEVERITIES)

const isSeverity = (word: unknown): word is Severity => SEVERITY_WORDS.has(word)

const severityOf = (word: unknown): Severity => {
  const lower = typeof word === 'string' ? word.toLowerCase() : word
  return isSeverity(lower) ? lower : 'high'
}

/** Whole numbers as JSON has them. */
const plain = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_, member: unknown) => (typeof member === 'bigint' ? Number(member) : member)),
  )
