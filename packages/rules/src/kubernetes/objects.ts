/** An object as a manifest holds it, and where it begins. */
export interface Located {
  readonly object: KubernetesObject
  readonly line: number
}

export type KubernetesObject = Readonly<Record<string, unknown>>

/** A container, and in which list of the pod it stands. */
export interface Container {
  readonly container: KubernetesObject
  readonly kind: 'container' | 'init' | 'ephemeral'
}

/** What an object says of the pods that it makes. */
export interface PodOf {
  readonly spec: KubernetesObject
  readonly labels: KubernetesObject
  readonly annotations: KubernetesObject
  readonly os: string
  readonly containers: readonly Container[]
}

export const isObject = (value: unknown): value is KubernetesObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The value at a path of keys; `undefined` where any is not there. */
export const at = (value: unknown, ...keys: readonly string[]): unknown =>
  keys.reduce<unknown>(
    (node, key) => (isObject(node) && Object.hasOwn(node, key) ? node[key] : undefined),
    value,
  )

/** The text at a path, or nothing. */
export const textAt = (value: unknown, ...keys: readonly string[]): string => {
  const found = at(value, ...keys)
  return typeof found === 'string' ? found : ''
}

export const kindOf = (object: KubernetesObject): string => textAt(object, 'kind')
export const nameOf = (object: KubernetesObject): string =>
  textAt(object, 'metadata', 'name') || textAt(object, 'metadata', 'generateName')
export const namespaceOf = (object: KubernetesObject): string =>
  textAt(object, 'metadata', 'namespace') || 'default'

/**
 * The pod of an object: its own spec where it is a Pod, else the template of a workload, of whatever kind: a CronJob keeps
 * it in its job's template, PodTemplate at the root, a resource of one's own where a Deployment does.
 */
export const podOf = (object: KubernetesObject): PodOf | undefined => {
  const template = templateOf(object)
  const spec = at(template, 'spec')
  if (!isObject(spec) || !hasContainers(spec)) return undefined
  return {
    spec,
    labels: mapAt(template, 'metadata', 'labels'),
    annotations: mapAt(template, 'metadata', 'annotations'),
    os: textAt(spec, 'os', 'name') || 'linux',
    containers: [
      ...containersIn(spec, 'initContainers', 'init'),
      ...containersIn(spec, 'containers', 'container'),
      ...containersIn(spec, 'ephemeralContainers', 'ephemeral'),
    ],
  }
}

const mapAt = (value: unknown, ...keys: readonly string[]): KubernetesObject => {
  const found = at(value, ...keys)
  return isObject(found) ? found : {}
}

const templateOf = (object: KubernetesObject): unknown => {
  if (kindOf(object) === 'Pod') return object
  return (
    at(object, 'spec', 'jobTemplate', 'spec', 'template') ??
    at(object, 'spec', 'template') ??
    at(object, 'template')
  )
}

const hasContainers = (spec: KubernetesObject): boolean =>
  Array.isArray(spec['containers']) || Array.isArray(spec['initContainers'])

const containersIn = (spec: KubernetesObject, key: string, kind: Container['kind']): readonly Container[] => {
  const list = spec[key]
  return Array.isArray(list) ? list.filter(isObject).map((container) => ({ container, kind })) : []
}
