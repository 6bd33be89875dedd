import type { KubernetesRule } from '../rule.ts'

const STANDARDS = 'https://kubernetes.io/docs/concepts/security/pod-security-standards/'
const LINUX = 'os != "windows"'

const rule = (
  control: string,
  rest: Omit<KubernetesRule, 'severity' | 'profile' | 'references'>,
): KubernetesRule => ({
  severity: 'medium',
  profile: 'restricted',
  references: [`Pod Security Standards, restricted: ${control}`, STANDARDS],
  ...rest,
})

/** What the level `restricted` of the Pod Security Standards demands beyond `baseline`. */
export const RESTRICTED: readonly KubernetesRule[] = [
  rule('Volume Types', {
    id: 'volume-types',
    title: 'The pod mounts a volume of a kind that is not restricted to it',
    scope: 'pod',
    require:
      'pod.?volumes.orValue([]).all(v, v.all(k, k in ["name", "configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "persistentVolumeClaim", "projected", "secret"]))',
  }),
  rule('Privilege Escalation', {
    id: 'privilege-escalation',
    title: 'The container may gain privileges',
    scope: 'container',
    when: LINUX,
    require: 'container.?securityContext.?allowPrivilegeEscalation.orValue(true) == false',
  }),
  rule('Running as Non-root', {
    id: 'run-as-non-root',
    title: 'The container may run as root',
    scope: 'container',
    require:
      'container.?securityContext.?runAsNonRoot.orValue(pod.?securityContext.?runAsNonRoot.orValue(false)) == true',
  }),
  rule('Running as Non-root user', {
    id: 'run-as-root-user-pod',
    title: 'The pod runs as user 0',
    scope: 'pod',
    require: 'pod.?securityContext.?runAsUser.orValue(1) != 0',
  }),
  rule('Running as Non-root user', {
    id: 'run-as-root-user',
    title: 'The container runs as user 0',
    scope: 'container',
    require: 'container.?securityContext.?runAsUser.orValue(1) != 0',
  }),
  rule('Seccomp', {
    id: 'seccomp',
    title: 'Nothing restricts the system calls of the container',
    scope: 'container',
    when: LINUX,
    require:
      'container.?securityContext.?seccompProfile.?type.orValue(pod.?securityContext.?seccompProfile.?type.orValue("")) in ["RuntimeDefault", "Localhost"]',
  }),
  rule('Capabilities', {
    id: 'capabilities-dropped',
    title: 'The container keeps capabilities: drop ALL, and add at most NET_BIND_SERVICE',
    scope: 'container',
    when: LINUX,
    require:
      '"ALL" in container.?securityContext.?capabilities.?drop.orValue([]) && container.?securityContext.?capabilities.?add.orValue([]).all(c, c == "NET_BIND_SERVICE")',
  }),
]
