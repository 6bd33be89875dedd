export const id = 465;
export const ids = [465];
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
