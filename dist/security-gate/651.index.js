export const id = 651;
export const ids = [651];
export const modules = {

/***/ 8651:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   withReleases: () => (/* binding */ withReleases)
/* harmony export */ });
/* harmony import */ var _env_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4395);

/**
 * Tools of which releases can be fetched. An entry of its own, apart from running what is here: it brings the toolkit's HTTP client, which is
 * larger than all the rest and is loaded when the first release is asked for.
 */
const withReleases = (tools, env = process.env) => ({
    ...tools,
    fetch: async (release, folder) => {
        const { fetchRelease } = await Promise.all(/* import() */[__webpack_require__.e(955), __webpack_require__.e(34), __webpack_require__.e(679)]).then(__webpack_require__.bind(__webpack_require__, 3679));
        return fetchRelease(release, folder, (0,_env_js__WEBPACK_IMPORTED_MODULE_0__/* .variable */ .b)(env, 'RUNNER_TOOL_CACHE') !== undefined);
    },
});


/***/ })

};
