import type { Condition } from '../condition.ts'
import { kindOf, nameOf, namespaceOf, podOf, type KubernetesObject, type Located } from './objects.ts'
import type { KubernetesRule, Scope } from './rule.ts'

/** An object in the file that holds it. */
export interface Placed extends Located {
  readonly file: string
}

/** A rule that compiled. */
export interface CompiledRule {
  readonly rule: KubernetesRule
  readonly when?: Condition
  readonly require: Condition
}

/** What breaks a rule, or cannot be judged by it. */
export interface Violation {
  readonly rule: KubernetesRule
  readonly file: string
  readonly line: number
  /** Kind, namespace and name, and the container where it is about one. */
  readonly subject: readonly string[]
  /** Why the rule has no answer; absent where the answer is that it is broken. */
  readonly unknown?: string
}

/** Something that a rule is asked of. */
interface Subject {
  readonly placed: Placed
  readonly words: readonly string[]
  readonly values: Readonly<Record<string, unknown>>
}

/** Asks each rule of everything that it is about. In the order of the objects, then of the rules. */
export const scanObjects = (
  objects: readonly Placed[],
  rules: readonly CompiledRule[],
): readonly Violation[] => {
  const subjects = subjectsOf(objects)
  return rules.flatMap((compiled) =>
    subjects[compiled.rule.scope].flatMap((subject) => violationOf(compiled, subject)),
  )
}

const violationOf = (
  { rule, when, require }: CompiledRule,
  { placed, words, values }: Subject,
): readonly Violation[] => {
  const applies = when?.ask(values) ?? { truth: 'true' }
  if (applies.truth === 'false') return []
  const answer = applies.truth === 'true' ? require.ask(values) : applies
  if (answer.truth === 'true') return []
  const { file, line } = placed
  const violation = { rule, file, line, subject: words }
  return [answer.truth === 'false' ? violation : { ...violation, unknown: answer.why ?? 'it has no answer' }]
}

const subjectsOf = (objects: readonly Placed[]): Readonly<Record<Scope, readonly Subject[]>> => {
  const pods = objects.flatMap(podSubjects)
  return {
    object: objects.map((placed) => ({
      placed,
      words: wordsOf(placed.object),
      values: objectValues(placed.object),
    })),
    pod: pods.map(({ subject }) => subject),
    container: pods.flatMap(({ containers }) => containers),
    namespace: namespaceSubjects(objects),
  }
}

const wordsOf = (object: KubernetesObject): readonly string[] => [
  kindOf(object),
  namespaceOf(object),
  nameOf(object),
]

const objectValues = (object: KubernetesObject) => ({ object, kind: kindOf(object), name: nameOf(object) })

const podSubjects = (
  placed: Placed,
): readonly { readonly subject: Subject; readonly containers: readonly Subject[] }[] => {
  const pod = podOf(placed.object)
  if (pod === undefined) return []
  const values = {
    ...objectValues(placed.object),
    pod: pod.spec,
    labels: pod.labels,
    annotations: pod.annotations,
    os: pod.os,
  }
  const words = wordsOf(placed.object)
  return [
    {
      subject: { placed, words, values },
      containers: pod.containers.map(({ container, kind }) => ({
        placed,
        words: [...words, nameIn(container)],
        values: { ...values, container, container_kind: kind },
      })),
    },
  ]
}

const nameIn = (container: KubernetesObject): string =>
  typeof container['name'] === 'string' ? container['name'] : ''

/** Each namespace that pods run in, where its first pod stands. */
const namespaceSubjects = (objects: readonly Placed[]): readonly Subject[] => {
  const groups = Map.groupBy(objects, ({ object }) => namespaceOf(object))
  return [...groups].flatMap(([name, members]): readonly Subject[] => {
    const first = members.find(({ object }) => podOf(object) !== undefined)
    return first === undefined
      ? []
      : [
          {
            placed: first,
            words: ['Namespace', name],
            values: { name, objects: members.map(({ object }) => object) },
          },
        ]
  })
}
