/** What is changed in a Deployment that breaks no rule: in its pod, its container, its pod's metadata, its namespace. */
export interface Change {
  readonly pod?: object
  readonly container?: object
  readonly metadata?: object
  readonly namespace?: string
}

/** For each built-in rule a change that breaks it, and one, near to it, that does not. */
export const CASES: Readonly<Record<string, { readonly fails: Change; readonly passes: Change }>> = {
  'host-process-pod': {
    fails: { pod: { securityContext: { windowsOptions: { hostProcess: true } } } },
    passes: { pod: { securityContext: { windowsOptions: { hostProcess: false } } } },
  },
  'host-process': {
    fails: { container: { securityContext: { windowsOptions: { hostProcess: true } } } },
    passes: { container: { securityContext: { windowsOptions: {} } } },
  },
  'host-namespaces': {
    fails: { pod: { hostPID: true } },
    passes: { pod: { hostPID: false, hostIPC: null } },
  },
  privileged: {
    fails: { container: { securityContext: { privileged: true } } },
    passes: { container: { securityContext: { privileged: false } } },
  },
  'capabilities-added': {
    fails: { container: { securityContext: { capabilities: { add: ['NET_ADMIN'] } } } },
    passes: { container: { securityContext: { capabilities: { add: ['CHOWN'] } } } },
  },
  'host-path': {
    fails: { pod: { volumes: [{ name: 'a', hostPath: { path: '/' } }] } },
    passes: { pod: { volumes: [{ name: 'a', emptyDir: {} }] } },
  },
  'host-ports': {
    fails: { container: { ports: [{ containerPort: 80, hostPort: 80 }] } },
    passes: { container: { ports: [{ containerPort: 80, hostPort: 0 }] } },
  },
  'probe-host': {
    fails: { container: { livenessProbe: { httpGet: { host: '169.254.169.254', port: 80 } } } },
    passes: { container: { livenessProbe: { httpGet: { host: '', port: 80 } } } },
  },
  'apparmor-pod': {
    fails: {
      metadata: { annotations: { 'container.apparmor.security.beta.kubernetes.io/web': 'unconfined' } },
    },
    passes: {
      metadata: { annotations: { 'container.apparmor.security.beta.kubernetes.io/web': 'localhost/web' } },
    },
  },
  apparmor: {
    fails: { container: { securityContext: { appArmorProfile: { type: 'Unconfined' } } } },
    passes: { container: { securityContext: { appArmorProfile: { type: 'Localhost' } } } },
  },
  'selinux-pod': {
    fails: { pod: { securityContext: { seLinuxOptions: { type: 'spc_t' } } } },
    passes: { pod: { securityContext: { seLinuxOptions: { type: 'container_t' } } } },
  },
  selinux: {
    fails: { container: { securityContext: { seLinuxOptions: { role: 'sysadm_r' } } } },
    passes: { container: { securityContext: { seLinuxOptions: { level: 's0:c1' } } } },
  },
  'proc-mount': {
    fails: { container: { securityContext: { procMount: 'Unmasked' } } },
    passes: { container: { securityContext: { procMount: 'Default' } } },
  },
  'seccomp-unconfined-pod': {
    fails: { pod: { securityContext: { seccompProfile: { type: 'Unconfined' } } } },
    passes: { pod: { securityContext: { seccompProfile: { type: 'Localhost' } } } },
  },
  'seccomp-unconfined': {
    fails: { container: { securityContext: { seccompProfile: { type: 'Unconfined' } } } },
    passes: { container: { securityContext: { seccompProfile: { type: 'RuntimeDefault' } } } },
  },
  sysctls: {
    fails: { pod: { securityContext: { sysctls: [{ name: 'kernel.msgmax', value: '1' }] } } },
    passes: { pod: { securityContext: { sysctls: [{ name: 'net.ipv4.tcp_syncookies', value: '1' }] } } },
  },
  'volume-types': {
    fails: { pod: { volumes: [{ name: 'a', nfs: { server: 'a', path: '/' } }] } },
    passes: { pod: { volumes: [{ name: 'a', projected: {} }] } },
  },
  'privilege-escalation': {
    fails: { container: { securityContext: { allowPrivilegeEscalation: null } } },
    passes: {
      pod: { os: { name: 'windows' } },
      container: { securityContext: { allowPrivilegeEscalation: null } },
    },
  },
  'run-as-non-root': {
    fails: { pod: { securityContext: { runAsNonRoot: null } } },
    passes: {
      pod: { securityContext: { runAsNonRoot: null } },
      container: { securityContext: { runAsNonRoot: true } },
    },
  },
  'run-as-root-user-pod': {
    fails: { pod: { securityContext: { runAsUser: 0 } } },
    passes: { pod: { securityContext: { runAsUser: 1000 } } },
  },
  'run-as-root-user': {
    fails: { container: { securityContext: { runAsUser: 0 } } },
    passes: { container: { securityContext: { runAsUser: 1000 } } },
  },
  seccomp: {
    fails: { pod: { securityContext: { seccompProfile: null } } },
    passes: { pod: { securityContext: { seccompProfile: null }, os: { name: 'windows' } } },
  },
  'capabilities-dropped': {
    fails: { container: { securityContext: { capabilities: { drop: ['NET_RAW'] } } } },
    passes: {
      container: { securityContext: { capabilities: { drop: ['ALL'], add: ['NET_BIND_SERVICE'] } } },
    },
  },
  'label-app': {
    fails: { metadata: { labels: { app: null } } },
    passes: { metadata: { labels: { app: null, 'app.kubernetes.io/name': 'web' } } },
  },
  'label-version': {
    fails: { metadata: { labels: { version: '' } } },
    passes: { metadata: { labels: { version: null, 'app.kubernetes.io/version': '1' } } },
  },
  'label-environment': {
    fails: { metadata: { labels: { environment: null } } },
    passes: { metadata: { labels: { environment: 'staging' } } },
  },
  'read-only-root': {
    fails: { container: { securityContext: { readOnlyRootFilesystem: false } } },
    passes: {
      pod: { os: { name: 'windows' } },
      container: { securityContext: { readOnlyRootFilesystem: null } },
    },
  },
  'resource-limits': {
    fails: { container: { resources: { limits: { cpu: null } } } },
    passes: { container: { resources: { limits: { cpu: 1 } } } },
  },
  'resource-requests': {
    fails: { container: { resources: { requests: { memory: null } } } },
    passes: { container: { resources: { requests: { memory: '1Gi' } } } },
  },
  'image-tag': {
    fails: { container: { image: 'registry:5000/web' } },
    passes: { container: { image: `registry:5000/web@sha256:${'a'.repeat(64)}` } },
  },
  'pull-policy': {
    fails: { container: { imagePullPolicy: 'IfNotPresent' } },
    passes: { container: { imagePullPolicy: null, image: `web@sha256:${'a'.repeat(64)}` } },
  },
  'network-policy': { fails: { namespace: 'other' }, passes: { namespace: 'shop' } },
}

const POD = {
  securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
}

const CONTAINER = {
  name: 'web',
  image: 'ghcr.io/example/web:1.4.0',
  imagePullPolicy: 'Always',
  resources: { requests: { cpu: '100m', memory: '64Mi' }, limits: { cpu: '1', memory: '64Mi' } },
  securityContext: {
    allowPrivilegeEscalation: false,
    readOnlyRootFilesystem: true,
    capabilities: { drop: ['ALL'] },
  },
}

const METADATA = { labels: { app: 'web', version: '1.4.0', environment: 'production' } }

/** A Deployment with a change, and the network policy of its namespace. */
export const manifestOf = ({ pod = {}, container = {}, metadata = {}, namespace = 'shop' }: Change): string =>
  [
    {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name: 'web', namespace },
      spec: {
        template: {
          metadata: merged(METADATA, metadata),
          spec: { ...merged(POD, pod), containers: [merged(CONTAINER, container)] },
        },
      },
    },
    {
      apiVersion: 'networking.k8s.io/v1',
      kind: 'NetworkPolicy',
      metadata: { name: 'none', namespace: 'shop' },
      spec: { podSelector: {} },
    },
  ]
    .map((object) => JSON.stringify(object))
    .join('\n---\n')

const merged = (base: object, change: object): object =>
  Object.fromEntries(
    [...new Set([...Object.keys(base), ...Object.keys(change)])].map((key) => {
      const [old, next] = [base, change].map((each) => (each as Record<string, unknown>)[key])
      return [key, isMap(old) && isMap(next) ? merged(old, next) : key in change ? next : old]
    }),
  )

const isMap = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
