export const id = 579;
export const ids = [579];
export const modules = {

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


/***/ }),

/***/ 8579:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   loadRego: () => (/* binding */ loadRego)
/* harmony export */ });
/* harmony import */ var _devsecops_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9589);
/* harmony import */ var _open_policy_agent_opa_wasm__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7774);
/* harmony import */ var _kubernetes_objects_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1940);



/**
 * Loads a policy that `opa build -t wasm -e <package>/deny` has compiled. It is asked of each object, as `input.object` beside
 * all of them as `input.objects`; its first entry point gives a set of texts, or of objects with `msg` and, where wanted, `id`
 * and `severity` (which is high where it is not said). Its module has no imports but those of OPA, and no built-in function
 * that does I/O. It may take as long as it likes: whoever pins it answers for that.
 *
 * @throws ConfigurationError `bad-rule` for a module that is no such policy, or wants a function that is not lent.
 */
const loadRego = async (name, bytes) => {
    const policy = await load(name, bytes);
    return (objects) => {
        const all = objects.map(({ object }) => plain(object));
        return objects.flatMap((placed, index) => denials(policy, { object: all[index], objects: all }).map((denial) => violation(name, placed, denial)));
    };
};
const NO_POLICY = 'it is no policy that opa build -t wasm has compiled';
const load = async (name, bytes) => {
    refuseUnfit(name, bytes);
    try {
        return await (0,_open_policy_agent_opa_wasm__WEBPACK_IMPORTED_MODULE_1__/* .loadPolicy */ .t)(bytes.slice().buffer);
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
const refused = (name, why, cause) => new _devsecops_core__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1({ code: 'bad-rule', message: `Input rules: ${name} cannot be used: ${why}.` }, { cause });
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
const violation = (name, { object, file, line }, denial) => {
    const said = (0,_kubernetes_objects_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(denial) ? denial : { msg: denial };
    const title = typeof said['msg'] === 'string' ? said['msg'] : undefined;
    const id = typeof said['id'] === 'string' ? said['id'] : name.replace(/^.*\//, '').replace(/\.wasm$/, '');
    return {
        rule: {
            id,
            title: title ?? 'the policy in Rego denies it',
            severity: severityOf(said['severity']),
            scope: 'object',
            require: '',
        },
        file,
        line,
        subject: [(0,_kubernetes_objects_js__WEBPACK_IMPORTED_MODULE_2__/* .kindOf */ .I)(object), (0,_kubernetes_objects_js__WEBPACK_IMPORTED_MODULE_2__/* .namespaceOf */ .N6)(object), (0,_kubernetes_objects_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOf */ .Vb)(object), ...(title === undefined ? [] : [title])],
        ...(title === undefined && { unknown: 'the policy in Rego gave no message' }),
    };
};
const SEVERITY_WORDS = new Set(_devsecops_core__WEBPACK_IMPORTED_MODULE_0__/* .SEVERITIES */ .oC);
const isSeverity = (word) => SEVERITY_WORDS.has(word);
const severityOf = (word) => {
    const lower = typeof word === 'string' ? word.toLowerCase() : word;
    return isSeverity(lower) ? lower : 'high';
};
/** Whole numbers as JSON has them. */
const plain = (value) => JSON.parse(JSON.stringify(value, (_, member) => (typeof member === 'bigint' ? Number(member) : member)));


/***/ })

};
