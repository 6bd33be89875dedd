import { kindOf, nameOf, namespaceOf } from '../kubernetes/objects.ts'
import type { Placed, Violation } from '../kubernetes/scan.ts'
import { loadModule, type Denial } from './module.ts'

export * from './plans.ts'

/** What a policy in Rego says of all objects. */
export type RegoPolicy = (objects: readonly Placed[]) => readonly Violation[]

/**
 * Loads a policy over Kubernetes objects. It is asked of each object, as `input.object` beside all of them as
 * `input.objects`; see loadModule.
 *
 * @throws ConfigurationError `bad-rule` for a module that is no such policy, or wants a function that is not lent.
 */
export const loadRego = async (name: string, bytes: Uint8Array): Promise<RegoPolicy> => {
  const judge = await loadModule(name, bytes)
  return (objects) => {
    const all = objects.map(({ object }) => plain(object))
    return objects.flatMap((placed, index) =>
      judge({ object: all[index], objects: all }).map((denial) => violation(placed, denial)),
    )
  }
}

const violation = ({ object, file, line }: Placed, { id, message, severity }: Denial): Violation => ({
  rule: { id, title: message ?? 'the policy in Rego denies it', severity, scope: 'object', require: '' },
  file,
  line,
  subject: [kindOf(object), namespaceOf(object), nameOf(object), ...(message === undefined ? [] : [message])],
  ...(message === undefined && { unknown: 'the policy in Rego gave no message' }),
})

/** Whole numbers as JSON has them. */
const plain = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_, member: unknown) => (typeof member === 'bigint' ? Number(member) : member)),
  )
