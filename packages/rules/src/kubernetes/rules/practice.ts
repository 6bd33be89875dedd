import type { KubernetesRule } from '../rule.ts'

const NOT_EPHEMERAL = 'container_kind != "ephemeral"'
const LABELS = 'https://kubernetes.io/docs/concepts/overview/working-with-objects/common-labels/'

const hasLabel = (...names: readonly string[]): string =>
  names.map((name) => `labels[?"${name}"].orValue("") != ""`).join(' || ')

const rule = (rest: Omit<KubernetesRule, 'profile'>): KubernetesRule => ({ profile: 'practice', ...rest })

/** What this project asks for beyond the Pod Security Standards. */
export const PRACTICE: readonly KubernetesRule[] = [
  rule({
    id: 'label-app',
    title: 'The pods have no label app (or app.kubernetes.io/name)',
    severity: 'low',
    scope: 'pod',
    require: hasLabel('app', 'app.kubernetes.io/name'),
    references: [LABELS],
  }),
  rule({
    id: 'label-version',
    title: 'The pods have no label version (or app.kubernetes.io/version)',
    severity: 'low',
    scope: 'pod',
    require: hasLabel('version', 'app.kubernetes.io/version'),
    references: [LABELS],
  }),
  rule({
    id: 'label-environment',
    title: 'The pods have no label environment',
    severity: 'low',
    scope: 'pod',
    require: hasLabel('environment', 'app.kubernetes.io/environment'),
  }),
  rule({
    id: 'read-only-root',
    title: 'The container may write to its root file system',
    severity: 'medium',
    scope: 'container',
    when: 'os != "windows"',
    require: 'container.?securityContext.?readOnlyRootFilesystem.orValue(false) == true',
    references: ['https://kubernetes.io/docs/tasks/configure-pod-container/security-context/'],
  }),
  rule({
    id: 'resource-limits',
    title: 'The container has no limit of memory, or none of CPU',
    severity: 'medium',
    scope: 'container',
    when: NOT_EPHEMERAL,
    require:
      'container.?resources.?limits.?memory.hasValue() && container.?resources.?limits.?cpu.hasValue()',
    references: ['https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/'],
  }),
  rule({
    id: 'resource-requests',
    title: 'The container requests no memory, or no CPU',
    severity: 'low',
    scope: 'container',
    when: NOT_EPHEMERAL,
    require:
      'container.?resources.?requests.?memory.hasValue() && container.?resources.?requests.?cpu.hasValue()',
    references: ['https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/'],
  }),
  rule({
    id: 'image-tag',
    title: 'The image is named without a tag or digest, or by the tag latest',
    severity: 'medium',
    scope: 'container',
    require:
      'container.image.matches("@sha256:[0-9a-f]{64}$") || (container.image.matches(":[^:/@]+$") && !container.image.endsWith(":latest"))',
    references: ['https://kubernetes.io/docs/concepts/containers/images/'],
  }),
  rule({
    id: 'pull-policy',
    title: 'A node may run an image that it has, and that the registry no longer gives',
    severity: 'low',
    scope: 'container',
    require:
      'container.?imagePullPolicy.orValue("") == "Always" || container.image.matches("@sha256:[0-9a-f]{64}$")',
    references: ['https://kubernetes.io/docs/concepts/containers/images/#image-pull-policy'],
  }),
  rule({
    id: 'network-policy',
    title: 'No network policy restricts the pods of the namespace',
    severity: 'medium',
    scope: 'namespace',
    require: 'objects.exists(o, o.kind.endsWith("NetworkPolicy"))',
    references: ['https://kubernetes.io/docs/concepts/services-networking/network-policies/'],
  }),
]
