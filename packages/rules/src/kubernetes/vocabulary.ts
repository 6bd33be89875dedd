import type { Vocabulary } from '../vocabulary.ts'
import type { Scope } from './rule.ts'

const OBJECT = { object: 'map<string, dyn>', kind: 'string', name: 'string' } as const
const POD = {
  ...OBJECT,
  pod: 'map<string, dyn>',
  labels: 'map<string, dyn>',
  annotations: 'map<string, dyn>',
  os: 'string',
} as const

/**
 * What rules may ask. `object` is the whole object; `pod` the pod's spec and `labels` and `annotations` its own, wherever its kind keeps
 * them; `os` is `linux` where the pod does not say; `container_kind` is `container`, `init` or `ephemeral`; `objects` are
 * all objects in the namespace. Members with the value null are not there.
 */
export const KUBERNETES_VOCABULARIES: Readonly<Record<Scope, Vocabulary>> = {
  object: { variables: OBJECT },
  pod: { variables: POD },
  container: {
    variables: { ...POD, container: 'map<string, dyn>', container_kind: 'string' },
  },
  namespace: { variables: { name: 'string', objects: 'list<dyn>' } },
}
