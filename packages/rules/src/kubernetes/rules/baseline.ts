import type { KubernetesRule } from '../rule.ts'

const STANDARDS = 'https://kubernetes.io/docs/concepts/security/pod-security-standards/'

const rule = (
  control: string,
  rest: Omit<KubernetesRule, 'severity' | 'profile' | 'references'>,
): KubernetesRule => ({
  severity: 'high',
  profile: 'baseline',
  references: [`Pod Security Standards, baseline: ${control}`, STANDARDS],
  ...rest,
})

/** The level `baseline` of the Pod Security Standards, control by control. */
export const BASELINE: readonly KubernetesRule[] = [
  rule('HostProcess', {
    id: 'host-process-pod',
    title: 'The pod runs Windows containers as processes of the host',
    scope: 'pod',
    require: 'pod.?securityContext.?windowsOptions.?hostProcess.orValue(false) == false',
  }),
  rule('HostProcess', {
    id: 'host-process',
    title: 'The Windows container runs as a process of the host',
    scope: 'container',
    require: 'container.?securityContext.?windowsOptions.?hostProcess.orValue(false) == false',
  }),
  rule('Host Namespaces', {
    id: 'host-namespaces',
    title: 'The pod shares the network, the processes or the memory of the host',
    scope: 'pod',
    require:
      'pod.?hostNetwork.orValue(false) == false && pod.?hostPID.orValue(false) == false && pod.?hostIPC.orValue(false) == false',
  }),
  rule('Privileged Containers', {
    id: 'privileged',
    title: 'The container is privileged',
    scope: 'container',
    require: 'container.?securityContext.?privileged.orValue(false) == false',
  }),
  rule('Capabilities', {
    id: 'capabilities-added',
    title: 'The container adds capabilities beyond those that runtimes give',
    scope: 'container',
    require:
      'container.?securityContext.?capabilities.?add.orValue([]).all(c, c in ["AUDIT_WRITE", "CHOWN", "DAC_OVERRIDE", "FOWNER", "FSETID", "KILL", "MKNOD", "NET_BIND_SERVICE", "SETFCAP", "SETGID", "SETPCAP", "SETUID", "SYS_CHROOT"])',
  }),
  rule('HostPath Volumes', {
    id: 'host-path',
    title: 'The pod mounts a path of the host',
    scope: 'pod',
    require: 'pod.?volumes.orValue([]).all(v, !has(v.hostPath))',
  }),
  rule('Host Ports', {
    id: 'host-ports',
    title: 'The container takes a port of the host',
    scope: 'container',
    require: 'container.?ports.orValue([]).all(p, p.?hostPort.orValue(0) == 0)',
  }),
  rule('Host Probes / Lifecycle Hooks', {
    id: 'probe-host',
    title: 'A probe or a hook of the container calls another host',
    scope: 'container',
    require:
      '[container.?livenessProbe, container.?readinessProbe, container.?startupProbe, container.?lifecycle.?postStart, container.?lifecycle.?preStop].all(p, p.?httpGet.?host.orValue("") == "" && p.?tcpSocket.?host.orValue("") == "")',
  }),
  rule('AppArmor', {
    id: 'apparmor-pod',
    title: 'The pod overrides the AppArmor profile with none',
    scope: 'pod',
    require:
      'pod.?securityContext.?appArmorProfile.?type.orValue("RuntimeDefault") in ["RuntimeDefault", "Localhost"] && annotations.all(k, !k.startsWith("container.apparmor.security.beta.kubernetes.io/") || annotations[k] == "runtime/default" || annotations[k].startsWith("localhost/"))',
  }),
  rule('AppArmor', {
    id: 'apparmor',
    title: 'The container overrides the AppArmor profile with none',
    scope: 'container',
    require:
      'container.?securityContext.?appArmorProfile.?type.orValue("RuntimeDefault") in ["RuntimeDefault", "Localhost"]',
  }),
  rule('SELinux', {
    id: 'selinux-pod',
    title: 'The pod sets a type, user or role of SELinux that is not for containers',
    scope: 'pod',
    require:
      'pod.?securityContext.?seLinuxOptions.?type.orValue("") in ["", "container_t", "container_init_t", "container_kvm_t", "container_engine_t"] && pod.?securityContext.?seLinuxOptions.?user.orValue("") == "" && pod.?securityContext.?seLinuxOptions.?role.orValue("") == ""',
  }),
  rule('SELinux', {
    id: 'selinux',
    title: 'The container sets a type, user or role of SELinux that is not for containers',
    scope: 'container',
    require:
      'container.?securityContext.?seLinuxOptions.?type.orValue("") in ["", "container_t", "container_init_t", "container_kvm_t", "container_engine_t"] && container.?securityContext.?seLinuxOptions.?user.orValue("") == "" && container.?securityContext.?seLinuxOptions.?role.orValue("") == ""',
  }),
  rule('/proc Mount Type', {
    id: 'proc-mount',
    title: 'The container sees all of /proc',
    scope: 'container',
    require: 'container.?securityContext.?procMount.orValue("Default") == "Default"',
  }),
  rule('Seccomp', {
    id: 'seccomp-unconfined-pod',
    title: 'The pod switches seccomp off',
    scope: 'pod',
    require:
      'pod.?securityContext.?seccompProfile.?type.orValue("RuntimeDefault") in ["RuntimeDefault", "Localhost"]',
  }),
  rule('Seccomp', {
    id: 'seccomp-unconfined',
    title: 'The container switches seccomp off',
    scope: 'container',
    require:
      'container.?securityContext.?seccompProfile.?type.orValue("RuntimeDefault") in ["RuntimeDefault", "Localhost"]',
  }),
  rule('Sysctls', {
    id: 'sysctls',
    title: 'The pod sets kernel parameters that reach beyond it',
    scope: 'pod',
    require:
      'pod.?securityContext.?sysctls.orValue([]).all(s, s.name in ["kernel.shm_rmid_forced", "net.ipv4.ip_local_port_range", "net.ipv4.ip_local_reserved_ports", "net.ipv4.ip_unprivileged_port_start", "net.ipv4.ping_group_range", "net.ipv4.tcp_fin_timeout", "net.ipv4.tcp_keepalive_intvl", "net.ipv4.tcp_keepalive_probes", "net.ipv4.tcp_keepalive_time", "net.ipv4.tcp_rmem", "net.ipv4.tcp_syncookies", "net.ipv4.tcp_wmem"])',
  }),
]
