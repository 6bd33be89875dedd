export const id = 285;
export const ids = [285];
export const modules = {

/***/ 3285:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  BUILTIN_RULES: () => (/* reexport */ BUILTIN_RULES),
  SCOPES: () => (/* reexport */ SCOPES),
  at: () => (/* reexport */ kubernetes_objects.at),
  compileRules: () => (/* reexport */ compileRules),
  isObject: () => (/* reexport */ kubernetes_objects/* isObject */.Gv),
  kindOf: () => (/* reexport */ kubernetes_objects/* kindOf */.I),
  nameOf: () => (/* reexport */ kubernetes_objects/* nameOf */.Vb),
  namespaceOf: () => (/* reexport */ kubernetes_objects/* namespaceOf */.N6),
  parseManifests: () => (/* reexport */ parseManifests),
  parseOwnRules: () => (/* reexport */ parseOwnRules),
  podOf: () => (/* reexport */ kubernetes_objects/* podOf */.FS),
  scanObjects: () => (/* reexport */ scanObjects),
  textAt: () => (/* reexport */ kubernetes_objects/* textAt */.$6)
});

;// CONCATENATED MODULE: ./packages/rules/src/kubernetes/rules/baseline.ts
const STANDARDS = 'https://kubernetes.io/docs/concepts/security/pod-security-standards/';
const rule = (control, rest) => ({
    severity: 'high',
    profile: 'baseline',
    references: [`Pod Security Standards, baseline: ${control}`, STANDARDS],
    ...rest,
});
/** The level `baseline` of the Pod Security Standards, control by control. */
const BASELINE = [
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
        require: 'pod.?hostNetwork.orValue(false) == false && pod.?hostPID.orValue(false) == false && pod.?hostIPC.orValue(false) == false',
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
        require: 'container.?securityContext.?capabilities.?add.orValue([]).all(c, c in ["AUDIT_WRITE", "CHOWN", "DAC_OVERRIDE", "FOWNER", "FSETID", "KILL", "MKNOD", "NET_BIND_SERVICE", "SETFCAP", "SETGID", "SETPCAP", "SETUID", "SYS_CHROOT"])',
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
        require: '[container.?livenessProbe, container.?readinessProbe, container.?startupProbe, container.?lifecycle.?postStart, container.?lifecycle.?preStop].all(p, p.?httpGet.?host.orValue("") == "" && p.?tcpSocket.?host.orValue("") == "")',
    }),
    rule('AppArmor', {
        id: 'apparmor-pod',
        title: 'The pod overrides the AppArmor profile with none',
        scope: 'pod',
        require: 'pod.?securityContext.?appArmorProfile.?type.orValue("RuntimeDefault") in ["RuntimeDefault", "Localhost"] && annotations.all(k, !k.startsWith("container.apparmor.security.beta.kubernetes.io/") || annotations[k] == "runtime/default" || annotations[k].startsWith("localhost/"))',
    }),
    rule('AppArmor', {
        id: 'apparmor',
        title: 'The container overrides the AppArmor profile with none',
        scope: 'container',
        require: 'container.?securityContext.?appArmorProfile.?type.orValue("RuntimeDefault") in ["RuntimeDefault", "Localhost"]',
    }),
    rule('SELinux', {
        id: 'selinux-pod',
        title: 'The pod sets a type, user or role of SELinux that is not for containers',
        scope: 'pod',
        require: 'pod.?securityContext.?seLinuxOptions.?type.orValue("") in ["", "container_t", "container_init_t", "container_kvm_t", "container_engine_t"] && pod.?securityContext.?seLinuxOptions.?user.orValue("") == "" && pod.?securityContext.?seLinuxOptions.?role.orValue("") == ""',
    }),
    rule('SELinux', {
        id: 'selinux',
        title: 'The container sets a type, user or role of SELinux that is not for containers',
        scope: 'container',
        require: 'container.?securityContext.?seLinuxOptions.?type.orValue("") in ["", "container_t", "container_init_t", "container_kvm_t", "container_engine_t"] && container.?securityContext.?seLinuxOptions.?user.orValue("") == "" && container.?securityContext.?seLinuxOptions.?role.orValue("") == ""',
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
        require: 'pod.?securityContext.?seccompProfile.?type.orValue("RuntimeDefault") in ["RuntimeDefault", "Localhost"]',
    }),
    rule('Seccomp', {
        id: 'seccomp-unconfined',
        title: 'The container switches seccomp off',
        scope: 'container',
        require: 'container.?securityContext.?seccompProfile.?type.orValue("RuntimeDefault") in ["RuntimeDefault", "Localhost"]',
    }),
    rule('Sysctls', {
        id: 'sysctls',
        title: 'The pod sets kernel parameters that reach beyond it',
        scope: 'pod',
        require: 'pod.?securityContext.?sysctls.orValue([]).all(s, s.name in ["kernel.shm_rmid_forced", "net.ipv4.ip_local_port_range", "net.ipv4.ip_local_reserved_ports", "net.ipv4.ip_unprivileged_port_start", "net.ipv4.ping_group_range", "net.ipv4.tcp_fin_timeout", "net.ipv4.tcp_keepalive_intvl", "net.ipv4.tcp_keepalive_probes", "net.ipv4.tcp_keepalive_time", "net.ipv4.tcp_rmem", "net.ipv4.tcp_syncookies", "net.ipv4.tcp_wmem"])',
    }),
];

;// CONCATENATED MODULE: ./packages/rules/src/kubernetes/rules/practice.ts
const NOT_EPHEMERAL = 'container_kind != "ephemeral"';
const LABELS = 'https://kubernetes.io/docs/concepts/overview/working-with-objects/common-labels/';
const hasLabel = (...names) => names.map((name) => `labels[?"${name}"].orValue("") != ""`).join(' || ');
const practice_rule = (rest) => ({ profile: 'practice', ...rest });
/** What this project asks for beyond the Pod Security Standards. */
const PRACTICE = [
    practice_rule({
        id: 'label-app',
        title: 'The pods have no label app (or app.kubernetes.io/name)',
        severity: 'low',
        scope: 'pod',
        require: hasLabel('app', 'app.kubernetes.io/name'),
        references: [LABELS],
    }),
    practice_rule({
        id: 'label-version',
        title: 'The pods have no label version (or app.kubernetes.io/version)',
        severity: 'low',
        scope: 'pod',
        require: hasLabel('version', 'app.kubernetes.io/version'),
        references: [LABELS],
    }),
    practice_rule({
        id: 'label-environment',
        title: 'The pods have no label environment',
        severity: 'low',
        scope: 'pod',
        require: hasLabel('environment', 'app.kubernetes.io/environment'),
    }),
    practice_rule({
        id: 'read-only-root',
        title: 'The container may write to its root file system',
        severity: 'medium',
        scope: 'container',
        when: 'os != "windows"',
        require: 'container.?securityContext.?readOnlyRootFilesystem.orValue(false) == true',
        references: ['https://kubernetes.io/docs/tasks/configure-pod-container/security-context/'],
    }),
    practice_rule({
        id: 'resource-limits',
        title: 'The container has no limit of memory, or none of CPU',
        severity: 'medium',
        scope: 'container',
        when: NOT_EPHEMERAL,
        require: 'container.?resources.?limits.?memory.hasValue() && container.?resources.?limits.?cpu.hasValue()',
        references: ['https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/'],
    }),
    practice_rule({
        id: 'resource-requests',
        title: 'The container requests no memory, or no CPU',
        severity: 'low',
        scope: 'container',
        when: NOT_EPHEMERAL,
        require: 'container.?resources.?requests.?memory.hasValue() && container.?resources.?requests.?cpu.hasValue()',
        references: ['https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/'],
    }),
    practice_rule({
        id: 'image-tag',
        title: 'The image is named without a tag or digest, or by the tag latest',
        severity: 'medium',
        scope: 'container',
        require: 'container.image.matches("@sha256:[0-9a-f]{64}$") || (container.image.matches(":[^:/@]+$") && !container.image.endsWith(":latest"))',
        references: ['https://kubernetes.io/docs/concepts/containers/images/'],
    }),
    practice_rule({
        id: 'pull-policy',
        title: 'A node may run an image that it has, and that the registry no longer gives',
        severity: 'low',
        scope: 'container',
        require: 'container.?imagePullPolicy.orValue("") == "Always" || container.image.matches("@sha256:[0-9a-f]{64}$")',
        references: ['https://kubernetes.io/docs/concepts/containers/images/#image-pull-policy'],
    }),
    practice_rule({
        id: 'network-policy',
        title: 'No network policy restricts the pods of the namespace',
        severity: 'medium',
        scope: 'namespace',
        require: 'objects.exists(o, o.kind.endsWith("NetworkPolicy"))',
        references: ['https://kubernetes.io/docs/concepts/services-networking/network-policies/'],
    }),
];

;// CONCATENATED MODULE: ./packages/rules/src/kubernetes/rules/restricted.ts
const restricted_STANDARDS = 'https://kubernetes.io/docs/concepts/security/pod-security-standards/';
const LINUX = 'os != "windows"';
const restricted_rule = (control, rest) => ({
    severity: 'medium',
    profile: 'restricted',
    references: [`Pod Security Standards, restricted: ${control}`, restricted_STANDARDS],
    ...rest,
});
/** What the level `restricted` of the Pod Security Standards demands beyond `baseline`. */
const RESTRICTED = [
    restricted_rule('Volume Types', {
        id: 'volume-types',
        title: 'The pod mounts a volume of a kind that is not restricted to it',
        scope: 'pod',
        require: 'pod.?volumes.orValue([]).all(v, v.all(k, k in ["name", "configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "persistentVolumeClaim", "projected", "secret"]))',
    }),
    restricted_rule('Privilege Escalation', {
        id: 'privilege-escalation',
        title: 'The container may gain privileges',
        scope: 'container',
        when: LINUX,
        require: 'container.?securityContext.?allowPrivilegeEscalation.orValue(true) == false',
    }),
    restricted_rule('Running as Non-root', {
        id: 'run-as-non-root',
        title: 'The container may run as root',
        scope: 'container',
        require: 'container.?securityContext.?runAsNonRoot.orValue(pod.?securityContext.?runAsNonRoot.orValue(false)) == true',
    }),
    restricted_rule('Running as Non-root user', {
        id: 'run-as-root-user-pod',
        title: 'The pod runs as user 0',
        scope: 'pod',
        require: 'pod.?securityContext.?runAsUser.orValue(1) != 0',
    }),
    restricted_rule('Running as Non-root user', {
        id: 'run-as-root-user',
        title: 'The container runs as user 0',
        scope: 'container',
        require: 'container.?securityContext.?runAsUser.orValue(1) != 0',
    }),
    restricted_rule('Seccomp', {
        id: 'seccomp',
        title: 'Nothing restricts the system calls of the container',
        scope: 'container',
        when: LINUX,
        require: 'container.?securityContext.?seccompProfile.?type.orValue(pod.?securityContext.?seccompProfile.?type.orValue("")) in ["RuntimeDefault", "Localhost"]',
    }),
    restricted_rule('Capabilities', {
        id: 'capabilities-dropped',
        title: 'The container keeps capabilities: drop ALL, and add at most NET_BIND_SERVICE',
        scope: 'container',
        when: LINUX,
        require: '"ALL" in container.?securityContext.?capabilities.?drop.orValue([]) && container.?securityContext.?capabilities.?add.orValue([]).all(c, c == "NET_BIND_SERVICE")',
    }),
];

;// CONCATENATED MODULE: ./packages/rules/src/kubernetes/builtin.ts



/** The rules that this project brings. */
const BUILTIN_RULES = [...BASELINE, ...RESTRICTED, ...PRACTICE];

// EXTERNAL MODULE: ./packages/core/src/index.ts + 15 modules
var src = __webpack_require__(9589);
// EXTERNAL MODULE: ./packages/rules/src/compile.ts
var compile = __webpack_require__(9754);
;// CONCATENATED MODULE: ./packages/rules/src/kubernetes/rule.ts
/** What a rule is asked of: each object, each object that makes pods, each of their containers, or each namespace with pods. */
const SCOPES = ['object', 'pod', 'container', 'namespace'];

;// CONCATENATED MODULE: ./packages/rules/src/kubernetes/vocabulary.ts
const OBJECT = { object: 'map<string, dyn>', kind: 'string', name: 'string' };
const POD = {
    ...OBJECT,
    pod: 'map<string, dyn>',
    labels: 'map<string, dyn>',
    annotations: 'map<string, dyn>',
    os: 'string',
};
/**
 * What rules may ask. `object` is the whole object; `pod` the pod's spec and `labels` and `annotations` its own, wherever its kind keeps
 * them; `os` is `linux` where the pod does not say; `container_kind` is `container`, `init` or `ephemeral`; `objects` are
 * all objects in the namespace. Members with the value null are not there.
 */
const KUBERNETES_VOCABULARIES = {
    object: { variables: OBJECT },
    pod: { variables: POD },
    container: {
        variables: { ...POD, container: 'map<string, dyn>', container_kind: 'string' },
    },
    namespace: { variables: { name: 'string', objects: 'list<dyn>' } },
};

;// CONCATENATED MODULE: ./packages/rules/src/kubernetes/compile.ts




/**
 * Compiles rules. @param file of those that a file holds
 * @throws ConfigurationError `bad-rule` with the faults of all of them.
 */
const compileRules = async (rules, file) => {
    const faults = [];
    const compiled = new Map();
    for (const scope of SCOPES) {
        const compiler = await (0,compile/* celCompiler */.e)(KUBERNETES_VOCABULARIES[scope]);
        for (const rule of rules.filter((each) => each.scope === scope)) {
            const when = rule.when === undefined ? undefined : compiler.compile(wording(rule, 'when', rule.when, file));
            const require = compiler.compile(wording(rule, 'require', rule.require, file));
            if (require !== undefined)
                compiled.set(rule, { rule, require, ...(when && { when }) });
        }
        faults.push(...compiler.faults);
    }
    if (faults.length > 0)
        throw new src/* ConfigurationError */.j1(faults);
    return rules.flatMap((rule) => compiled.get(rule) ?? []);
};
const wording = (rule, part, source, file) => ({
    source,
    setting: `rule ${rule.id}, ${part}`,
    ...(file !== undefined && { file }),
});

// EXTERNAL MODULE: ./packages/rules/src/kubernetes/objects.ts
var kubernetes_objects = __webpack_require__(1940);
// EXTERNAL MODULE: ./node_modules/js-yaml/dist/js-yaml.mjs
var js_yaml = __webpack_require__(3243);
;// CONCATENATED MODULE: ./packages/rules/src/own-rules.ts


const TEXTS = ['id', 'title', 'severity', 'scope', 'require'];
/** A rule's name, as findings and waivers write it. */
const ID = /^[a-z0-9][a-z0-9.-]{0,99}$/;
/**
 * The entries of a file of rules: `rules:` with a list. They stand beside the built-in ones and cannot replace one.
 * @throws ConfigurationError `bad-syntax` or `bad-rule` with every fault.
 */
const parseRuleFile = (text, file, form) => {
    const entries = entriesIn(text, file);
    const faults = entries.flatMap((entry, index) => faultsOf(entry, index, form).map((message) => ({ code: 'bad-rule', file, message })));
    const ids = entries.map((entry) => (isEntry(entry) ? entry['id'] : undefined));
    const twice = ids.filter((id, index) => typeof id === 'string' && ids.indexOf(id) < index);
    faults.push(...twice.map((id) => ({ code: 'bad-rule', file, message: `two rules are called ${String(id)}` })));
    if (faults.length > 0)
        throw new src/* ConfigurationError */.j1(faults);
    return entries;
};
const isEntry = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const entriesIn = (text, file) => {
    const root = parse(text, file);
    const entries = isEntry(root) ? root['rules'] : undefined;
    if (Array.isArray(entries) && Object.keys(root).length === 1)
        return entries;
    throw new src/* ConfigurationError */.j1({
        code: 'bad-rule',
        file,
        message: 'expected the key rules with a list, and no other',
    });
};
const parse = (text, file) => {
    try {
        return (0,js_yaml/* load */.Hh)(text);
    }
    catch (error) {
        if (!(error instanceof js_yaml/* YAMLException */.tB))
            throw error;
        throw new src/* ConfigurationError */.j1({ code: 'bad-syntax', file, message: 'the file is not valid YAML' });
    }
};
const faultsOf = (entry, index, form) => {
    if (!isEntry(entry))
        return [`rules[${index}] is no mapping`];
    const keys = [...TEXTS, ...form.optionalTexts, ...form.lists];
    const name = typeof entry['id'] === 'string' ? `rule ${entry['id']}` : `rules[${index}]`;
    const wrong = (key, expected) => `${name}: ${key} is not as expected: ${expected}`;
    return [
        ...Object.keys(entry)
            .filter((key) => !keys.includes(key))
            .map((key) => `${name}: nothing is called ${key}${(0,src/* suggestion */.h)(key, keys) || `; expected ${keys.join(', ')}`}`),
        ...TEXTS.filter((key) => typeof entry[key] !== 'string' || entry[key].trim() === '').map((key) => wrong(key, 'a text')),
        ...form.optionalTexts
            .filter((key) => entry[key] !== undefined && typeof entry[key] !== 'string')
            .map((key) => wrong(key, key === 'when' ? 'a condition' : 'a text')),
        ...form.lists.filter((key) => !isTexts(entry[key])).map((key) => wrong(key, 'a list of texts')),
        ...oneOf(entry, 'severity', src/* SEVERITIES */.oC, wrong),
        ...oneOf(entry, 'scope', form.scopes, wrong),
        ...idFaults(entry['id'], form.taken, wrong),
    ];
};
const isTexts = (value) => value === undefined || (Array.isArray(value) && value.every((item) => typeof item === 'string'));
const oneOf = (entry, key, words, wrong) => {
    const value = entry[key];
    if (typeof value !== 'string' || words.includes(value))
        return [];
    return [wrong(key, `one of ${words.join(', ')}${(0,src/* suggestion */.h)(value, words)}`)];
};
const idFaults = (id, taken, wrong) => {
    if (typeof id !== 'string')
        return [];
    if (!ID.test(id))
        return [wrong('id', 'small letters, digits, dots and hyphens')];
    return taken.includes(id) ? [wrong('id', 'a name that no built-in rule has')] : [];
};

;// CONCATENATED MODULE: ./packages/rules/src/kubernetes/own-rules.ts



/**
 * Rules of one's own, in the form that the built-in ones have: `rules:` with a list of id, title, severity, scope, require
 * and, where wanted, when and references. They stand beside the built-in ones and cannot replace one.
 *
 * @throws ConfigurationError `bad-syntax` or `bad-rule` with every fault.
 */
const parseOwnRules = (text, file) => parseRuleFile(text, file, {
    scopes: SCOPES,
    optionalTexts: ['when'],
    lists: ['references'],
    taken: BUILTIN_RULES.map(({ id }) => id),
});

;// CONCATENATED MODULE: ./packages/rules/src/kubernetes/parse.ts


/** Beyond what a cluster takes: an object has at most 1.5 MiB. */
const MAX_DEPTH = 100;
/** Aliases may let a short file stand for billions of values. */
const MAX_VALUES = 1_000_000;
/**
 * Reads Kubernetes objects from YAML or JSON: several documents, lists of objects, what Helm and Kustomize write. Documents
 * that are empty, as templates often leave them, are passed over. Anything else that is no object is a fault.
 */
const parseManifests = (text) => {
    try {
        const events = (0,js_yaml/* parseEvents */.PH)(text.replace(/^\uFEFF/, ''), { maxDepth: MAX_DEPTH });
        const documents = (0,js_yaml/* constructFromEvents */.fw)(events, {
            source: text.replace(/^\uFEFF/, ''),
            schema: js_yaml/* CORE_SCHEMA */.OU,
        });
        const lines = linesOf(text, events);
        return located(documents, lines);
    }
    catch (error) {
        if (!(error instanceof js_yaml/* YAMLException */.tB))
            throw error;
        return yamlFault(error, text);
    }
};
const yamlFault = (error, text) => {
    const { mark } = error;
    const fault = /\{\{-?\s/.test(text)
        ? 'it is a template that was not rendered: give the output of helm template'
        : 'it is not valid YAML or JSON';
    return { fault, ...(mark && { line: mark.line + 1 }) };
};
/** The line on which each document's content begins. */
const linesOf = (text, events) => {
    const starts = events.flatMap((event, index) => event.type === js_yaml/* EVENT_ID */.hy.DOCUMENT ? [startOf(events[index + 1])] : []);
    let [offset, line] = [0, 1];
    return starts.map((start) => {
        for (; offset < start; offset++)
            if (text.charCodeAt(offset) === 10)
                line++;
        return line;
    });
};
const startOf = (event) => {
    if (event === undefined)
        return 0;
    if (event.type === js_yaml/* EVENT_ID */.hy.MAPPING || event.type === js_yaml/* EVENT_ID */.hy.SEQUENCE)
        return event.start;
    return event.type === js_yaml/* EVENT_ID */.hy.SCALAR ? event.valueStart : 0;
};
const located = (documents, lines) => {
    const objects = [];
    const sizes = { left: MAX_VALUES };
    for (const [index, document] of documents.entries()) {
        const line = lines[index] ?? 1;
        if (document === null || document === undefined)
            continue;
        const found = objectsIn(document);
        if (found === undefined)
            return { fault: 'a document is no Kubernetes object: it has no kind', line };
        for (const object of found) {
            const clean = normalised(object, sizes);
            if (sizes.left < 0)
                return { fault: 'its aliases stand for too many values', line };
            objects.push({ object: clean, line });
        }
    }
    return { objects };
};
/** `List`, `PodList` and the like hold objects in `items`. */
const objectsIn = (document) => {
    if (Array.isArray(document))
        return flattened(document);
    if (!(0,kubernetes_objects/* isObject */.Gv)(document) || (0,kubernetes_objects/* kindOf */.I)(document) === '')
        return undefined;
    const items = (0,kubernetes_objects.at)(document, 'items');
    return (0,kubernetes_objects/* kindOf */.I)(document).endsWith('List') && Array.isArray(items) ? flattened(items) : [document];
};
const flattened = (items) => {
    const parts = items.filter((item) => item !== null).map(objectsIn);
    return parts.some((part) => part === undefined) ? undefined : parts.flatMap((part) => part ?? []);
};
/** Whole numbers as CEL has them, and nothing where there is null, as the API server reads it. */
const normalised = (value, sizes) => {
    if (--sizes.left < 0)
        return undefined;
    if (typeof value === 'number')
        return Number.isSafeInteger(value) ? BigInt(value) : value;
    if (Array.isArray(value))
        return value.map((item) => normalised(item, sizes));
    if (!(0,kubernetes_objects/* isObject */.Gv)(value))
        return value;
    return Object.fromEntries(Object.entries(value)
        .filter(([, member]) => member !== null)
        .map(([key, member]) => [key, normalised(member, sizes)]));
};

;// CONCATENATED MODULE: ./packages/rules/src/kubernetes/scan.ts

/** Asks each rule of everything that it is about. In the order of the objects, then of the rules. */
const scanObjects = (objects, rules) => {
    const subjects = subjectsOf(objects);
    return rules.flatMap((compiled) => subjects[compiled.rule.scope].flatMap((subject) => violationOf(compiled, subject)));
};
const violationOf = ({ rule, when, require }, { placed, words, values }) => {
    const applies = when?.ask(values) ?? { truth: 'true' };
    if (applies.truth === 'false')
        return [];
    const answer = applies.truth === 'true' ? require.ask(values) : applies;
    if (answer.truth === 'true')
        return [];
    const { file, line } = placed;
    const violation = { rule, file, line, subject: words };
    return [answer.truth === 'false' ? violation : { ...violation, unknown: answer.why ?? 'it has no answer' }];
};
const subjectsOf = (objects) => {
    const pods = objects.flatMap(podSubjects);
    return {
        object: objects.map((placed) => ({
            placed,
            words: wordsOf(placed.object),
            values: objectValues(placed.object),
        })),
        pod: pods.map(({ subject }) => subject),
        container: pods.flatMap(({ containers }) => containers),
        namespace: namespaceSubjects(objects),
    };
};
const wordsOf = (object) => [
    (0,kubernetes_objects/* kindOf */.I)(object),
    (0,kubernetes_objects/* namespaceOf */.N6)(object),
    (0,kubernetes_objects/* nameOf */.Vb)(object),
];
const objectValues = (object) => ({ object, kind: (0,kubernetes_objects/* kindOf */.I)(object), name: (0,kubernetes_objects/* nameOf */.Vb)(object) });
const podSubjects = (placed) => {
    const pod = (0,kubernetes_objects/* podOf */.FS)(placed.object);
    if (pod === undefined)
        return [];
    const values = {
        ...objectValues(placed.object),
        pod: pod.spec,
        labels: pod.labels,
        annotations: pod.annotations,
        os: pod.os,
    };
    const words = wordsOf(placed.object);
    return [
        {
            subject: { placed, words, values },
            containers: pod.containers.map(({ container, kind }) => ({
                placed,
                words: [...words, nameIn(container)],
                values: { ...values, container, container_kind: kind },
            })),
        },
    ];
};
const nameIn = (container) => typeof container['name'] === 'string' ? container['name'] : '';
/** Each namespace that pods run in, where its first pod stands. */
const namespaceSubjects = (objects) => {
    const groups = Map.groupBy(objects, ({ object }) => (0,kubernetes_objects/* namespaceOf */.N6)(object));
    return [...groups].flatMap(([name, members]) => {
        const first = members.find(({ object }) => (0,kubernetes_objects/* podOf */.FS)(object) !== undefined);
        return first === undefined
            ? []
            : [
                {
                    placed: first,
                    words: ['Namespace', name],
                    values: { name, objects: members.map(({ object }) => object) },
                },
            ];
    });
};

;// CONCATENATED MODULE: ./packages/rules/src/kubernetes/index.ts









/***/ }),

/***/ 1940:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   FS: () => (/* binding */ podOf),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   N6: () => (/* binding */ namespaceOf),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   at: () => (/* binding */ at)
/* harmony export */ });
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
/** The value at a path of keys; `undefined` where any is not there. */
const at = (value, ...keys) => keys.reduce((node, key) => (isObject(node) && Object.hasOwn(node, key) ? node[key] : undefined), value);
/** The text at a path, or nothing. */
const textAt = (value, ...keys) => {
    const found = at(value, ...keys);
    return typeof found === 'string' ? found : '';
};
const kindOf = (object) => textAt(object, 'kind');
const nameOf = (object) => textAt(object, 'metadata', 'name') || textAt(object, 'metadata', 'generateName');
const namespaceOf = (object) => textAt(object, 'metadata', 'namespace') || 'default';
/**
 * The pod of an object: its own spec where it is a Pod, else the template of a workload, of whatever kind: a CronJob keeps
 * it in its job's template, PodTemplate at the root, a resource of one's own where a Deployment does.
 */
const podOf = (object) => {
    const template = templateOf(object);
    const spec = at(template, 'spec');
    if (!isObject(spec) || !hasContainers(spec))
        return undefined;
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
    };
};
const mapAt = (value, ...keys) => {
    const found = at(value, ...keys);
    return isObject(found) ? found : {};
};
const templateOf = (object) => {
    if (kindOf(object) === 'Pod')
        return object;
    return (at(object, 'spec', 'jobTemplate', 'spec', 'template') ??
        at(object, 'spec', 'template') ??
        at(object, 'template'));
};
const hasContainers = (spec) => Array.isArray(spec['containers']) || Array.isArray(spec['initContainers']);
const containersIn = (spec, key, kind) => {
    const list = spec[key];
    return Array.isArray(list) ? list.filter(isObject).map((container) => ({ container, kind })) : [];
};


/***/ })

};
