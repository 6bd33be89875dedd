export const id = 679;
export const ids = [679];
export const modules = {

/***/ 73679:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fetchRelease: () => (/* binding */ fetchRelease)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46466);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_stream_promises__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _actions_tool_cache__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6034);





/** The name of what is kept in the tool cache: the release's file as it was downloaded, so that it can be checked again. */
const KEPT = 'release';
/**
 * The program of a release. The file is taken from the runner's tool cache or downloaded, and its SHA-256 is compared
 * before a byte of it is unpacked or run.
 *
 * @param folder where it is unpacked: a folder of this run alone
 * @param caching whether there is a tool cache (RUNNER_TOOL_CACHE)
 */
const fetchRelease = async (release, folder, caching) => {
    const kept = caching ? await fromCache(release) : undefined;
    if (kept !== undefined)
        return { state: 'ready', path: await unpack(release, kept, folder) };
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, `${release.tool}.download`);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(file, { force: true });
    try {
        await _actions_tool_cache__WEBPACK_IMPORTED_MODULE_4__/* .downloadTool */ .bq(release.url, file);
    }
    catch (error) {
        return { state: 'unreachable', reason: error instanceof Error ? error.message : String(error) };
    }
    const sha256 = await digestOf(file);
    if (sha256 !== release.sha256)
        return { state: 'altered', sha256 };
    if (caching)
        await _actions_tool_cache__WEBPACK_IMPORTED_MODULE_4__/* .cacheFile */ .NJ(file, KEPT, cacheName(release), release.version);
    return { state: 'ready', path: await unpack(release, file, folder) };
};
/** The release's file in the cache; one whose digest is another is not used, and downloaded again. */
const fromCache = async (release) => {
    const folder = _actions_tool_cache__WEBPACK_IMPORTED_MODULE_4__/* .find */ .I6(cacheName(release), release.version);
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, KEPT);
    if (folder === '' || !(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(file))
        return undefined;
    return (await digestOf(file)) === release.sha256 ? file : undefined;
};
const cacheName = ({ tool }) => `devsecops-${tool}`;
const digestOf = async (file) => {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_3__.pipeline)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(file), hash);
    return hash.digest('hex');
};
const unpack = async (release, file, folder) => {
    const place = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, `${release.tool}-${release.version}`);
    const program = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(place, process.platform === 'win32' ? `${release.program}.exe` : release.program);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(place, { recursive: true });
    switch (release.archive) {
        case 'tar.gz':
            await _actions_tool_cache__WEBPACK_IMPORTED_MODULE_4__/* .extractTar */ .nN(file, place);
            break;
        case 'zip':
            await _actions_tool_cache__WEBPACK_IMPORTED_MODULE_4__/* .extractZip */ .JE(file, place);
            break;
        case 'none':
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.copyFileSync)(file, program);
            break;
    }
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.chmodSync)(program, 0o755);
    return program;
};


/***/ })

};
