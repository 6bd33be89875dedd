export const id = 729;
export const ids = [729];
export const modules = {

/***/ 1729:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  loadPlanRego: () => (/* reexport */ loadPlanRego)
});

// UNUSED EXPORTS: loadRego

// EXTERNAL MODULE: ./packages/core/src/index.ts + 15 modules
var src = __webpack_require__(6012);
// EXTERNAL MODULE: ./node_modules/@open-policy-agent/opa-wasm/src/index.mjs
var opa_wasm_src = __webpack_require__(7774);
;// CONCATENATED MODULE: ./packages/rules/src/kubernetes/objects.ts
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
/** The value at a path of keys; `undefined` where any is not there. */
const at = (value, ...keys) => keys.reduce((node, key) => (isObject(node) && Object.hasOwn(node, key) ? node[key] : undefined), value);
/** The text at a path, or nothing. */
const textAt = (value, ...keys) => {
    const found = at(value, ...keys);
    return typeof found === 'string' ? found : '';
};
const objects_kindOf = (object) => textAt(object, 'kind');
const objects_nameOf = (object) => textAt(object, 'metadata', 'name') || textAt(object, 'metadata', 'generateName');
const objects_namespaceOf = (object) => textAt(object, 'metadata', 'namespace') || 'default';
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
    if (objects_kindOf(object) === 'Pod')
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

;// CONCATENATED MODULE: ./packages/rules/src/rego/module.ts



/**
 * Loads a policy that `opa build -t wasm -e <package>/deny` has compiled. Its first entry point gives a set of texts, or of
 * objects with `msg` and, where wanted, `id` and `severity` (which is high where it is not said). Its module has no imports but those
 * of OPA, and no built-in function that does I/O. It may take as long as it likes: whoever pins it answers for that.
 *
 * @throws ConfigurationError `bad-rule` for a module that is no such policy, or wants a function that is not lent.
 */
const module_loadModule = async (name, bytes) => {
    const policy = await load(name, bytes);
    return (input) => denials(policy, input).map((denial) => denialOf(name, denial));
};
const NO_POLICY = 'it is no policy that opa build -t wasm has compiled';
const load = async (name, bytes) => {
    refuseUnfit(name, bytes);
    try {
        return await (0,opa_wasm_src/* loadPolicy */.t)(bytes.slice().buffer);
    }
    catch (error) {
        throw refused(name, NO_POLICY, error);
    }
};
/** The module names the functions that it wants as texts in its data, each with a zero behind it. */
const refuseUnfit = (name, bytes) => {
    const text = new TextDecoder('latin1').decode(bytes);
    // Without its export the library would print a complaint of its own.
    if (!text.includes('opa_wasm_abi_version'))
        throw refused(name, NO_POLICY);
    const unlent = NEVER.filter((each) => text.includes(`\0${each}\0`));
    if (unlent.length > 0)
        throw refused(name, `it wants ${unlent.join(', ')}, which is not lent to policies here`);
};
/** Functions of Rego that do I/O, or give another answer each time. opa-wasm lends none of them: asked for, they end the run. */
const NEVER = ['http.send', 'net.lookup_ip_addr', 'opa.runtime', 'rand.intn', 'time.now_ns', 'uuid.rfc4122'];
const refused = (name, why, cause) => new src/* ConfigurationError */.j1({ code: 'bad-rule', message: `Input rules: ${name} cannot be used: ${why}.` }, { cause });
/** What a policy denies; `undefined` where it gave no answer. */
const denials = (policy, input) => {
    try {
        const [first] = policy.evaluate(input);
        return first === undefined ? [] : Array.isArray(first.result) ? first.result : [undefined];
    }
    catch {
        return [undefined];
    }
};
const denialOf = (name, denial) => {
    const said = isObject(denial) ? denial : { msg: denial };
    return {
        id: typeof said['id'] === 'string' ? said['id'] : name.replace(/^.*\//, '').replace(/\.wasm$/, ''),
        message: typeof said['msg'] === 'string' ? said['msg'] : undefined,
        severity: severityOf(said['severity']),
    };
};
const SEVERITY_WORDS = new Set(src/* SEVERITIES */.oC);
const isSeverity = (word) => SEVERITY_WORDS.has(word);
const severityOf = (word) => {
    const lower = typeof word === 'string' ? word.toLowerCase() : word;
    return isSeverity(lower) ? lower : 'high';
};

;// CONCATENATED MODULE: ./packages/rules/src/rego/plans.ts

/**
 * Loads a policy over plans. It is asked of each resource, as `input.resource` beside all of them as `input.resources` and
 * the numbers as `input.counts`; values that only the apply will tell are `true` in `after_unknown`. See loadModule.
 *
 * @throws ConfigurationError `bad-rule` for a module that is no such policy, or wants a function that is not lent.
 */
const loadPlanRego = async (name, bytes) => {
    const judge = await module_loadModule(name, bytes);
    return ({ resources, counts }) => {
        const all = resources.map(documentOf);
        return resources.flatMap((resource, index) => judge({ resource: all[index], resources: all, counts }).map((denial) => violation(resource, denial)));
    };
};
const documentOf = (resource) => {
    const { address, type, name, module, provider, region, actions, before, after, unknown } = resource;
    return {
        ...{ address, type, name, module, provider, actions, before, after },
        region: region ?? null,
        after_unknown: unknown ?? {},
    };
};
const violation = ({ address, type, touched }, { id, message, severity }) => ({
    rule: { id, title: message ?? 'The policy in Rego denies it', severity },
    ...{ address, type, touched },
    ...(message === undefined && { unknown: 'the policy in Rego gave no message' }),
});

;// CONCATENATED MODULE: ./packages/rules/src/rego/index.ts



/**
 * Loads a policy over Kubernetes objects. It is asked of each object, as `input.object` beside all of them as
 * `input.objects`; see loadModule.
 *
 * @throws ConfigurationError `bad-rule` for a module that is no such policy, or wants a function that is not lent.
 */
const loadRego = async (name, bytes) => {
    const judge = await loadModule(name, bytes);
    return (objects) => {
        const all = objects.map(({ object }) => plain(object));
        return objects.flatMap((placed, index) => judge({ object: all[index], objects: all }).map((denial) => rego_violation(placed, denial)));
    };
};
const rego_violation = ({ object, file, line }, { id, message, severity }) => ({
    rule: { id, title: message ?? 'the policy in Rego denies it', severity, scope: 'object', require: '' },
    file,
    line,
    subject: [kindOf(object), namespaceOf(object), nameOf(object), ...(message === undefined ? [] : [message])],
    ...(message === undefined && { unknown: 'the policy in Rego gave no message' }),
});
/** Whole numbers as JSON has them. */
const plain = (value) => JSON.parse(JSON.stringify(value, (_, member) => (typeof member === 'bigint' ? Number(member) : member)));


/***/ })

};
