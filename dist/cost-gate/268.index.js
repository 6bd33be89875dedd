export const id = 268;
export const ids = [268,465];
export const modules = {

/***/ 3179:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AN: () => (/* binding */ withBounds),
/* harmony export */   BE: () => (/* binding */ COUNTED),
/* harmony export */   I: () => (/* binding */ LINEAR_MATCHES),
/* harmony export */   Nh: () => (/* binding */ nodesOf),
/* harmony export */   VD: () => (/* binding */ MAX_SOURCE),
/* harmony export */   Wl: () => (/* binding */ MAX_SUBJECT),
/* harmony export */   gd: () => (/* binding */ budget),
/* harmony export */   lr: () => (/* binding */ MAX_DEPTH),
/* harmony export */   nm: () => (/* binding */ MAX_NODES),
/* harmony export */   rh: () => (/* binding */ MAX_STEPS)
/* harmony export */ });
/* unused harmony export MAX_ALL_STEPS */
/* harmony import */ var _marcbachmann_cel_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7337);

/** Of what is written: UTF-16 code units, nodes of the syntax tree, and how deep they nest. */
const MAX_SOURCE = 4096;
const MAX_NODES = 1000;
const MAX_DEPTH = 50;
/** Elements that comprehensions visit for one answer. */
const MAX_STEPS = 20_000;
/** Elements that they visit for all answers of one condition: a second, or two minutes where each is an error. */
const MAX_ALL_STEPS = 2_000_000;
/** The text that a regular expression is matched against, in UTF-16 code units. */
const MAX_SUBJECT = 100_000;
const budget = () => {
    let [left, allLeft] = [MAX_STEPS, MAX_ALL_STEPS];
    const isSpent = () => left < 0 || allLeft < 0;
    return {
        start: () => {
            left = MAX_STEPS;
        },
        spend: (steps) => {
            if (isSpent())
                return false;
            left -= steps;
            allLeft -= steps;
            return !isSpent();
        },
        isSpent,
    };
};
/** How the functions that hold the bounds are called inside of a condition. */
const COUNTED = 'counted_';
const LINEAR_MATCHES = 'matches_';
const COMPREHENSIONS = new Set(['all', 'exists', 'exists_one', 'map', 'filter']);
/** Every node of a syntax tree, a node after its parts. */
function* nodesOf(node) {
    const parts = [node.args].flat(3);
    for (const part of parts)
        if (isNode(part))
            yield* nodesOf(part);
    yield node;
}
const isNode = (part) => part !== null && typeof part === 'object' && 'op' in part;
/**
 * The condition again, with the bounds in it: what a comprehension ranges over is counted, and `matches` is the linear
 * one. The tree is changed on the way, and of no further use: the parser has expanded its macros already.
 *
 * @param callOf a new node that calls COUNTED
 */
const withBounds = (tree, callOf) => {
    for (const node of [...nodesOf(tree)]) {
        if (node.op !== 'rcall')
            continue;
        const args = node.args;
        if (args[0] === 'matches')
            args[0] = LINEAR_MATCHES;
        else if (COMPREHENSIONS.has(args[0]))
            args[1] = around(callOf(), args[1]);
    }
    return (0,_marcbachmann_cel_js__WEBPACK_IMPORTED_MODULE_0__/* .serialize */ .lK)(tree);
};
const around = (call, inner) => {
    if (call.op === 'call')
        call.args[1][0] = inner;
    return call;
};


/***/ }),

/***/ 268:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createCompiler: () => (/* binding */ createCompiler)
});

// EXTERNAL MODULE: ./packages/core/src/index.ts + 15 modules
var src = __webpack_require__(6012);
// EXTERNAL MODULE: ./node_modules/@marcbachmann/cel-js/lib/index.js + 13 modules
var lib = __webpack_require__(7337);
// EXTERNAL MODULE: ./packages/rules/src/unknown-value.ts
var unknown_value = __webpack_require__(7893);
;// CONCATENATED MODULE: ./packages/rules/src/cel/ask.ts


/**
 * Asks a compiled condition. What CEL calls an error is no answer: `unknown`. Where the other side of `&&` or `||`
 * decides alone, or another element of `all` or `exists`, CEL passes over the error, and so there is an answer.
 */
const ask = (program, values, steps) => {
    steps.start();
    if (steps.isSpent())
        return OVER_BUDGET;
    try {
        const value = program(values);
        if (steps.isSpent())
            return OVER_BUDGET;
        if (typeof value === 'boolean')
            return value ? TRUE : FALSE;
        return { truth: 'unknown', why: 'it gives no truth value' };
    }
    catch (error) {
        return steps.isSpent() ? OVER_BUDGET : { truth: 'unknown', why: why(error) };
    }
};
const TRUE = { truth: 'true' };
const FALSE = { truth: 'false' };
const OVER_BUDGET = { truth: 'unknown', why: 'it takes too many steps' };
/** Without the values that the library's own messages quote: they come from strangers. */
const why = (error) => {
    if (error instanceof unknown_value/* UnknownValue */.S)
        return error.message;
    if (!(error instanceof lib/* EvaluationError */.ZN))
        return 'it cannot be evaluated';
    const part = partOf(error);
    const named = part === '' ? 'a value' : part;
    switch (error.code) {
        case 'unknown_variable':
            return `${named} is not known`;
        case 'no_such_key':
            return `${named} is not there`;
        case 'no_such_overload':
        case 'invalid_logical_operand':
        case 'invalid_condition_type':
            return `${named} has another type than the condition expects`;
        default:
            return `${named} cannot be had`;
    }
};
/** The condition's own text where it went wrong, as far as that is a name. */
const partOf = ({ node, range }) => {
    const part = range === undefined ? '' : (node?.input.slice(range.start, range.end) ?? '');
    return /^[\w.?]+$/.test(part) ? part : '';
};

// EXTERNAL MODULE: ./packages/rules/src/cel/bounds.ts
var bounds = __webpack_require__(3179);
;// CONCATENATED MODULE: ./packages/rules/src/vocabulary.ts
/** Every word of a vocabulary. */
const wordsOf = ({ variables, constants = {} }) => [
    ...Object.keys(variables),
    ...Object.keys(constants),
];

// EXTERNAL MODULE: ./packages/rules/src/cel/matching.ts
var matching = __webpack_require__(1465);
;// CONCATENATED MODULE: ./packages/rules/src/cel/faults.ts





/** Functions of CEL and of this library's strings extension, for near misses. */
const FUNCTIONS = [
    ...['all', 'contains', 'endsWith', 'exists', 'exists_one', 'filter', 'has', 'hasValue', 'indexOf', 'join'],
    ...['lastIndexOf', 'lowerAscii', 'map', 'matches', 'orValue', 'size', 'split', 'startsWith', 'substring'],
    ...['trim', 'upperAscii', 'double', 'duration', 'dyn', 'int', 'string', 'timestamp', 'type'],
];
/** The longest part of a condition that a sentence repeats. */
const MAX_SHOWN = 120;
/** One sentence about a condition: the setting, the place in it, what was found. @param start an offset in the source */
const faultAt = (wording, start, message) => {
    const { source, setting, file, line } = wording;
    const place = start === undefined ? '' : ` at ${placeIn(source, start)}`;
    return {
        code: 'bad-rule',
        ...(file !== undefined && { file }),
        ...(line !== undefined && { line }),
        message: `${setting}: the condition “${shown(source)}” is faulty${place}: ${message}`,
    };
};
/** A fault that the language found. */
const faultOf = (wording, error, vocabulary) => {
    if (!isLanguageError(error))
        return faultAt(wording, undefined, 'it cannot be read');
    return faultAt(wording, error.range?.start, sentence(wording.source, error, vocabulary));
};
const isLanguageError = (error) => error instanceof lib/* ParseError */.mB || error instanceof lib/* TypeError */.hg || error instanceof lib/* EvaluationError */.ZN;
const sentence = (source, { code, summary, range }, vocabulary) => {
    const word = range === undefined ? '' : source.slice(range.start, range.end);
    const words = wordsOf(vocabulary);
    if (code === 'unknown_variable')
        return `nothing is called ${word}${(0,src/* suggestion */.h)(word, words) || '; '}${(0,src/* suggestion */.h)(word, words) === '' ? `expected one of ${words.join(', ')}` : ''}`;
    if (code === 'no_matching_overload') {
        const called = /(\w+)\s*\([^()]*\)?/.exec(word)?.[1] ?? '';
        return `${lowerFirst(summary)}${FUNCTIONS.includes(called) ? '' : (0,src/* suggestion */.h)(called, FUNCTIONS)}`;
    }
    return lowerFirst(summary);
};
const lowerFirst = (text) => text.charAt(0).toLowerCase() + text.slice(1);
const shown = (source) => {
    const line = source.replace(/\s+/g, ' ').trim();
    return line.length <= MAX_SHOWN ? line : `${line.slice(0, MAX_SHOWN - 1).toWellFormed()}…`;
};
const placeIn = (source, start) => {
    const before = source.slice(0, start);
    const column = start - before.lastIndexOf('\n');
    return source.includes('\n')
        ? `line ${before.split('\n').length}, character ${column}`
        : `character ${column}`;
};
/** A part that is no fault of the language and yet cannot stand: see celCompiler. */
const forbiddenPart = (tree) => {
    for (const node of (0,bounds/* nodesOf */.Nh)(tree)) {
        if (node.op === 'id' && node.args === 'cel')
            return { node, message: 'cel.bind is not offered here' };
        if (node.op !== 'rcall' || node.args[0] !== 'matches')
            continue;
        const [, , [pattern]] = node.args;
        const fault = pattern?.op === 'value' && typeof pattern.args === 'string' ? (0,matching.patternFault)(pattern.args) : NOT_FIXED;
        if (fault !== undefined)
            return { node: pattern ?? node, message: `the regular expression is not one of RE2: ${fault}` };
    }
    return undefined;
};
const NOT_FIXED = 'expected a text in quotes';

;// CONCATENATED MODULE: ./packages/rules/src/cel/compiler.ts






/** A compiler for one vocabulary; see celCompiler. */
const createCompiler = (vocabulary) => {
    const plain = environmentOf(vocabulary);
    const faults = [];
    return {
        faults,
        compile: (wording) => {
            const fault = faultIn(wording, plain, vocabulary);
            if (fault === undefined)
                return conditionOf(wording.source, plain);
            faults.push(fault);
            return undefined;
        },
    };
};
const environmentOf = ({ variables, constants = {} }) => {
    const environment = new lib/* Environment */.OH({
        enableOptionalTypes: true,
        homogeneousAggregateLiterals: false,
        limits: { maxAstNodes: bounds/* MAX_NODES */.nm, maxDepth: bounds/* MAX_DEPTH */.lr },
    });
    for (const [name, type] of Object.entries(variables))
        environment.registerVariable(name, nameOf(type));
    for (const [name, value] of Object.entries(constants))
        environment.registerConstant(name, 'int', BigInt(value));
    return environment;
};
const nameOf = (type) => (type === 'timestamp' ? 'google.protobuf.Timestamp' : type);
/** What is wrong with a condition as it is written: its length, its syntax, its words, its types. */
const faultIn = (wording, environment, vocabulary) => {
    const { source } = wording;
    if (source.length > bounds/* MAX_SOURCE */.VD)
        return faultAt(wording, undefined, `it has ${source.length} characters; at most ${bounds/* MAX_SOURCE */.VD} are read`);
    try {
        const program = environment.parse(source);
        const forbidden = forbiddenPart(program.ast);
        if (forbidden !== undefined)
            return faultAt(wording, forbidden.node.start, forbidden.message);
        const { valid, type, error } = program.check();
        if (!valid)
            return faultOf(wording, error, vocabulary);
        return type === 'bool' || type === 'dyn'
            ? undefined
            : faultAt(wording, undefined, `it gives ${String(type)}; expected bool`);
    }
    catch (error) {
        return faultOf(wording, error, vocabulary);
    }
};
/** The condition with its bounds, which have an environment of their own: they count for it alone. */
const conditionOf = (source, plain) => {
    const steps = (0,bounds/* budget */.gd)();
    const environment = countingIn(plain.clone({ limits: { maxAstNodes: 2 * bounds/* MAX_NODES */.nm } }), steps);
    const program = environment.parse((0,bounds/* withBounds */.AN)(plain.parse(source).ast, () => plain.parse(`${bounds/* COUNTED */.BE}(0)`).ast));
    return { source, ask: (values) => ask(program, values, steps) };
};
const countingIn = (environment, steps) => environment
    .registerFunction({
    name: bounds/* COUNTED */.BE,
    returnType: 'dyn',
    params: [{ name: 'range', type: 'dyn' }],
    handler: (range) => (steps.spend(sizeOf(range)) ? range : []),
})
    .registerFunction({
    name: bounds/* LINEAR_MATCHES */.I,
    receiverType: 'string',
    returnType: 'bool',
    params: [{ name: 'pattern', type: 'string' }],
    handler: (0,matching/* matchesLinear */.X)(steps),
});
const sizeOf = (range) => {
    if (Array.isArray(range))
        return range.length;
    if (range instanceof Map || range instanceof Set)
        return range.size;
    return typeof range === 'object' && range !== null ? Object.keys(range).length : 0;
};


/***/ }),

/***/ 1465:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ matchesLinear),
/* harmony export */   patternFault: () => (/* binding */ patternFault),
/* harmony export */   wholePattern: () => (/* binding */ wholePattern)
/* harmony export */ });
/* harmony import */ var _bufbuild_re2__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2821);
/* harmony import */ var _bounds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3179);


/** How many compiled patterns are kept: more than conditions write, and not as many as a stranger's values may give. */
const KEPT = 100;
/** Whether a text has a match of an RE2 pattern, in time proportional to the text: there is no backtracking. */
const matchesLinear = (steps) => {
    const compiled = new Map();
    return (text, pattern) => {
        if (!steps.spend(stepsFor(text)))
            return false;
        let expression = compiled.get(pattern);
        if (expression === undefined) {
            if (compiled.size >= KEPT)
                compiled.clear();
            expression = new _bufbuild_re2__WEBPACK_IMPORTED_MODULE_1__/* .RE2JS */ .L3(pattern);
            compiled.set(pattern, expression);
        }
        return expression.test(text);
    };
};
/** A hundred characters are a step; a text that is too long takes all. */
const stepsFor = ({ length }) => length > _bounds_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_SUBJECT */ .Wl ? _bounds_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_STEPS */ .rh + 1 : Math.ceil(length / 100);
/** What is wrong with a pattern, in RE2's words; `undefined` where nothing is. */
const patternFault = (pattern) => {
    try {
        new _bufbuild_re2__WEBPACK_IMPORTED_MODULE_1__/* .RE2JS */ .L3(pattern);
        return undefined;
    }
    catch (error) {
        return error instanceof Error ? error.message.replace(/^error parsing regexp: /, '') : 'it is faulty';
    }
};
/** Whether a whole text matches a pattern. */
const wholePattern = (pattern, ignoresCase) => {
    const expression = new _bufbuild_re2__WEBPACK_IMPORTED_MODULE_1__/* .RE2JS */ .L3(`${ignoresCase ? '(?i)' : ''}\\A(?:${pattern})\\z`);
    return (text) => expression.test(text);
};


/***/ })

};
